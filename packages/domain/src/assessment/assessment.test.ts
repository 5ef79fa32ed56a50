import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import {
  advanceAssessment,
  agreementOfAssessors,
  ASSESSMENT_ACTIONS,
  ASSESSMENT_STATES,
  ASSESSMENT_TRANSITIONS,
  type AssessmentFacts,
  type AssessmentPosition,
  type AssessmentState,
  type AssessorPart,
  availableAssessmentActions,
  type EligibilityFacts,
  formalismIndex,
  formalismSigns,
  gradeEnd,
  ineligibilityOf,
  isGradeInForce,
  MINISTRY_ELIGIBILITY_RULES,
  permitScoring,
  type Rubric,
  type SettledAssessment,
  weightedKappa,
} from '.';

const TODAY = isoDate('2026-11-26');
const RULES = { noticeDays: 7, appealDays: 15, validYears: 5 };
const EVERY_FACT: AssessmentFacts = {
  selfScoresComplete: true,
  returnReason: '缺少审计报告',
  refusalReason: '列入活动异常名录',
  visitedOn: TODAY,
  allScoresIn: true,
  decidedOn: TODAY,
  decisionMinutes: '评委会纪要〔2026〕3号',
  postedAt: '区民政局网站',
  noObjectionOpen: true,
  appealReason: '漏计加分',
  reviewOutcome: 'upheld',
  reviewReason: '加分材料不在评估期内',
  withdrawalReason: '申报有误',
};
const at = (state: AssessmentState, change: Partial<AssessmentPosition> = {}): AssessmentPosition => ({
  state,
  noticeFrom: addDays(TODAY, -7),
  publishedOn: TODAY,
  today: TODAY,
  rules: RULES,
  ...change,
});

describe('an assessment', () => {
  it('goes from self assessment to publication', () => {
    const path = [
      'submitSelfAssessment',
      'passEligibility',
      'finishDocumentReview',
      'finishSiteVisit',
      'settlePreliminary',
      'decideGrade',
      'postNotice',
      'publishGrade',
    ] as const;
    const end = path.reduce<AssessmentState>((state, action) => {
      const next = advanceAssessment(at(state), action, EVERY_FACT);
      if (!next.ok) throw new Error(next.refusal.code);
      return next.value;
    }, 'selfAssessment');
    expect(end).toBe('published');
  });

  it('answers every pair of state and action as the table says', () => {
    for (const state of ASSESSMENT_STATES) {
      for (const action of ASSESSMENT_ACTIONS) {
        const allowed = ASSESSMENT_TRANSITIONS[action].from.includes(state);
        const { ok } = advanceAssessment(at(state), action, EVERY_FACT);
        expect({ state, action, ok }).toEqual({ state, action, ok: allowed });
        expect(availableAssessmentActions(state).includes(action)).toBe(allowed);
      }
    }
  });

  it('demands every fact that the table names', () => {
    for (const action of ASSESSMENT_ACTIONS) {
      const { from, needs } = ASSESSMENT_TRANSITIONS[action];
      const [state = 'selfAssessment'] = from;
      for (const fact of needs) {
        const { [fact]: _left, ...facts } = EVERY_FACT;
        expect(advanceAssessment(at(state), action, facts)).toMatchObject({
          refusal: { code: 'assessmentFactMissing', assessmentFact: fact },
        });
      }
    }
  });

  it('is published after its notice only', () => {
    const publish = (noticeFrom: AssessmentPosition['noticeFrom']) =>
      advanceAssessment(at('publicNotice', { noticeFrom }), 'publishGrade', EVERY_FACT);
    expect(publish(addDays(TODAY, -6))).toEqual({
      ok: false,
      refusal: { code: 'assessmentNoticeTooShort', noticeDays: 7, earliest: '2026-11-27' },
    });
    expect(publish(null)).toMatchObject({
      refusal: { code: 'assessmentFactMissing', assessmentFact: 'postedAt' },
    });
  });

  it('is appealed against in time only', () => {
    const appeal = (days: number) =>
      advanceAssessment(at('published', { publishedOn: addDays(TODAY, -days) }), 'appealGrade', EVERY_FACT);
    expect([appeal(15).ok, appeal(16).ok]).toEqual([true, false]);
  });

  it('gives a grade of five years', () => {
    const publishedOn = isoDate('2021-11-27');
    expect(gradeEnd(publishedOn, RULES)).toBe('2026-11-26');
    const inForce = (today: AssessmentPosition['today']) =>
      isGradeInForce({ state: 'published', publishedOn, today, rules: RULES });
    expect([inForce(TODAY), inForce(addDays(TODAY, 1))]).toEqual([true, false]);
    expect(isGradeInForce({ state: 'publicNotice', publishedOn: null, today: TODAY, rules: RULES })).toBe(
      false,
    );
  });

  it('reaches no state whose facts were never stated, whatever is tried', () => {
    const attempt = fc.record({
      action: fc.constantFrom(...ASSESSMENT_ACTIONS),
      given: fc.subarray(Object.keys(EVERY_FACT) as (keyof AssessmentFacts)[]),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        let state: AssessmentState = 'selfAssessment';
        const stated = new Set<string>();
        for (const { action, given } of attempts) {
          const facts = Object.fromEntries(given.map((name) => [name, EVERY_FACT[name]])) as AssessmentFacts;
          const next = advanceAssessment(at(state), action, facts);
          if (!next.ok) continue;
          state = next.value;
          for (const fact of ASSESSMENT_TRANSITIONS[action].needs) stated.add(fact);
        }
        if (state === 'published' || state === 'appealed')
          expect([...stated]).toEqual(
            expect.arrayContaining(['selfScoresComplete', 'visitedOn', 'allScoresIn', 'decisionMinutes']),
          );
      }),
    );
  });
});

