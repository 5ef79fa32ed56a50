import fc from 'fast-check';
import { addDays, type CalendarDay, isoDate, workingDayCalendar } from '../calendar';
import {
  advanceAppeal,
  APPEAL_ACTIONS,
  APPEAL_OPINIONS,
  type AppealAction,
  appealDue,
  type AppealFacts,
  type AppealOpinion,
  type AppealPosition,
  availableAppealActions,
  DEFAULT_APPEAL_RULES,
  lastAppealDay,
  majorityOf,
  opinionsOf,
  permitOpinion,
  permitReviewer,
  reviewedScore,
  type ReviewedSheets,
  type Rubric,
} from '.';

const LATEST = isoDate('2026-11-26');
const FACTS: AppealFacts = {
  refusalReason: '逾期三日',
  opinionsIn: true,
  reviewReason: '加分材料在评估期内',
  reviewMinutes: '复核会议纪要〔2026〕1号',
  reviewedScore: true,
  withdrawalReason: '已说明清楚',
};
const at = (change: Partial<AppealPosition> = {}): AppealPosition => ({
  state: 'accepted',
  receivedOn: LATEST,
  latestOn: LATEST,
  opinions: ['uphold', 'uphold', 'change'],
  ...change,
});

describe('an appeal', () => {
  it.each<[number, AppealAction, string]>([
    [0, 'acceptAppeal', 'accepted'],
    [1, 'acceptAppeal', 'appealTooLate'],
    [0, 'refuseLateAppeal', 'appealInTime'],
    [1, 'refuseLateAppeal', 'outOfTime'],
  ])('that came %i days after its last day answers to %s with %s', (late, action, expected) => {
    const position = at({ state: 'received', receivedOn: addDays(LATEST, late) });
    const answer = advanceAppeal(position, action, FACTS);
    expect(answer.ok ? answer.value : answer.refusal.code).toBe(expected);
  });

  it.each<[readonly AppealOpinion[], AppealAction, string]>([
    [['uphold', 'uphold', 'change'], 'upholdResult', 'upheld'],
    [['uphold', 'uphold', 'change'], 'changeResult', 'appealMajorityOtherwise'],
    [['change', 'change', 'change'], 'changeResult', 'changed'],
    [['reject', 'reject', 'uphold'], 'rejectAppeal', 'rejected'],
    [['uphold', 'change', 'reject'], 'upholdResult', 'appealOpinionsDivided'],
    [['uphold', 'uphold', 'change', 'change'], 'changeResult', 'appealOpinionsDivided'],
  ])('with %j answers to %s with %s', (opinions, action, expected) => {
    const answer = advanceAppeal(at({ opinions }), action, FACTS);
    expect(answer.ok ? answer.value : answer.refusal.code).toBe(expected);
  });

  it('is decided by more than half or not at all, whatever the opinions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...APPEAL_OPINIONS), { maxLength: 9 }), (opinions) => {
        const decisions = (['upholdResult', 'changeResult', 'rejectAppeal'] as const).filter(
          (action) => advanceAppeal(at({ opinions }), action, FACTS).ok,
        );
        const most = Math.max(0, ...APPEAL_OPINIONS.map((each) => opinions.filter((o) => o === each).length));
        expect(decisions).toHaveLength(most * 2 > opinions.length ? 1 : 0);
      }),
    );
  });

  it('offers to accept what came in time and to refuse what came late', () => {
    const offered = (days: number) =>
      availableAppealActions({
        state: 'received',
        receivedOn: addDays(LATEST, days),
        latestOn: LATEST,
      });
    expect(offered(0)).toEqual(['acceptAppeal', 'withdrawAppeal']);
    expect(offered(1)).toEqual(['refuseLateAppeal', 'withdrawAppeal']);
  });

  it('stays as it is once it has ended', () => {
    for (const state of ['outOfTime', 'upheld', 'changed', 'rejected', 'withdrawn'] as const)
      for (const action of APPEAL_ACTIONS)
        expect(advanceAppeal(at({ state }), action, FACTS)).toMatchObject({
          refusal: { code: 'appealActionNotAllowed', allowedAppealActions: [] },
        });
  });
});

