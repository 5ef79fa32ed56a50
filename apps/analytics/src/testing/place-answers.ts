import { type Answers, onePage } from '@weizhi/graphql-client/testing';

const AS_OF = '2026-03-01T02:00:00.000Z';

type Kind = 'DISTRICT' | 'SUBDISTRICT' | 'COMMUNITY';

export interface PlaceFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** What the data of the district are; real ones when not said. */
  readonly nature?: 'DEMONSTRATION' | 'REFERENCE';
}

const DEFINITIONS = [
  definition({ code: 'matterCount', name: '事项数', unit: 'MATTERS', denominator: null }),
  definition({ code: 'matterOnTimeRate', name: '按期办结率', unit: 'SHARE', denominator: '已办结事项数' }),
];

/** Answers for one district with two communities below, one of them without rows. */
export function placeAnswers(place: PlaceFacts): Answers {
  const division = divisionOf(place);
  const below = [
    divisionOf({ id: 'c1', name: '六联社区', kind: 'COMMUNITY' }),
    divisionOf({ id: 'c2', name: '新和社区', kind: 'COMMUNITY' }),
  ];
  return {
    viewer: {
      id: 'v',
      displayName: '王晓梅',
      permissions: [],
      mustChangePassword: false,
      mustSetUpSecondFactor: false,
      districts: [],
      grants: [],
    },
    savedViews: onePage([]),
    division: ({ id }: { id: string }) => (id === place.id ? division : null),
    districts: [
      {
        id: `district-${place.id}`,
        kind: place.nature ?? 'REAL',
        name: place.name,
        division,
      },
    ],
    indicators: DEFINITIONS,
    ledgerSpan: {
      districtId: 'd',
      firstDay: '2018-08-01',
      lastDay: '2018-10-31',
      asOf: AS_OF,
      months: [
        { month: '2018-06', rows: 90 },
        { month: '2018-07', rows: 100 },
        { month: '2018-08', rows: 110 },
        { month: '2018-09', rows: 2500 },
      ],
    },
    indicatorComparisons: ({ input }: { input: { codes: string[]; period: string } }) =>
      input.codes.map((code) => ({
        code,
        current: value({ code, period: input.period, text: code === 'matterCount' ? '2800' : '0.905' }),
        base: null,
        verdict: 'NOT_COMPARABLE',
        change: null,
        inPercentagePoints: code !== 'matterCount',
        reasons: ['UNEVEN_ROWS'],
        variation: VARIATION,
      })),
    indicatorValues: ({ input }: { input: ValuesInput }) => valuesOf(input, below, division),
  };
}

interface ValuesInput {
  readonly codes: readonly string[];
  readonly periods: readonly string[];
  readonly divisionIds?: readonly string[];
  readonly within?: string;
  readonly splitBy?: string;
}

function valuesOf(input: ValuesInput, below: readonly object[], division: object): readonly object[] {
  const [period = ''] = input.periods;
  if (input.splitBy !== undefined) {
    const member = { dimension: input.splitBy, code: 'a', label: '市容环卫', isRest: false };
    return input.codes.map((code) => ({ ...value({ code, period, text: '12' }), division, member }));
  }
  if (input.within !== undefined) {
    return input.codes.flatMap((code) =>
      below.map((place, index) => ({
        ...value({ code, period, text: index === 0 ? '0.75' : null }),
        division: place,
      })),
    );
  }
  return input.codes.flatMap((code) =>
    input.periods.map((month) => ({
      ...value({ code, period: month, text: TREND[month] ?? null }),
      division,
    })),
  );
}

const VARIATION = {
  ...{ verdict: 'BEYOND_USUAL', side: 'ABOVE', reason: null, kind: 'MONTH', periods: 12 },
  ...{ low: '0', mean: '105', high: '180', keys: [], values: [] },
};

const TREND: Readonly<Record<string, string>> = { '2018-07': '100', '2018-08': '110', '2018-09': '2500' };

interface ValueFacts {
  readonly code: string;
  readonly period: string;
  readonly text: string | null;
}

function value({ code, period, text }: ValueFacts): object {
  const from = `${period.slice(0, 7).padEnd(7, '-01').slice(0, 7)}-01`;
  return {
    definition: DEFINITIONS.find((each) => each.code === code),
    period: { key: period, kind: 'MONTH', from, to: from, label: period },
    member: null,
    status: text === null ? 'NO_DATA' : 'OK',
    value: text,
    unit: 'MATTERS',
    numerator: text === null ? null : '905',
    denominator: text === null || code === 'matterCount' ? null : '1000',
    n: text === null ? null : 1000,
    interval: null,
    noIntervalBecause: 'REGISTER',
    coverage: { observed: 9, expected: 12, of: 'months' },
    asOf: AS_OF,
  };
}

function definition(facts: { code: string; name: string; unit: string; denominator: string | null }) {
  return {
    ...facts,
    version: 1,
    direction: 'NEUTRAL',
    formula: '按事项编号去重计数。',
    numerator: '事项数',
    source: '民生诉求台账',
    validFrom: '2018-01-01',
    countsPersons: false,
    dimensions: ['matterType'],
    isProportion: facts.unit === 'SHARE',
  };
}

function divisionOf({ id, name, kind, nature }: PlaceFacts): object {
  const districts = kind === 'DISTRICT' ? [{ id: 'd', kind: nature ?? 'REAL', name }] : [];
  const division = { id, name, kind, asOf: '2026-03-01', code: null, childCount: 2, districts };
  return { ...division, path: [division] };
}
