import type { Answers } from '@weizhi/graphql-client/testing';
import { organisationAnswers } from './organisation-answers';

const AS_OF = '2026-11-26T02:00:00.000Z';

const DEFINITIONS = [
  definition('networkDensity', '网络密度', 'SHARE'),
  definition('meanTies', '人均关系数', 'INDEX'),
  definition('isolateShare', '原子化率', 'SHARE'),
];

const VALUES: Readonly<Record<string, string | null>> = {
  networkDensity: '0.0333',
  meanTies: '1.97',
  isolateShare: null,
};

/** A ring of sixty persons, the last of whom has no tie. */
const RING = Array.from({ length: 59 }, (_, one) => ({ one, other: (one + 1) % 59 }));

export const SOCIAL_NETWORK = {
  ...{ asOf: '2026-11-26', from: '2026-05-31', drawing: 'DRAWN', persons: 60, events: 12, crowds: 1 },
  ties: RING,
  overlaps: [
    { one: '楼道清洁日 · 2026-09-05', other: '重阳敬老 · 2026-10-19', persons: 16 },
    { one: '读书会 · 2026-08-02', other: '重阳敬老 · 2026-10-19', persons: null },
  ],
  bridging: {
    ...{ share: '0.1429', externalInternalIndex: '-0.7143', expectedShare: '0.6000' },
    ...{ low: '0.3000', high: '0.8000' },
  },
};

/** Answers about the network of one district. */
export function networkAnswers(): Answers {
  return {
    ...organisationAnswers(),
    indicators: DEFINITIONS,
    indicatorComparisons: ({ input }: { input: { codes: readonly string[] } }) =>
      input.codes.map((code) => ({
        ...{ code, current: valueOf(code), base: null, verdict: 'NO_BASE', change: null },
        ...{ inPercentagePoints: false, reasons: [] },
      })),
    socialNetwork: SOCIAL_NETWORK,
  };
}

function valueOf(code: string): object {
  const value = VALUES[code] ?? null;
  return {
    definition: DEFINITIONS.find((each) => each.code === code),
    period: { key: '2026', kind: 'YEAR', from: '2026-01-01', to: '2026-12-31', label: '2026年' },
    member: null,
    status: value === null ? 'NO_DATA' : 'PROVISIONAL',
    ...{ value, unit: 'SHARE', numerator: null, denominator: null, n: value === null ? null : 60 },
    ...{ interval: null, noIntervalBecause: 'REGISTER', coverage: null, asOf: AS_OF },
  };
}

function definition(code: string, name: string, unit: string): object & { readonly code: string } {
  return {
    ...{ code, name, unit, version: 1, direction: 'NEUTRAL', referenceLine: null },
    ...{ formula: '关系数 ×2 ÷（人数 ×（人数−1））。', numerator: '关系数', denominator: '可能的关系数' },
    ...{ source: 'domain.md 4.4', validFrom: '2026-01-01', countsPersons: false, dimensions: [] },
    ...{ inputEditors: null, gamingGuard: null, basis: null, isProportion: false },
  };
}
