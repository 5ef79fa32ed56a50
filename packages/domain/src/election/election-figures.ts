import { THIRD_PARTY_SUPPRESSION_RULE } from '../suppression';
import type { ElectionOutcome } from './count-election';
import type { ElectionState } from './election-position';
import type { ElectionRoute } from './election-terms';

/** An election or recommendation as its figures need it. @source domain.md 4.1 P18; requirements.md D11 and M15 */
export interface HeldElection {
  readonly route: ElectionRoute;
  readonly state: ElectionState;
  readonly seats: number;
  /** Of each round that was counted. */
  readonly results: readonly Pick<
    ElectionOutcome,
    'rollCount' | 'returned' | 'quorumReached' | 'filledSeats' | 'standings'
  >[];
  /** How many were elected or recommended. */
  readonly elected: number;
  readonly objectionsDecided: number;
  readonly objectionsUpheld: number;
}

/** A part over its whole. A whole of 0 says that there is no figure, not that it is 0. */
export interface ElectionShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** Of how many elections a figure tells, and of how many it could once all are over. @source domain.md 4.0 rule 1 */
export interface ElectionFigure extends ElectionShare {
  readonly told: number;
  readonly held: number;
}

/** What elections come to together. @source domain.md 4.1 P18; requirements.md D11 and M15; decision record 0201 */
export interface ElectionFigures {
  readonly electionTurnout: ElectionFigure;
  readonly electionQuorumRate: ElectionFigure;
  readonly runOffShare: ElectionFigure;
  readonly voidElectionShare: ElectionFigure;
  readonly electedByBallotShare: ElectionFigure;
  readonly candidatesPerSeat: ElectionFigure;
  readonly upheldObjectionShare: ElectionFigure;
}

/** States in which an election is over: its result is public, or it was declared void. */
const CONCLUDED: ReadonlySet<ElectionState> = new Set(['publicised', 'declared', 'annulled']);

/** Fewest papers, and fewest voters on a roll, with which an election counts towards turnout. @source decision record 0201 */
export const LEAST_TURNOUT = {
  papers: THIRD_PARTY_SUPPRESSION_RULE.threshold,
  voters: THIRD_PARTY_SUPPRESSION_RULE.leastDenominator,
} as const;

/**
 * Adds up elections whose day has come and that were not given up. Only those that are over tell anything; turnout is that of the
 * first valid round, or of the last where none was. An election with too few voters or papers is in no sum of turnout, so that no
 * difference of sums gives it away.
 * @source domain.md 4.1 P18; 村民委员会组织法 (2018) art. 14 and 15; decision record 0201
 */
export function electionFigures(elections: readonly HeldElection[]): ElectionFigures {
  const over = elections.filter(({ state }) => CONCLUDED.has(state));
  const filled = over.filter(({ state }) => state !== 'annulled');
  const ballots = elections.filter(({ route }) => route === 'ballot');
  const counted = over.filter(({ results }) => results.length > 0);
  const valid = counted.filter(({ results }) => results.some(({ quorumReached }) => quorumReached));
  const large = counted.filter(isLarge);
  return {
    electionTurnout: shareOf(large, ballots, {
      part: (election) => decidingRound(election)?.returned ?? 0,
      whole: (election) => decidingRound(election)?.rollCount ?? 0,
    }),
    electionQuorumRate: shareOf(counted, ballots, {
      part: ({ results }) => one(results[0]?.quorumReached === true),
      whole: () => 1,
    }),
    runOffShare: shareOf(valid, ballots, { part: (election) => one(isShort(election)), whole: () => 1 }),
    voidElectionShare: shareOf(over, elections, {
      part: ({ state }) => one(state === 'annulled'),
      whole: () => 1,
    }),
    electedByBallotShare: shareOf(filled, elections, {
      part: (election) => (isCompetitive(election) ? election.elected : 0),
      whole: ({ elected }) => elected,
    }),
    candidatesPerSeat: shareOf(counted, ballots, { part: candidatesOf, whole: ({ seats }) => seats }),
    upheldObjectionShare: shareOf(over, elections, {
      part: ({ objectionsUpheld }) => objectionsUpheld,
      whole: ({ objectionsDecided }) => objectionsDecided,
    }),
  };
}

/** Whether there was turnout, and all of it in elections that are too small to be told. @source decision record 0201 */
export function isTurnoutHidden(elections: readonly HeldElection[]): boolean {
  const counted = elections.filter(({ state, results }) => CONCLUDED.has(state) && results.length > 0);
  return counted.length > 0 && !counted.some(isLarge);
}

function isLarge(election: HeldElection): boolean {
  const round = decidingRound(election);
  return (
    round !== undefined && round.returned >= LEAST_TURNOUT.papers && round.rollCount >= LEAST_TURNOUT.voters
  );
}

interface Parts {
  readonly part: (election: HeldElection) => number;
  readonly whole: (election: HeldElection) => number;
}

function shareOf(
  told: readonly HeldElection[],
  held: readonly HeldElection[],
  { part, whole }: Parts,
): ElectionFigure {
  const sum = (value: (election: HeldElection) => number): number =>
    told.reduce((total, election) => total + value(election), 0);
  return { numerator: sum(part), denominator: sum(whole), told: told.length, held: held.length };
}

const one = (holds: boolean): number => (holds ? 1 : 0);

/** The first valid round, or the last where none was. */
function decidingRound({ results }: HeldElection): HeldElection['results'][number] | undefined {
  return results.find(({ quorumReached }) => quorumReached) ?? results.at(-1);
}

function candidatesOf({ results }: HeldElection): number {
  return results[0]?.standings.length ?? 0;
}

function isCompetitive(election: HeldElection): boolean {
  return election.route === 'ballot' && candidatesOf(election) > election.seats;
}

function isShort(election: HeldElection): boolean {
  return (decidingRound(election)?.filledSeats ?? 0) < election.seats;
}
