import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textOrNull } from '../../platform/errors/text-problems';
import { divisionKey, findCommunities } from '../divisions';
import { departmentNamed } from '../mandates';
import { OutsideSystem } from './outside-system.entity';
import { OutsideSystemTarget } from './outside-system-parts.entity';
import type { ChangeOutsideSystemInput } from './outside-system.inputs';
import { OutsideSystemChanged } from './outside-system-results';
import { holdSystem } from './outside-system-rows';
import { OUTSIDE_SYSTEM, toOutsideSystem } from './outside-system.type';
import { columnsOf, systemProblems } from './read-outside-system';

/** States anew what is known of a system: whom it reaches, until when, what it was measured to take. */
export async function changeOutsideSystem(
  context: RequestContext,
  input: ChangeOutsideSystemInput,
): Promise<object> {
  const fieldErrors = systemProblems(input.system);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  try {
    return await context.transaction((tx) => change(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_outside_system_name')
      return new DuplicateEntry({ field: 'system.name' });
    throw error;
  }
}

async function change(
  tx: Transaction,
  context: RequestContext,
  input: ChangeOutsideSystemInput,
): Promise<object> {
  const row = await holdSystem(tx, input.systemId);
  if (!row) return new NotFound({ subject: 'systemId' });
  const divisionIds = [...new Set(input.system.divisionIds.map(divisionKey))];
  const [first] = (await findCommunities(tx, divisionIds, 'reporting.manage')) ?? [];
  if (first?.districtId !== row.districtId) return new NotFound({ subject: 'divisionIds' });
  const department = textOrNull(input.system.department);
  if (row.own !== (department === null))
    return new InvalidInput({
      fieldErrors: [fieldError('system.department', row.own ? 'UNKNOWN_VALUE' : 'REQUIRED')],
    });
  const { districtId, id } = row;
  const outcome = await tx
    .repository(OutsideSystem)
    .updateVersioned({ districtId, id }, input.expectedVersion, {
      ...columnsOf(input.system),
      departmentId: department === null ? null : await departmentNamed(tx, districtId, department),
    });
  if (outcome !== 'updated') return staleVersion(tx, OutsideSystem, { districtId, id });
  await tx.repository(OutsideSystemTarget).delete({ districtId, systemId: id });
  await tx
    .repository(OutsideSystemTarget)
    .insertMany(divisionIds.map((divisionId) => ({ districtId, systemId: id, divisionId })));
  await tx.audit({
    districtId,
    action: 'outsideSystem.change',
    subject: { type: OUTSIDE_SYSTEM, id },
    requestId: context.requestId,
  });
  const changed = await tx.repository(OutsideSystem).findOne({ districtId, id });
  return Object.assign(new OutsideSystemChanged(), { system: toOutsideSystem(changed ?? row) });
}
