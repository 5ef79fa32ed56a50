import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import {
  advanceAssessment,
  ASSESSMENT_ACTIONS,
  ASSESSMENT_STATES,
  ASSESSMENT_TRANSITIONS,
  type AssessmentFacts,
  type AssessmentPosition,
  type AssessmentState,
  availableAssessmentActions,
  gradeEnd,
  isActionByAppeal,
  isGradeInForce,
} from '.';
import { ASSESSMENT_FACTS } from '../testing/assessment-machine';
import { TODAY } from '../testing/machine';

const RULES = { noticeDays: 7, validYears: 5 };
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
      const next = advanceAssessment(at(state), action, ASSESSMENT_FACTS);
      if (!next.ok) throw new Error(next.refusal.code);
      return next.value;
    }, 'selfAssessment');
    expect(end).toBe('published');
  });

  it('answers every pair of state and action as the table says', () => {
    for (const state of ASSESSMENT_STATES) {
      for (const action of ASSESSMENT_ACTIONS) {
        const allowed = ASSESSMENT_TRANSITIONS[action].from.includes(state);
        const { ok } = advanceAssessment(at(state), action, ASSESSMENT_FACTS);
        expect({ state, action, ok }).toEqual({ state, action, ok: allowed });
        expect(availableAssessmentActions(state).includes(action)).toBe(allowed && !isActionByAppeal(action));
      }
    }
  });

  it('demands every fact that the table names', () => {
    for (const action of ASSESSMENT_ACTIONS) {
      const { from, needs } = ASSESSMENT_TRANSITIONS[action];
      const [state = 'selfAssessment'] = from;
      for (const fact of needs) {
        const { [fact]: _left, ...facts } = ASSESSMENT_FACTS;
        expect(advanceAssessment(at(state), action, facts)).toMatchObject({
          refusal: { code: 'assessmentFactMissing', assessmentFact: fact },
        });
      }
    }
  });

  it('is published after its notice only', () => {
    const publish = (noticeFrom: AssessmentPosition['noticeFrom']) =>
      advanceAssessment(at('publicNotice', { noticeFrom }), 'publishGrade', ASSESSMENT_FACTS);
    expect(publish(addDays(TODAY, -6))).toEqual({
      ok: false,
      refusal: { code: 'assessmentNoticeTooShort', noticeDays: 7, earliest: '2026-11-27' },
    });
    expect(publish(null)).toMatchObject({
      refusal: { code: 'assessmentFactMissing', assessmentFact: 'postedAt' },
    });
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
      given: fc.subarray(Object.keys(ASSESSMENT_FACTS) as (keyof AssessmentFacts)[]),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        let state: AssessmentState = 'selfAssessment';
        const stated = new Set<string>();
        for (const { action, given } of attempts) {
          const facts = Object.fromEntries(
            given.map((name) => [name, ASSESSMENT_FACTS[name]]),
          ) as AssessmentFacts;
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
