import { isoDate } from '../calendar';
import type { IndicatorDefinition, IndicatorInputs } from './definition';

const INPUTS: IndicatorInputs = {
  editors: {
    zh: '组织选举的居委会和街道工作人员',
    en: 'Staff of committees and subdistricts that hold elections',
  },
  guard: {
    zh: '选民名单公布后确定，选票录入后不能更改、不得多于发出，认定无效须说明原因，每一步留痕',
    en: 'The roll is closed once it was public, papers cannot be changed nor be more than were given out, a void election states its reason, and each step stays on record',
  },
};

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'neighbourhood',
  finestPeriod: 'month',
  dimensions: [],
  persons: false,
  direction: 'neutral',
  inputs: INPUTS,
} as const;

const SHARE = { ...COMMON, unit: 'share', measure: 'rate', decimalPlaces: 4 } as const;

/** Ballots that are over, by the day on which voting opened. */
const BALLOTS = {
  zh: '期内投票、已公示结果或已认定无效的无记名投票选举（次）',
  en: 'Elections by secret ballot whose voting opened in the period and that are over: result public, or declared void',
};

/** Ballots and recommendations that are over. */
const ELECTIONS = {
  zh: '期内举行、已公示结果或已认定无效的选举和推荐（次）',
  en: 'Elections and recommendations held in the period that are over: result public, or declared void',
};

/**
 * Indicators of elections and recommendations of residents' committees, neighbourhood councils and heads. One counts in the period in
 * which voting opens (a recommendation, on its announced day), and once it is over.
 * @source domain.md 4.1 P18; requirements.md D11, M15 and SM4; 村民委员会组织法 (2018) art. 11, 14 and 15; decision records 0192 and 0201
 */
