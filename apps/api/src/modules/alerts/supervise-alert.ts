import {
  accepted,
  advanceAlert,
  alertTitle,
  dateInShanghai,
  divisionKindsWith,
  type DivisionKind,
  isoDate,
  isTaskOpen,
  type MandateBody,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textProblems } from '../../platform/errors/text-problems';
import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';
import { divisionKey, mayAtDivision } from '../divisions';
import { CommunityTask, findPlacesOfBody, putTask, taskStatusOf } from '../tasks';
import { Alert } from './alert.entity';
import { alertRefused } from './alert.errors';
import type { SuperviseAlertInput } from './alert.inputs';
import { AlertChanged } from './alert-results';
import { alertOf, holdAlert, recordAlertEvents } from './alert-rows';
import { reasonLoader } from './alert-reasons';
import { ALERT } from './alert.type';

/** Longest title of a task. */
const LONGEST_TITLE = 100;

/**
 * Has an alert seen to (督办): puts a task before one body, in the same transaction. What goes to a residents' committee is held
 * against the mandate list like any other task, may be refused where it is off the list, and counts as burden.
 */
export async function superviseAlert(
  context: RequestContext,
  sources: readonly ExpirySource[],
  input: SuperviseAlertInput,
): Promise<object> {
  const today = dateInShanghai(context.clock.now().getTime());
  const fieldErrors = [
    ...textProblems('department', input.department, { maximum: 60, required: true }),
    ...textProblems('request', input.request, { maximum: 2000, required: true }),
    ...(isoDate(input.dueOn) < today ? [fieldError('dueOn', 'DATE_ORDER')] : []),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const alert = await holdAlert(context, sources, { id: input.alertId, tx });
    if (!alert || !(await mayAtDivision(tx, 'alert.supervise', alert)))
      return new NotFound({ subject: 'alertId' });
    const answer = await once(
      tx,
      { operation: 'superviseAlert', key: input.idempotencyKey, body: input },
      () => supervise(tx, context, { alert, input }),
    );
    if (!answer.ok) return answer.refusal;
    const row = await tx.repository(Alert).findOne({ districtId: alert.districtId, id: answer.value.id });
    return Object.assign(new AlertChanged(), { alert: alertOf(row ?? alert, context) });
  });
}

interface Supervising {
  readonly alert: Alert;
  readonly input: SuperviseAlertInput;
}

async function supervise(
  tx: Transaction,
  context: RequestContext,
  { alert, input }: Supervising,
): Promise<Result<{ id: string }, object>> {
  const { districtId, id, grounds } = alert;
  const noOpenTask = !(await hasOpenTask(tx, context, alert));
  const decided = advanceAlert(alert.state, 'superviseAlert', { noOpenTask });
  if (!decided.ok) return refused(alertRefused(decided.refusal));
  const divisionId = await addresseeOf(tx, { alert, input });
  const at =
    divisionId === undefined
      ? undefined
      : await findPlacesOfBody(tx, 'alert.supervise', { divisionIds: [divisionId], body: input.body });
  if (at?.districtId !== districtId || at.places.length !== 1)
    return refused(new NotFound({ subject: 'divisionId' }));
  const put = await putTask(tx, context, {
    at,
    input: {
      ...{
        divisionIds: [toGlobalId('Division', null, divisionId ?? '')],
        body: input.body,
        source: 'assigned',
      },
      ...{ department: input.department, dueOn: input.dueOn, itemCode: input.itemCode },
      title: `督办：${alertTitle(grounds).zh}`.slice(0, LONGEST_TITLE),
      content: `${(await reasonLoader(context).load(alert)).zh}\n${input.request.trim()}`,
      ...{ asOrderWithAppraisal: false, requiresFunds: false, idempotencyKey: input.idempotencyKey },
    },
  });
  if (!put.ok) return put;
  const taskId = put.value.id;
  const outcome = await tx
    .repository(Alert)
    .updateVersioned({ districtId, id }, input.expectedVersion, { state: decided.value, taskId });
  if (outcome !== 'updated') return refused(await staleVersion(tx, Alert, { districtId, id }));
  const now = context.clock.now();
  await recordAlertEvents(tx, [alert], {
    ...{ kind: 'superviseAlert', note: input.request.trim(), taskId, now },
    occurredOn: dateInShanghai(now.getTime()),
  });
  await tx.audit({
    ...{ districtId, action: 'alert.supervise', subject: { type: ALERT, id } },
    requestId: context.requestId,
  });
  return accepted({ id });
}

/** Whether the task of an earlier 督办 still waits for somebody; one that was refused or taken back does not. */
async function hasOpenTask(
  tx: Transaction,
  { clock }: Pick<RequestContext, 'clock'>,
  { districtId, taskId }: Alert,
): Promise<boolean> {
  if (taskId === null) return false;
  const task = await tx.repository(CommunityTask).findOne({ districtId, id: taskId });
  return task !== undefined && isTaskOpen(taskStatusOf(task, dateInShanghai(clock.now().getTime())));
}

/** The division that was named, if it lies within the place of the alert; else the nearest at or above that place that has the body. */
async function addresseeOf(reads: Reads, { alert, input }: Supervising): Promise<string | undefined> {
  const rows = await reads.sql<{ id: string; kind: DivisionKind; isAbove: boolean }>(
    `select d.id::text as id, d.kind, up.distance is not null as "isAbove"
       from division d
       left join division_closure up on up.ancestor_id = d.id and up.descendant_id = $1::bigint
       left join division_closure down on down.descendant_id = d.id and down.ancestor_id = $1::bigint
      where d.exists_to is null and (up.distance is not null or d.id = $2::bigint and down.distance is not null)
      order by up.distance`,
    [alert.divisionId, input.divisionId == null ? null : divisionKey(input.divisionId)],
  );
  if (input.divisionId != null) return rows.find(({ id }) => id === divisionKey(input.divisionId))?.id;
  return rows.find(({ kind }) => hasBody(kind, input.body))?.id;
}

function hasBody(kind: DivisionKind, body: MandateBody): boolean {
  return divisionKindsWith(body).includes(kind);
}
