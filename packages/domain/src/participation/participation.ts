import type { IsoDate } from '../calendar';
import { isCommitteeStaffOn, isHeldOn, type PostSpan } from '../person';
import { accepted, refused, type Result } from '../shared';
import { type ParticipantCapacity, PARTICIPATION_DEPTHS } from './participation-terms';

const MINUTES_OF_DAY = 1440;

/** Age of majority for the handling of personal information: whoever may be younger needs a guardian’s consent. @source 个人信息保护法 art. 31 */
const GUARDED_AGE = 14;

/**
 * Consent (同意) of a resident to the records of participation: to what, in which wording, since when, and how long
 * records are kept. For children it is the guardian’s.
 * @source 个人信息保护法 art. 13 to 15, 19 and 31
 */
export interface ParticipationConsent {
  readonly givenOn: IsoDate;
  readonly keptUntil: IsoDate;
  readonly withdrawnOn: IsoDate | null;
  readonly byGuardian: boolean;
}

/** What the rules need of a participant; an organisation has neither birth year nor consent. @source requirements.md W1 */
export type ParticipantFacts =
  | { readonly kind: 'organisation' }
  | {
      readonly kind: 'resident';
      readonly birthYear: number | null;
      readonly consent: ParticipationConsent | null;
    };

/** What is said of a participation before it is recorded. @source requirements.md W1 */
export interface StatedParticipation {
  readonly happenedOn: IsoDate;
  readonly depth: number;
  readonly minutes: number;
}

/** What is known around a participation that somebody wants to record. @source requirements.md W1; domain.md 4.1 */
export interface ParticipationSurroundings {
  readonly today: IsoDate;
  /** Null when there is no such participant. */
  readonly participant: ParticipantFacts | null;
  readonly isPlaceKnown: boolean;
  /** Minutes of the participant that are on record for the day. */
  readonly minutesOfDay: number;
  /** Whether the participant is on record for the same occasion on the day. */
  readonly isCounted: boolean;
}

/** Returned when a participation cannot be recorded. @source requirements.md W1; domain.md 4.1 */
export type ParticipationRefusal =
  | { readonly code: 'participationPlaceUnknown' }
  | { readonly code: 'participantUnknown' }
  | { readonly code: 'participationInFuture'; readonly happenedOn: IsoDate; readonly todayOn: IsoDate }
  | { readonly code: 'participationDepthOutOfRange'; readonly depth: number }
  | { readonly code: 'participationHoursAboveDay'; readonly minutes: number }
  | { readonly code: 'participantWithoutConsent' }
  | { readonly code: 'childWithoutGuardianConsent' }
  | { readonly code: 'participationCountedTwice'; readonly happenedOn: IsoDate };

/**
 * Whether a participation may be recorded: at a known place, by a known participant who agreed to it, on a day that
 * has come, of a depth on the ladder, within the 24 hours of the day, and once for each occasion.
 * @source requirements.md W1; domain.md 4.0 and 4.1; 个人信息保护法 art. 13 and 31
 */
export function checkParticipation(
  stated: StatedParticipation,
  surroundings: ParticipationSurroundings,
): Result<StatedParticipation, ParticipationRefusal> {
  const { today, participant } = surroundings;
  if (!surroundings.isPlaceKnown) return refused({ code: 'participationPlaceUnknown' });
  if (!participant) return refused({ code: 'participantUnknown' });
  if (stated.happenedOn > today)
    return refused({ code: 'participationInFuture', happenedOn: stated.happenedOn, todayOn: today });
  if (!PARTICIPATION_DEPTHS.some((depth) => depth === stated.depth))
    return refused({ code: 'participationDepthOutOfRange', depth: stated.depth });
  const minutes = surroundings.minutesOfDay + stated.minutes;
  if (minutes > MINUTES_OF_DAY) return refused({ code: 'participationHoursAboveDay', minutes });
  const withoutConsent = consentProblem(participant, stated.happenedOn, today);
  if (withoutConsent) return refused(withoutConsent);
  if (surroundings.isCounted)
    return refused({ code: 'participationCountedTwice', happenedOn: stated.happenedOn });
  return accepted(stated);
}

/** Whether a consent holds on a day: given, not withdrawn, and its records may still be kept. @source 个人信息保护法 art. 15 and 19 */
export function isConsentInForce(consent: ParticipationConsent, day: IsoDate): boolean {
  const { givenOn, keptUntil, withdrawnOn } = consent;
  return givenOn <= day && day <= keptUntil && (withdrawnOn === null || day < withdrawnOn);
}

/**
 * Whether somebody of a birth year may be younger than 14 on a day. Of the year in which they turn 14 the birthday is
 * not known, so that it counts as a year of childhood.
 * @source 个人信息保护法 art. 28 and 31
 */
export function isGuardedChild(birthYear: number, day: IsoDate): boolean {
  return ageByYear(birthYear, day) <= GUARDED_AGE;
}

/** Age by the year of birth alone: the age reached by the end of the year. @source domain.md 4.0, age bands */
export function ageByYear(birthYear: number, day: IsoDate): number {
  return Number(day.slice(0, 4)) - birthYear;
}

/**
 * In what capacity a resident takes part on a day. Whoever holds a post in a residents’ committee on that day is its
 * staff, whatever is stated; membership in an organisation counts where nothing is stated.
 * @source requirements.md W22, M06, M27
 */
export function participantCapacity(
  stated: ParticipantCapacity | null,
  posts: readonly PostSpan[],
  day: IsoDate,
): ParticipantCapacity {
  if (isCommitteeStaffOn(posts, day)) return 'committeeStaff';
  if (stated) return stated;
  return posts.some((post) => isHeldOn(post, day)) ? 'organisationMember' : 'resident';
}

function consentProblem(
  participant: ParticipantFacts,
  happenedOn: IsoDate,
  today: IsoDate,
): ParticipationRefusal | null {
  if (participant.kind === 'organisation') return null;
  const { birthYear, consent } = participant;
  if (birthYear !== null && isGuardedChild(birthYear, happenedOn) && consent?.byGuardian !== true)
    return { code: 'childWithoutGuardianConsent' };
  return consent && isConsentInForce(consent, today) ? null : { code: 'participantWithoutConsent' };
}
