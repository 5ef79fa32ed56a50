import type { IsoDate } from '../calendar';

/**
 * What departments have committees log in to or join besides their own work: platforms, and work groups of messengers.
 * @source requirements.md P5; domain.md 4.3 W09
 */
export const OUTSIDE_SYSTEM_KINDS = ['platform', 'weChatGroup', 'dingTalkGroup', 'otherGroup'] as const;

/** See {@link OUTSIDE_SYSTEM_KINDS}. @source requirements.md P5 */
export type OutsideSystemKind = (typeof OUTSIDE_SYSTEM_KINDS)[number];

/** From which level of government an outside system comes. @source requirements.md P5 */
export const OUTSIDE_SYSTEM_LEVELS = [
  'national',
  'provincial',
  'municipal',
  'district',
  'subdistrict',
] as const;

/** See {@link OUTSIDE_SYSTEM_LEVELS}. @source requirements.md P5 */
export type OutsideSystemLevel = (typeof OUTSIDE_SYSTEM_LEVELS)[number];

/** Whether something is a work group and no platform. @source domain.md 4.3 W09 */
export function isWorkGroup(kind: OutsideSystemKind): boolean {
  return kind !== 'platform';
}

/** The days on which an outside system is in use. @source domain.md 4.3 W09 */
export interface SystemSpan {
  readonly activeFrom: IsoDate;
  /** Last day; null while it is in use. */
  readonly activeUntil: IsoDate | null;
}

/** Whether an outside system is in use on a day. @source domain.md 4.3 W09 */
export function isSystemActive({ activeFrom, activeUntil }: SystemSpan, day: IsoDate): boolean {
  return activeFrom <= day && (activeUntil === null || activeUntil >= day);
}

/** What the load of outside systems counts of one of them. @source domain.md 4.3 W09 */
export interface SystemOfCommunity extends SystemSpan {
  readonly kind: OutsideSystemKind;
  /** Logins that a community keeps in it, or people of a community that are asked to be in the group. */
  readonly peopleAsked: number;
  /** Minutes a week of a community, from sampled weeks; null as long as nobody measured it. */
  readonly weeklyMinutes: number | null;
}

/** What outside systems put upon one community. @source requirements.md P5 */
export interface SystemLoad {
  readonly platforms: number;
  readonly groups: number;
  readonly peopleAsked: number;
  /** Sum over those that were measured. */
  readonly weeklyMinutes: number;
  /** How many were not: their minutes are not in the sum. */
  readonly unmeasured: number;
}

/** Adds up what is in use on a day. What was not measured is counted and never taken for nothing. @source requirements.md P5 */
export function systemLoad(systems: readonly SystemOfCommunity[], day: IsoDate): SystemLoad {
  const inUse = systems.filter((system) => isSystemActive(system, day));
  const groups = inUse.filter(({ kind }) => isWorkGroup(kind)).length;
  return {
    platforms: inUse.length - groups,
    groups,
    peopleAsked: inUse.reduce((sum, { peopleAsked }) => sum + peopleAsked, 0),
    weeklyMinutes: inUse.reduce((sum, { weeklyMinutes }) => sum + (weeklyMinutes ?? 0), 0),
    unmeasured: inUse.filter(({ weeklyMinutes }) => weeklyMinutes === null).length,
  };
}
