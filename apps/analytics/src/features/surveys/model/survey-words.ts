import {
  AGE_BAND_LABELS,
  SURVEY_DESIGN_LABELS,
  SURVEY_FIGURES_STATE_LABELS,
  SURVEY_WEIGHT_BASIS_LABELS,
  SURVEY_WEIGHTING_LABELS,
  THEME_SCORE_LABELS,
} from '@weizhi/domain';
import {
  readFragment,
  SurveyEstimatePartsFragmentDoc,
  type SurveyEstimatePartsFragment,
  type SurveyHeadFragment,
  type SurveyOfQuery,
} from '@weizhi/graphql-client/documents';
import {
  enumLabel,
  estimateCells,
  type FigureUnit,
  formatCount,
  formatDay,
  formatShare,
  readDecimal,
} from '@weizhi/ui';

export type SurveyHead = SurveyHeadFragment;
/** A survey with everything that its page shows. */
export type SurveyDetail = NonNullable<SurveyOfQuery['survey']>;
/** What came of it. */
export type SurveyFigures = NonNullable<SurveyOfQuery['surveyFigures']>;
export type Estimate = SurveyEstimatePartsFragment;
/** A figure as the contract gives it, with its parts still masked. */
type Masked = SurveyFigures['volunteering'][number]['estimate'];

export const NO_DATA = '无数据';
export const SHARE: FigureUnit = { kind: 'share', label: '%' };
export const NUMBER: FigureUnit = { kind: 'number', label: '' };

export const designLabel = (design: string): string => enumLabel(SURVEY_DESIGN_LABELS, design);
export const weightingLabel = (weighting: string): string => enumLabel(SURVEY_WEIGHTING_LABELS, weighting);
export const basisLabel = (basis: string): string => enumLabel(SURVEY_WEIGHT_BASIS_LABELS, basis);
export const stateLabel = (state: string): string => enumLabel(SURVEY_FIGURES_STATE_LABELS, state);
export const scoreLabel = (theme: string): string => enumLabel(THEME_SCORE_LABELS, theme);
export const bandLabel = (band: string | null): string =>
  band === null ? '全部受访者' : enumLabel(AGE_BAND_LABELS, band);

export function partsOf(estimate: Masked): Estimate | null {
  return estimate && readFragment(SurveyEstimatePartsFragmentDoc, estimate);
}

export const shareText = (share: string): string => `${formatShare(readDecimal(share))}%`;

export function fieldwork({ startsOn, endsOn }: Pick<SurveyHead, 'startsOn' | 'endsOn'>): string {
  return `${formatDay(startsOn)}至${formatDay(endsOn)}`;
}

export function responseRateText(rate: string | null): string {
  return rate === null ? '应答率不明（未登记抽取人数）' : `应答率 ${shareText(rate)}`;
}

/** The rate of response with what it is of. */
export function responseRateFact(rate: string | null): string {
  return rate === null ? '不明（未登记抽取人数）' : `${shareText(rate)}（联系不上的计入分母）`;
}

/** The words that every figure of a sample stands beside. */
export function samplingWords({ basis, responseRate, effectiveSize }: SurveyFigures): string {
  return [
    basis === null || basis === 'EQUAL' ? '未加权' : `加权（${basisLabel(basis)}）`,
    '95% 区间',
    responseRateText(responseRate),
    `有效样本量 ${formatCount(Math.round(readDecimal(effectiveSize) ?? 0))}`,
  ].join('；');
}

/** A value with its interval, or why there is none. */
export function cellsOf(
  { withheld, estimate }: { readonly withheld: boolean; readonly estimate: Masked },
  unit: FigureUnit,
): ReturnType<typeof estimateCells> {
  return estimateCells({ withheld, estimate: partsOf(estimate) }, unit);
}
