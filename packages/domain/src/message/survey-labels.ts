import type {
  ScoredTheme,
  SurveyDesign,
  SurveyFiguresState,
  SurveyItemKind,
  SurveyTheme,
  SurveyWeightBasis,
  SurveyWeighting,
} from '../survey';
import type { Labels } from './labels';

/** Labels of how respondents are drawn. @source Cochran (1977) */
export const SURVEY_DESIGN_LABELS: Labels<SurveyDesign> = {
  simple: { zh: '简单随机抽样', en: 'Simple random sample' },
  stratified: { zh: '分层抽样', en: 'Stratified sample' },
};

/** Labels of where weights come from. @source Kalton & Flores-Cervantes (2003) */
export const SURVEY_WEIGHTING_LABELS: Labels<SurveyWeighting> = {
  stated: { zh: '随答卷给出', en: 'Stated with each answer sheet' },
  population: { zh: '按人口的年龄段与性别', en: 'By age band and sex of the population' },
  none: { zh: '不加权', en: 'None' },
};

/** Labels of how weights were worked out. @source Deming & Stephan (1940) */
export const SURVEY_WEIGHT_BASIS_LABELS: Labels<SurveyWeightBasis> = {
  stated: { zh: '权重随答卷给出', en: 'Weights came with the answers' },
  cells: { zh: '按年龄段×性别事后分层', en: 'Post-stratified by age band and sex' },
  raking: { zh: '按年龄段与性别迭代拟合', en: 'Raked to age bands and sexes' },
  equal: { zh: '未加权', en: 'Unweighted' },
};

/** Labels of how an item is answered. @source domain.md 4.4 N05 */
export const SURVEY_ITEM_KIND_LABELS: Labels<SurveyItemKind> = {
  choice: { zh: '单选', en: 'One option' },
  scale: { zh: '量表', en: 'Scale' },
  minutes: { zh: '当日分钟数', en: 'Minutes of a day' },
};

/** Labels of what an item is about. @source domain.md 4.4 N05 */
export const SURVEY_THEME_LABELS: Labels<SurveyTheme> = {
  trust: { zh: '信任', en: 'Trust' },
  norms: { zh: '互惠规范', en: 'Norms of reciprocity' },
  belonging: { zh: '归属感', en: 'Belonging' },
  volunteering: { zh: '志愿服务', en: 'Volunteering' },
  motive: { zh: '志愿动机', en: 'Motive of volunteers' },
  civicDuty: { zh: '公民义务', en: 'Civic duties' },
  other: { zh: '其他', en: 'Other' },
};

/** Labels of whether a survey tells figures. @source domain.md 4.0 rules 3 and 5 */
export const SURVEY_FIGURES_STATE_LABELS: Labels<SurveyFiguresState> = {
  told: { zh: '可以查看', en: 'Told' },
  open: { zh: '录入中，结束录入后才有结果', en: 'Not before the survey is closed' },
  notWeighable: {
    zh: '不能加权：答卷的年龄段与性别对不上人口数，没有结果',
    en: 'None: respondents cannot be weighted to the age bands and sexes of the population',
  },
};

/** The scores of themes, as a page names them. @source domain.md 4.4 N05 */
export const THEME_SCORE_LABELS: Labels<ScoredTheme> = {
  trust: { zh: '信任指数', en: 'Trust index' },
  norms: { zh: '互惠规范指数', en: 'Index of norms' },
  belonging: { zh: '归属感指数', en: 'Index of belonging' },
};
