import {
  AGE_BAND_LABELS,
  SURVEY_DESIGN_LABELS,
  SURVEY_FIGURES_STATE_LABELS,
  SURVEY_WEIGHT_BASIS_LABELS,
  THEME_SCORE_LABELS,
} from '@weizhi/domain';
import type { HeldSurveyQuery, SurveyRowFragment } from '@weizhi/graphql-client/documents';
import {
  enumLabel,
  estimateCells,
  type FigureUnit,
  formatCount,
  formatDay,
  formatShare,
  readDecimal,
} from '@weizhi/ui';

/** What came of a survey. */
export type Figures = NonNullable<HeldSurveyQuery['surveyFigures']>;

/** How the sample was drawn and what came of it. */
export function sampleFacts(
  survey: SurveyRowFragment,
  { state, respondents, responseRate, basis, effectiveSize }: Figures,
): readonly (readonly [name: string, value: string])[] {
  const { drawn, ineligible, frameSize } = survey;
  return [
    ['编号', survey.code],
    ['辖区', survey.division?.name ?? '—'],
    ['抽样框', `${survey.frameName}${frameSize === null ? '' : `，${formatCount(frameSize)} 人`}`],
    ['抽样方式', enumLabel(SURVEY_DESIGN_LABELS, survey.design)],
    ['调查时间', `${formatDay(survey.startsOn)}至${formatDay(survey.endsOn)}`],
    ['答卷', `${formatCount(respondents)} 份`],
    [
      '抽取人数',
      drawn === null
        ? '结束录入时登记'
        : `${formatCount(drawn)} 人，其中不合格 ${formatCount(ineligible ?? 0)} 人`,
    ],
    ['应答率', responseRate === null ? '无数据' : `${formatShare(readDecimal(responseRate))}%`],
    ...(basis === null ? [] : [['权重', enumLabel(SURVEY_WEIGHT_BASIS_LABELS, basis)] as const]),
    ...(effectiveSize === null
      ? []
      : [['有效样本量', formatCount(Math.round(readDecimal(effectiveSize) ?? 0))] as const]),
    ['结果', stateLabel(state)],
  ];
}

/** Whether there are figures, or why not. */
export const stateLabel = (state: string): string => enumLabel(SURVEY_FIGURES_STATE_LABELS, state);

/** Scores, then who volunteers by age band. */
export function figureRows({ scores, volunteering }: Figures): readonly (readonly string[])[] {
  return [
    ...scores.map(({ theme, alpha, ...score }) => [
      enumLabel(THEME_SCORE_LABELS, theme),
      ...estimateCells(score, SCORE),
      alpha === null ? '—' : Number(alpha).toFixed(2),
    ]),
    ...volunteering.map(({ ageBand, ...part }) => [
      `志愿服务参与率：${ageBand === null ? '全部' : enumLabel(AGE_BAND_LABELS, ageBand)}`,
      ...estimateCells(part, SHARE),
      '—',
    ]),
  ];
}

const SCORE: FigureUnit = { kind: 'number', label: '' };
const SHARE: FigureUnit = { kind: 'share', label: '%' };
