import { isJudged } from '../../../shared/figures/to-variation';
import type { Period } from '@weizhi/domain';
import { type DataNature, formatMoment, natureText, periodLabel } from '@weizhi/ui';
import { NOT_FOR_APPRAISAL } from '../../../shared/figures/not-for-appraisal';
import type { Place } from '../../../shared/place/place-trail';
import type { AddressChange } from '../../../shared/place/use-address';
import type { ScorecardAddress } from './scorecard-address';

/** All that the parts of the page share. */
export interface ScorecardView {
  readonly division: Place;
  readonly period: Period;
  readonly address: ScorecardAddress;
  readonly nature: DataNature;
  readonly change: (change: AddressChange<ScorecardAddress>) => void;
}

/** Of more figures than this the API makes no verdicts in one answer. */
const MOST_JUDGED = 400;

/** The line under the table that travels with it. */
export function scorecardNote(
  { division, period, nature }: Pick<ScorecardView, 'division' | 'period' | 'nature'>,
  asOf: string | undefined,
  cells: number,
): string {
  const parts = [
    division.name,
    periodLabel(period),
    ...(asOf === undefined ? [] : [`截至 ${formatMoment(asOf)}`]),
    '人数过少的不显示',
    ...(isJudged(period) && cells > MOST_JUDGED ? ['行数过多，不作研判（少选几项指标可研判）'] : []),
    NOT_FOR_APPRAISAL,
  ];
  return [natureText(nature) ?? [], ...parts].flat().join(' · ');
}
