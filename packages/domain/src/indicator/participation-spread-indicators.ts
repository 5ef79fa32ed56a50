import type { IndicatorDefinition } from './definition';
import { OF_PARTICIPANTS, SHARE_OF_PARTICIPANTS } from './participation-definition';

/**
 * Indicators of how participations are spread over those who take part, of who starts them, and of what shows them.
 * @source domain.md 4.1 P01, P07 and P15; requirements.md M04 and M18
 */
export const PARTICIPATION_SPREAD_INDICATORS = {
  informedOnlyCount: {
    ...OF_PARTICIPANTS,
    code: 'informedOnlyCount',
    name: { zh: '仅知晓人数', en: 'Informed only' },
    unit: 'persons',
    measure: 'count',
    numerator: {
      zh: '期内只浏览、知晓而没有到场的居民',
      en: 'Residents who were informed and took part in nothing',
    },
    denominator: null,
    formula: {
      zh: '按人去重；不计入参与人数和参与率',
      en: 'Each person once; in neither the participants nor the rate',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.1 P01',
  },
  participationVisits: {
    ...OF_PARTICIPANTS,
    code: 'participationVisits',
    name: { zh: '参与人次', en: 'Participations' },
    unit: 'visits',
    measure: 'count',
    dimensions: ['participationInitiator'],
    direction: 'higherBetter',
    numerator: {
      zh: '期内实际参与（到场及以上）的人次，含组织的',
      en: 'Participations of the period (attended or more), those of organisations too',
    },
    denominator: null,
    formula: {
      zh: '同一人参与几次计几次；按发起方分列时各项之和等于总数',
      en: 'Each participation once; by initiator they add up',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.1 P15; requirements.md W5, M04',
  },
  topTenthParticipationShare: {
    ...OF_PARTICIPANTS,
    code: 'topTenthParticipationShare',
    name: { zh: '最活跃10%居民的参与次数占比', en: 'Participations of the most active tenth' },
    unit: 'share',
    measure: 'statistic',
    direction: 'lowerBetter',
    numerator: { zh: '期内参与的18岁及以上居民（人）', en: 'Participants of 18 or more, in persons' },
    denominator: { zh: '常住18岁及以上人口', en: 'Usual residents of 18 or more' },
    formula: {
      zh: '参与次数最多的10%成年居民的参与次数 ÷ 全部参与次数；没有参与的按0次计入',
      en: 'Participations of the tenth of adult residents who took part most ÷ all; who took no part counts with 0',
    },
    decimalPlaces: 2,
    source: 'domain.md 4.1 P07',
  },
  cumulativeParticipationShare: {
    ...OF_PARTICIPANTS,
    code: 'cumulativeParticipationShare',
    name: { zh: '参与次数累计占比', en: 'Cumulative share of participations' },
    unit: 'share',
    measure: 'statistic',
    dimensions: ['participantTenth'],
    numerator: { zh: '期内成年参与者的十分之一（人）', en: 'A tenth of the adult participants, in persons' },
    denominator: { zh: '期内参与的18岁及以上居民（人）', en: 'Participants of 18 or more, in persons' },
    formula: {
      zh: '把成年参与者按参与次数从少到多排列，较少的一半人的参与次数 ÷ 全部参与次数；按十等分分列即洛伦兹曲线，每一等分不足5人（对第三方不足10人）时整条曲线不显示',
      en: 'Adult participants in order of their participations: those of the lesser half ÷ all; by tenths it is the Lorenz curve, not told at all where a tenth has fewer than 5 persons (10 for third parties)',
    },
    decimalPlaces: 2,
    source: 'domain.md 4.1 P07; Lorenz (1905)',
  },
  presenceOnlyShare: {
    ...SHARE_OF_PARTICIPANTS,
    code: 'presenceOnlyShare',
    name: { zh: '仅有到场凭据占比', en: 'Shown by presence alone' },
    direction: 'lowerBetter',
    numerator: {
      zh: '其中凭据只有签到表、扫码签到或照片的',
      en: 'Of them with a sign-in sheet, a code or a photograph alone',
    },
    denominator: {
      zh: '期内实际参与（到场及以上）的人次',
      en: 'Participations of the period (attended or more)',
    },
    formula: {
      zh: '只能证明到场的人次 ÷ 全部人次；其余有投票、服务、会议记录或居民确认',
      en: 'Shown by presence alone ÷ all; the others have a record of ballot, service or minutes, or residents confirmed them',
    },
    decimalPlaces: 4,
    source: 'requirements.md D26, M18',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