describe('the clock of an appeal', () => {
  const holiday = (date: string): CalendarDay => ({
    date: isoDate(date),
    isWorkingDay: false,
    status: 'confirmed',
    name: '国庆节',
  });
  // The week of 1 to 8 October 2025 was off, and 11 October (a Saturday) was worked.
  const CALENDAR = workingDayCalendar([
    ...['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => holiday(`2025-10-${day}`)),
    { date: isoDate('2025-09-28'), isWorkingDay: true, status: 'confirmed', name: '国庆节调休上班' },
    { date: isoDate('2025-10-11'), isWorkingDay: true, status: 'confirmed', name: '国庆节调休上班' },
  ]);

  it('counts working days and not those of the holidays', () => {
    const published = isoDate('2025-09-26');
    // 28, 29, 30 September, 9, 10, 11, 13, 14, 15, 16 October are ten.
    expect(lastAppealDay(published, { ...DEFAULT_APPEAL_RULES, withinWorkingDays: 10 }, CALENDAR).date).toBe(
      '2025-10-16',
    );
    const rules = { ...DEFAULT_APPEAL_RULES, acceptWorkingDays: 5, reviewWorkingDays: 8 };
    const due = (state: AppealPosition['state']) => appealDue({ state, since: published }, rules, CALENDAR);
    expect(due('received')?.date).toBe('2025-10-10');
    expect(due('accepted')?.date).toBe('2025-10-14');
    expect(due('upheld')).toBeUndefined();
  });
});

describe('the reviewers of an appeal', () => {
  it('are others than the assessors, and named while it is under review', () => {
    expect(permitReviewer(true, false).ok).toBe(true);
    expect(permitReviewer(true, true)).toEqual({ ok: false, refusal: { code: 'appealReviewerScored' } });
    expect(permitReviewer(false, false)).toEqual({ ok: false, refusal: { code: 'appealReviewClosed' } });
  });

  it('speak once, while it is under review', () => {
    expect(permitOpinion(true, { conflict: null }).ok).toBe(true);
    expect(permitOpinion(true, { conflict: 'none' })).toMatchObject({
      refusal: { code: 'appealOpinionGiven' },
    });
    expect(permitOpinion(false, { conflict: null })).toMatchObject({
      refusal: { code: 'appealReviewClosed' },
    });
  });

  it('count once all have spoken and enough of them have no interest', () => {
    const free = (opinion: AppealOpinion) => ({ conflict: 'none', opinion }) as const;
    const aside = { conflict: 'relative', opinion: null } as const;
    const silent = { conflict: null, opinion: null } as const;
    expect(opinionsOf([free('uphold'), free('change'), free('uphold'), aside], 3)).toEqual([
      'uphold',
      'change',
      'uphold',
    ]);
    expect(opinionsOf([free('uphold'), free('change'), free('uphold'), silent], 3)).toBeUndefined();
    expect(opinionsOf([free('uphold'), free('change'), aside], 3)).toBeUndefined();
    expect(majorityOf([])).toBeUndefined();
  });
});

describe('a score after a review', () => {
  const leaf = (code: string, maximum: number, required = false) => ({
    ...{ code, parent: null, title: code, maximum, bonus: false },
    evidence: required ? [{ code: '1', title: '台账', required }] : [],
  });
  const RUBRIC: Rubric = {
    nodes: [leaf('1', 6_000), leaf('2', 4_000, true)],
    rules: {
      ...{ total: 10_000, bonusCap: 0, totalCap: 10_000, missingEvidence: 'notCounted', leastAssessors: 2 },
      bands: [
        { grade: 'a5', from: 9_000 },
        { grade: 'a4', from: 8_000 },
      ],
      ...{ dropExtremes: false, noticeDays: 7, appeal: DEFAULT_APPEAL_RULES, validYears: 5 },
    },
  };
  const review = (change: Partial<ReviewedSheets>): ReviewedSheets => ({
    rubric: RUBRIC,
    sheets: [
      { '1': 5_000, '2': 3_000 },
      { '1': 5_601, '2': 4_000 },
    ],
    evidence: {},
    disputed: ['2'],
    reviewed: { '2': 3_500 },
    // Leaf 2 counted nothing without its evidence: the mean of 50 and 56.01.
    before: { total: 5_301, grade: null },
    grade: null,
    ...change,
  });

  it('puts the points of the review into every sheet, its evidence seen, and leaves the others alone', () => {
    expect(reviewedScore(review({}))).toMatchObject({ value: { total: 8_801, grade: 'a4' } });
    expect(reviewedScore(review({ grade: 'a5' }))).toMatchObject({ value: { total: 8_801, grade: 'a5' } });
  });

  it.each<[Partial<ReviewedSheets>, string]>([
    [{ reviewed: { '1': 6_000 } }, 'appealLeafNotDisputed'],
    [{ reviewed: { '2': 4_001 } }, 'rubricScoreOutOfRange'],
    [{ disputed: ['9'], reviewed: { '9': 1 } }, 'rubricScoreLeafUnknown'],
    [{ reviewed: {} }, 'appealScoreUnchanged'],
    [{ sheets: [] }, 'assessmentScoresMissing'],
  ])('is refused of %j as %s', (change, code) => {
    expect(reviewedScore(review(change))).toMatchObject({ ok: false, refusal: { code } });
  });
});
