import type { IsoDate } from '../calendar';
import { isCommitteeStaffOn, type PostSpan } from '../person';
import { accepted, refused, type Result } from '../shared';
import {
  checkParticipation,
  participantCapacity,
  type ParticipationRefusal,
  type ParticipationSurroundings,
} from './participation';
import type {
  DemocraticStage,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationForm,
  ParticipationInitiator,
  ParticipationMechanism,
} from './participation-terms';

/**
 * Where a record of participation is from (来源): a sign-in sheet that was imported, the attendance of an activity, a ballot given out at
 * an election, the data of a demonstration, or something else.
 * @source decision record 0204
 */
export const PARTICIPATION_ORIGINS = ['signInSheet', 'activity', 'election', 'generated', 'other'] as const;

/** See {@link PARTICIPATION_ORIGINS}. @source decision record 0204 */
export type ParticipationOrigin = (typeof PARTICIPATION_ORIGINS)[number];

/** Names under which the origins record; everything else is of another origin. @source decision record 0204 */
export const PARTICIPATION_SOURCES: Readonly<Record<Exclude<ParticipationOrigin, 'other'>, string>> = {
  signInSheet: 'sign-in-sheets',
  activity: 'activities',
  election: 'elections',
  generated: 'demonstration',
};

/** The origin of what was recorded under a name. @source decision record 0204 */
export function participationOrigin(source: string): ParticipationOrigin {
  const known = Object.entries(PARTICIPATION_SOURCES).find(([, name]) => name === source);
  return known ? (known[0] as ParticipationOrigin) : 'other';
}

/** Origins of by-products: the record that they follow is corrected, and they change with it. @source decision record 0204 */
const KEPT_ELSEWHERE: readonly ParticipationOrigin[] = ['activity', 'election'];

/** Whether records of an origin follow another record, where they are corrected. @source decision record 0204 */
export function isKeptElsewhere(origin: ParticipationOrigin): boolean {
  return KEPT_ELSEWHERE.includes(origin);
}

/** How a record stands: as it was recorded, corrected since, or withdrawn, so that it counts no more. @source decision record 0204 */
export const PARTICIPATION_RECORD_STANDINGS = ['asRecorded', 'corrected', 'withdrawn'] as const;

/** See {@link PARTICIPATION_RECORD_STANDINGS}. @source decision record 0204 */
export type ParticipationRecordStanding = (typeof PARTICIPATION_RECORD_STANDINGS)[number];

/**
 * What of a record may be corrected. Who took part, in what, and what shows it stay: a record with another of these is another
 * record, so that the wrong one is withdrawn and the right one recorded.
 * @source decision record 0204
 */
export interface CorrectableParticipation {
  readonly divisionId: string;
  readonly happenedOn: IsoDate;
  readonly capacity: ParticipantCapacity;
  /** Null for what belongs to none of the five stages. */
  readonly stage: DemocraticStage | null;
  readonly mechanism: ParticipationMechanism;
  readonly channel: ParticipationChannel;
  readonly form: ParticipationForm;
  /** From 1 informed to 5 led. */
  readonly depth: number;
  /** 0 where they are not known. */
  readonly minutes: number;
  readonly initiator: ParticipationInitiator;
}

/** The name of something that may be corrected. @source see {@link CorrectableParticipation} */
export type CorrectableField = keyof CorrectableParticipation;

/** See {@link CorrectableParticipation}, in the order in which a form asks for them. @source decision record 0204 */
export const CORRECTABLE_FIELDS: readonly CorrectableField[] = [
  'divisionId',
  'happenedOn',
  'mechanism',
  'stage',
  'capacity',
  'channel',
  'form',
  'depth',
  'minutes',
  'initiator',
];

/** How a record stands that somebody wants to change. @source decision record 0204 */
export interface RecordedParticipationStanding {
  readonly origin: ParticipationOrigin;
  readonly isWithdrawn: boolean;
}

