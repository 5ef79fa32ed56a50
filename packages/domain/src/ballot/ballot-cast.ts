import { accepted, refused, type Result } from '../shared';
import type { BallotQuestion, BallotRuleSet } from './ballot-rules';
import type { BallotWeight } from './ballot-share';
import type { VoteState } from './vote-states';

/** Stance on a proposal: for (同意), against (反对), abstain (弃权). @source Civil Code (民法典) art. 278 */
export const BALLOT_STANCES = ['for', 'against', 'abstain'] as const;

/** See {@link BALLOT_STANCES}. @source Civil Code (民法典) art. 278 */
export type BallotStance = (typeof BALLOT_STANCES)[number];

/**
 * What a ballot says to one question. `options` are those approved, or all in order of preference; an empty list
 * abstains. A spoilt answer (废票) is one that cannot be read.
 * @source domain.md section 7
 */
export type BallotAnswer =
  | { readonly kind: 'stance'; readonly stance: BallotStance }
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'points'; readonly points: Readonly<Record<string, number>> }
  | { readonly kind: 'spoilt' };

/** A voter on the frozen roll (冻结名册). `delivered` says that the ballot is proved to have reached the voter. @source domain.md 2.4 */
export interface RollEntry {
  readonly voter: string;
  readonly weight: BallotWeight;
  readonly delivered: boolean;
}

/** A ballot (表决票) that was returned: answers by code of the question. It is never changed. @source domain.md section 7 */
export interface CastBallot {
  readonly voter: string;
  readonly answers: Readonly<Record<string, BallotAnswer>>;
}

/** Returned when a ballot cannot be taken. @source domain.md section 7 */
export type BallotCastRefusal =
  | { readonly code: 'ballotVoteNotOpen'; readonly voteState: VoteState }
  | { readonly code: 'ballotVoterNotOnRoll' }
  | { readonly code: 'ballotAlreadyCast' }
  | BallotAnswerRefusal;

/** Returned when an answer does not fit its question. @source domain.md section 7 */
export type BallotAnswerRefusal =
  | { readonly code: 'ballotAnswerMissing'; readonly question: string }
  | { readonly code: 'ballotQuestionUnknown'; readonly question: string }
  | { readonly code: 'ballotAnswerOfOtherKind'; readonly question: string }
  | { readonly code: 'ballotOptionUnknown'; readonly question: string; readonly option: string }
  | { readonly code: 'ballotOptionRepeated'; readonly question: string; readonly option: string }
  | { readonly code: 'ballotTooManyChosen'; readonly question: string; readonly limit: number }
  | { readonly code: 'ballotPointsOutOfRange'; readonly question: string; readonly limit: number };

/** A vote at the moment when a ballot comes in. @source domain.md section 7 */
export interface BallotPosition {
  readonly voteState: VoteState;
  readonly rules: BallotRuleSet;
  readonly questions: readonly BallotQuestion[];
  /** Whether the voter is on the frozen roll. */
  readonly onRoll: boolean;
  /** Whether a ballot of this voter is there already. */
  readonly alreadyCast: boolean;
}

/** Takes a ballot, or says why not: voting is open, the voter is on the roll, one ballot each, every answer fits. @source domain.md section 7 */
export function castBallot(
  position: BallotPosition,
  ballot: CastBallot,
): Result<CastBallot, BallotCastRefusal> {
  const { voteState, rules, questions, onRoll, alreadyCast } = position;
  if (voteState !== 'open') return refused({ code: 'ballotVoteNotOpen', voteState });
  if (!onRoll) return refused({ code: 'ballotVoterNotOnRoll' });
  if (alreadyCast && rules.replacement === 'never') return refused({ code: 'ballotAlreadyCast' });
  const unknown = Object.keys(ballot.answers).find((code) => !questions.some((each) => each.code === code));
  if (unknown !== undefined) return refused({ code: 'ballotQuestionUnknown', question: unknown });
  for (const question of questions) {
    const problem = answerProblem(question, ballot.answers[question.code]);
    if (problem) return refused(problem);
  }
  return accepted(ballot);
}

function answerProblem(
  question: BallotQuestion,
  answer: BallotAnswer | undefined,
): BallotAnswerRefusal | undefined {
  if (!answer) return { code: 'ballotAnswerMissing', question: question.code };
  if (answer.kind === 'spoilt') return undefined;
  if (answer.kind !== KIND_OF_METHOD[question.method])
    return { code: 'ballotAnswerOfOtherKind', question: question.code };
  if (answer.kind === 'options') return optionsProblem(question, answer.options);
  if (answer.kind === 'points') return pointsProblem(question, answer.points);
  return undefined;
}

const KIND_OF_METHOD = {
  proposal: 'stance',
  approval: 'options',
  ordinal: 'options',
  cumulative: 'points',
} as const satisfies Record<BallotQuestion['method'], BallotAnswer['kind']>;

function optionsProblem(
  question: BallotQuestion,
  chosen: readonly string[],
): BallotAnswerRefusal | undefined {
  const unknown = unknownOption(question, chosen);
  if (unknown !== undefined) return { code: 'ballotOptionUnknown', question: question.code, option: unknown };
  const repeated = chosen.find((option, index) => chosen.indexOf(option) !== index);
  if (repeated !== undefined)
    return { code: 'ballotOptionRepeated', question: question.code, option: repeated };
  if (question.limit !== null && chosen.length > question.limit)
    return { code: 'ballotTooManyChosen', question: question.code, limit: question.limit };
  return undefined;
}

function pointsProblem(
  question: BallotQuestion,
  points: Readonly<Record<string, number>>,
): BallotAnswerRefusal | undefined {
  const unknown = unknownOption(question, Object.keys(points));
  if (unknown !== undefined) return { code: 'ballotOptionUnknown', question: question.code, option: unknown };
  const limit = question.limit ?? 0;
  const given = Object.values(points);
  const whole = given.every((each) => Number.isSafeInteger(each) && each >= 0);
  if (!whole || given.reduce((sum, each) => sum + each, 0) > limit)
    return { code: 'ballotPointsOutOfRange', question: question.code, limit };
  return undefined;
}

function unknownOption(question: BallotQuestion, named: readonly string[]): string | undefined {
  return named.find((code) => !question.options.some((option) => option.code === code));
}
