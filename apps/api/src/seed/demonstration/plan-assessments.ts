import { type AssessmentState, leavesOfRubric, type RubricSheet } from '@weizhi/domain';
import { type AppealPlan, changedAppeal, receivedAppeal, reviewedAppeal } from './plan-appeals';
import { RandomStream } from './random-stream';
import { DEMONSTRATION_RUBRIC } from './rubric-profile';

/** An invented assessment. Scores of two assessors are there from the preliminary score on. */
export interface AssessmentPlan {
  readonly state: AssessmentState;
  readonly selfScores: RubricSheet;
  readonly sheets: readonly RubricSheet[];
  /** Leaves whose evidence is there. */
  readonly evidenced: readonly string[];
  /** The appeal against its result. */
  readonly appeal?: AppealPlan;
}

/** How an assessment is gone about; two of the twelve go through the motions. */
type Manner = 'thorough' | 'withoutEvidence' | 'perfunctory';

const PLANNED: readonly (readonly [AssessmentState, Manner, share: number])[] = [
  ['published', 'thorough', 0.97],
  ['published', 'thorough', 0.93],
  ['published', 'thorough', 0.86],
  ['published', 'thorough', 0.78],
  ['published', 'perfunctory', 1],
  ['published', 'withoutEvidence', 0.9],
  ['publicNotice', 'thorough', 0.91],
  ['committeeDecision', 'thorough', 0.84],
  ['documentReview', 'thorough', 0.88],
  ['documentReview', 'thorough', 0.8],
  ['eligibilityCheck', 'thorough', 0.9],
  ['selfAssessment', 'thorough', 0.85],
];

const SETTLED: ReadonlySet<AssessmentState> = new Set(['committeeDecision', 'publicNotice', 'published']);

/** Which of them is appealed against, by its place. */
const APPEALS: Readonly<Record<number, (sheets: readonly RubricSheet[]) => AppealPlan>> = {
  1: reviewedAppeal,
  2: changedAppeal,
  3: receivedAppeal,
};

/** Plans a dozen assessments at every stage, three of them appealed against. */
export function planAssessments(seed: string): readonly AssessmentPlan[] {
  const random = new RandomStream(`${seed}/assessments`);
  return PLANNED.map(([state, manner, share], index) => {
    const own = random.of(index);
    const leaves = leavesOfRubric(DEMONSTRATION_RUBRIC.nodes);
    const first = sheetOf(own.of('first'), manner === 'perfunctory' ? 1 : share);
    const second = manner === 'perfunctory' ? first : sheetOf(own.of('second'), share);
    const bare = own.of('evidence');
    const appeal = APPEALS[index]?.([first, second]);
    return {
      state,
      selfScores: sheetOf(own.of('self'), Math.min(share + 0.05, 1)),
      sheets: SETTLED.has(state) ? [first, second] : [],
      evidenced:
        manner === 'withoutEvidence'
          ? []
          : leaves
              .filter(({ evidence }) => evidence.length > 0 && (share > 0.9 || bare.chance(0.9)))
              .map(({ code }) => code),
      ...(appeal ? { appeal } : {}),
    };
  });
}

/** Scores around a share of each maximum, in half points. */
function sheetOf(random: RandomStream, share: number): RubricSheet {
  return Object.fromEntries(
    leavesOfRubric(DEMONSTRATION_RUBRIC.nodes).map(({ code, maximum }) => {
      const wanted = share === 1 ? 1 : Math.min(1, Math.max(0, random.normal(share, 0.05)));
      return [code, Math.floor((wanted * maximum) / 50) * 50];
    }),
  );
}
