import type { PlaceLedgerSpanQuery } from '@weizhi/graphql-client/documents';
import type { Period } from '@weizhi/domain';
import { type DataNature, formatMoment, natureText, periodLabel } from '@weizhi/ui';
import type { Place } from '../../../shared/place/place-trail';
import type { PlaceAddress } from './place-address';

/** All that the parts of the page share. */
export interface PlaceView {
  readonly division: Place;
  readonly span: NonNullable<PlaceLedgerSpanQuery['ledgerSpan']>;
  readonly period: Period;
  readonly address: PlaceAddress;
  readonly nature: DataNature;
  readonly change: (part: Partial<PlaceAddress>) => void;
}

/** The line under a chart that travels with it. */
export function chartNote({
  division,
  period,
  span,
  nature,
}: Pick<PlaceView, 'division' | 'period' | 'span' | 'nature'>): string {
  const parts = [
    division.name,
    periodLabel(period),
    ...(span.asOf ? [`截至 ${formatMoment(span.asOf)}`] : []),
    '来源：事项台账',
  ];
  return [natureText(nature) ?? [], ...parts].flat().join(' · ');
}
