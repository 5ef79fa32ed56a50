import { isoDate, workingDayCalendar } from '../calendar';
import { duesOfIncubationCase, duesOn, followUpVisitDays, type IncubationDates } from './incubation-dues';
import { DEFAULT_PROGRAMME_RULES } from './programme-rules';

const CALENDAR = workingDayCalendar([]);
const DATES: IncubationDates = {
  stage: 'incubating',
  stageEnteredOn: isoDate('2026-03-02'),
  startedOn: isoDate('2026-03-02'),
  endsOn: isoDate('2026-09-02'),
  midtermPassed: false,
  midtermAfterMonths: 3,
  noticeClosesOn: null,
  openObjections: [],
  lastMentoredOn: null,
  openPlanItems: [],
  openVisits: [],
  openHandOverItems: 0,
};
const dues = (changes: Partial<IncubationDates>) =>
  duesOfIncubationCase({ ...DATES, ...changes }, DEFAULT_PROGRAMME_RULES, CALENDAR).map(
    ({ due, dueOn, since, subject }) => ({ due, dueOn, since, subject }),
  );

describe('what a case owes', () => {
  it.each([
    // 2026-03-02 is a Monday; without a notice weekdays are worked.
    ['applied', '2026-03-09'],
    ['screening', '2026-03-09'],
    ['interview', '2026-03-23'],
    ['panelReview', '2026-03-23'],
    ['admitted', '2026-03-23'],
    ['correction', '2026-04-01'],
    ['rectifying', '2026-04-01'],
    ['exitReview', '2026-03-30'],
    ['graduated', '2026-03-16'],
  ] as const)('at %s it is decided by %s', (stage, dueOn) => {
    expect(dues({ stage, startedOn: null })).toEqual([
      { due: 'stageDue', dueOn, since: '2026-03-02', subject: null },
    ]);
  });

  it('in care is mentoring every month, the mid-term review and the end of the term', () => {
    expect(dues({ lastMentoredOn: isoDate('2026-04-10') })).toEqual([
      { due: 'mentoringDue', dueOn: '2026-05-10', since: '2026-05-03', subject: null },
      { due: 'midtermDue', dueOn: '2026-06-02', since: '2026-05-19', subject: null },
      { due: 'termEnding', dueOn: '2026-09-02', since: '2026-08-03', subject: null },
    ]);
    expect(dues({ midtermPassed: true }).map(({ due }) => due)).toEqual(['mentoringDue', 'termEnding']);
  });

  it('in the first month of care is a mentoring within it, though the group was mentored before it came', () => {
    const mentoring = { due: 'mentoringDue', dueOn: '2026-04-02', since: '2026-03-26', subject: null };
    expect(dues({ lastMentoredOn: isoDate('2025-12-20') })).toContainEqual(mentoring);
    expect(dues({ lastMentoredOn: null })).toContainEqual(mentoring);
  });

  it('is nothing of the plan while it is suspended', () => {
    const openPlanItems = [{ id: '7', dueOn: isoDate('2026-03-20') }];
    expect(dues({ stage: 'suspended', openPlanItems }).map(({ due }) => due)).toEqual(['stageDue']);
    expect(dues({ openPlanItems })).toContainEqual({
      due: 'planItemDue',
      dueOn: '2026-03-20',
      since: '2026-03-13',
      subject: '7',
    });
  });

  it('under notice is each open objection, and then the day after the end', () => {
    const notice = { stage: 'publicNotice', startedOn: null, noticeClosesOn: isoDate('2026-03-13') } as const;
    expect(dues(notice)).toEqual([
      { due: 'noticeEnded', dueOn: '2026-03-16', since: '2026-03-16', subject: null },
    ]);
    expect(dues({ ...notice, openObjections: [{ id: '5', receivedOn: isoDate('2026-03-12') }] })).toEqual([
      { due: 'objectionDue', dueOn: '2026-03-19', since: '2026-03-12', subject: '5' },
    ]);
  });

  it('after it is left is the hand-over, until every item is settled', () => {
    const left = { stage: 'terminated', openHandOverItems: 2 } as const;
    expect(dues(left)).toEqual([
      { due: 'handOverDue', dueOn: '2026-03-23', since: '2026-03-02', subject: null },
    ]);
    expect(dues({ ...left, openHandOverItems: 0 })).toEqual([]);
  });

  it('after graduation are four quarterly visits, each from a fortnight before', () => {
    const days = followUpVisitDays(isoDate('2026-08-31'), DEFAULT_PROGRAMME_RULES);
    expect(days).toEqual(['2026-11-30', '2027-02-28', '2027-05-31', '2027-08-31']);
    const openVisits = days.map((dueOn, index) => ({ id: String(index + 1), dueOn }));
    const all = duesOfIncubationCase(
      { ...DATES, stage: 'followUp', openVisits },
      DEFAULT_PROGRAMME_RULES,
      CALENDAR,
    );
    expect(all).toHaveLength(4);
    expect(duesOn(all, isoDate('2026-11-15'))).toEqual([]);
    expect(duesOn(all, isoDate('2026-11-16')).map(({ subject }) => subject)).toEqual(['1']);
  });
});
