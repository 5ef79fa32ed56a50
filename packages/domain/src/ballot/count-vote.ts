import type { BallotAnswer, CastBallot, RollEntry } from './ballot-cast';
import type { BallotQuestion, BallotRuleSet } from './ballot-rules';
import {
  addBallotWeights,
  type BallotShareCheck,
  type BallotWeight,
  checkBallotShare,
  NO_BALLOT_WEIGHT,
} from './ballot-share';

/** What an option got. `points` counts orders and spread points, by measure; `support` counts voters. @source domain.md section 7 */
export interface BallotOptionCount {
  readonly option: string;
  readonly support: BallotWeight;
  readonly points: BallotWeight;
  readonly checks: readonly BallotShareCheck[];
  /** Place by points, then support, heads before area; equal ones share a place. */
  readonly place: number;
  /** Whether the option won a seat. */
  readonly wins: boolean;
  /** Whether the last seat lies between this option and another equal to it, so that neither has it. */
  readonly tied: boolean;
}

/** What came of a question. `support`, `against` and `abstained` are of a proposal. @source Civil Code (民法典) art. 278 */
export interface BallotQuestionCount {
  readonly question: string;
  readonly support: BallotWeight;
  readonly against: BallotWeight;
  readonly abstained: BallotWeight;
  readonly spoilt: BallotWeight;
  /** Those who take part in this question: the whole that support is held against. */
  readonly participating: BallotWeight;
  readonly quorum: readonly BallotShareCheck[];
  readonly quorumReached: boolean;
  readonly checks: readonly BallotShareCheck[];
  readonly options: readonly BallotOptionCount[];
  readonly passed: boolean;
  /** Whether the outcome would be another without those who are deemed to consent. */
  readonly decidedByDeemedConsent: boolean;
}

/** The result of a vote in whole numbers, with the rule set that it was counted by. @source domain.md section 7 */
export interface VoteCount {
  readonly ruleSetCode: string;
  readonly ruleSetVersion: string;
  readonly roll: BallotWeight;
  readonly returned: BallotWeight;
  readonly deemed: BallotWeight;
  readonly questions: readonly BallotQuestionCount[];
}

/**
 * Whether a vote came to a decision, for or against: enough took part in every question. One that failed its quorum decided
 * nothing.
 * @source Civil Code (民法典) art. 278; domain.md 4.4 N06
 */
export function isDecision({
  questions,
}: {
  readonly questions: readonly Pick<BallotQuestionCount, 'quorumReached'>[];
}): boolean {
  return questions.length > 0 && questions.every(({ quorumReached }) => quorumReached);
}

/** What is counted: the frozen roll, the last ballot of each voter, the questions and their rules. @source domain.md section 7 */
export interface VoteToCount {
  readonly rules: BallotRuleSet;
  readonly roll: readonly RollEntry[];
  readonly ballots: readonly CastBallot[];
  readonly questions: readonly BallotQuestion[];
}

/**
 * Counts a vote. Whoever returned a ballot takes part, abstentions too; a missed quorum is a result and no refusal.
 * Ballots of voters who are not on the roll count nothing; of two ballots of one voter the later counts.
 * @source Civil Code (民法典) art. 278 and 1259; SPC interpretation on condominium (建筑物区分所有权解释) art. 8 and 9
 */
export function countVote(vote: VoteToCount): VoteCount {
  const byVoter = new Map(vote.ballots.map((ballot) => [ballot.voter, ballot]));
  const silent = vote.roll.filter(({ voter, delivered }) => delivered && !byVoter.has(voter));
  const deemed = vote.rules.deemedConsent === 'joinMajority' ? weightOf(silent) : NO_BALLOT_WEIGHT;
  const roll = weightOf(vote.roll);
  const returned = vote.roll.filter(({ voter }) => byVoter.has(voter));
  const questions = vote.questions.map((question) => {
    const answers = returned.map(({ voter, weight }) => ({
      weight,
      answer: byVoter.get(voter)?.answers[question.code] ?? NOT_ANSWERED,
    }));
    const sheet = { question, rules: vote.rules, roll, answers };
    const count = countQuestion(sheet, deemed);
    const isBare = deemed.heads === 0n && deemed.area === 0n;
    const bare = isBare ? count : countQuestion(sheet, NO_BALLOT_WEIGHT);
    return { ...count, decidedByDeemedConsent: bare.passed !== count.passed };
  });
  return {
    ruleSetCode: vote.rules.code,
    ruleSetVersion: vote.rules.version,
    roll,
    returned: weightOf(returned),
    deemed,
    questions,
  };
}

interface WeighedAnswer {
  readonly weight: BallotWeight;
  readonly answer: BallotAnswer;
}

interface QuestionSheet {
  readonly question: BallotQuestion;
  readonly rules: BallotRuleSet;
  readonly roll: BallotWeight;
  readonly answers: readonly WeighedAnswer[];
}

/** A question that a returned ballot leaves empty is an abstention. */
const NOT_ANSWERED: BallotAnswer = { kind: 'options', options: [] };

