import type { IsoDate } from '../calendar';
import { ageByYear } from '../participation';
import { ageOn } from '../population';
import { accepted, refused, type Result } from '../shared';
import type { ElectionState } from './election-position';
import { type ElectionObjectionSubject, VOTING_AGE } from './election-terms';

/** A resident who is to be entered on an electoral roll (选民登记). @source 村民委员会组织法 (2018) art. 13 */
export interface VoterToRegister {
  /** Known of whoever showed an identity number. */
  readonly birthDate: IsoDate | null;
  readonly birthYear: number | null;
  readonly electionDay: IsoDate;
  readonly isRegistered: boolean;
}

/** Returned when a resident cannot be entered on a roll. @source 村民委员会组织法 (2018) art. 13 and 14 */
export type ElectionRollRefusal =
  | { readonly code: 'electionRollClosed'; readonly electionState: ElectionState }
  | { readonly code: 'electionVoterRegistered' }
  | { readonly code: 'electionVoterAgeUnknown' }
  | { readonly code: 'electionVoterBirthdayUnknown'; readonly electionOn: IsoDate; readonly least: number }
  | { readonly code: 'electionVoterUnderAge'; readonly least: number };

/** States in which the roll may change: until the objections to it are decided. @source 村民委员会组织法 (2018) art. 14 */
export const ROLL_OPEN_STATES: readonly ElectionState[] = ['draft', 'rollPublished'];

/** Whether somebody may be entered on the roll now: of age by the day of the election. @source Constitution (宪法) art. 34; 村民委员会组织法 (2018) art. 13 and 14 */
export function registerVoter(
  state: ElectionState,
  { birthDate, birthYear, electionDay, isRegistered }: VoterToRegister,
): Result<true, ElectionRollRefusal> {
  if (!ROLL_OPEN_STATES.includes(state)) return refused({ code: 'electionRollClosed', electionState: state });
  if (isRegistered) return refused({ code: 'electionVoterRegistered' });
  const least = VOTING_AGE;
  if (birthDate === null && birthYear === null) return refused({ code: 'electionVoterAgeUnknown' });
  const age = birthDate === null ? ageByYear(birthYear ?? 0, electionDay) : ageOn(birthDate, electionDay);
  if (age < least) return refused({ code: 'electionVoterUnderAge', least });
  // Of the year in which they come of age the year of birth alone does not tell on which side of the day it is.
  return birthDate === null && age === least
    ? refused({ code: 'electionVoterBirthdayUnknown', electionOn: electionDay, least })
    : accepted(true);
}

/** An election at the moment when a ballot paper is given to somebody. @source 村民委员会组织法 (2018) art. 15 */
export interface BallotIssuePosition {
  readonly state: ElectionState;
  readonly closesOn: IsoDate | null;
  readonly today: IsoDate;
  readonly onRoll: boolean;
  readonly alreadyIssued: boolean;
}

/** Returned when no ballot paper is given out. @source 村民委员会组织法 (2018) art. 15 */
export type BallotIssueRefusal =
  | { readonly code: 'electionNotVoting'; readonly electionState: ElectionState }
  | { readonly code: 'electionOver'; readonly endedOn: IsoDate }
  | { readonly code: 'electionVoterNotOnRoll' }
  | { readonly code: 'electionBallotIssued' };

/** Whether a ballot paper may be given to somebody: voting is open, they are on the roll, and have had none. @source 村民委员会组织法 (2018) art. 15 */
export function issueBallot(position: BallotIssuePosition): Result<true, BallotIssueRefusal> {
  const { state, closesOn, today, onRoll, alreadyIssued } = position;
  if (state !== 'voting') return refused({ code: 'electionNotVoting', electionState: state });
  if (closesOn !== null && today > closesOn) return refused({ code: 'electionOver', endedOn: closesOn });
  if (!onRoll) return refused({ code: 'electionVoterNotOnRoll' });
  return alreadyIssued ? refused({ code: 'electionBallotIssued' }) : accepted(true);
}

/** Returned when a paper of the box is not entered. More papers than were given out make an election void. @source 村民委员会组织法 (2018) art. 15; decision record 0192 */
export type ElectionBallotRefusal =
  | { readonly code: 'electionNotCounting'; readonly electionState: ElectionState }
  | { readonly code: 'electionBallotsAboveIssued'; readonly issued: number };

/** Whether so many papers of the box may be entered now, after voting is closed and before the count. @source 村民委员会组织法 (2018) art. 15 */
export function enterElectionBallots(
  state: ElectionState,
  { issued, entered, papers }: { readonly issued: number; readonly entered: number; readonly papers: number },
): Result<true, ElectionBallotRefusal> {
  if (state !== 'counting') return refused({ code: 'electionNotCounting', electionState: state });
  return entered + papers > issued ? refused({ code: 'electionBallotsAboveIssued', issued }) : accepted(true);
}

/** Returned when a candidate cannot be nominated, or cannot withdraw. @source 村民委员会组织法 (2018) art. 15 */
export type ElectionCandidateRefusal =
  | { readonly code: 'electionNotNominating'; readonly electionState: ElectionState }
  | { readonly code: 'electionCandidateNotOnRoll' }
  | { readonly code: 'electionCandidateTwice' }
  | { readonly code: 'electionCandidateWithdrawn' };

/** What an objection may be against in a state; null where none is taken. @source 村民委员会组织法 (2018) art. 14 */
export function objectionSubject(state: ElectionState): ElectionObjectionSubject | null {
  if (state === 'rollPublished') return 'roll';
  if (state === 'candidatesPublished') return 'candidates';
  return state === 'publicised' ? 'result' : null;
}

/** Returned when no objection is taken now, or it is decided already. @source 村民委员会组织法 (2018) art. 14 */
export type ElectionObjectionRefusal =
  | { readonly code: 'electionObjectionOutOfTime'; readonly electionState: ElectionState }
  | { readonly code: 'electionObjectionDecided' };
