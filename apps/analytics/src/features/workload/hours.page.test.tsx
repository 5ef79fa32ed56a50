import { screen, within } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';
import { workloadAnswers } from '../../testing/workload-answers';

const ADDRESS = '/places/d1/workload?period=2026-Q3';
const AS_OF = '2026-11-26T02:00:00.000Z';

const DEFINITIONS = [
  definition('meetingsPerWeek', '周均会议次数', 'MEETINGS', 'REGISTERS'),
  definition('sampledMeetingHours', '人均周会议工时（抽样）', 'HOURS', 'SAMPLED_WEEKS'),
  definition('communityTaskHours', '任务工时', 'HOURS', 'STANDARD_TIMES'),
  definition('sampledWeeklyHours', '人均周工时（抽样）', 'HOURS', 'SAMPLED_WEEKS'),
  definition('sampledAdministrativeShare', '行政事务工时占比（抽样）', 'SHARE', 'SAMPLED_WEEKS'),
];

function definition(code: string, name: string, unit: string, basis: string) {
  return {
    ...{ code, name, unit, basis, version: 1, direction: 'LOWER_BETTER', numerator: name, denominator: null },
    ...{ formula: '按规则', source: '口径', validFrom: '2026-01-01', countsPersons: false },
    ...{ dimensions: ['workloadSource'], referenceLine: null, inputEditors: null, gamingGuard: null },
    isProportion: false,
  };
}

function figureOf(code: string, source?: string): object {
  const isSampled = code.startsWith('sampled');
  return {
    ...{ definition: DEFINITIONS.find((each) => each.code === code), unit: 'HOURS', status: 'OK', n: 413 },
    ...{
      value: code === 'sampledAdministrativeShare' ? '0.709' : '7.29',
      numerator: null,
      denominator: null,
    },
    ...{ interval: isSampled ? { low: '0.70', high: '0.72', method: 'bootstrap95' } : null },
    ...{ noIntervalBecause: isSampled ? null : 'REGISTER', asOf: AS_OF },
    coverage: isSampled
      ? { observed: 121, expected: 164, of: 'sampledWeeks' }
      : { observed: 158, expected: 826, of: 'hours' },
    period: { key: '2026-Q3', kind: 'QUARTER', from: '2026-07-01', to: '2026-09-30', label: '2026年第3季度' },
    member: source ? { dimension: 'workloadSource', code: source, label: source, isRest: false } : null,
    division: null,
  };
}

const COMPARISON = {
  ...{ period: '2026-Q3', participantWeeks: 413, sampledWeeks: 121, drawnWeeks: 164 },
  sources: [
    {
      ...{
        source: 'LEDGER',
        tasks: 188,
        standardMinutes: 150,
        standardShare: '0.5690',
        sampledShare: '0.1770',
      },
      ...{ low: '0.1740', high: '0.1800', finding: 'DIFFERS', suggestedMinutes: 45 },
    },
    {
      ...{ source: 'SELF_GOVERNANCE', tasks: 4, standardMinutes: 120, standardShare: null },
      ...{ sampledShare: null, low: null, high: null },
      ...{ finding: 'TOO_FEW_TASKS', suggestedMinutes: null },
    },
  ],
};

function answers(over: object = {}) {
  return workloadAnswers({
    indicators: DEFINITIONS,
    indicatorComparisons: ({ input }: { input: { codes: readonly string[] } }) =>
      input.codes.map((code) => ({
        ...{ code, current: figureOf(code), base: null, verdict: 'NO_BASE', change: null },
        ...{ inPercentagePoints: false, reasons: [] },
      })),
    indicatorValues: ({ input }: { input: { codes: readonly string[]; splitBy?: string } }) => {
      if (input.splitBy === 'workloadSource')
        return input.codes.flatMap((code) =>
          ['ledger', 'selfGovernance'].map((each) => figureOf(code, each)),
        );
      const known = input.codes.filter((code) => DEFINITIONS.some((each) => each.code === code));
      return input.splitBy === undefined ? known.map((code) => figureOf(code)) : [];
    },
    standardTimeComparison: COMPARISON,
    ...over,
  });
}

it('sets the hours of tasks beside the sampled ones, and says what each rests on', async () => {
  const { container } = renderApp(ADDRESS, answers());
  const panel = await screen.findByRole('region', {
    name: '工时花在哪里：任务推算与抽样实测（仅供研判，不作考核依据）',
  });
  expect(within(panel).getByText(/158 小时为实记或抽样，668 小时按收到任务当日的标准工时/u)).toBeVisible();
  expect(within(panel).getByText(/完整记录 413 人周；抽到的 164 个社区周中有 121 个有记录/u)).toBeVisible();
  expect(within(panel).getByRole('row', { name: '台账报表 7.29 小时 7.29 小时 0.7～0.72' })).toBeVisible();
  const card = await screen.findByRole('region', { name: '行政事务工时占比（抽样）' });
  expect(within(card).getByText('抽样周自愿记录')).toBeVisible();
  expect(within(card).getByText('70.0%～72.0%')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('sets the meetings of the register beside the sampled hours in meetings', async () => {
  renderApp(ADDRESS, answers());
  const meetings = await screen.findByRole('region', { name: '周均会议次数' });
  expect(within(meetings).queryByText('抽样周自愿记录')).not.toBeInTheDocument();
  const hours = screen.getByRole('region', { name: '人均周会议工时（抽样）' });
  expect(within(hours).getByText('抽样周自愿记录')).toBeVisible();
  expect(meetings.parentElement).toBe(hours.parentElement);
});

it('suggests a standard time where the sample shares hours otherwise, and says that it changes nothing', async () => {
  const { sent } = renderApp(ADDRESS, answers());
  const panel = await screen.findByRole('region', { name: '标准工时与抽样的比对（2026年第3季度）' });
  expect(within(panel).getByText(/台账报表 150 → 45 分钟/u)).toBeVisible();
  expect(within(panel).getByText(/建议不会自动生效/u)).toBeVisible();
  expect(within(panel).getByRole('row', { name: '自治事务 4 120 — — — 任务太少，不比对 —' })).toBeVisible();
  const asked = sent.find(({ name }) => name === 'StandardTimesCompared');
  expect(asked?.variables).toMatchObject({ period: '2026-Q3' });
});

it('says that there is nothing to compare where too few took part', async () => {
  renderApp(
    ADDRESS,
    answers({ standardTimeComparison: { ...COMPARISON, participantWeeks: 0, sources: [] } }),
  );
  expect(await screen.findByText('没有可以比对的抽样')).toBeVisible();
});
