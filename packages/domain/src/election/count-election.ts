import {
  type BallotAnswer,
  type BallotMethod,
  type BallotOption,
  type BallotQuestion,
  type BallotRuleSet,
  type BallotWeight,
  countVote,
  type VoteCount,
} from '../ballot';
import type { ElectionRules } from './election-terms';

/** What a paper of the box says; nothing of it tells whose it is. @source decision record 0192 */
export interface ElectionBallotPaper {
  readonly answers: Readonly<Record<string, BallotAnswer>>;
}

/** A round of an election: the first, or a run-off. @source 村民委员会组织法 (2018) art. 15 */
export interface ElectionRound {
  readonly rules: ElectionRules;
  readonly method: BallotMethod;
  readonly candidates: readonly BallotOption[];
  readonly seats: number;
  readonly isRunOff: boolean;
  readonly rollCount: number;
  readonly papers: readonly ElectionBallotPaper[];
}

/** What a candidate got, and whether they have a seat. @source 村民委员会组织法 (2018) art. 15 */
export interface ElectionStanding {
  readonly candidate: string;
  /** Voters for the candidate, or points where an order or points are given. */
  readonly support: number;
  readonly points: number;
  readonly against: number;
  readonly reachesMajority: boolean;
  readonly elected: boolean;
  /** Whether the last seat lies between this candidate and an equal one, so that neither has it. */
  readonly tied: boolean;
}

/** The result of a round in whole numbers. @source 村民委员会组织法 (2018) art. 15; Civil Code (民法典) art. 1259 */
export interface ElectionOutcome {
  readonly ruleSetCode: string;
  readonly ruleSetVersion: string;
  readonly rollCount: number;
  readonly returned: number;
  readonly spoilt: number;
  readonly quorumReached: boolean;
  readonly standings: readonly ElectionStanding[];
  readonly filledSeats: number;
}

/** The questions of a ballot paper: all candidates in one, or each for or against. @source domain.md section 7 */
export function electionQuestions({
  method,
  candidates,
  seats,
}: Pick<ElectionRound, 'method' | 'candidates' | 'seats'>): readonly BallotQuestion[] {
  if (method === 'proposal')
    return candidates.map(({ code, title }) => ({
      ...{ code, title, method, threshold: 'ordinary', options: [], seats: 1, limit: null },
    }));
  const limit = method === 'ordinal' ? null : seats;
  return [{ code: '1', title: '', method, threshold: 'ordinary', options: candidates, seats, limit }];
}

/**
 * Counts a round. More than half of the roll takes part and a candidate needs more than half of those who do; in a
 * run-off a third. Of those who reach it the most supported have the seats; equal ones at the last seat have none of it.
 * @source 村民委员会组织法 (2018) art. 15
 */
export function countElection(round: ElectionRound): ElectionOutcome {
  const { papers, rollCount } = round;
  const questions = electionQuestions(round);
  const count = countVote({
    rules: ballotRulesOf(round),
    questions,
    ballots: papers.map(({ answers }, index) => ({ voter: String(index), answers })),
    roll: Array.from({ length: Math.max(rollCount, papers.length) }, (_, index) => ({
      voter: String(index),
      weight: ONE,
      delivered: false,
    })),
  });
  const standings = round.method === 'proposal' ? ofProposals(round, count) : ofOptions(count);
  return {
    ruleSetCode: count.ruleSetCode,
    ruleSetVersion: count.ruleSetVersion,
    ...{ rollCount, returned: papers.length },
    spoilt: papers.filter(({ answers }) => Object.values(answers).every(({ kind }) => kind === 'spoilt'))
      .length,
    quorumReached: count.questions.every(({ quorumReached }) => quorumReached),
    standings,
    filledSeats: standings.filter(({ elected }) => elected).length,
  };
}

const ONE: BallotWeight = { heads: 1n, area: 0n };

function ballotRulesOf({ rules, isRunOff }: ElectionRound): BallotRuleSet {
  if (!isRunOff) return rules.ballot;
  const demand = [rules.runOff];
  return { ...rules.ballot, thresholds: { ordinary: demand, special: demand } };
}

function ofOptions({ questions }: VoteCount): readonly ElectionStanding[] {
  return (questions[0]?.options ?? []).map(({ option, support, points, checks, wins, tied }) => ({
    candidate: option,
    support: Number(support.heads),
    points: Number(points.heads),
    against: 0,
    reachesMajority: checks.every(({ met }) => met),
    elected: wins,
    tied,
  }));
}

/** Each for or against: who carries it has a seat, the most supported first. */
function ofProposals({ seats }: ElectionRound, { questions }: VoteCount): readonly ElectionStanding[] {
  const carried = questions.filter(({ passed }) => passed).map(({ support }) => support.heads);
  return questions.map(({ question, support, against, checks, passed }) => {
    const above = carried.filter((heads) => heads > support.heads).length;
    const equal = carried.filter((heads) => heads === support.heads).length;
    const elected = passed && above + equal <= seats;
    return {
      candidate: question,
      support: Number(support.heads),
      points: Number(support.heads),
      against: Number(against.heads),
      reachesMajority: checks.every(({ met }) => met),
      elected,
      tied: passed && !elected && above < seats,
    };
  });
}

/**
 * Who stands in a run-off (另行选举): of those without a seat the most supported, one more than there are seats left, and
 * whoever is equal to the last of them.
 * @source 村民委员会组织法 (2018) art. 15
 */
export function runOffCandidates(
  standings: readonly ElectionStanding[],
  seatsLeft: number,
): readonly string[] {
  const left = standings
    .filter(({ elected }) => !elected)
    .sort((one, other) => other.points - one.points || other.support - one.support);
  const last = left[seatsLeft] ?? left.at(-1);
  if (seatsLeft < 1 || !last) return [];
  return left
    .filter(
      ({ points, support }) => points > last.points || (points === last.points && support >= last.support),
    )
    .map(({ candidate }) => candidate);
}
