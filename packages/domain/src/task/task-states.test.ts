import { addDays, isoDate } from '../calendar';
import {
  advanceTask,
  availableTaskActions,
  isTaskOverdue,
  refusalLetter,
  statusOfTask,
  TASK_PARTIES,
  TASK_TRANSITIONS,
  type TaskDays,
} from '.';

const TODAY = isoDate('2026-11-26');
const YESTERDAY = addDays(TODAY, -1);
const STANDING: TaskDays = { state: 'received', standsFrom: TODAY, bindsTo: null };

describe('where a task stands', () => {
  it.each([
    ['accepted', STANDING],
    ['received', { ...STANDING, standsFrom: addDays(TODAY, 1) }],
    ['awaitingAnswer', { ...STANDING, standsFrom: null }],
    ['ended', { ...STANDING, bindsTo: YESTERDAY }],
    ['accepted', { ...STANDING, bindsTo: TODAY }],
    ['ended', { ...STANDING, state: 'acceptedWithObjection', bindsTo: YESTERDAY }],
    ['done', { ...STANDING, state: 'done', bindsTo: YESTERDAY }],
    ['refused', { ...STANDING, state: 'refused' }],
  ] as const)('is %s for %j', (expected, days) => {
    expect(statusOfTask(days, TODAY)).toBe(expected);
  });

  it('offers refusing only where nothing obliges, and closing to nobody but the committee', () => {
    expect(availableTaskActions('received')).not.toContain('refuse');
    expect(availableTaskActions('accepted')).not.toContain('refuse');
    expect(availableTaskActions('awaitingAnswer', 'committee')).toContain('refuse');
    expect(TASK_TRANSITIONS.finish.by).toEqual(['committee']);
    for (const party of TASK_PARTIES) expect(availableTaskActions('ended', party)).toEqual([]);
  });

  it.each([
    ['before it was received', YESTERDAY],
    ['after today', addDays(TODAY, 1)],
  ])('cannot be done %s', (_, finishedOn) => {
    expect(
      advanceTask({ ...STANDING, body: 'residentsCommittee', receivedOn: TODAY }, 'finish', {
        finishedOn,
        today: TODAY,
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'taskDayOutOfRange' } });
  });

  it('is split by subdistricts alone', () => {
    expect(
      advanceTask({ ...STANDING, body: 'residentsCommittee', receivedOn: TODAY }, 'split', {
        partsStated: true,
        today: TODAY,
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'taskNotSplittable', body: 'residentsCommittee' } });
  });
});

describe('a task is overdue', () => {
  const due = { ...STANDING, dueOn: YESTERDAY, closedOn: null };

  it.each([
    ['when its due has passed', due, true],
    ['not on the day itself', { ...due, dueOn: TODAY }, false],
    ['not without a due', { ...due, dueOn: null }, false],
    ['for ever when it was finished late', { ...due, state: 'done', closedOn: TODAY }, true],
    ['not when it was finished in time', { ...due, state: 'done', closedOn: YESTERDAY }, false],
    ['for ever when it was taken back late', { ...due, state: 'withdrawn', closedOn: TODAY }, true],
    ['not when it ended before', { ...due, bindsTo: YESTERDAY }, false],
    ['when it ended after', { ...due, dueOn: addDays(TODAY, -3), bindsTo: YESTERDAY }, true],
  ] as const)('%s', (_, task, expected) => {
    expect(isTaskOverdue(task, TODAY)).toBe(expected);
  });
});

describe('a letter of refusal', () => {
  const grounds = {
    committee: '德民社区居民委员会',
    department: '区投资促进局',
    title: '协助招商引资摸排',
    receivedOn: isoDate('2026-11-20'),
    today: TODAY,
    finding: 'prohibited',
    list: {
      title: '居委会职责清单（2026年版）',
      issuingDocument: '政办发〔2026〕1号',
      validFrom: isoDate('2026-01-01'),
    },
    item: { code: 'F01', name: '招商引资、协税护税任务' },
  } as const;

  it('names the list with its document and day, the item, the department and the committee', () => {
    const { zh, en } = refusalLetter(grounds);
    for (const part of [
      '居委会职责清单（2026年版）',
      '政办发〔2026〕1号',
      '2026年1月1日',
      'F01 招商引资、协税护税任务',
    ])
      expect(zh).toContain(part);
    expect(zh.split('\n')).toEqual(
      expect.arrayContaining(['区投资促进局：', '德民社区居民委员会', '2026年11月26日']),
    );
    for (const part of ['F01', '2026-11-20', '区投资促进局']) expect(en).toContain(part);
  });

  it('says of what is under no item that it was not admitted', () => {
    expect(refusalLetter({ ...grounds, finding: 'offList', item: null }).zh).toContain('未经准入');
  });
});
