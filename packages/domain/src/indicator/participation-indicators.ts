import { decimalText } from '../decimal';
import { PARTICIPATION_COMPOSITION_INDICATORS } from './participation-composition-indicators';
import {
  OF_PARTICIPANTS,
  PARTICIPANTS,
  RESIDENTS_18,
  SHARE_OF_PARTICIPANTS,
} from './participation-definition';
import { PARTICIPATION_SPREAD_INDICATORS } from './participation-spread-indicators';
import type { IndicatorDefinition } from './definition';

const PARTICIPATION_RATE_INDICATORS = {
  participantCount: {
    ...OF_PARTICIPANTS,
    code: 'participantCount',
    name: { zh: '参与人数', en: 'Participants' },
    unit: 'persons',
    measure: 'count',
    dimensions: [
      ...(['ageBand', 'sex', 'participantCapacity', 'participationChannel', 'democraticStage'] as const),
      ...(['participationDepth', 'participationMode'] as const),
    ],
    direction: 'higherBetter',
    numerator: PARTICIPANTS,
    denominator: null,
    formula: {
      zh: '按人去重，同一人在期内只计一次；按身份、渠道、环节分列时，一人可以计入多项，各项之和不等于总数；按深度分列时计入最深的一次',
      en: 'Each person once; by capacity, channel or stage somebody may be in several, so that they do not add up; by depth the deepest counts',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.1 P01 and P02',
  },
  participationRate: {
    ...SHARE_OF_PARTICIPANTS,
    code: 'participationRate',
    name: { zh: '居民参与率', en: 'Participation rate' },
    dimensions: ['ageBand', 'sex', 'ageSex'],
    direction: 'higherBetter',
    numerator: {
      zh: '期内至少实际参与一次（到场及以上）的18岁及以上居民；出生年不详的计为成年人',
      en: 'Residents of 18 or more who took part once at least (attended or more); those of unknown age count as adults',
    },
    denominator: RESIDENTS_18,
    formula: {
      zh: '参与的成年居民 ÷ 常住18岁及以上人口；只浏览、知晓的不计；按年龄、性别分列时分母为该人群的常住人口',
      en: 'Adult participants ÷ usual residents of 18 or more; being informed does not count; by age and sex over the residents of the cohort',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.1 P01 and P02; requirements.md M01',
  },
  workingAgeParticipationRate: {
    ...SHARE_OF_PARTICIPANTS,
    code: 'workingAgeParticipationRate',
    name: { zh: '中青年参与率', en: 'Participation of the working age' },
    direction: 'higherBetter',
    numerator: { zh: '期内参与的18–59岁居民', en: 'Participants of 18 to 59' },
    denominator: { zh: '常住18–59岁人口', en: 'Usual residents of 18 to 59' },
    formula: { zh: '参与的中青年 ÷ 常住中青年', en: 'Participants of the working age ÷ residents of it' },
    decimalPlaces: 4,
    source: 'domain.md 4.1 P03; requirements.md M03',
  },
  middleAgedParticipationRate: {
    ...SHARE_OF_PARTICIPANTS,
    code: 'middleAgedParticipationRate',
    name: { zh: '中年参与率', en: 'Participation of the middle-aged' },
    direction: 'higherBetter',
    numerator: { zh: '期内参与的36–59岁居民', en: 'Participants of 36 to 59' },
    denominator: { zh: '常住36–59岁人口', en: 'Usual residents of 36 to 59' },
    formula: {
      zh: '参与的中年居民 ÷ 常住中年居民；与居民参与率按年龄分列中的36–59岁一格相同，该格隐去时同样隐去',
      en: 'Participants of the middle age ÷ residents of it: the cell of that age band in the participation rate, hidden with it',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.0 age bands and 4.1 P02; requirements.md M03',
  },
  workingAgeRepresentationRatio: {
    ...OF_PARTICIPANTS,
    code: 'workingAgeRepresentationRatio',
    name: { zh: '中青年代表性', en: 'Representation of the working age' },
    unit: 'ratio',
    measure: 'statistic',
    direction: 'targetBand',
    numerator: { zh: '期内参与的18–59岁居民（人）', en: 'Participants of 18 to 59, in persons' },
    denominator: { zh: '期内参与的18岁及以上居民（人）', en: 'Participants of 18 or more, in persons' },
    formula: {
      zh: '中青年占参与者的比例 ÷ 中青年占常住成年人口的比例；1为与人口相当，低于1为参与不足',
      en: 'Share among participants ÷ share among adult residents: 1 is parity, less is too few',
    },
    referenceLine: decimalText('1'),
    decimalPlaces: 2,
    source: 'domain.md 4.1 P04; requirements.md M02',
  },
  ageRepresentativeness: {
    ...OF_PARTICIPANTS,
    code: 'ageRepresentativeness',
    name: { zh: '年龄代表性（R值）', en: 'Representativeness by age (R-score)' },
    unit: 'ratio',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: { zh: '期内参与的18岁及以上居民（人）', en: 'Participants of 18 or more, in persons' },
    denominator: RESIDENTS_18,
    formula: {
      zh: '四个成年年龄段中最低的参与率 ÷ 最高的参与率；1为各年龄段一样，越小越偏向某一年龄段',
      en: 'Lowest ÷ highest participation rate of the four bands of adults: 1 is parity, less leans to one of them',
    },
    referenceLine: decimalText('1'),
    decimalPlaces: 2,
    source: 'requirements.md M02; R-score of Go Vocal',
  },
  ageStandardisedRate: {
    ...OF_PARTICIPANTS,
    code: 'ageStandardisedRate',
    name: { zh: '年龄标准化参与率', en: 'Age-standardised participation rate' },
    unit: 'share',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: { zh: '期内参与的18岁及以上居民（人）', en: 'Participants of 18 or more, in persons' },
    denominator: RESIDENTS_18,
    formula: {
      zh: '各年龄段参与率以全区人口的年龄结构加权，用于地方之间比较；出生年不详的不计',
      en: 'Rates of the age bands, weighted by the ages of the district’s residents; unknown ages are left out',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.1 P17',
  },
  stageParticipationRate: {
    ...SHARE_OF_PARTICIPANTS,
    code: 'stageParticipationRate',
    name: { zh: '民主环节参与率', en: 'Participation by democratic stage' },
    dimensions: ['democraticStage'],
    direction: 'higherBetter',
    numerator: {
      zh: '期内参与选举、协商、决策、管理、监督任一环节的居民',
      en: 'Residents who took part in any of the five stages',
    },
    denominator: RESIDENTS_18,
    formula: {
      zh: '参与该环节的居民 ÷ 常住18岁及以上人口；各环节不相加',
      en: 'Participants of the stage ÷ usual residents of 18 or more; stages do not add up',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.1 P11',
  },
  repeatParticipationRate: {
    ...SHARE_OF_PARTICIPANTS,
    code: 'repeatParticipationRate',
    name: { zh: '再参与率', en: 'Participants who came again' },
    direction: 'higherBetter',
    numerator: {
      zh: '上一期和本期都参与的居民',
      en: 'Residents who took part in this period and the one before',
    },
    denominator: { zh: '上一期参与的居民', en: 'Participants of the period before' },
    formula: { zh: '两期都参与 ÷ 上期参与', en: 'In both ÷ in the one before' },
    decimalPlaces: 4,
    source: 'domain.md 4.1 P09',
  },
  newParticipantShare: {
    ...SHARE_OF_PARTICIPANTS,
    code: 'newParticipantShare',
    name: { zh: '新增参与者占比', en: 'New participants' },
    numerator: { zh: '在该地首次参与的居民', en: 'Residents who never took part there before' },
    denominator: PARTICIPANTS,
    formula: {
      zh: '首次参与 ÷ 期内参与；以有记录以来为准',
      en: 'First ever ÷ participants, as far back as records go',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.1 P10',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Indicators of who takes part and how deeply. @source domain.md 4.1; requirements.md M01 to M06 */
export const PARTICIPATION_INDICATORS = {
  ...PARTICIPATION_RATE_INDICATORS,
  ...PARTICIPATION_COMPOSITION_INDICATORS,
  ...PARTICIPATION_SPREAD_INDICATORS,
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of participation. @source see {@link PARTICIPATION_INDICATORS} */
export type ParticipationIndicatorCode = keyof typeof PARTICIPATION_INDICATORS;
