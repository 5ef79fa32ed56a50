import type { Period } from '@weizhi/domain';
import { type DataNature, formatMoment, natureText, periodLabel } from '@weizhi/ui';
import type { Place } from '../../../shared/place/place-trail';
import type { PeriodAddress } from '../../../shared/place/period-address';

/** All that the parts of the page share. */
export interface ParticipationView {
  readonly division: Place;
  readonly period: Period;
  readonly address: PeriodAddress;
  readonly nature: DataNature;
}

/** The line under a chart that travels with it. */
export function participationNote(
  { division, period, nature }: ParticipationView,
  asOf: string | undefined,
  source = '参与记录与常住人口',
): string {
  const parts = [
    division.name,
    periodLabel(period),
    ...(asOf === undefined ? [] : [`截至 ${formatMoment(asOf)}`]),
    `来源：${source}`,
    '人数过少的不显示',
  ];
  return [natureText(nature) ?? [], ...parts].flat().join(' · ');
}

/** Whether persons are counted for a kind of period. */
export function countsPersons({ kind }: Period): boolean {
  return kind === 'month' || kind === 'quarter' || kind === 'year';
}