export const ELECTION_INDICATORS = {
  termRenewalRate: {
    ...SHARE,
    direction: 'higherBetter',
    code: 'termRenewalRate',
    name: { zh: '换届按期完成率', en: 'Terms renewed in time' },
    numerator: {
      zh: '其中届满前已举行下一届选举或推荐、结果已公示的',
      en: 'Of them those before whose end the next election was held, with its result public',
    },
    denominator: {
      zh: '期内届满的任期（次；同一职位、辖区和选区为一届）',
      en: 'Terms that ended in the period, each of a body, place and constituency',
    },
    formula: { zh: '按期换届的任期 ÷ 届满的任期', en: 'Renewed in time ÷ ended' },
    source: 'requirements.md SM4 and O6; 村民委员会组织法 (2018) art. 11; decision record 0201',
  },
  electionTurnout: {
    ...SHARE,
    persons: true,
    direction: 'higherBetter',
    code: 'electionTurnout',
    name: { zh: '选举投票率', en: 'Turnout of elections' },
    numerator: {
      zh: '收回的选票（张，含废票）；以首个有效轮次计，各轮都未过半数的以最后一轮计',
      en: 'Papers that came back, spoilt ones too, of the first valid round; of the last where none was valid',
    },
    denominator: {
      zh: '期内投票、已公示结果或已认定无效的选举的选民名单人数；选民或选票不足10的选举不计入',
      en: 'Voters on the rolls of elections whose voting opened in the period and that are over, but for those with fewer than 10 voters or papers',
    },
    formula: {
      zh: '收回选票 ÷ 选民名单人数，各次选举相加后相除；推荐没有选票，不计',
      en: 'Papers ÷ voters, each summed over the elections; recommendations have no papers and are left out',
    },
    source: 'domain.md 4.1 P18; requirements.md D11; decision record 0201',
  },
  electionQuorumRate: {
    ...SHARE,
    direction: 'higherBetter',
    code: 'electionQuorumRate',
    name: { zh: '首轮投票有效率', en: 'Elections with a quorum at once' },
    numerator: {
      zh: '其中首轮参加投票的选民过半数的',
      en: 'Of them those in whose first round more than half of the roll took part',
    },
    denominator: BALLOTS,
    formula: { zh: '首轮过半数的选举 ÷ 投票选举', en: 'With a quorum in the first round ÷ ballots' },
    source: '村民委员会组织法 (2018) art. 15; decision record 0192',
  },
  runOffShare: {
    ...SHARE,
    direction: 'lowerBetter',
    code: 'runOffShare',
    name: { zh: '另行选举占比', en: 'Elections with a run-off' },
    numerator: {
      zh: '其中首个有效轮次没有选满名额的',
      en: 'Of them those whose first valid round left a seat empty',
    },
    denominator: {
      zh: '期内投票、已有结果、至少一轮有效的无记名投票选举（次）',
      en: 'Elections by secret ballot of the period that are over and had a valid round',
    },
    formula: { zh: '首轮未选满的选举 ÷ 有效的投票选举', en: 'Not filled at once ÷ valid ballots' },
    source: '村民委员会组织法 (2018) art. 15; decision record 0192',
  },
  voidElectionShare: {
    ...SHARE,
    direction: 'lowerBetter',
    code: 'voidElectionShare',
    name: { zh: '选举无效占比', en: 'Void elections' },
    numerator: { zh: '其中认定无效的', en: 'Of them those that were declared void' },
    denominator: ELECTIONS,
    formula: { zh: '认定无效的 ÷ 已有结果的选举和推荐', en: 'Declared void ÷ over' },
    source: 'requirements.md D11; decision record 0192',
  },
  electedByBallotShare: {
    ...SHARE,
    code: 'electedByBallotShare',
    name: { zh: '差额选举产生占比', en: 'Elected with a choice' },
    numerator: {
      zh: '其中经候选人多于名额的无记名投票产生的',
      en: 'Of them those elected by secret ballot with more candidates than seats',
    },
    denominator: {
      zh: '期内选举和推荐产生、结果已公示的人选（名）',
      en: 'Those whom elections and recommendations of the period put in office, with the result public',
    },
    formula: {
      zh: '差额选举产生的 ÷ 选举和推荐产生的',
      en: 'By competitive ballot ÷ by ballot or recommendation',
    },
    source: 'requirements.md M15; 村民委员会组织法 (2018) art. 15',
  },
  candidatesPerSeat: {
    ...COMMON,
    code: 'candidatesPerSeat',
    name: { zh: '每名额候选人数', en: 'Candidates for a seat' },
    unit: 'persons',
    measure: 'average',
    decimalPlaces: 2,
    numerator: { zh: '列入首轮选票的候选人（名）', en: 'Candidates on the papers of the first round' },
    denominator: {
      zh: '期内投票、已有结果的无记名投票选举的应选名额（个）',
      en: 'Seats of elections by secret ballot of the period that are over',
    },
    formula: {
      zh: '首轮候选人 ÷ 应选名额；大于1为差额',
      en: 'Candidates of the first round ÷ seats; more than 1 is a choice',
    },
    source: 'requirements.md D11; 村民委员会组织法 (2018) art. 15',
  },
  upheldObjectionShare: {
    ...SHARE,
    code: 'upheldObjectionShare',
    name: { zh: '选举异议成立率', en: 'Objections upheld' },
    numerator: { zh: '其中认定成立的', en: 'Of them upheld' },
    denominator: {
      zh: '期内举行、已有结果的选举和推荐中已经处理的申诉、异议（件）',
      en: 'Objections decided in elections and recommendations of the period that are over',
    },
    formula: { zh: '成立的异议 ÷ 已处理的异议', en: 'Upheld ÷ decided' },
    source: 'requirements.md D11; 村民委员会组织法 (2018) art. 14',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

const ELECTED = {
  ...SHARE,
  persons: true,
  finestPlace: 'community',
  finestPeriod: 'year',
} as const;

/**
 * Who was elected, of those of whom it is recorded. Told by year alone, so that no month or quarter tells of single persons.
 * @source requirements.md D11; 村民委员会组织法 (2018) art. 6; decision record 0201
 */
export const ELECTION_PERSON_INDICATORS = {
  womenElectedShare: {
    ...ELECTED,
    code: 'womenElectedShare',
    name: { zh: '当选人女性占比', en: 'Women among the elected' },
    numerator: { zh: '其中女性', en: 'Of them women' },
    denominator: {
      zh: '全年选举和推荐产生、结果已公示、登记了性别的人选（名）',
      en: 'Those whom elections and recommendations of the year put in office, with the result public, and whose sex is recorded',
    },
    formula: {
      zh: '女性 ÷ 登记了性别的人选；只按整年计',
      en: 'Women ÷ those of known sex; by whole year only',
    },
    source: 'requirements.md D11; 村民委员会组织法 (2018) art. 6',
  },
  electedUnder45Share: {
    ...ELECTED,
    code: 'electedUnder45Share',
    name: { zh: '当选人45岁以下占比', en: 'Under 45 among the elected' },
    numerator: {
      zh: '其中投票当年不满45周岁的（按出生年份）',
      en: 'Of them those who are under 45 in the year of the vote, by year of birth',
    },
    denominator: {
      zh: '全年选举和推荐产生、结果已公示、登记了出生年份的人选（名）',
      en: 'Those whom elections and recommendations of the year put in office, with the result public, and whose year of birth is recorded',
    },
    formula: {
      zh: '45岁以下 ÷ 登记了出生年份的人选；只按整年计',
      en: 'Under 45 ÷ those of known year of birth; by whole year only',
    },
    source: 'requirements.md D11; decision record 0201',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
