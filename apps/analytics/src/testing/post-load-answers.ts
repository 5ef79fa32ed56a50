import type { Answers } from '@weizhi/graphql-client/testing';
import { workloadAnswers } from './workload-answers';

const AS_OF = '2026-11-26T02:00:00.000Z';
const BURDEN = {
  ...{ code: 'burdenIndex', name: '负担指数', unit: 'SHARE', denominator: '全职岗位的标准工时' },
  ...{ version: 1, direction: 'LOWER_BETTER', numerator: '行政事务工时', formula: '行政事务工时 ÷ 标准工时' },
  ...{ source: 'requirements.md M08', validFrom: '2026-01-01', countsPersons: false, referenceLine: null },
  ...{ dimensions: ['workloadSource', 'department'], inputEditors: '区、街道导入岗位数' },
  gamingGuard: '拆分任务不减少工时',
  isProportion: false,
};
const PARTS: readonly (readonly [code: string, label: string, value: string])[] = [
  ['assigned', '政府交办', '0.2'],
  ['inspection', '检查', '0.05'],
  ['ledger', '台账', '0.1'],
  ['platformReporting', '平台上报', '0.1'],
  ['adHoc', '临时任务', '0.05'],
];
const PLACES = ['学田社区', '易家桥社区', '新城桥社区', '虹桥社区', '文峰社区', '城港社区'];

interface ValuesInput {
  readonly codes: readonly string[];
  readonly within?: string;
  readonly splitBy?: string;
}

/** Answers for a district whose committees' posts are known, all but those of the last community. */
export function postLoadAnswers(over: Answers = {}): Answers {
  const base = workloadAnswers();
  const others = base['indicatorValues'] as (variables: { input: ValuesInput }) => readonly object[];
  return {
    ...base,
    peerGroups: [{ division: divisionOf('学田社区'), estateType: 'COMMERCIAL' }],
    indicators: [...(base['indicators'] as readonly object[]), BURDEN],
    indicatorValues: ({ input }: { input: ValuesInput }) => {
      if (input.codes[0] !== BURDEN.code) return others({ input });
      return input.splitBy === 'workloadSource' ? parts() : places();
    },
    committeeStaffing: [
      { ...{ validFrom: '2026-01-01', fullTimePosts: '12.5', correctedFrom: '11' }, ...recordOf('学田社区') },
      { ...{ validFrom: '2026-01-01', fullTimePosts: '9', correctedFrom: null }, ...recordOf('易家桥社区') },
    ],
    ...over,
  };
}

function recordOf(name: string) {
  return { basis: '员额核定表', recordedAt: AS_OF, division: divisionOf(name) };
}

function parts(): readonly object[] {
  return PARTS.flatMap(([code, label, value]) => {
    const member = { dimension: 'workloadSource', code, label, isRest: false };
    const hours = { ...valueOf('30', { code: 'communityTaskHours', n: 4 }), member };
    return [
      { ...valueOf(value, { code: BURDEN.code, n: 4 }), member },
      { ...hours, coverage: { observed: 10, expected: 40, of: 'HOURS' } },
    ];
  });
}

function places(): readonly object[] {
  return PLACES.map((name, index) =>
    index === PLACES.length - 1
      ? { ...valueOf(null, { code: BURDEN.code, n: null }), status: 'NO_DATA', division: divisionOf(name) }
      : {
          ...valueOf(String((index + 1) * (index + 1) * 0.01), { code: BURDEN.code, n: 400 }),
          division: divisionOf(name),
        },
  );
}

function valueOf(value: string | null, { code, n }: { readonly code: string; readonly n: number | null }) {
  return {
    ...{ definition: { ...BURDEN, code }, unit: 'SHARE', member: null, status: 'OK', value, n },
    ...{ numerator: null, denominator: null, interval: null, noIntervalBecause: 'REGISTER', asOf: AS_OF },
    coverage: { observed: 5, expected: 6, of: 'COMMUNITIES' },
    period: { key: '2026', kind: 'YEAR', from: '2026-01-01', to: '2026-12-31', label: '2026年' },
    division: divisionOf('学田社区'),
  };
}

function divisionOf(name: string) {
  return {
    ...{ id: name, name, kind: 'COMMUNITY', asOf: '2026-11-26', code: null },
    ...{ childCount: 0, districts: [], path: [] },
  };
}
