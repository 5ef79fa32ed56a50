import { addMonths, type IsoDate } from '../calendar';

/**
 * State of a plaque (挂牌) that commands set. Nobody sets that a plaque is nominal: that comes of its permit and of what
 * it was used for.
 * @source requirements.md SM8
 */
export type PlaqueState = Exclude<PlaqueStatus, 'nominal'>;

/** Status of a plaque on a day: its state, or `nominal` (名不符实) where it hangs in name only. @source requirements.md SM8; domain.md 4.3 W08 */
export const PLAQUE_STATUSES = [
  'applied',
  'permitted',
  'displayed',
  'checked',
  'nominal',
  'kept',
  'removed',
  'refused',
  'withdrawn',
] as const;

/** See {@link PLAQUE_STATUSES}. @source requirements.md SM8 */
export type PlaqueStatus = (typeof PLAQUE_STATUSES)[number];

/** Why a plaque hangs in name only: no permit is in force, or nothing was done under it for too long. @source domain.md 4.3 W08; requirements.md M16 */
export const NOMINAL_REASONS = ['noValidPermit', 'noUse'] as const;

/** See {@link NOMINAL_REASONS}. @source domain.md 4.3 W08 */
export type NominalReason = (typeof NOMINAL_REASONS)[number];

/** From how many months without use on a plaque is nominal. @source domain.md 4.3 W08; decision record 0130 */
export interface PlaqueRule {
  readonly idleMonths: number;
}

/** The rule of a district that has set none. @source domain.md 4.3 W08; decision record 0130 */
export const DEFAULT_PLAQUE_RULE: PlaqueRule = { idleMonths: 12 };

/** What is known of a plaque on a day. @source requirements.md P8 */
export interface PlaqueFacts {
  readonly state: PlaqueState;
  /** Number of the permit; null where none was ever given. */
  readonly permitReference: string | null;
  /** Last day of the permit; null for one without an end. */
  readonly permittedUntil: IsoDate | null;
  readonly displayedOn: IsoDate | null;
  /** Last day on which something was done under it. */
  readonly lastUsedOn: IsoDate | null;
}

/** Status with every reason, as of a day. @source requirements.md SM8 */
export interface PlaqueStanding {
  readonly status: PlaqueStatus;
  readonly nominalReasons: readonly NominalReason[];
}

const HANGING: ReadonlySet<PlaqueState> = new Set(['displayed', 'checked', 'kept']);

/** Whether a plaque of a state hangs. @source requirements.md SM8 */
export function isHanging(state: PlaqueState): boolean {
  return HANGING.has(state);
}

/** Whether a permit is in force on a day. @source domain.md 2.5 */
export function isPermitted(
  { permitReference, permittedUntil }: Pick<PlaqueFacts, 'permitReference' | 'permittedUntil'>,
  today: IsoDate,
): boolean {
  return permitReference !== null && (permittedUntil === null || today <= permittedUntil);
}

/** The status of a plaque on a day. One that hangs without permit, or unused, is nominal whatever was found before. @source requirements.md SM8; domain.md 4.3 W08 */
export function standingOfPlaque(facts: PlaqueFacts, today: IsoDate, rule: PlaqueRule): PlaqueStanding {
  if (!isHanging(facts.state)) return { status: facts.state, nominalReasons: [] };
  const reasons: Readonly<Record<NominalReason, boolean>> = {
    noValidPermit: !isPermitted(facts, today),
    noUse: isIdle(facts, today, rule),
  };
  const nominalReasons = NOMINAL_REASONS.filter((reason) => reasons[reason]);
  return { status: nominalReasons.length > 0 ? 'nominal' : facts.state, nominalReasons };
}

/** A plaque that was never used is measured from the day on which it was put up. */
function isIdle(
  { displayedOn, lastUsedOn }: Pick<PlaqueFacts, 'displayedOn' | 'lastUsedOn'>,
  today: IsoDate,
  { idleMonths }: PlaqueRule,
): boolean {
  const since = latest(displayedOn, lastUsedOn);
  return since !== null && today > addMonths(since, idleMonths);
}

function latest(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** All that was recorded of a plaque that was put up, so that it can be judged as of any day. @source domain.md 4.3 W08 */
export interface PlaqueHistory {
  readonly displayedOn: IsoDate;
  readonly removedOn: IsoDate | null;
  readonly permits: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[];
  readonly uses: readonly IsoDate[];
}

/** How a plaque stood on a past day: not there, in use, or in name only. @source domain.md 4.3 W08 */
export function plaquePresence(
  history: PlaqueHistory,
  day: IsoDate,
  rule: PlaqueRule,
): 'absent' | 'inUse' | 'nominal' {
  const { displayedOn, removedOn, permits, uses } = history;
  if (day < displayedOn || (removedOn !== null && day >= removedOn)) return 'absent';
  const lastUsedOn = uses
    .filter((use) => use <= day)
    .reduce<IsoDate | null>((last, use) => latest(last, use), null);
  const hasPermit = permits.some(({ from, until }) => from <= day && (until === null || day <= until));
  return !hasPermit || isIdle({ displayedOn, lastUsedOn }, day, rule) ? 'nominal' : 'inUse';
}
