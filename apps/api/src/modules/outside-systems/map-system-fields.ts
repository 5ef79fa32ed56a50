import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { CANONICAL_ELEMENT, ElementRecord } from '../reporting';
import { OutsideSystem } from './outside-system.entity';
import { OutsideSystemField } from './outside-system-parts.entity';
import type { MapSystemFieldsInput } from './outside-system.inputs';
import { OutsideSystemChanged } from './outside-system-results';
import { holdSystem } from './outside-system-rows';
import { OUTSIDE_SYSTEM, toOutsideSystem } from './outside-system.type';

const MOST_FIELDS = 60;

/** States anew what the fields of a system ask for, in their order there. */
export async function mapSystemFields(context: RequestContext, input: MapSystemFieldsInput): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => map(tx, context, input));
}

function problemsOf({ fields }: MapSystemFieldsInput): FieldError[] {
  if (fields.length < 1 || fields.length > MOST_FIELDS)
    return [fieldError('fields', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_FIELDS })];
  return fields.flatMap(({ heading, elementId, recordKey }, index) => [
    ...textProblems(`fields.${String(index)}.heading`, heading, { maximum: 60, required: true }),
    ...(elementId != null && recordKey != null
      ? [fieldError(`fields.${String(index)}.recordKey`, 'UNKNOWN_VALUE')]
      : []),
  ]);
}

async function map(tx: Transaction, context: RequestContext, input: MapSystemFieldsInput): Promise<object> {
  const row = await holdSystem(tx, input.systemId);
  if (!row) return new NotFound({ subject: 'systemId' });
  const { districtId, id } = row;
  const elementIds = await elementIdsOf(tx, districtId, input);
  const unknown = elementIds.findIndex((elementId) => elementId === undefined);
  if (unknown >= 0)
    return new InvalidInput({
      fieldErrors: [fieldError(`fields.${String(unknown)}.elementId`, 'UNKNOWN_REFERENCE')],
    });
  const outcome = await tx
    .repository(OutsideSystem)
    .updateVersioned({ districtId, id }, input.expectedVersion, { entryGrain: input.entryGrain });
  if (outcome !== 'updated') return staleVersion(tx, OutsideSystem, { districtId, id });
  await tx.repository(OutsideSystemField).delete({ districtId, systemId: id });
  await tx.repository(OutsideSystemField).insertMany(
    input.fields.map(({ heading, recordKey = null }, position) => ({
      ...{ districtId, systemId: id, position, heading: heading.trim() },
      elementId: elementIds[position] ?? null,
      recordKey,
    })),
  );
  await tx.audit({
    districtId,
    action: 'outsideSystem.mapFields',
    subject: { type: OUTSIDE_SYSTEM, id },
    requestId: context.requestId,
  });
  const changed = await tx.repository(OutsideSystem).findOne({ districtId, id });
  return Object.assign(new OutsideSystemChanged(), { system: toOutsideSystem(changed ?? row) });
}

/** Ids of the elements by field: null where the field asks for nothing that is held, undefined where there is no such element. */
async function elementIdsOf(
  tx: Transaction,
  districtId: string,
  { fields }: MapSystemFieldsInput,
): Promise<readonly (string | null | undefined)[]> {
  const keys = fields.map(({ elementId }) =>
    elementId == null ? null : districtRowKey(CANONICAL_ELEMENT, elementId),
  );
  const wanted = keys.flatMap((key) => (key?.districtId === districtId ? [key.id] : []));
  const known = await tx
    .repository(ElementRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:wanted)', { districtId, wanted })
    .getMany();
  const ids = new Set(known.map(({ id }) => id));
  return keys.map((key) => {
    if (key === null) return null;
    return key.districtId === districtId && ids.has(key.id) ? key.id : undefined;
  });
}
