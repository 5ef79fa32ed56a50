import type { Permission } from '../access';
import type { IsoDate } from '../calendar';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';
import {
  isPermitted,
  type NominalReason,
  type PlaqueFacts,
  type PlaqueRule,
  type PlaqueState,
  type PlaqueStatus,
  standingOfPlaque,
} from './plaque-standing';

/** What can be done with a plaque. @source requirements.md SM8 */
export const PLAQUE_ACTIONS = [
  'permitPlaque',
  'refusePlaque',
  'withdrawPlaque',
  'displayPlaque',
  'checkPlaque',
  'renewPermit',
  'keepPlaque',
  'removePlaque',
] as const;

/** See {@link PLAQUE_ACTIONS}. @source requirements.md SM8 */
export type PlaqueAction = (typeof PLAQUE_ACTIONS)[number];

/**
 * Who takes an action: whoever decides on admissions permits, and those at the community record what hangs there.
 * @source domain.md 2.5; decision record 0130
 */
export const PLAQUE_ACTION_PERMISSIONS: Readonly<Record<PlaqueAction, Permission>> = {
  permitPlaque: 'taskAdmission.decide',
  refusePlaque: 'taskAdmission.decide',
  withdrawPlaque: 'taskAdmission.apply',
  displayPlaque: 'plaque.record',
  checkPlaque: 'plaque.record',
  renewPermit: 'taskAdmission.decide',
  keepPlaque: 'taskAdmission.decide',
  removePlaque: 'plaque.record',
};

/** What is stated with an action. @source requirements.md SM8 */
export interface PlaqueActionFacts {
  readonly permitReference?: string;
  /** Last day of the permit; left out for one without an end. */
  readonly permittedUntil?: IsoDate;
  readonly refusalReason?: string;
  readonly displayedOn?: IsoDate;
  readonly checkedOn?: IsoDate;
  readonly keepingReason?: string;
  /** The paper or photograph that proves why a nominal plaque stays. */
  readonly proof?: string;
  /** Day of a use that the proof shows. */
  readonly usedOn?: IsoDate;
  readonly removedOn?: IsoDate;
  /** The photograph of the bare wall. */
  readonly removalPhoto?: string;
}

/** Returned when an action does not fit a plaque. @source requirements.md SM8 */
export type PlaqueRefusal =
  | {
      readonly code: 'plaqueActionNotAllowed';
      readonly plaqueStatus: PlaqueStatus;
      readonly plaqueAction: PlaqueAction;
      readonly allowedPlaqueActions: readonly PlaqueAction[];
    }
  | {
      readonly code: 'plaqueFactMissing';
      readonly plaqueAction: PlaqueAction;
      readonly plaqueFact: keyof PlaqueActionFacts;
    }
  | { readonly code: 'plaquePermitOver'; readonly permitEndedOn: IsoDate }
  | { readonly code: 'plaqueGroundsRemain'; readonly nominalReasons: readonly NominalReason[] };

/**
 * From where to where each action leads. A renewed permit leaves a plaque where it is (`asBefore`); a check does not make
 * a nominal plaque good, since the status comes of permit and use.
 * @source requirements.md SM8
 */
export const PLAQUE_TRANSITIONS: Transitions<
  PlaqueStatus,
  PlaqueAction,
  keyof PlaqueActionFacts,
  PlaqueState | 'asBefore'
> = {
  permitPlaque: { from: ['applied'], to: 'permitted', needs: ['permitReference'] },
  refusePlaque: { from: ['applied'], to: 'refused', needs: ['refusalReason'] },
  withdrawPlaque: { from: ['applied', 'permitted'], to: 'withdrawn', needs: [] },
  displayPlaque: { from: ['permitted'], to: 'displayed', needs: ['displayedOn'] },
  checkPlaque: {
    from: ['displayed', 'checked', 'nominal', 'kept'],
    to: 'checked',
    needs: ['checkedOn'],
  },
  renewPermit: {
    from: ['permitted', 'displayed', 'checked', 'nominal', 'kept'],
    to: 'asBefore',
    needs: ['permitReference'],
  },
  keepPlaque: { from: ['nominal'], to: 'kept', needs: ['keepingReason', 'proof'] },
  removePlaque: {
    from: ['displayed', 'checked', 'nominal', 'kept'],
    to: 'removed',
    needs: ['removedOn', 'removalPhoto'],
  },
};

