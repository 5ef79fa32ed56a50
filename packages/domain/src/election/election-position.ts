import type { IsoDate } from '../calendar';
import type { ElectionRoute } from './election-terms';

/**
 * States of an election (选举) or recommendation (推荐): drawn up, roll public (选民登记公布), candidates being nominated,
 * candidates public (候选人公示), voting, ballots being counted, counted, result public (结果公示), elected in office
 * (当选公告); given up, or void (选举无效).
 * @source requirements.md SM4; 村民委员会组织法 (2018) art. 13 to 15; decision record 0192
 */
export const ELECTION_STATES = [
  'draft',
  'rollPublished',
  'nominating',
  'candidatesPublished',
  'voting',
  'counting',
  'counted',
  'publicised',
  'declared',
  'cancelled',
  'annulled',
] as const;

/** See {@link ELECTION_STATES}. @source requirements.md SM4 */
export type ElectionState = (typeof ELECTION_STATES)[number];

/** What can be done with an election. @source requirements.md SM4; decision record 0192 */
export const ELECTION_ACTIONS = [
  'publishRoll',
  'closeRoll',
  'publishCandidates',
  'openElection',
  'closeElection',
  'countElection',
  'recordRecommendation',
  'reopenNomination',
  'openRunOff',
  'repeatVoting',
  'publiciseElection',
  'declareElection',
  'cancelElection',
  'annulElection',
] as const;

/** See {@link ELECTION_ACTIONS}. @source requirements.md SM4 */
export type ElectionAction = (typeof ELECTION_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source 村民委员会组织法 (2018) art. 14 and 15 */
export interface ElectionFacts {
  readonly rollCount?: number;
  /** Where the notice hangs. */
  readonly postedAt?: string;
  readonly candidateCount?: number;
  readonly closesOn?: IsoDate;
  readonly closingReason?: string;
  /** Residents who were at the meeting that recommends. */
  readonly attendance?: number;
  readonly termBeginsOn?: IsoDate;
  /** How many were elected or recommended. */
  readonly electedCount?: number;
  readonly reason?: string;
}

/** An election at the moment of an action. @source 村民委员会组织法 (2018) art. 14 and 15 */
export interface ElectionPosition {
  readonly state: ElectionState;
  readonly route: ElectionRoute;
  readonly seats: number;
  readonly filledSeats: number;
  readonly remainingCandidates: number;
  readonly rollNoticeDays: number;
  readonly objectionDays: number;
  readonly electionDay: IsoDate;
  readonly rollPublishedOn: IsoDate | null;
  readonly candidatesPublishedOn: IsoDate | null;
  readonly publicisedOn: IsoDate | null;
  readonly closesOn: IsoDate | null;
  readonly openObjections: number;
  /** Ballots that were given out and are not told apart from those that came back. */
  readonly issued: number;
  readonly entered: number;
  /** Whether more than half took part in the round that was counted last; null where none was. */
  readonly quorumReached: boolean | null;
  readonly today: IsoDate;
}

/** Returned when an action does not fit the election. @source decision record 0192 */
export type ElectionStepRefusal =
  | {
      readonly code: 'electionActionNotAllowed';
      readonly electionState: ElectionState;
      readonly electionAction: ElectionAction;
      readonly allowedElectionActions: readonly ElectionAction[];
    }
  | {
      readonly code: 'electionFactMissing';
      readonly electionAction: ElectionAction;
      readonly electionFact: keyof ElectionFacts;
    }
  | { readonly code: 'electionTooEarly'; readonly earliest: IsoDate }
  | { readonly code: 'electionObjectionsOpen'; readonly count: number }
  | { readonly code: 'electionCandidatesTooFew'; readonly least: number }
  | { readonly code: 'electionCandidatesTooMany'; readonly most: number }
  | { readonly code: 'electionQuorumNotReached' }
  | { readonly code: 'electionTermOutOfRange'; readonly earliestOn: IsoDate; readonly latestOn: IsoDate }
  | { readonly code: 'electionBallotsMissing' };