/** What is known around a correction; of the day, without the record itself. @source decision record 0204 */
export interface CorrectionSurroundings extends RecordedParticipationStanding, ParticipationSurroundings {
  /** Posts of the participant; none of an organisation. */
  readonly posts: readonly PostSpan[];
}

/** Returned when a record of participation may not be corrected or withdrawn as asked. @source decision record 0204 */
export type ParticipationCorrectionRefusal =
  | { readonly code: 'participationKeptElsewhere'; readonly participationOrigin: ParticipationOrigin }
  | { readonly code: 'participationWithdrawnAlready' }
  | { readonly code: 'participationUnchanged' }
  | { readonly code: 'participationCapacityFixed'; readonly participantCapacity: ParticipantCapacity };

/** A record as it is after a correction, and what was changed. @source decision record 0204 */
export interface CorrectedParticipation {
  readonly corrected: CorrectableParticipation;
  readonly fields: readonly CorrectableField[];
}

/**
 * Whether a record may be withdrawn: it counts, and follows no other record.
 * @source decision record 0204
 */
export function checkParticipationWithdrawal({
  origin,
  isWithdrawn,
}: RecordedParticipationStanding): Result<null, ParticipationCorrectionRefusal> {
  if (isWithdrawn) return refused({ code: 'participationWithdrawnAlready' });
  if (isKeptElsewhere(origin))
    return refused({ code: 'participationKeptElsewhere', participationOrigin: origin });
  return accepted(null);
}

/**
 * Whether a record may be corrected: as it may be withdrawn, something changes, and what it becomes could be recorded. The capacity
 * follows from posts and from organisations where these decide it, on the day that it becomes.
 * @source decision record 0204; requirements.md W1, W22; 个人信息保护法 art. 8 and 46
 */
export function checkParticipationCorrection(
  recorded: CorrectableParticipation,
  stated: Partial<CorrectableParticipation>,
  surroundings: CorrectionSurroundings,
): Result<CorrectedParticipation, ParticipationCorrectionRefusal | ParticipationRefusal> {
  const open = checkParticipationWithdrawal(surroundings);
  if (!open.ok) return open;
  const capacity = correctedCapacity(recorded, stated, surroundings);
  if (!capacity.ok) return capacity;
  const corrected = { ...recorded, ...stated, capacity: capacity.value };
  const fields = CORRECTABLE_FIELDS.filter((field) => corrected[field] !== recorded[field]);
  if (fields.length === 0) return refused({ code: 'participationUnchanged' });
  const checked = checkParticipation(corrected, surroundings);
  return checked.ok ? accepted({ corrected, fields }) : checked;
}

function correctedCapacity(
  recorded: CorrectableParticipation,
  stated: Partial<CorrectableParticipation>,
  { participant, posts }: CorrectionSurroundings,
): Result<ParticipantCapacity, ParticipationCorrectionRefusal> {
  const day = stated.happenedOn ?? recorded.happenedOn;
  const fixed = fixedCapacity(participant?.kind === 'organisation', posts, day);
  if (fixed !== null)
    return stated.capacity === undefined || stated.capacity === fixed
      ? accepted(fixed)
      : refused({ code: 'participationCapacityFixed', participantCapacity: fixed });
  const ofPost = recorded.capacity === 'committeeStaff' && isCommitteeStaffOn(posts, recorded.happenedOn);
  // What followed from a post ends with it.
  return accepted(participantCapacity(stated.capacity ?? (ofPost ? null : recorded.capacity), posts, day));
}

/** The capacity of a day that nobody states: of an organisation, and of staff of a residents’ committee. */
function fixedCapacity(
  isOrganisation: boolean,
  posts: readonly PostSpan[],
  day: IsoDate,
): ParticipantCapacity | null {
  if (isOrganisation) return 'organisationMember';
  return isCommitteeStaffOn(posts, day) ? 'committeeStaff' : null;
}