/** What may be done with a plaque of a status, in the order of the table. @source requirements.md SM8 */
export function availablePlaqueActions(status: PlaqueStatus): readonly PlaqueAction[] {
  return actionsFrom(PLAQUE_TRANSITIONS, status);
}

/** A plaque at the moment when something is done with it. @source requirements.md SM8 */
export interface PlaquePosition {
  readonly facts: PlaqueFacts;
  readonly today: IsoDate;
  readonly rule: PlaqueRule;
}

/**
 * The facts of a plaque after an action. A nominal plaque is kept only when what is proved answers every reason why it
 * is nominal: a permit in force, and a use within the months of the rule.
 * @source requirements.md SM8; decision record 0130
 */
export function advancePlaque(
  { facts, today, rule }: PlaquePosition,
  action: PlaqueAction,
  stated: PlaqueActionFacts,
): Result<PlaqueFacts, PlaqueRefusal> {
  const { status } = standingOfPlaque(facts, today, rule);
  const refusal = transitionRefusal(PLAQUE_TRANSITIONS, { state: status, action, facts: stated });
  if (refusal?.kind === 'notAllowed') {
    return refused({
      code: 'plaqueActionNotAllowed',
      plaqueStatus: status,
      plaqueAction: action,
      allowedPlaqueActions: refusal.allowed,
    });
  }
  if (refusal) return refused({ code: 'plaqueFactMissing', plaqueAction: action, plaqueFact: refusal.fact });
  const next = factsAfter(facts, action, stated);
  const { permittedUntil } = next;
  const needsPermit = NEEDS_PERMIT.has(action) && !isPermitted(next, today);
  if (needsPermit && permittedUntil !== null)
    return refused({ code: 'plaquePermitOver', permitEndedOn: permittedUntil });
  if (action !== 'keepPlaque') return accepted(next);
  const { nominalReasons } = standingOfPlaque(next, today, rule);
  return nominalReasons.length > 0
    ? refused({ code: 'plaqueGroundsRemain', nominalReasons })
    : accepted(next);
}

const NEEDS_PERMIT: ReadonlySet<PlaqueAction> = new Set(['permitPlaque', 'renewPermit', 'displayPlaque']);

function factsAfter(facts: PlaqueFacts, action: PlaqueAction, stated: PlaqueActionFacts): PlaqueFacts {
  const { to } = PLAQUE_TRANSITIONS[action];
  const { permit, usedOn } = factsOfPlaqueAction(action, stated);
  return {
    state: to === 'asBefore' ? facts.state : to,
    ...(permit ?? { permitReference: facts.permitReference, permittedUntil: facts.permittedUntil }),
    displayedOn: action === 'displayPlaque' ? (stated.displayedOn ?? null) : facts.displayedOn,
    lastUsedOn: later(usedOn, facts.lastUsedOn),
  };
}

/** The permit that an action gives and the use that it proves. @source requirements.md SM8 */
export interface FactsOfPlaqueAction {
  readonly permit: { readonly permitReference: string; readonly permittedUntil: IsoDate | null } | null;
  readonly usedOn: IsoDate | null;
}

const GIVES_PERMIT: ReadonlySet<PlaqueAction> = new Set(['permitPlaque', 'renewPermit', 'keepPlaque']);

/**
 * What an action makes of what is stated with it: nobody permits a plaque by checking it, and only a decision to keep it
 * proves a use. Whatever else is stated has no effect, and is not to be recorded as if it had.
 * @source requirements.md SM8
 */
export function factsOfPlaqueAction(
  action: PlaqueAction,
  { permitReference, permittedUntil, usedOn }: PlaqueActionFacts,
): FactsOfPlaqueAction {
  const isPermit = GIVES_PERMIT.has(action) && permitReference !== undefined;
  return {
    permit: isPermit ? { permitReference, permittedUntil: permittedUntil ?? null } : null,
    usedOn: action === 'keepPlaque' ? (usedOn ?? null) : null,
  };
}

function later(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null) return other;
  return other !== null && other > one ? other : one;
}