function countQuestion(
  sheet: QuestionSheet,
  deemed: BallotWeight,
): Omit<BallotQuestionCount, 'decidedByDeemedConsent'> {
  const { question, rules, roll, answers } = sheet;
  const spoilt = weightWhere(answers, ({ kind }) => kind === 'spoilt');
  const tookPart = weightWhere(answers, ({ kind }) => kind !== 'spoilt' || rules.spoiltTakesPart);
  const participating = addBallotWeights([tookPart, deemed]);
  const quorum = rules.quorum.map((rule) => checkBallotShare(rule, participating, roll));
  const quorumReached = quorum.every(({ met }) => met);
  const stances = stancesOf(answers, deemed);
  const demands = rules.thresholds[question.threshold];
  const options = countOptions(sheet, { participating, quorumReached });
  const checks = demands.map((rule) => checkBallotShare(rule, stances.support, participating));
  const carried =
    question.method === 'proposal' ? checks.every(({ met }) => met) : options.some(({ wins }) => wins);
  return {
    question: question.code,
    ...stances,
    spoilt,
    participating,
    quorum,
    quorumReached,
    checks: question.method === 'proposal' ? checks : [],
    options,
    passed: quorumReached && carried,
  };
}

/** Who is deemed to consent joins whichever side has more, measure by measure; a tie stays with neither. */
function stancesOf(
  answers: readonly WeighedAnswer[],
  deemed: BallotWeight,
): Pick<BallotQuestionCount, 'support' | 'against' | 'abstained'> {
  const support = weightWhere(answers, (answer) => answer.kind === 'stance' && answer.stance === 'for');
  const against = weightWhere(answers, (answer) => answer.kind === 'stance' && answer.stance === 'against');
  const abstained = weightWhere(answers, isAbstention);
  const joins = (one: BallotWeight, other: BallotWeight): BallotWeight => ({
    heads: one.heads > other.heads ? one.heads + deemed.heads : one.heads,
    area: one.area > other.area ? one.area + deemed.area : one.area,
  });
  return { support: joins(support, against), against: joins(against, support), abstained };
}

function isAbstention(answer: BallotAnswer): boolean {
  if (answer.kind === 'stance') return answer.stance === 'abstain';
  if (answer.kind === 'options') return answer.options.length === 0;
  return answer.kind === 'points' && Object.values(answer.points).every((points) => points === 0);
}

function countOptions(
  { question, rules, answers }: QuestionSheet,
  { participating, quorumReached }: { participating: BallotWeight; quorumReached: boolean },
): readonly BallotOptionCount[] {
  const counted = question.options.map(({ code }) => {
    const support = weightWhere(answers, (answer) => pointsFor(question, answer, code).chosen);
    const points = addBallotWeights(
      answers.map(({ weight, answer }) => times(weight, pointsFor(question, answer, code).points)),
    );
    const checks = rules.thresholds[question.threshold].map((rule) =>
      checkBallotShare(rule, support, participating),
    );
    return { option: code, support, points, checks };
  });
  return counted.map((each) => {
    const place = 1 + counted.filter((other) => compareStanding(other, each) > 0).length;
    const equals = counted.filter((other) => compareStanding(other, each) === 0).length;
    const inside = place + equals - 1 <= question.seats;
    const tied = !inside && place <= question.seats;
    const eligible = quorumReached && each.checks.every(({ met }) => met);
    return { ...each, place, wins: eligible && inside, tied: eligible && tied };
  });
}

/** The first of k options in an order gets k − 1 points and the last none (Borda). */
function pointsFor(
  question: BallotQuestion,
  answer: BallotAnswer,
  option: string,
): { readonly points: bigint; readonly chosen: boolean } {
  if (answer.kind === 'points') {
    const points = BigInt(answer.points[option] ?? 0);
    return { points, chosen: points > 0n };
  }
  const index = answer.kind === 'options' ? answer.options.indexOf(option) : -1;
  if (index < 0) return { points: 0n, chosen: false };
  const points = question.method === 'ordinal' ? BigInt(question.options.length - 1 - index) : 1n;
  return { points, chosen: true };
}

type Standing = Pick<BallotOptionCount, 'points' | 'support'>;

function compareStanding(one: Standing, other: Standing): number {
  const differences = [
    one.points.heads - other.points.heads,
    one.points.area - other.points.area,
    one.support.heads - other.support.heads,
    one.support.area - other.support.area,
  ];
  const decisive = differences.find((difference) => difference !== 0n) ?? 0n;
  return decisive > 0n ? 1 : decisive < 0n ? -1 : 0;
}

function weightWhere(
  answers: readonly WeighedAnswer[],
  test: (answer: BallotAnswer) => boolean,
): BallotWeight {
  return addBallotWeights(answers.filter(({ answer }) => test(answer)).map(({ weight }) => weight));
}

function weightOf(entries: readonly RollEntry[]): BallotWeight {
  return addBallotWeights(entries.map(({ weight }) => weight));
}

function times({ heads, area }: BallotWeight, factor: bigint): BallotWeight {
  return { heads: heads * factor, area: area * factor };
}
