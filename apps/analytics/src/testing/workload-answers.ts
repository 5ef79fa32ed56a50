import type { Answers } from '@weizhi/graphql-client/testing';
import { organisationAnswers } from './organisation-answers';

const AS_OF = '2026-11-26T02:00:00.000Z';

const DEFINITIONS = [
  definition('communityTaskCount', '任务件数', 'TASKS', null),
  definition('tasksChangedAfterClose', '结账后变动件数', 'TASKS', null),
  definition('ledgerCount', '报表台账数', 'FORMS', null),
  definition('repeatedElementShare', '重复项占比', 'SHARE', '要求的数据项'),
  definition('inspectionDays', '检查天数', 'DAYS', null),
  definition('plaqueCount', '挂牌数', 'PLAQUES', null),
];

const PLACES = ['学田社区', '易家桥社区', '新城桥社区', '虹桥社区', '文峰社区'].map((name, index) => ({
  ...{ id: `c${String(index)}`, name, kind: 'COMMUNITY', asOf: '2026-11-26', code: null },
  ...{ childCount: 0, districts: [], path: [] },
}));

/** By place; nothing is known of the last. */
const PEERS = ['OLD', 'COMMERCIAL', 'OLD', 'OLD'];

const CORRECTIONS = [
  {
    ...{ code: 'communityTaskCount', atClose: '2', now: '3' },
    acts: [
      { act: 'RECEIVE', times: 2, firstOn: '2026-11-12', lastOn: '2026-11-20' },
      { act: 'UNDO_IMPORT', times: 1, firstOn: '2026-11-21', lastOn: '2026-11-21' },
    ],
  },
];

interface ValuesInput {
  readonly codes: readonly string[];
  readonly periods?: readonly string[];
  readonly within?: string;
  readonly splitBy?: string;
}

/** Answers for a district with five communities and two departments that ask for much the same. */
export function workloadAnswers(over: Answers = {}): Answers {
  return {
    ...organisationAnswers(),
    indicators: DEFINITIONS,
    indicatorComparisons: ({ input }: { input: ValuesInput }) =>
      input.codes.map((code) => ({
        ...{ code, current: valueOf(code, '3'), base: null, verdict: 'NO_BASE', change: null },
        ...{ inPercentagePoints: false, reasons: [] },
      })),
    indicatorValues: ({ input }: { input: ValuesInput }) => valuesOf(input),
    duplicateReporting: REPORTING,
    workLogs: [],
    committeeStaffing: [],
    figureCorrections: CORRECTIONS,
    peerGroups: PLACES.map((division, index) => ({ division, estateType: PEERS[index] ?? null })),
    ...over,
  };
}

function valuesOf({ codes, periods = [], within, splitBy }: ValuesInput): readonly object[] {
  if (periods.length > 1 && splitBy === undefined)
    return codes.flatMap((code) =>
      periods.map((month, index) => ({
        ...valueOf(code, String(code === 'communityTaskCount' ? 100 + index : index % 3)),
        period: { key: month, kind: 'MONTH', from: `${month}-01`, to: `${month}-28`, label: month },
      })),
    );
  if (splitBy === 'department')
    return codes
      .filter((code) => DEFINITIONS.some((each) => each.code === code))
      .flatMap((code) =>
        ['区民政局', '区卫生健康委员会'].map((label, index) => ({
          ...valueOf(code, code === 'repeatedElementShare' ? '0.5' : String(index + 1)),
          member: { dimension: splitBy, code: label, label, isRest: false },
        })),
      );
  if (within === undefined) return [];
  return codes.flatMap((code) =>
    PLACES.map((division, index) => ({ ...valueOf(code, String(index * index * 12)), division })),
  );
}

function valueOf(code: string, text: string): object {
  return {
    ...{ definition: DEFINITIONS.find((each) => each.code === code) ?? DEFINITIONS[0], unit: 'FORMS' },
    ...{ member: null, status: 'OK', value: text, numerator: text, denominator: null, n: 3 },
    ...{ interval: null, noIntervalBecause: 'COUNT', coverage: null, asOf: AS_OF },
    period: { key: '2026', kind: 'YEAR', from: '2026-01-01', to: '2026-12-31', label: '2026年' },
    division: PLACES[0],
  };
}

const FIGURE = { distinct: 10, requested: 16, index: '0.375' };

const REPORTING = {
  ...{ forms: 2, demanded: FIGURE, weighted: FIGURE, collected: { ...FIGURE, requested: 10 } },
  pairs: [
    {
      ...{ one: '区民政局《住户情况表》', other: '区卫生健康委员会《家庭情况表》' },
      ...{ shared: ['常住人口', '户数'], all: 4, share: '0.5' },
    },
  ],
  inForce: [
    { demandId: 'f1', form: '区民政局《住户情况表》', elements: ['常住人口', '户数', '楼栋数'], fills: 2 },
    { demandId: 'f2', form: '区卫生健康委员会《家庭情况表》', elements: ['常住人口', '户数'], fills: 2 },
  ],
};

function definition(code: string, name: string, unit: string, denominator: string | null) {
  return {
    ...{ code, name, unit, denominator, version: 1, direction: 'LOWER_BETTER', numerator: name },
    ...{ formula: '按期末状态统计。', source: '报表申请', validFrom: '2026-01-01', countsPersons: false },
    ...{ dimensions: ['department'], referenceLine: null, isProportion: unit === 'SHARE' },
    ...{ inputEditors: '部门提出报表', gamingGuard: '换表名不减少' },
  };
}
