import type { PlaceLedgerSpanQuery, PlaceQuery } from '@weizhi/graphql-client/documents';
import type { Period } from '@weizhi/domain';
import { DEMONSTRATION_TEXT, formatMoment, periodLabel } from '@weizhi/ui';
import type { PlaceAddress } from './place-address';

/** All that the parts of the page share. */
export interface PlaceView {
  readonly division: NonNullable<PlaceQuery['division']>;
  readonly span: NonNullable<PlaceLedgerSpanQuery['ledgerSpan']>;
  readonly period: Period;
  readonly address: PlaceAddress;
  readonly demonstration: boolean;
  readonly change: (part: Partial<PlaceAddress>) => void;
}

const ABOVE_DISTRICT: ReadonlySet<string> = new Set(['COUNTRY', 'PROVINCE', 'PREFECTURE']);
const LOWEST: ReadonlySet<string> = new Set(['COMMUNITY', 'VILLAGE', 'VIRTUAL_COMMUNITY', 'NEIGHBOURHOOD']);

/** The way down from the district, the place itself last. */
export function trailOf(division: PlaceView['division']): PlaceView['division']['path'] {
  return division.path.filter((step) => !ABOVE_DISTRICT.has(step.kind));
}

/** Whether something to rank lies below. */
export function hasPlacesBelow(division: Pick<PlaceView['division'], 'kind'>): boolean {
  return !LOWEST.has(division.kind);
}

/** The line under a chart that travels with it. */
export function chartNote({
  division,
  period,
  span,
  demonstration,
}: Pick<PlaceView, 'division' | 'period' | 'span' | 'demonstration'>): string {
  const parts = [
    division.name,
    periodLabel(period),
    ...(span.asOf ? [`截至 ${formatMoment(span.asOf)}`] : []),
    '来源：事项台账',
  ];
  return (demonstration ? [DEMONSTRATION_TEXT, ...parts] : parts).join(' · ');
}
