import { accepted, DUTY_MONTHS, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { keyOfType } from '../../platform/graphql/global-id';
import { enterDepartments } from '../mandates';
import { mayInDistrict } from './duty-rows';
import { GovernmentDutyRow } from './government-duty.entity';
import type { RegisterGovernmentDutyInput } from './government-duty.inputs';
import { GovernmentDutyRegistered } from './government-duty-results';
import { GOVERNMENT_DUTY, toGovernmentDuty } from './government-duty.type';

/** Puts a duty on the register. It is never changed: what is due afterwards is what was said here. */
export async function registerGovernmentDuty(
  context: RequestContext,
  input: RegisterGovernmentDutyInput,
): Promise<object> {
  const { endsOn, everyMonths, startsOn } = input;
  const fieldErrors = [
    ...textProblems('department', input.department, { maximum: 60, required: true }),
    ...textProblems('title', input.title, { maximum: 100, required: true }),
    ...textProblems('basis', input.basis, { maximum: 300, required: true }),
    ...(DUTY_MONTHS.includes(everyMonths) ? [] : [fieldError('everyMonths', 'UNKNOWN_VALUE')]),
    ...(endsOn != null && endsOn <= startsOn ? [fieldError('endsOn', 'DATE_ORDER')] : []),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => register(tx, context, input));
}

async function register(
  tx: Transaction,
  context: RequestContext,
  input: RegisterGovernmentDutyInput,
): Promise<object> {
  const districtId = keyOfType(input.districtId, 'District')?.id ?? '0';
  if (!(await mayInDistrict(tx, districtId, 'governmentDuty.manage')))
    return new NotFound({ subject: 'districtId' });
  const answer = await once(
    tx,
    { operation: 'registerGovernmentDuty', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { input, districtId }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(GovernmentDutyRow).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The duty just registered is not there');
  return Object.assign(new GovernmentDutyRegistered(), { duty: toGovernmentDuty(row) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, districtId }: { readonly input: RegisterGovernmentDutyInput; readonly districtId: string },
): Promise<Result<{ id: string }, object>> {
  const { duty, startsOn, everyMonths, endsOn = null } = input;
  const department = input.department.trim();
  await enterDepartments(tx, districtId, [department]);
  const [row] = await tx.repository(GovernmentDutyRow).insertIgnoringDuplicates(
    [
      {
        ...{ districtId, duty, department, startsOn, everyMonths, endsOn },
        title: input.title.trim(),
        basis: input.basis.trim(),
        recordedBy: tx.actor.id,
        createdAt: context.clock.now(),
      },
    ],
    { properties: ['districtId', 'department', 'title'], where: 'withdrawn_at is null' },
  );
  if (!row) return refused(new DuplicateEntry({ field: 'title' }));
  await tx.audit({
    districtId,
    action: 'governmentDuty.register',
    subject: { type: GOVERNMENT_DUTY, id: row.id },
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}
