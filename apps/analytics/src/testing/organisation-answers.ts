import type { Answers } from '@weizhi/graphql-client/testing';
import { outlookAnswers } from './outlook-answers';

const AS_OF = '2026-11-26T02:00:00.000Z';

const DISTRICT = placeOf({ id: 'd1', name: '崇川区', kind: 'DISTRICT' });
const COMMUNITIES = [
  placeOf({ id: 'c1', name: '学田社区', kind: 'COMMUNITY' }),
  placeOf({ id: 'c2', name: '易家桥社区', kind: 'COMMUNITY' }),
];

const DEFINITIONS = [
  definition({ code: 'organisationCount', name: '社会组织数', unit: 'ORGANISATIONS', denominator: null }),
  definition({
    code: 'organisationsPerCommunity',
    name: '每社区组织数',
    unit: 'ORGANISATIONS',
    denominator: '社区数',
    referenceLine: '10',
  }),
  definition({
    code: 'governanceVolunteerShare',
    name: '治理志愿类占比',
    unit: 'SHARE',
    denominator: '全部',
  }),
  definition({ code: 'activeOrganisationRate', name: '活跃率', unit: 'SHARE', denominator: '有记录的' }),
  definition({
    code: 'foundedOrganisationSurvival',
    name: '近五年成立组织仍活动占比',
    unit: 'SHARE',
    denominator: '有记录可查的组织数',
  }),
  definition({
    code: 'organisationSatisfactionRate',
    name: '好评率',
    unit: 'SHARE',
    denominator: '有效评价',
  }),
];

const KINDS: readonly (readonly [string, string, string])[] = [
  ['cultureSports', '文体类', '30'],
  ['governance', '治理类', '5'],
  ['mutualAid', '互助类', '8'],
  ['publicBenefit', '公益类', '4'],
  ['volunteering', '志愿类', '3'],
];

interface ValuesInput {
  readonly codes: readonly string[];
  readonly within?: string;
  readonly splitBy?: string;
}

/** Answers for one district with two communities, one of them without a single organisation. */
export function organisationAnswers(): Answers {
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
    division: ({ id }: { id: string }) => (id === 'd1' ? DISTRICT : null),
    districts: [{ id: 'district-1', kind: 'REAL', name: '崇川区', division: DISTRICT }],
    indicators: DEFINITIONS,
    indicatorComparisons: ({ input }: { input: { codes: readonly string[] } }) =>
      input.codes.map((code) => ({
        code,
        current: valueOf(code, FIGURES[code] ?? null),
        base: null,
        verdict: 'NO_BASE',
        change: null,
        inPercentagePoints: false,
        reasons: [],
      })),
    indicatorValues: ({ input }: { input: ValuesInput }) => valuesOf(input),
    ...outlookAnswers(),
  };
}

const FIGURES: Readonly<Record<string, string>> = {
  organisationCount: '50',
  organisationsPerCommunity: '6.3',
  governanceVolunteerShare: '0.16',
};

function valuesOf({ codes, within, splitBy }: ValuesInput): readonly object[] {
  if (splitBy === 'serviceKind')
    return KINDS.map(([code, label, text]) => ({
      ...valueOf('organisationCount', text),
      division: DISTRICT,
      member: { dimension: splitBy, code, label, isRest: false },
    }));
  if (splitBy === 'foundingYear')
    return ['2024', '2025'].map((code) => ({
      ...valueOf('foundedOrganisationSurvival', '0.75'),
      ...{ status: 'OK', unit: 'SHARE', numerator: '9', denominator: '12', division: DISTRICT },
      coverage: { observed: 12, expected: code === '2024' ? 12 : 14, of: 'organisations' },
      member: { dimension: splitBy, code, label: code, isRest: false },
    }));
  if (within !== undefined)
    return codes.flatMap((code) =>
      COMMUNITIES.map((division, index) => ({
        ...valueOf(code, code === 'organisationsPerCommunity' ? (index === 0 ? '12' : '0') : '0.5'),
        division,
      })),
    );
  return [];
}

function valueOf(code: string, text: string | null): object {
  return {
    definition: DEFINITIONS.find((each) => each.code === code),
    period: { key: '2026', kind: 'YEAR', from: '2026-01-01', to: '2026-12-31', label: '2026年' },
    member: null,
    status: text === null ? 'NO_DATA' : 'PROVISIONAL',
    value: text,
    unit: 'ORGANISATIONS',
    numerator: text === null ? null : '50',
    denominator: text === null || code === 'organisationCount' ? null : '8',
    n: text === null ? null : 50,
    interval: null,
    noIntervalBecause: 'REGISTER',
    coverage: null,
    asOf: AS_OF,
  };
}

function definition(facts: {
  code: string;
  name: string;
  unit: string;
  denominator: string | null;
  referenceLine?: string;
}) {
  return {
    referenceLine: null,
    ...facts,
    version: 1,
    direction: 'NEUTRAL',
    formula: '按期末在册状态统计。',
    numerator: '在册组织数',
    source: '社会组织台账',
    validFrom: '2026-01-01',
    countsPersons: false,
    dimensions: [],
    isProportion: facts.unit === 'SHARE',
  };
}

function placeOf({ id, name, kind }: { id: string; name: string; kind: string }): object {
  const districts = kind === 'DISTRICT' ? [{ id: 'd', kind: 'REAL', name }] : [];
  const division = { id, name, kind, asOf: '2026-11-26', code: null, childCount: 2, districts };
  return { ...division, path: [division] };
}
