import { addDays, type IsoDate } from '../calendar';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';
import {
  isPermittedFinding,
  MANDATE_LIMITS,
  type MandateBody,
  type MandateClass,
  mandateClassesOf,
} from './vocabulary';

/** An item of a list (清单事项). `leadDays` are the working days of notice that a task under it needs. @source domain.md 2.5; requirements.md S3 */
export interface MandateItem {
  readonly code: string;
  readonly mandateClass: MandateClass;
  readonly name: string;
  readonly keywords: readonly string[];
  readonly legalBasis: string | null;
  readonly department: string | null;
  readonly leadDays: number | null;
}

/** States of an edition (版本) of a list. @source requirements.md S3 */
export const MANDATE_EDITION_STATES = ['draft', 'inForce', 'superseded', 'discarded'] as const;

/** See {@link MANDATE_EDITION_STATES}. @source requirements.md S3 */
export type MandateEditionState = (typeof MANDATE_EDITION_STATES)[number];

/** What can be done with an edition. @source requirements.md S3 */
export const MANDATE_EDITION_ACTIONS = ['publish', 'supersede', 'discard'] as const;

/** See {@link MANDATE_EDITION_ACTIONS}. @source requirements.md S3 */
export type MandateEditionAction = (typeof MANDATE_EDITION_ACTIONS)[number];

/** What is stated with an action: the day from which, the day up to which, and the document (发文字号) that puts it in force. @source requirements.md S3 */
export interface MandateEditionFacts {
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  readonly issuingDocument?: string;
}

/** From where to where each action leads. @source requirements.md S3 */
export const MANDATE_EDITION_TRANSITIONS: Transitions<
  MandateEditionState,
  MandateEditionAction,
  keyof MandateEditionFacts
> = {
  publish: { from: ['draft'], to: 'inForce', needs: ['validFrom', 'issuingDocument'] },
  supersede: { from: ['inForce'], to: 'superseded', needs: ['validTo'] },
  discard: { from: ['draft'], to: 'discarded', needs: [] },
};

