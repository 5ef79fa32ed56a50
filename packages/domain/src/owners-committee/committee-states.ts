import { type BallotShareCheck, checkBallotShare } from '../ballot';
import { addDays, addMonths, type IsoDate } from '../calendar';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';
import type { OwnersCommitteeRules } from './committee-rules';

/**
 * Status of an owners' committee (业主委员会). `termExpiring` and `lapsed` (名存实亡) are never entered: they come of
 * dates and members alone, so that nobody has to admit them.
 * @source domain.md 2.4 OwnersCommitteeStatus
 */
export const OWNERS_COMMITTEE_STATUSES = [
  'none',
  'preparing',
  'assemblyVoting',
  'elected',
  'filed',
  'active',
  'termExpiring',
  'reElecting',
  'lapsed',
] as const;

/** See {@link OWNERS_COMMITTEE_STATUSES}. @source domain.md 2.4 */
export type OwnersCommitteeStatus = (typeof OWNERS_COMMITTEE_STATUSES)[number];

/** A status that commands set; the other two are derived. @source domain.md 2.4 */
export type OwnersCommitteeState = Exclude<OwnersCommitteeStatus, 'termExpiring' | 'lapsed'>;

/** Why a committee exists in name only. @source domain.md 2.4; requirements.md M26 */
export const LAPSE_REASONS = ['termExpired', 'noMeeting', 'membersBelowHalf'] as const;

/** See {@link LAPSE_REASONS}. @source requirements.md M26 */
export type LapseReason = (typeof LAPSE_REASONS)[number];

/** What is known of a committee. @source domain.md 2.4 */
export interface OwnersCommitteeFacts {
  readonly state: OwnersCommitteeState;
  readonly electedOn: IsoDate | null;
  /** Last day of the term. */
  readonly termEnd: IsoDate | null;
  readonly lastMeetingOn: IsoDate | null;
  readonly seats: number | null;
  readonly membersInOffice: number | null;
}

/** The status with its reasons, as of a day. @source domain.md 2.4 */
export interface OwnersCommitteeStanding {
  readonly status: OwnersCommitteeStatus;
  readonly lapseReasons: readonly LapseReason[];
}

/** What can be done with a committee. @source domain.md 2.4 */
export const COMMITTEE_ACTIONS = [
  'beginPreparation',
  'beginReElection',
  'callAssembly',
  'recordElection',
  'fileCommittee',
  'confirmFiling',
  'abandonProcedure',
] as const;

/** See {@link COMMITTEE_ACTIONS}. @source domain.md 2.4 */
export type CommitteeAction = (typeof COMMITTEE_ACTIONS)[number];

/** What is stated with an action. @source domain.md 2.4; 北京市物业管理条例 (2024) */
export interface CommitteeActionFacts {
  readonly electedOn?: IsoDate;
  readonly termEnd?: IsoDate;
  readonly seats?: number;
  readonly membersInOffice?: number;
  readonly filedOn?: IsoDate;
  readonly filingNumber?: string;
  readonly abandonReason?: string;
}

/** Returned when an action does not fit a committee. @source domain.md 2.4 */
export type CommitteeRefusal =
  | {
      readonly code: 'committeeActionNotAllowed';
      readonly committeeStatus: OwnersCommitteeStatus;
      readonly committeeAction: CommitteeAction;
      readonly allowedCommitteeActions: readonly CommitteeAction[];
    }
  | {
      readonly code: 'committeeFactMissing';
      readonly committeeAction: CommitteeAction;
      readonly committeeFact: keyof CommitteeActionFacts;
    }
  | { readonly code: 'committeeSizeNotOdd'; readonly seats: number }
  | {
      readonly code: 'committeeSizeOutOfRange';
      readonly seats: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'committeeMembersAboveSeats'; readonly seats: number }
  | { readonly code: 'committeeTermOutOfRange'; readonly latest: IsoDate };

/**
 * From where to where each action leads. A first formation that is given up goes back to `none`; a new election that
 * is given up leaves the committee as it was.
 * @source domain.md 2.4; 物业管理条例 art. 16
 */
export const COMMITTEE_TRANSITIONS: Transitions<
  OwnersCommitteeStatus,
  CommitteeAction,
  keyof CommitteeActionFacts,
  OwnersCommitteeState
> = {
  beginPreparation: { from: ['none'], to: 'preparing', needs: [] },
  beginReElection: { from: ['active', 'termExpiring', 'lapsed'], to: 'reElecting', needs: [] },
  callAssembly: { from: ['preparing', 'reElecting'], to: 'assemblyVoting', needs: [] },
  recordElection: {
    from: ['assemblyVoting'],
    to: 'elected',
    needs: ['electedOn', 'termEnd', 'seats', 'membersInOffice'],
  },
  fileCommittee: { from: ['elected'], to: 'filed', needs: ['filedOn'] },
  confirmFiling: { from: ['filed'], to: 'active', needs: ['filingNumber'] },
  abandonProcedure: {
    from: ['preparing', 'reElecting', 'assemblyVoting'],
    to: 'none',
    needs: ['abandonReason'],
  },
};

/** The status of a committee on a day, with every reason for which it exists in name only. @source domain.md 2.4; requirements.md M26 */
export function standingOfCommittee(
  facts: OwnersCommitteeFacts,
  today: IsoDate,
  rules: OwnersCommitteeRules,
): OwnersCommitteeStanding {
  const lapseReasons = facts.electedOn === null ? [] : reasonsOf(facts, today, rules);
  if (facts.state !== 'active') return { status: facts.state, lapseReasons };
  if (lapseReasons.length > 0) return { status: 'lapsed', lapseReasons };
  const expiring = facts.termEnd !== null && today >= addMonths(facts.termEnd, -rules.expiringMonths);
  return { status: expiring ? 'termExpiring' : 'active', lapseReasons };
}

