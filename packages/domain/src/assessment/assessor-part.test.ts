import {
  mayReadSheets,
  ASSESSMENT_STATES,
  type AssessorPart,
  mayAddEvidence,
  isScoringState,
  permitAssessor,
  permitScoring,
} from '.';

describe('an assessor', () => {
  const part: AssessorPart = { assigned: true, conflict: 'none', submitted: false, scoringOpen: true };

  it.each([
    [{}, undefined],
    [{ assigned: false }, 'ratingAssessorNotAssigned'],
    [{ conflict: null }, 'ratingAssessorConflictNotDeclared'],
    [{ conflict: 'relative' }, 'ratingAssessorConflicted'],
    [{ submitted: true }, 'ratingAssessorScoresSubmitted'],
    [{ scoringOpen: false }, 'ratingAssessorScoringClosed'],
  ] as const)('with %j: %s', (change, code) => {
    const permitted = permitScoring({ ...part, ...change });
    expect(permitted.ok ? undefined : permitted.refusal.code).toBe(code);
  });
});

describe('the sheets of assessors', () => {
  it.each([
    [[true, true], true],
    [[true, true, true], true],
    [[true, false], false],
    [[true, true, false], false],
    // One sheet is no opinion of several, though nobody else is assigned yet.
    [[true], false],
    [[], false],
  ])('of which %j are submitted can be seen: %s', (submitted, open) => {
    const parts = submitted.map((each) => ({ submitted: each }));
    expect(mayReadSheets(parts, { leastAssessors: 2 })).toBe(open);
  });

  it('let nobody else be assigned once they can be seen, nor after scoring', () => {
    const assignable = ASSESSMENT_STATES.filter((state) => permitAssessor(state, false).ok);
    expect(assignable).toEqual([
      'selfAssessment',
      'eligibilityCheck',
      'documentReview',
      'siteVisit',
      'preliminary',
    ]);
    expect(ASSESSMENT_STATES.filter((state) => permitAssessor(state, true).ok)).toEqual([]);
  });

  it('are filled in from the document review until they are put together, and evidence until then', () => {
    expect(ASSESSMENT_STATES.filter(isScoringState)).toEqual(['documentReview', 'siteVisit', 'preliminary']);
    expect(ASSESSMENT_STATES.filter(mayAddEvidence)).toEqual([
      'selfAssessment',
      'eligibilityCheck',
      'documentReview',
      'siteVisit',
      'preliminary',
    ]);
  });
});
