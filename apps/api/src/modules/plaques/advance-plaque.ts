import {
  accepted,
  advancePlaque as decide,
  isoDate,
  type IsoDate,
  PLAQUE_ACTION_PERMISSIONS,
  type PlaqueAction,
  factsOfPlaqueAction,
  type PlaqueActionFacts,
  type PlaqueFacts,
  type PlaqueRefusal,
  type Result,
} from '@weizhi/domain';
import { findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
  unknownReference,
} from '../../platform/errors/refusal';
import { pastDayProblems, textOrNull, textProblems } from '../../platform/errors/text-problems';
import { permittedRows } from '../divisions';
import { rulesInForce } from '../rule-sets';
import { Plaque } from './plaque.entity';
import { plaqueRefused } from './plaque.errors';
import type { AdvancePlaqueInput } from './plaque.inputs';
import { PlaqueChanged } from './plaque-results';
import { holdApplication, holdPlaque, recordPlaqueEvent } from './plaque-rows';
import { factsOf, todayOf } from './plaque-standing';
import { toPlaque } from './plaque.type';

/** Permissions by which a step may be taken; each mutation is of one of them. */
export type PlaquePermission = 'plaque.record' | 'taskAdmission.apply' | 'taskAdmission.decide';

/** Decisions that can be taken for a whole application at once. */
const ON_APPLICATIONS: ReadonlySet<PlaqueAction> = new Set([
  'permitPlaque',
  'refusePlaque',
  'withdrawPlaque',
]);

/** Actions whose photograph becomes the newest of the plaque. */
const SHOWS_PLAQUE: ReadonlySet<PlaqueAction> = new Set(['displayPlaque', 'checkPlaque']);

/** Takes a plaque one step on, and with it the others of its application where the decision is for all. */
export async function advancePlaque(
  context: RequestContext,
  input: AdvancePlaqueInput,
  permission: PlaquePermission,
): Promise<object> {
  const fieldErrors = problemsOf(input, permission, todayOf(context));
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => advance(tx, context, { input, permission }));
}

function problemsOf(input: AdvancePlaqueInput, permission: PlaquePermission, today: string): FieldError[] {
  return [
    ...(PLAQUE_ACTION_PERMISSIONS[input.action] === permission
      ? []
      : [fieldError('action', 'UNKNOWN_VALUE')]),
    ...textProblems('reason', input.reason, { maximum: 200, required: false }),
    ...textProblems('permitReference', input.permitReference, { maximum: 60, required: false }),
    ...pastDayProblems('day', input.day, today),
    ...pastDayProblems('usedOn', input.usedOn, today),
  ];
}

interface Step {
  readonly input: AdvancePlaqueInput;
  readonly permission: PlaquePermission;
}

function isForWholeApplication({ wholeApplication, action }: AdvancePlaqueInput): boolean {
  return wholeApplication === true && ON_APPLICATIONS.has(action);
}

/** The plaque of a step that the actor may take, held; with it those that it is decided on together with. */
async function holdForStep(tx: Transaction, { input, permission }: Step): Promise<Plaque | undefined> {
  if (isForWholeApplication(input)) await holdApplication(tx, input.plaqueId);
  const plaque = await holdPlaque(tx, input.plaqueId, permission);
  return plaque && isOwnWhereNeeded(tx, plaque, permission) ? plaque : undefined;
}

async function advance(tx: Transaction, context: RequestContext, step: Step): Promise<object> {
  const { input } = step;
  const plaque = await holdForStep(tx, step);
  if (!plaque) return new NotFound({ subject: 'plaqueId' });
  if (plaque.version !== input.expectedVersion) return new StaleVersion({ currentVersion: plaque.version });
  const today = todayOf(context);
  const tooEarly = dayBeforeDisplay(plaque, input, today);
  if (tooEarly) return tooEarly;
  const attachmentId = await findAttachmentId(tx, plaque, input);
  if (attachmentId === undefined) return unknownReference('attachmentId');
  const plaques = [plaque, ...(await listOthers(tx, plaque, step))];
  const decided = await decideAll(tx, plaques, { input, attachmentId, today });
  if (!decided.ok) return plaqueRefused(decided.refusal);
  for (const { row, facts } of decided.value) {
    const { districtId, id, version } = row;
    const changes = changesOf(facts, input, attachmentId);
    await tx.repository(Plaque).updateVersioned({ districtId, id }, version, changes);
  }
  await record(tx, context, { plaques, input, attachmentId });
  const row = await tx.repository(Plaque).findOne({ districtId: plaque.districtId, id: plaque.id });
  return Object.assign(new PlaqueChanged(), { plaque: toPlaque(row ?? plaque), changed: plaques.length });
}