function reasonsOf(
  facts: OwnersCommitteeFacts,
  today: IsoDate,
  rules: OwnersCommitteeRules,
): readonly LapseReason[] {
  // A committee that never met is measured from its election.
  const met = facts.lastMeetingOn ?? facts.electedOn;
  const reasons: Readonly<Record<LapseReason, boolean>> = {
    termExpired: facts.termEnd !== null && today > facts.termEnd,
    noMeeting: met !== null && today > addDays(met, rules.idleDays),
    membersBelowHalf:
      facts.seats !== null && facts.membersInOffice !== null && 2 * facts.membersInOffice < facts.seats,
  };
  return LAPSE_REASONS.filter((reason) => reasons[reason]);
}

/** What may be done with a committee of a status, in the order of the table. @source domain.md 2.4 */
export function availableCommitteeActions(status: OwnersCommitteeStatus): readonly CommitteeAction[] {
  return actionsFrom(COMMITTEE_TRANSITIONS, status);
}

/** A committee at the moment when something is done with it. @source domain.md 2.4 */
export interface CommitteePosition {
  readonly facts: OwnersCommitteeFacts;
  readonly households: number | null;
  readonly today: IsoDate;
}

/** The state after an action. @source domain.md 2.4; 北京市物业管理条例 (2024) */
export function advanceCommittee(
  position: CommitteePosition,
  action: CommitteeAction,
  stated: CommitteeActionFacts & { readonly rules: OwnersCommitteeRules },
): Result<OwnersCommitteeState, CommitteeRefusal> {
  const { status } = standingOfCommittee(position.facts, position.today, stated.rules);
  const refusal = transitionRefusal(COMMITTEE_TRANSITIONS, { state: status, action, facts: stated });
  if (refusal?.kind === 'notAllowed') {
    return refused({
      code: 'committeeActionNotAllowed',
      committeeStatus: status,
      committeeAction: action,
      allowedCommitteeActions: refusal.allowed,
    });
  }
  if (refusal)
    return refused({ code: 'committeeFactMissing', committeeAction: action, committeeFact: refusal.fact });
  if (action === 'recordElection') {
    const problem = electionProblem(position, stated);
    if (problem) return refused(problem);
  }
  // Who was elected before stays in office when a new election is given up.
  const wasElected = action === 'abandonProcedure' && position.facts.electedOn !== null;
  return accepted(wasElected ? 'active' : COMMITTEE_TRANSITIONS[action].to);
}

function electionProblem(
  position: CommitteePosition,
  stated: CommitteeActionFacts & { readonly rules: OwnersCommitteeRules },
): CommitteeRefusal | undefined {
  const { seats = 0, membersInOffice = 0, electedOn, termEnd, rules } = stated;
  if (seats % 2 === 0) return { code: 'committeeSizeNotOdd', seats };
  const { least, most } = sizesFor(position.households, rules);
  if (seats < least || seats > most) return { code: 'committeeSizeOutOfRange', seats, least, most };
  if (membersInOffice > seats) return { code: 'committeeMembersAboveSeats', seats };
  return termProblem(electedOn, termEnd, rules);
}

function termProblem(
  electedOn: IsoDate | undefined,
  termEnd: IsoDate | undefined,
  rules: OwnersCommitteeRules,
): CommitteeRefusal | undefined {
  if (electedOn === undefined || termEnd === undefined) return undefined;
  const latest = addMonths(electedOn, 12 * rules.termYears);
  return termEnd > latest || termEnd <= electedOn ? { code: 'committeeTermOutOfRange', latest } : undefined;
}

function sizesFor(
  households: number | null,
  rules: OwnersCommitteeRules,
): { readonly least: number; readonly most: number } {
  const small = households !== null && households <= rules.smallEstateHouseholds;
  return { least: small ? rules.smallEstateMembers : rules.leastMembers, most: rules.mostMembers };
}

/** Who applies for a first assembly, and what has been handed over, in heads and square centimetres. @source 北京市物业管理条例 (2024) */
export interface FormationApplication {
  readonly handedOverArea: bigint;
  readonly totalArea: bigint;
  readonly totalOwners: bigint;
  readonly applicantArea: bigint;
  readonly applicantOwners: bigint;
  readonly byDeveloper: boolean;
}

/**
 * Whether a first assembly may be applied for: enough area is handed over, and the developer, or enough owners by
 * heads or by area, apply. The checks can be followed by hand.
 * @source 北京市物业管理条例 (2024)
 */
export function checkFormation(
  application: FormationApplication,
  rules: OwnersCommitteeRules,
): {
  readonly met: boolean;
  readonly handedOver: BallotShareCheck;
  readonly byHeads: BallotShareCheck;
  readonly byArea: BallotShareCheck;
} {
  const whole = { heads: application.totalOwners, area: application.totalArea };
  const applicants = { heads: application.applicantOwners, area: application.applicantArea };
  const handedOver = checkBallotShare(
    { measure: 'area', comparison: 'atLeast', share: rules.handedOver },
    { heads: 0n, area: application.handedOverArea },
    whole,
  );
  const byHeads = checkBallotShare(
    { measure: 'heads', comparison: 'atLeast', share: rules.applicants },
    applicants,
    whole,
  );
  const byArea = checkBallotShare(
    { measure: 'area', comparison: 'atLeast', share: rules.applicants },
    applicants,
    whole,
  );
  return {
    met: handedOver.met && (application.byDeveloper || byHeads.met || byArea.met),
    handedOver,
    byHeads,
    byArea,
  };
}