describe('eligibility', () => {
  const facts: EligibilityFacts = {
    certificateOn: isoDate('2024-11-26'),
    gradeValidFrom: null,
    gradeValidTo: null,
    stated: [],
  };

  it.each([
    [{}, []],
    [{ certificateOn: isoDate('2024-11-27') }, ['certificateTooYoung']],
    [{ certificateOn: null }, ['certificateTooYoung']],
    [{ stated: ['seriousListed', 'annualInspectionMissed'] }, ['annualInspectionMissed', 'seriousListed']],
    [{ gradeValidFrom: isoDate('2025-01-01'), gradeValidTo: isoDate('2029-12-31') }, ['gradeStillValid']],
    [{ gradeValidFrom: isoDate('2024-11-26'), gradeValidTo: isoDate('2029-11-25') }, []],
    [{ gradeValidFrom: isoDate('2021-01-01'), gradeValidTo: isoDate('2025-12-31') }, []],
  ] as const)('with %j finds %j', (change, reasons) => {
    expect(ineligibilityOf({ ...facts, ...change }, TODAY, MINISTRY_ELIGIBILITY_RULES)).toEqual(reasons);
  });

  it('excludes only for what the rules list', () => {
    const rules = { ...MINISTRY_ELIGIBILITY_RULES, excluding: [] };
    expect(ineligibilityOf({ ...facts, certificateOn: null }, TODAY, rules)).toEqual([]);
  });
});

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

/** The ratings of a table of two raters: `counts[a][b]` things got a from one and b from the other. */
function ratingsOf(counts: readonly (readonly number[])[]): [number[], number[]] {
  const pairs = counts.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)),
  );
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
}

describe('weighted kappa', () => {
  /** With two categories the weights make no difference: published examples of Cohen's kappa (Smeeton 1985 and others). */
  it.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
  ])('of %j is %f', (counts, kappa) => {
    const [one, other] = ratingsOf(counts);
    expect(weightedKappa(one, other, 2)).toBeCloseTo(kappa, 4);
  });

  const ratings = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });

  it('is symmetric, at most 1, and 1 exactly when all ratings agree', () => {
    fc.assert(
      fc.property(ratings, (pairs) => {
        const one = pairs.map(([a]) => a);
        const other = pairs.map(([, b]) => b);
        const kappa = weightedKappa(one, other, 5);
        const turned = weightedKappa(other, one, 5);
        expect(turned === null).toBe(kappa === null);
        if (kappa === null || turned === null) return;
        expect(turned).toBeCloseTo(kappa, 12);
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa === 1).toBe(one.every((rating, index) => rating === other[index]));
      }),
    );
  });

  it.each([
    [[], []],
    [[1], [1, 2]],
    [
      [3, 3],
      [3, 3],
    ],
  ])('of %j and %j is not defined', (one, other) => {
    expect(weightedKappa(one, other, 5)).toBeNull();
  });
});

const leaf = (code: string, maximum: number) => ({
  code,
  parent: null,
  title: code,
  maximum,
  bonus: false,
  evidence: [{ code: 'e', title: 'e', required: true }],
});
const RUBRIC: Rubric = {
  nodes: [leaf('1', 1_000), leaf('2', 1_000)],
  rules: {
    ...RULES,
    total: 2_000,
    bonusCap: 0,
    totalCap: 2_000,
    bands: [],
    missingEvidence: 'flagged',
    leastAssessors: 2,
    dropExtremes: false,
  },
};

describe('agreement and formalism', () => {
  it('compares assessors by shares of the maximum', () => {
    const sheets = [
      { '1': 1_000, '2': 0 },
      { '1': 500, '2': 0 },
    ];
    expect(agreementOfAssessors(RUBRIC, sheets)).toMatchObject({ meanDifference: 0.25, pairs: 1 });
    expect(agreementOfAssessors(RUBRIC, sheets.slice(0, 1))).toEqual({
      kappa: null,
      meanDifference: null,
      pairs: 0,
    });
  });

  const sound: SettledAssessment = {
    rubric: RUBRIC,
    sheets: [
      { '1': 800, '2': 700 },
      { '1': 900, '2': 600 },
    ],
    evidence: { '1': ['e'] },
    total: 1_500,
  };

  it.each([
    [{}, []],
    [{ evidence: {} }, ['noEvidence']],
    [{ sheets: [sound.sheets[0] ?? {}, sound.sheets[0] ?? {}] }, ['identicalScores']],
    [{ total: 1_900 }, ['nearMaximum']],
    [{ total: 1_899 }, []],
  ] as const)('sees in %j the signs %j', (change, signs) => {
    expect(formalismSigns({ ...sound, ...change })).toEqual(signs);
  });

  it('counts signs, full marks, evidence and the spread of results', () => {
    const perfunctory = {
      ...sound,
      evidence: {},
      sheets: [
        { '1': 1_000, '2': 1_000 },
        { '1': 1_000, '2': 1_000 },
      ],
      total: 2_000,
    };
    expect(formalismIndex([sound, perfunctory])).toEqual({
      assessments: 2,
      formal: 1,
      bySign: { noEvidence: 1, identicalScores: 1, nearMaximum: 1 },
      scores: 8,
      fullMarks: 4,
      evidenced: 2,
      deviation: 2.5,
    });
    expect(formalismIndex([]).deviation).toBeNull();
  });
});
