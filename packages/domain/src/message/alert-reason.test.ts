import type { AlertFigure, AlertGrounds } from '../alert';
import { decimalText } from '../decimal';
import type { IndicatorStatus } from '../indicator';
import { alertReason, alertTitle, hiddenReason } from './alert-reason';

const figure: AlertFigure = {
  code: 'overdueRate',
  period: { kind: 'month', year: 2026, month: 10 },
  ...{
    value: decimalText('0.235'),
    unit: 'share',
    numerator: decimalText('47'),
    denominator: decimalText('200'),
  },
};

const GROUNDS: Readonly<Record<string, AlertGrounds>> = {
  threshold: { kind: 'threshold', figure, threshold: decimalText('0.20'), side: 'above' },
  usualVariation: {
    ...{ kind: 'usualVariation', side: 'above', threshold: decimalText('0.181'), mean: decimalText('0.12') },
    ...{ periods: 12, figure: { ...figure, numerator: null } },
  },
  expiring: { kind: 'expiring', expiryKind: 'elementEvidence', count: 3, soonest: '2026-12-03', days: 30 },
  lapsed: {
    ...{
      kind: 'expiring',
      expiryKind: 'committeeTerm',
      count: 1,
      lapsed: 2,
      soonest: '2026-11-03',
      days: 30,
    },
  },
  missingData: { kind: 'missingData', ledger: 'matter', months: 2, lastMonth: '2026-08' },
};

it('says figure, threshold and denominator in one sentence', () => {
  const said = Object.fromEntries(
    Object.entries(GROUNDS).map(([name, grounds]) => [name, alertReason(grounds, 'red').zh]),
  );
  expect(said).toEqual({
    threshold: expect.stringMatching(
      /^2026年10月.+ 23\.5%（47 ÷ 200，分母为.+），高于红色预警线 20%。$/u,
    ) as string,
    usualVariation: expect.stringMatching(
      /^2026年10月.+ 23\.5%，高于常年波动上限 18\.1%（前 12 期平均 12%）。$/u,
    ) as string,
    expiring: '30 天内有 3 项要素佐证材料到期，最早的 2026年12月3日到期。',
    lapsed: '2 项业委会任期已经到期仍未办理，最早的 2026年11月3日到期；另有 1 项 30 天内到期。',
    missingData: '诉求事项台账已连续 2 个月没有记录，最近有记录的是2026年8月。',
  });
});

it('says in a few words what an alert is about', () => {
  expect(Object.values(GROUNDS).map((grounds) => alertTitle(grounds).zh)).toEqual([
    expect.stringContaining('逾期') as string,
    expect.stringContaining('逾期') as string,
    '要素佐证材料到期',
    '业委会任期到期',
    '诉求事项台账',
  ]);
});

it('says how many places share the cause of a district', () => {
  const shared = [{ level: 'subdistrict' as const, judged: 16, beyond: 14 }];
  const grounds: AlertGrounds = { ...(GROUNDS['missingData'] as AlertGrounds), shared };
  expect(alertReason(grounds, 'red').zh).toMatch(/2026年8月。16 个街道（镇）中有 14 个也是如此。$/u);
});

it('says nothing of a figure that is hidden by now', () => {
  expect(hiddenReason(figure).zh).toMatch(/^2026年10月.+：涉及居民，该期数据现在不予显示。$/u);
  expect(hiddenReason(figure).zh).not.toMatch(/23|47|200/u);
});

it('says that a figure of persons is being computed anew, or provisional, where that is why it is not told', () => {
  const told = (status: IndicatorStatus): string => hiddenReason(figure, status).zh;
  expect(told('recomputing')).toMatch(/：涉及居民，该期数据正在重新计算，算完后显示。$/u);
  expect(told('provisional')).toMatch(/：涉及居民，该期数据暂定，可能调整，定数后显示。$/u);
  for (const status of ['suppressed', 'no_data', 'not_rated'] as const)
    expect(told(status)).toBe(hiddenReason(figure).zh);
  expect(told('recomputing') + told('provisional')).not.toMatch(/23|47|200/u);
});
