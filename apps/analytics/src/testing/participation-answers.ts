import type { Answers } from '@weizhi/graphql-client/testing';
import { organisationAnswers } from './organisation-answers';

interface Cohort {
  readonly code: string;
  readonly label: string;
  /** Null where it is hidden. */
  readonly value: string | null;
}

const DEFINITIONS = [
  definition('participationRate', '居民参与率', 'SHARE'),
  definition('participantCount', '参与人数', 'PERSONS'),
  definition('workingAgeParticipationRate', '中青年参与率', 'SHARE'),
  definition('participationGini', '参与集中度（全体居民）', 'INDEX'),
  definition('participationGiniParticipants', '参与集中度（参与者之间）', 'INDEX'),
  definition('topTenthParticipationShare', '最活跃10%居民的参与次数占比', 'SHARE'),
  definition('cumulativeParticipationShare', '参与次数累计占比', 'SHARE'),
  definition('electionTurnout', '选举投票率', 'SHARE'),
  definition('electionQuorumRate', '首轮投票有效率', 'SHARE'),
  definition('womenElectedShare', '当选人女性占比', 'SHARE'),
];

const VALUES: Readonly<Record<string, string | null>> = {
  participationRate: '0.0325',
  participantCount: '1300',
  workingAgeParticipationRate: '0.0120',
  participationGini: null,
  participationGiniParticipants: '0.4100',
  topTenthParticipationShare: '0.95',
  cumulativeParticipationShare: '0.21',
  electionQuorumRate: '0.9565',
};

const COHORTS: Readonly<Record<string, readonly Cohort[]>> = {
  ageBand: [
    { code: 'from18To35', label: '18–35岁', value: null },
    { code: 'from36To59', label: '36–59岁', value: '0.0110' },
    { code: 'from60To69', label: '60–69岁', value: '0.0950' },
  ],
  ageSex: [
    { code: 'from36To59|male', label: '36—59岁（中年） 男', value: null },
    { code: 'from36To59|female', label: '36—59岁（中年） 女', value: '0.0110' },
    { code: 'from60To69|male', label: '60—69岁 男', value: '0.0950' },
    { code: 'from60To69|female', label: '60—69岁 女', value: '0.0950' },
  ],
  participantTenth: [
    { code: '1', label: '参与较少的10%', value: '0.02' },
    { code: '2', label: '参与较少的20%', value: '0.05' },
    { code: '3', label: '参与较少的100%', value: '1' },
  ],
  participationChannel: [
    { code: 'offline', label: '线下', value: '1200' },
    { code: 'wechat', label: '微信', value: '260' },
  ],
};

interface ValuesInput {
  readonly codes: readonly string[];
  readonly splitBy?: string | null;
}

/** Answers about participation in one district. */
export function participationAnswers({ isCurveHidden = false } = {}): Answers {
  return {
    ...organisationAnswers(),
    indicators: DEFINITIONS,
    indicatorComparisons: ({ input }: { input: { codes: readonly string[] } }) =>
      input.codes.map((code) => ({
        ...{
          code,
          current: figure(code, VALUES[code] ?? null, code === 'electionTurnout' ? 'SUPPRESSED' : undefined),
          base: null,
          verdict: 'NO_BASE',
          change: null,
        },
        ...{ inPercentagePoints: false, reasons: [] },
      })),
    indicatorValues: ({ input }: { input: ValuesInput }) =>
      input.splitBy == null
        ? input.codes.map((code) => figure(code, VALUES[code] ?? null))
        : (COHORTS[input.splitBy] ?? []).map(({ code, label, value }) => ({
            ...figure(
              input.codes[0] ?? '',
              isCurveHidden && input.splitBy === 'participantTenth' ? null : value,
              'SUPPRESSED',
            ),
            member: { dimension: input.splitBy, code, label, isRest: false },
          })),
  };
}

function figure(code: string, value: string | null, otherwise = 'NO_DATA'): object {
  return {
    definition: DEFINITIONS.find((each) => each.code === code),
    period: {
      key: '2026-Q3',
      kind: 'QUARTER',
      from: '2026-07-01',
      to: '2026-09-30',
      label: '2026年第三季度',
    },
    member: null,
    status: value === null ? otherwise : 'OK',
    ...{ value, unit: 'SHARE', n: value === null ? null : 40_000 },
    ...{ numerator: value === null ? null : '1300', denominator: value === null ? null : '40000' },
    ...{ interval: null, noIntervalBecause: 'REGISTER', coverage: null, asOf: '2026-11-26T02:00:00.000Z' },
  };
}

function definition(code: string, name: string, unit: string): object & { readonly code: string } {
  return {
    ...{ code, name, unit, version: 1, direction: 'HIGHER_BETTER', referenceLine: null },
    ...{ formula: '参与的成年居民 ÷ 常住18岁及以上人口。', numerator: '参与的成年居民' },
    ...{ denominator: '常住18岁及以上人口', source: 'domain.md 4.1', validFrom: '2026-01-01' },
    ...{ countsPersons: true, dimensions: [], inputEditors: null, gamingGuard: null, basis: null },
    ...{ isProportion: unit === 'SHARE' },
  };
}
