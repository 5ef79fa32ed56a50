import type { Period } from '@weizhi/domain';
import { type DataNature, formatMoment, natureText, periodLabel } from '@weizhi/ui';
import type { Place } from '../../../shared/place/place-trail';
import type { HealthAddress } from './health-address';

/** All that the parts of the page share. */
export interface HealthView {
  readonly division: Place;
  readonly period: Period;
  readonly address: HealthAddress;
  readonly nature: DataNature;
  readonly change: (part: Partial<HealthAddress>) => void;
}

/** The line under a chart that travels with it. */
export function healthNote(view: HealthView, asOf: string | undefined): string {
  const parts = [
    view.division.name,
    periodLabel(view.period),
    ...(asOf === undefined ? [] : [`截至 ${formatMoment(asOf)}`]),
    '来源：社会组织台账',
  ];
  return [natureText(view.nature) ?? [], ...parts].flat().join(' · ');
}
