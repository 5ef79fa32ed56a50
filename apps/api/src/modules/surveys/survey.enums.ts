import type {
  AgeBand,
  ScoredTheme,
  SurveyDesign,
  SurveyFiguresState,
  SurveyItemKind,
  SurveyTheme,
  SurveyWeightBasis,
  SurveyWeighting,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const SurveyDesignEnum = domainEnum<SurveyDesign>({
  name: 'SurveyDesign',
  description: 'How respondents are drawn.',
  values: {
    simple: 'Each with the same chance (简单随机抽样).',
    stratified: 'So many of each stratum (分层抽样).',
  },
});

export const SurveyWeightingEnum = domainEnum<SurveyWeighting>({
  name: 'SurveyWeighting',
  description: 'Where weights of respondents come from.',
  values: {
    stated: 'Each answer sheet brings its own (随答卷给出).',
    population: 'From the population by age band and sex (按人口).',
    none: 'All count the same (不加权).',
  },
});

export const SurveyWeightBasisEnum = domainEnum<SurveyWeightBasis>({
  name: 'SurveyWeightBasis',
  description: 'How weights were worked out.',
  values: {
    stated: 'They came with the answers.',
    cells: 'Post-stratified by age band and sex (事后分层).',
    raking: 'Raked to age bands and sexes, because a cell had too few (迭代比例拟合).',
    equal: 'None: all count the same.',
  },
});

export const SurveyFiguresStateEnum = domainEnum<SurveyFiguresState>({
  name: 'SurveyFiguresState',
  description: 'Whether a survey tells figures.',
  values: {
    told: 'It does.',
    open: 'Not yet: answer sheets still come in (录入中).',
    notWeighable: 'It cannot: respondents do not fit the age bands and sexes of the population (不能加权).',
  },
});

export const SurveyItemKindEnum = domainEnum<SurveyItemKind>({
  name: 'SurveyItemKind',
  description: 'How an item is answered.',
  values: {
    choice: 'One of its options (单选).',
    scale: 'A point of its scale (量表).',
    minutes: 'Minutes of the day of a diary (当日分钟数).',
  },
});

export const SurveyThemeEnum = domainEnum<SurveyTheme>({
  name: 'SurveyTheme',
  description: 'What an item is about.',
  values: {
    trust: 'Trust (信任).',
    norms: 'Norms of reciprocity (互惠规范).',
    belonging: 'Belonging (归属感).',
    volunteering: 'Whether one volunteers; the first option of a choice says yes (志愿服务).',
    motive: 'Why one volunteers, asked of volunteers only (志愿动机).',
    civicDuty: 'Civic duties (公民义务).',
    other: 'Something else (其他).',
  },
});

export const ScoredThemeEnum = domainEnum<ScoredTheme>({
  name: 'ScoredTheme',
  description: 'Theme of scales that is told as a score of 0 to 100.',
  values: { trust: 'Trust (信任).', norms: 'Norms (互惠规范).', belonging: 'Belonging (归属感).' },
});

export const SurveyAgeBandEnum = domainEnum<AgeBand>({
  name: 'SurveyAgeBand',
  description: 'Age band of respondents and of the population.',
  values: {
    under14: 'Under 14.',
    from14To17: '14 to 17.',
    from18To35: '18 to 35 (青年).',
    from36To59: '36 to 59 (中年).',
    from60To69: '60 to 69.',
    from70: '70 and over.',
  },
});
