import { type HoursFigure, hoursRows, reckonedWords, sampledWords } from './hours-rows';

const figure = (code: string, value: string | null, over: Partial<HoursFigure> = {}): HoursFigure => ({
  ...{ definition: { code }, status: 'OK', value, n: 339 },
  ...over,
});
const TASKS = figure('communityTaskHours', '826.0', { coverage: { observed: 158, expected: 826 } });
const SAMPLED = figure('sampledWeeklyHours', '41.29', {
  ...{ n: 413, interval: { low: '40.96', high: '41.65' }, coverage: { observed: 121, expected: 164 } },
});

describe('hours by source', () => {
  it('have what tasks come to beside what was sampled, with its interval', () => {
    const rows = hoursRows(
      [
        figure('communityTaskHours', '470.0', { member: { code: 'ledger' } }),
        figure('sampledWeeklyHours', '7.29', {
          member: { code: 'ledger' },
          interval: { low: '7.18', high: '7.41' },
        }),
      ],
      [
        TASKS,
        SAMPLED,
        figure('sampledAdministrativeShare', '0.709', { interval: { low: '0.706', high: '0.712' } }),
      ],
    );
    expect(rows.find(([name]) => name === '台账报表')).toEqual([
      '台账报表',
      '470 小时',
      '7.29 小时',
      '7.18～7.41',
    ]);
    expect(rows.find(([name]) => name === '行政事务占比')).toEqual([
      '行政事务占比',
      '—',
      '70.9%',
      '70.6%～71.2%',
    ]);
    expect(rows).toHaveLength(10);
  });

  it('say what each side rests on', () => {
    expect(reckonedWords([TASKS])).toContain(
      '339 件任务中，158 小时为实记或抽样，668 小时按收到任务当日的标准工时',
    );
    expect(sampledWords([SAMPLED], { kind: 'quarter' })).toContain(
      '完整记录 413 人周；抽到的 164 个社区周中有 121 个',
    );
  });

  it('say why there is nothing sampled', () => {
    const hidden = figure('sampledWeeklyHours', null, { status: 'SUPPRESSED', n: null });
    expect(sampledWords([hidden], { kind: 'quarter' })).toContain('不予显示');
    expect(sampledWords([], { kind: 'year' })).toContain('没有已结账的抽样周');
    expect(sampledWords([SAMPLED], { kind: 'month' })).toContain('只按季度、年度公布');
    expect(reckonedWords([])).toContain('没有任务');
  });
});
