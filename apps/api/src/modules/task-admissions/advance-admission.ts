import {
  addDays,
  ADMISSION_TRANSITIONS,
  type AdmissionAction,
  type AdmissionFacts,
  type AdmissionParty,
  type AdmissionRules,
  type AdmissionState,
  advanceAdmission as decide,
  availableAdmissionActions,
  can,
  isoDate,
  type MoneyText,
} from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { rulesInForce } from '../rule-sets';
import { admissionChanges } from './admission-changes';
import { admissionRefused } from './admission.errors';
import type { AdvanceTaskAdmissionInput } from './admission.inputs';
import { TaskAdmissionChanged } from './admission-results';
import { dayOrNull, daysOf, reviewAheadOf, statusOf, today } from './admission-standing';
import { toTaskAdmission } from './admission.type';
import { findAdmission, isOwn } from './find-admission';
import { findListing, type Listing } from './listing';
import { reachedCommunities } from './reached-communities';
import { noteOf, statedProblems, textsOf } from './read-step';
import { recordAdmissionEvent } from './record-event';
import { TaskAdmission } from './task-admission.entity';

const CALENDAR_DAYS = 400;

/** Takes what a department brings from one state to the next. */
export async function advanceTaskAdmission(
  context: RequestContext,
  input: AdvanceTaskAdmissionInput,
): Promise<object> {
  const problems = statedProblems(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const row = await findAdmission(tx, input.admissionId);
    if (!row) return new NotFound({ subject: 'admissionId' });
    const foreign = partyProblem(tx, context, { row, action: input.action });
    return foreign ?? advance(tx, context, { row, input });
  });
}

/** Each action is for one party: what the other asks for is not possible for it, whatever the state. */
function partyProblem(
  tx: Transaction,
  context: RequestContext,
  { row, action }: { readonly row: TaskAdmission; readonly action: AdmissionAction },
): object | undefined {
  const party = partyOf(tx, row);
  if (party === ADMISSION_TRANSITIONS[action].by) return undefined;
  if (party === undefined) return new NotFound({ subject: 'admissionId' });
  const status = statusOf(row, today(context.clock));
  return admissionRefused({
    code: 'admissionActionNotAllowed',
    admissionStatus: status,
    admissionAction: action,
    allowedAdmissionActions: availableAdmissionActions(status, party),
  });
}

/** As which party the actor stands to it: the panel before the applicant, so that nobody decides unseen on their own. */
export function partyOf(tx: Pick<Transaction, 'actor'>, row: TaskAdmission): AdmissionParty | undefined {
  const { districtId } = row;
  const holds = (permission: 'taskAdmission.apply' | 'taskAdmission.decide'): boolean =>
    tx.actor.grants.some(
      (grant) => grant.districtId === districtId && grant.wholeDistrict && grant.permissions.has(permission),
    );
  if (holds('taskAdmission.decide')) return 'panel';
  return isOwn(tx, row) && can(tx.actor, 'taskAdmission.apply') ? 'applicant' : undefined;
}

interface Step {
  readonly row: TaskAdmission;
  readonly input: AdvanceTaskAdmissionInput;
}

async function advance(tx: Transaction, context: RequestContext, step: Step): Promise<object> {
  const { row, input } = step;
  const day = today(context.clock);
  const rules = await rulesInForce(tx, 'taskAdmission', { districtId: row.districtId, day });
  const calendar = await readCalendar(tx, { from: day, to: addDays(day, CALENDAR_DAYS) });
  const listing = await findListing(tx, row, { input, day });
  if (!listing.ok) return listing.refusal;
  const stated = statedOf(row, input, listing.value);
  const on = { today: day, rules: { ...rules, reviewAheadDays: reviewAheadFor(row, rules) }, calendar };
  const reached = await reachedCommunities(tx, row);
  const decided = decide(
    {
      ...daysOf(row),
      ...{ kind: row.kind, legalBasis: row.legalBasis, fundsAmount: row.fundsAmount as MoneyText | null },
      hearingEndsOn: dayOrNull(row.hearingEndsOn),
      heardAll: reached.every(({ answered }) => answered),
      finding: listing.value.finding,
      leadDays: listing.value.leadDays,
      byApplicant: isOwn(tx, row),
    },
    input.action,
    { ...stated, ...on },
  );
  if (!decided.ok) return admissionRefused(decided.refusal);
  const changes = admissionChanges[input.action]({
    ...{ row, today: day, rules, calendar, stated, listing: listing.value, by: tx.actor.id },
  });
  return save(tx, context, { ...step, changes: { ...changes, state: decided.value } });
}

/** What is admitted already falls due by the rules of the day of its admission. */
function reviewAheadFor(row: TaskAdmission, rules: AdmissionRules): number {
  return row.reviewFrom === null ? rules.reviewAheadDays : reviewAheadOf(row);
}

function statedOf(row: TaskAdmission, input: AdvanceTaskAdmissionInput, listing: Listing): AdmissionFacts {
  return {
    ...textsOf(input),
    ...(row.authority === null ? {} : { authority: row.authority }),
    ...(input.validTo == null ? {} : { validTo: isoDate(input.validTo) }),
    ...(input.ground == null ? {} : { ground: input.ground }),
    ...(listing.refusedBy === null ? {} : { refusedBy: listing.refusedBy.code }),
  };
}

/** States in which the tasks of communities come or go; modules that keep them hear of it. */
const HEARD_OF: ReadonlySet<AdmissionState> = new Set([
  'released',
  'admitted',
  'emergency',
  'refused',
  'withdrawn',
  'revoked',
]);

async function save(
  tx: Transaction,
  context: RequestContext,
  step: Step & { readonly changes: NewRow<TaskAdmission> & { readonly state: AdmissionState } },
): Promise<object> {
  const { row, input, changes } = step;
  const { districtId, id } = row;
  const outcome = await tx
    .repository(TaskAdmission)
    .updateVersioned({ districtId, id }, input.expectedVersion, {
      ...changes,
      updatedAt: context.clock.now(),
    });
  if (outcome !== 'updated') return staleVersion(tx, TaskAdmission, { districtId, id });
  await recordAdmissionEvent(tx, context, { admission: row, action: input.action, note: noteOf(input) });
  if (HEARD_OF.has(changes.state))
    await tx.publish({
      districtId,
      type: 'taskAdmission.settled',
      payload: { admissionId: id, state: changes.state, settledOn: today(context.clock) },
    });
  const changed = await tx.repository(TaskAdmission).findOne({ districtId, id });
  const admission = toTaskAdmission(changed ?? row, today(context.clock));
  return Object.assign(new TaskAdmissionChanged(), { admission });
}
