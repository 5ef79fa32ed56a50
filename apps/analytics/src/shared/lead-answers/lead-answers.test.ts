import type { PeerFigure } from '../figures/peer-rows';
import type { Meaning } from '../figures/to-figure';
import { changeAnswer, expiringAnswer, leastAnswer, offListAnswer } from './lead-answers';

const RATE = {
  name: '中年参与率',
  unit: 'SHARE',
  direction: 'HIGHER_BETTER',
  denominator: '常住',
  isProportion: true,
} as Meaning;
const COUNT = {
  name: '清单外任务件数',
  unit: 'TASKS',
  direction: 'LOWER_BETTER',
  denominator: null,
  isProportion: false,
} as Meaning;

const rate = (name: string, persons: number | null, of = 10_000): PeerFigure => ({
  division: { id: name, name },
  status: persons === null ? 'SUPPRESSED' : 'OK',
  value: persons === null ? null : String(persons / of),
  numerator: persons === null ? null : String(persons),
  denominator: persons === null ? null : String(of),
});
const count = (name: string, tasks: number): PeerFigure => ({
  ...{ division: { id: name, name }, status: 'OK', value: String(tasks), numerator: String(tasks) },
});

describe('who takes part least', () => {
  it('is the lowest rate, with those that chance alone may set apart from it', () => {
    const { answer, ground } = leastAnswer([rate('甲', 300), rate('乙', 100), rate('丙', 110)], RATE, '街道');
    expect(answer).toBe('乙 1.0%');
    expect(ground).toContain('3个有数据的街道中最低，最高的是甲 3.0%');
    expect(ground).toContain('与丙的95%波动区间相交');
    expect(ground).not.toContain('甲、');
  });

  it('is never a place whose figure is hidden', () => {
    const { answer, ground } = leastAnswer([rate('甲', 300), rate('乙', null)], RATE, '街道');
    expect([answer, ground.includes('1个街道无数据或人数过少')]).toEqual(['甲 3.0%', true]);
    expect(leastAnswer([rate('乙', null)], RATE, '街道').answer).toBe('没有可显示的数据');
  });

  it('is not told while a place is being computed anew', () => {
    const anew: PeerFigure = { ...rate('乙', null), status: 'RECOMPUTING' };
    expect(leastAnswer([rate('甲', 300), anew], RATE, '街道').answer).toBe('正在重新计算');
    expect(offListAnswer([count('甲', 3), anew], COUNT, '2026年').answer).toBe('正在重新计算');
  });

  it('names those that are equal together', () =>
    expect(leastAnswer([rate('甲', 100), rate('乙', 100), rate('丙', 300)], RATE, '街道').answer).toBe(
      '甲、乙并列，1.0%',
    ));
});

describe('which changes are real', () => {
  const variation = { reason: null, kind: 'MONTH', limits: null, periods: 12, side: null } as const;
  const beyond = {
    name: '件数',
    variation: { ...variation, verdict: 'BEYOND_USUAL', side: 'ABOVE' },
  } as const;
  const within = { name: '参与率', variation: { ...variation, verdict: 'WITHIN_USUAL' } } as const;
  const without = { name: '齐备率', variation: { ...variation, verdict: 'NOT_COMPARABLE' } } as const;

  it('are those beyond usual variation, and the others are told apart', () => {
    const { question, answer, ground } = changeAnswer([beyond, within, without], '2026年第三季度');
    expect([question, answer]).toEqual(['2026年第三季度的变化是真的吗？', '超出常年波动 1 项：件数（偏高）']);
    expect(ground).toContain('范围内 1 项：参与率');
    expect(ground).toContain('不可比 1 项：齐备率');
  });

  it('are none where none is beyond, and unknown where none can be judged', () => {
    expect(changeAnswer([within, without], '').answer).toBe('都在常年波动范围内');
    expect(changeAnswer([without], '').answer).toBe('不可比');
    expect(changeAnswer([{ name: '件数', variation: undefined }], '').answer).toBe('这一期间不作研判');
  });
});

describe('who carries most off-list work', () => {
  it('is the largest count, with the next one and the whole', () => {
    const { answer, ground } = offListAnswer(
      [count('甲', 2), count('乙', 60), count('丙', 12)],
      COUNT,
      '全年',
    );
    expect(answer).toBe('乙 60 项');
    expect(ground).toBe('全年，3个社区合计 74 项。其次是丙（12 项）。');
  });

  it('is nobody where there is no such task', () =>
    expect(offListAnswer([count('甲', 0), count('乙', 0)], COUNT, '全年').answer).toBe('没有清单外任务'));
});

it('counts what expires by what one may see, most first', () => {
  const seen = { kind: 'SERVICE_CONTRACT', count: 1 };
  const answer = expiringAnswer([seen, { kind: 'COMMITTEE_TERM', count: 4 }, { kind: 'TASK_ADMISSION' }]);
  expect([answer?.answer, answer?.ground]).toEqual([
    '5 项将到期、尚未续办',
    '业委会任期 4 项、购买服务合同 1 项',
  ]);
  expect(expiringAnswer([{ kind: 'SERVICE_CONTRACT', count: null }])).toBeUndefined();
});