/** Nothing is decided of some of the plaques when one of them cannot be. */
async function decideAll(
  tx: Transaction,
  plaques: readonly Plaque[],
  { input, attachmentId, today }: { input: AdvancePlaqueInput; attachmentId: string | null; today: IsoDate },
): Promise<Result<readonly { readonly row: Plaque; readonly facts: PlaqueFacts }[], PlaqueRefusal>> {
  const districtId = plaques[0]?.districtId ?? '0';
  const rule = await rulesInForce(tx, 'plaque', { districtId, day: today });
  const stated = statedFacts(input, attachmentId);
  const decided: { row: Plaque; facts: PlaqueFacts }[] = [];
  for (const row of plaques) {
    const outcome = decide({ facts: factsOf(row), today, rule }, input.action, stated);
    if (!outcome.ok) return outcome;
    decided.push({ row, facts: outcome.value });
  }
  return accepted(decided);
}

/** The file that is named, which the actor uploaded; null when none is, undefined when there is no such file. */
async function findAttachmentId(
  tx: Transaction,
  { districtId }: Plaque,
  { attachmentId }: AdvancePlaqueInput,
): Promise<string | null | undefined> {
  if (attachmentId == null) return null;
  return (await findOwnUpload(tx, districtId, attachmentId))?.id;
}

/** Nothing happens to a plaque before it hangs. */
function dayBeforeDisplay(
  { displayedOn }: Plaque,
  { day }: AdvancePlaqueInput,
  today: IsoDate,
): InvalidInput | undefined {
  if (displayedOn === null || day == null || day >= displayedOn) return undefined;
  return new InvalidInput({
    fieldErrors: [fieldError('day', 'OUT_OF_RANGE', { minimum: displayedOn, maximum: today })],
  });
}

/** Nobody withdraws what another department applied for. */
function isOwnWhereNeeded(tx: Transaction, { appliedBy }: Plaque, permission: PlaquePermission): boolean {
  return permission !== 'taskAdmission.apply' || appliedBy === tx.actor.id;
}

/** The other plaques of the application that wait for the same decision. */
async function listOthers(
  tx: Transaction,
  { districtId, applicationId, state, id: own }: Plaque,
  { input, permission }: Step,
): Promise<Plaque[]> {
  if (applicationId === null || !isForWholeApplication(input)) return [];
  const rows = await tx.repository(Plaque).find({ where: { districtId, applicationId, state } });
  const others = rows.filter(({ id }) => id !== own);
  return permittedRows(tx, permission, others);
}

function statedFacts(input: AdvancePlaqueInput, attachmentId: string | null): PlaqueActionFacts {
  const { action, day, reason, permitReference, permittedUntil, usedOn } = input;
  const stated: Record<keyof PlaqueActionFacts, unknown> = {
    permitReference: textOrNull(permitReference),
    permittedUntil: permittedUntil && isoDate(permittedUntil),
    refusalReason: reason,
    keepingReason: reason,
    displayedOn: day && isoDate(day),
    checkedOn: day,
    removedOn: day,
    usedOn: usedOn && isoDate(usedOn),
    proof: attachmentId,
    removalPhoto: action === 'removePlaque' ? attachmentId : null,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value != null));
}

function changesOf(
  { state, permitReference, permittedUntil, displayedOn, lastUsedOn }: PlaqueFacts,
  { action, day = null }: AdvancePlaqueInput,
  attachmentId: string | null,
): NewRow<Plaque> {
  return {
    ...{ state, permitReference, permittedUntil, displayedOn, lastUsedOn },
    ...(action === 'checkPlaque' ? { checkedOn: day } : {}),
    ...(action === 'removePlaque' ? { removedOn: day } : {}),
    ...(SHOWS_PLAQUE.has(action) && attachmentId !== null ? { photoId: attachmentId } : {}),
  };
}

async function record(
  tx: Transaction,
  context: RequestContext,
  {
    plaques,
    input,
    attachmentId,
  }: { plaques: readonly Plaque[]; input: AdvancePlaqueInput; attachmentId: string | null },
): Promise<void> {
  const { action, day, reason } = input;
  const { permit, usedOn } = factsOfPlaqueAction(action, statedFacts(input, attachmentId));
  await recordPlaqueEvent(tx, context, {
    plaques,
    happening: {
      ...{ kind: action, occurredOn: day ?? todayOf(context), note: textOrNull(reason) },
      ...{ ...permit, usedOn, attachmentId },
    },
  });
}
