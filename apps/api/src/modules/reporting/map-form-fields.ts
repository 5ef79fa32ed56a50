import { randomUUID } from 'node:crypto';
import { advanceFormDemand, mappedElements } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, unknownReference } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { districtRowKey } from '../../platform/graphql/global-id';
import { CANONICAL_ELEMENT } from './canonical-element.type';
import { elementProblems, insertElement } from './create-canonical-element';
import { fieldsAsMapped, findOwnDemand, readFields } from './demand.reads';
import { ElementRecord, FormDemand, FormFieldRecord } from './form-demand.entity';
import { FormDemandChanged } from './form-demand-results';
import { positionOf, toFormDemand } from './form-demand.type';
import { recordDemandEvent } from './record-demand-event';
import { CanonicalElementTaken, reportingRefusal } from './reporting.errors';
import type { FormFieldMapping, MapFormFieldsInput } from './reporting.inputs';
import { todayOf } from './today';

const MOST = 60;

/** Thrown inside the transaction, so that nothing of a mapping that is refused remains. */
class MappingRefused extends Error {
  constructor(readonly refusal: object) {
    super('The mapping is refused');
  }
}

/** Maps the fields of a form to canonical elements; all of them must be mapped in the end, or nothing is recorded. */
export async function mapFormFields(context: RequestContext, input: MapFormFieldsInput): Promise<object> {
  const problems = input.fields.flatMap(({ proposed }, index) =>
    proposed ? elementProblems(proposed, `fields.${String(index)}.proposed.`) : [],
  );
  if (input.fields.length > MOST) problems.push(fieldError('fields', 'TOO_LONG', { maximum: MOST }));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => map(tx, context, input));
  } catch (error) {
    if (error instanceof MappingRefused) return error.refusal;
    if (uniqueViolation(error) === 'uq_canonical_element_name')
      return new CanonicalElementTaken({
        name: input.fields.flatMap(({ proposed }) => proposed?.name ?? []).join('、'),
      });
    throw error;
  }
}

async function map(tx: Transaction, context: RequestContext, input: MapFormFieldsInput): Promise<object> {
  const demand = await findOwnDemand(tx, input.demandId);
  if (!demand) return new NotFound({ subject: 'demandId' });
  const today = todayOf(context);
  const decided = advanceFormDemand(positionOf(demand, today), 'mapFields', {});
  if (!decided.ok) return reportingRefusal(decided.refusal);
  const key = { districtId: demand.districtId, id: demand.id };
  const outcome = await tx
    .repository(FormDemand)
    .updateVersioned(key, input.expectedVersion, { state: decided.value });
  if (outcome !== 'updated') return staleVersion(tx, FormDemand, key);
  for (const [index, mapping] of input.fields.entries())
    await mapOne(tx, context, { demand, mapping, index });
  const elements = mappedElements(fieldsAsMapped(await readFields(tx, demand)), demand.grain);
  if (!elements.ok) throw new MappingRefused(reportingRefusal(elements.refusal));
  await recordDemandEvent(tx, context, { demand, action: 'mapFields' });
  const row = await tx.repository(FormDemand).findOne(key);
  return Object.assign(new FormDemandChanged(), { demand: toFormDemand(row ?? demand, today) });
}

interface MappingOfField {
  readonly demand: FormDemand;
  readonly mapping: FormFieldMapping;
  readonly index: number;
}

async function mapOne(tx: Transaction, context: RequestContext, field: MappingOfField): Promise<void> {
  const { demand, mapping, index } = field;
  const elementId = await elementIdOf(tx, context, field);
  const { districtId, id: demandId } = demand;
  const role = mapping.role ?? null;
  const unchecked = { standing: null, heldForm: null, heldOn: null };
  const changed = await tx
    .repository(FormFieldRecord)
    .update(
      { districtId, demandId, position: mapping.position },
      { role, elementId: role === 'element' ? elementId : null, ...unchecked },
    );
  if (changed === 0) throw new MappingRefused(unknownReference(`fields.${String(index)}.position`));
}

async function elementIdOf(
  tx: Transaction,
  context: RequestContext,
  { demand: { districtId }, mapping: { elementId, proposed }, index }: MappingOfField,
): Promise<string | null> {
  if (proposed) {
    const code = `proposed${randomUUID().replaceAll('-', '').slice(0, 12)}`;
    return (await insertElement(tx, context, { ...proposed, districtId, code, adopted: false })).id;
  }
  if (elementId == null) return null;
  const key = districtRowKey(CANONICAL_ELEMENT, elementId);
  const element = key.districtId === districtId && (await tx.repository(ElementRecord).findOne({ ...key }));
  if (!element) throw new MappingRefused(unknownReference(`fields.${String(index)}.elementId`));
  return element.id;
}
