import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull } from '../../platform/errors/text-problems';
import { divisionKey, findCommunities } from '../divisions';
import { departmentNamed } from '../mandates';
import { OutsideSystem } from './outside-system.entity';
import { OutsideSystemTarget } from './outside-system-parts.entity';
import type { RegisterOutsideSystemInput } from './outside-system.inputs';
import { OutsideSystemRegistered } from './outside-system-results';
import { ensureOwnSystem } from './outside-system-rows';
import { OUTSIDE_SYSTEM, toOutsideSystem } from './outside-system.type';
import { columnsOf, systemProblems } from './read-outside-system';

/** Puts a platform or work group on the register, once for all communities that it is for. */
export async function registerOutsideSystem(
  context: RequestContext,
  input: RegisterOutsideSystemInput,
): Promise<object> {
  const fieldErrors = [
    ...systemProblems(input.system),
    ...(textOrNull(input.system.department) === null ? [fieldError('system.department', 'REQUIRED')] : []),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => register(tx, context, input));
}

async function register(
  tx: Transaction,
  context: RequestContext,
  input: RegisterOutsideSystemInput,
): Promise<object> {
  const divisionIds = [...new Set(input.system.divisionIds.map(divisionKey))];
  const [first] = (await findCommunities(tx, divisionIds, 'reporting.manage')) ?? [];
  if (!first) return new NotFound({ subject: 'divisionIds' });
  const { districtId } = first;
  const answer = await once(
    tx,
    { operation: 'registerOutsideSystem', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { input, districtId, divisionIds }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(OutsideSystem).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The system just registered is not there');
  return Object.assign(new OutsideSystemRegistered(), { system: toOutsideSystem(row) });
}

interface NewSystem {
  readonly input: RegisterOutsideSystemInput;
  readonly districtId: string;
  readonly divisionIds: readonly string[];
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, districtId, divisionIds }: NewSystem,
): Promise<Result<{ id: string }, object>> {
  const now = context.clock.now();
  await ensureOwnSystem(tx, districtId, { now });
  const [row] = await tx.repository(OutsideSystem).insertIgnoringDuplicates(
    [
      {
        ...columnsOf(input.system),
        districtId,
        departmentId: await departmentNamed(tx, districtId, input.system.department?.trim() ?? ''),
        recordedBy: tx.actor.id,
        createdAt: now,
      },
    ],
    { properties: ['districtId', 'name'], where: 'withdrawn_at is null' },
  );
  if (!row) return refused(new DuplicateEntry({ field: 'system.name' }));
  await tx
    .repository(OutsideSystemTarget)
    .insertMany(divisionIds.map((divisionId) => ({ districtId, systemId: row.id, divisionId })));
  await tx.audit({
    districtId,
    action: 'outsideSystem.register',
    subject: { type: OUTSIDE_SYSTEM, id: row.id },
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}
