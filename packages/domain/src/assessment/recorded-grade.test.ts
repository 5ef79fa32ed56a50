import { isoDate } from '../calendar';
import { checkRecordedGrade, DEFAULT_APPEAL_RULES, type RecordedGrade, type Rubric } from '.';

/** 100 points and 5 of bonus, with the bands of 辰溪 2025: 90, 80, 70, 60, 50. */
const RUBRIC: Rubric = {
  nodes: [],
  rules: {
    total: 10_000,
    bonusCap: 500,
    totalCap: 10_000,
    bands: [
      { grade: 'a5', from: 9000 },
      { grade: 'a4', from: 8000 },
      { grade: 'a3', from: 7000 },
      { grade: 'a2', from: 6000 },
      { grade: 'a1', from: 5000 },
    ],
    missingEvidence: 'flagged',
    leastAssessors: 2,
    dropExtremes: false,
    noticeDays: 7,
    appeal: DEFAULT_APPEAL_RULES,
    validYears: 5,
  },
};
const today = isoDate('2026-11-26');
const RECORDED: RecordedGrade = {
  total: 8450,
  preliminaryGrade: 'a4',
  grade: 'a4',
  visitedOn: isoDate('2024-09-02'),
  decidedOn: isoDate('2024-10-10'),
  noticeFrom: isoDate('2024-10-12'),
  publishedOn: isoDate('2024-10-25'),
  validTo: isoDate('2029-10-24'),
};
const check = (change: Partial<RecordedGrade>) =>
  checkRecordedGrade({ ...RECORDED, ...change }, { rubric: RUBRIC, today });

describe('a result that is recorded from a ledger', () => {
  it('stands, and what is left out follows from the rubric', () => {
    expect(check({})).toEqual({ ok: true, value: RECORDED });
    expect(check({ preliminaryGrade: null, validTo: null })).toEqual({ ok: true, value: RECORDED });
    expect(check({ visitedOn: null, decidedOn: null, noticeFrom: null }).ok).toBe(true);
  });

  it('may have another grade by the committee, or none', () => {
    expect(check({ grade: 'a3' }).ok).toBe(true);
    expect(check({ grade: null }).ok).toBe(true);
  });

  it.each([
    [{ total: 10_001 }, { code: 'recordedTotalTooHigh', mostPoints: '100' }],
    [{ total: 7999 }, { code: 'recordedGradeNotOfTotal', gradeOfPoints: 'a3' }],
    [
      { total: 4999, preliminaryGrade: 'a1' as const },
      { code: 'recordedGradeNotOfTotal', gradeOfPoints: 'none' },
    ],
    [{ publishedOn: isoDate('2026-11-27') }, { code: 'recordedInFuture', publishedOn: '2026-11-27' }],
    [{ decidedOn: isoDate('2024-10-13') }, { code: 'recordedDaysOutOfOrder' }],
    [{ noticeFrom: isoDate('2024-10-26') }, { code: 'recordedDaysOutOfOrder' }],
    [{ validTo: isoDate('2029-10-25') }, { code: 'recordedValidityWrong', validTo: '2029-10-24' }],
  ])('is refused with %j as %j', (change, refusal) => {
    expect(check(change)).toEqual({ ok: false, refusal });
  });
});