/** Days on which an edition is in force; `validTo` null is open-ended. @source requirements.md S3 */
export interface MandateSpan {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** A published edition of the same list, as far as overlapping goes. @source requirements.md S3 */
export interface PublishedEdition extends MandateSpan {
  readonly title: string;
}

/** Returned when an action does not fit an edition. @source requirements.md S3 */
export type MandateEditionRefusal =
  | {
      readonly code: 'mandateActionNotAllowed';
      readonly editionState: MandateEditionState;
      readonly editionAction: MandateEditionAction;
      readonly allowedEditionActions: readonly MandateEditionAction[];
    }
  | {
      readonly code: 'mandateFactMissing';
      readonly editionAction: MandateEditionAction;
      readonly editionFact: keyof MandateEditionFacts;
    }
  | {
      readonly code: 'mandateListsOverlap';
      readonly editionTitle: string;
      readonly otherFromOn: IsoDate;
      readonly otherToOn: IsoDate | null;
    }
  | { readonly code: 'mandateEndsBeforeItsStart'; readonly startsOn: IsoDate }
  | { readonly code: 'mandateListEmpty' }
  | { readonly code: 'mandateListTooLong'; readonly mostItems: number }
  | MandateItemRefusal;

/** Returned when an item does not fit its list. @source requirements.md S3 */
export type MandateItemRefusal =
  | { readonly code: 'mandateItemWithoutBasis'; readonly itemCodes: readonly string[] }
  | {
      readonly code: 'mandateClassOfAnotherBody';
      readonly body: MandateBody;
      readonly mandateClass: MandateClass;
      readonly mandateClasses: readonly MandateClass[];
    };

/** An edition at the moment when something is done with it. @source requirements.md S3 */
export interface MandateEditionPosition {
  readonly state: MandateEditionState;
  readonly body: MandateBody;
  readonly validFrom: IsoDate | null;
  readonly items: readonly MandateItem[];
  /** Published editions for the same body of the same division, this one left out. */
  readonly others: readonly PublishedEdition[];
}

/** What may be done with an edition of a state. @source requirements.md S3 */
export function availableEditionActions(state: MandateEditionState): readonly MandateEditionAction[] {
  return actionsFrom(MANDATE_EDITION_TRANSITIONS, state);
}

/** The state after an action. @source requirements.md S3 */
export function advanceMandateEdition(
  position: MandateEditionPosition,
  action: MandateEditionAction,
  stated: MandateEditionFacts,
): Result<MandateEditionState, MandateEditionRefusal> {
  const refusal = transitionRefusal(MANDATE_EDITION_TRANSITIONS, {
    state: position.state,
    action,
    facts: stated,
  });
  if (refusal?.kind === 'notAllowed')
    return refused({
      code: 'mandateActionNotAllowed',
      editionState: position.state,
      editionAction: action,
      allowedEditionActions: refusal.allowed,
    });
  if (refusal)
    return refused({ code: 'mandateFactMissing', editionAction: action, editionFact: refusal.fact });
  const problem = guards[action](position, stated);
  return problem ? refused(problem) : accepted(MANDATE_EDITION_TRANSITIONS[action].to);
}

type Guard = (
  position: MandateEditionPosition,
  stated: MandateEditionFacts,
) => MandateEditionRefusal | undefined;

const guards: Readonly<Record<MandateEditionAction, Guard>> = {
  publish: ({ body, items, others }, { validFrom, validTo = null }) =>
    itemsProblem(body, items) ?? (validFrom && spanProblem({ validFrom, validTo }, others)),
  // An edition with a last day may be given another one, which must not reach into the next edition either.
  supersede: ({ validFrom, others }, { validTo }) =>
    validFrom !== null && validTo !== undefined ? spanProblem({ validFrom, validTo }, others) : undefined,
  discard: () => undefined,
};

/** What stands against an item in the list of a body; undefined when nothing does. @source requirements.md S3 */
export function mandateItemProblem(
  body: MandateBody,
  { mandateClass }: Pick<MandateItem, 'mandateClass'>,
): MandateItemRefusal | undefined {
  const mandateClasses = mandateClassesOf(body);
  return mandateClasses.includes(mandateClass)
    ? undefined
    : { code: 'mandateClassOfAnotherBody', body, mandateClass, mandateClasses };
}

function itemsProblem(body: MandateBody, items: readonly MandateItem[]): MandateEditionRefusal | undefined {
  if (items.length === 0) return { code: 'mandateListEmpty' };
  if (items.length > MANDATE_LIMITS.items)
    return { code: 'mandateListTooLong', mostItems: MANDATE_LIMITS.items };
  for (const item of items) {
    const problem = mandateItemProblem(body, item);
    if (problem) return problem;
  }
  // What a body may not be asked needs no basis; what it has to do does.
  const bare = items.filter(
    ({ mandateClass, legalBasis }) => isPermittedFinding(mandateClass) && (legalBasis ?? '').trim() === '',
  );
  return bare.length === 0
    ? undefined
    : { code: 'mandateItemWithoutBasis', itemCodes: bare.map(({ code }) => code) };
}

function spanProblem(
  span: MandateSpan,
  others: readonly PublishedEdition[],
): MandateEditionRefusal | undefined {
  if (span.validTo !== null && span.validTo < span.validFrom)
    return { code: 'mandateEndsBeforeItsStart', startsOn: span.validFrom };
  const other = others.find((each) => spansOverlap(each, span));
  return (
    other && {
      code: 'mandateListsOverlap',
      editionTitle: other.title,
      otherFromOn: other.validFrom,
      otherToOn: other.validTo,
    }
  );
}

/** Whether two spans share a day. @source requirements.md S3 */
export function spansOverlap(one: MandateSpan, other: MandateSpan): boolean {
  const startsInTime = (a: MandateSpan, b: MandateSpan): boolean =>
    b.validTo === null || a.validFrom <= b.validTo;
  return startsInTime(one, other) && startsInTime(other, one);
}

/**
 * The open-ended edition that a new one follows, with its last day: the day before the new one begins. Undefined when
 * none is open-ended or it begins later itself.
 * @source requirements.md S3
 */
export function precedingEdition<Edition extends MandateSpan>(
  editions: readonly Edition[],
  validFrom: IsoDate,
): { readonly edition: Edition; readonly validTo: IsoDate } | undefined {
  const edition = editions.find((each) => each.validTo === null && each.validFrom < validFrom);
  return edition && { edition, validTo: addDays(validFrom, -1) };
}
