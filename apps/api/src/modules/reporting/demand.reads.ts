import { type DivisionKind, receivesTasks } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { elementOf } from './canonical-element.type';
import { ElementRecord, FormDemand, FormFieldRecord } from './form-demand.entity';
import { FORM_DEMAND } from './form-demand.type';

/** A form demand by its global id, within the district of whoever asks. */
export function findDemand(reads: Reads, id: string): Promise<FormDemand | undefined> {
  return reads.repository(FormDemand).findOne({ ...districtRowKey(FORM_DEMAND, id) });
}

/** Whether the actor proposed a demand and may still propose there: others read it only. */
export async function isOwnDemand(reads: Reads, demand: FormDemand): Promise<boolean> {
  return demand.proposedBy === reads.actor.id && mayAtDivision(reads, 'taskAdmission.apply', demand);
}

/** A form demand of the actor's own. */
export async function findOwnDemand(tx: Transaction, id: string): Promise<FormDemand | undefined> {
  const demand = await findDemand(tx, id);
  return demand && (await isOwnDemand(tx, demand)) ? demand : undefined;
}

/** A field of a form with the element that it is mapped to. */
export interface FieldOfForm {
  readonly field: FormFieldRecord;
  readonly element: ElementRecord | null;
}

/** The fields of forms in their order, by the id of the demand. */
export async function readFieldsOf(
  reads: Reads,
  districtId: string,
  demandIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FieldOfForm[]>> {
  const fields = await reads
    .repository(FormFieldRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.demandId = any(:demandIds)', { districtId, demandIds })
    .orderBy('row.position')
    .getMany();
  const ids = [...new Set(fields.flatMap(({ elementId }) => elementId ?? []))];
  const elements = await reads
    .repository(ElementRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
    .getMany();
  const byId = new Map(elements.map((element) => [element.id, element]));
  const withElements = fields.map((field) => ({
    field,
    element: field.elementId === null ? null : (byId.get(field.elementId) ?? null),
  }));
  return Map.groupBy(withElements, ({ field }) => field.demandId);
}

/** The fields of one form in their order. */
export async function readFields(reads: Reads, demand: FormDemand): Promise<readonly FieldOfForm[]> {
  return (await readFieldsOf(reads, demand.districtId, [demand.id])).get(demand.id) ?? [];
}

/** A form as the rules know it: what it is mapped to. */
export function fieldsAsMapped(fields: readonly FieldOfForm[]) {
  return fields.map(({ field: { heading, role }, element }) => ({
    heading,
    role,
    element: element && elementOf(element),
  }));
}

/** A community that a demand asks. */
export interface AskedCommunity {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** The communities below a division, or the one that it is, in official order. */
export async function listAskedCommunities(
  reads: Reads,
  divisionId: string,
): Promise<readonly AskedCommunity[]> {
  const rows = await reads.sql<AskedCommunity & { kind: DivisionKind }>(
    `select below.id::text, below.name, below.path, below.kind
       from division_closure closure join division below on below.id = closure.descendant_id
      where closure.ancestor_id = $1::bigint and below.exists_to is null and below.level = 5
      order by below.code nulls last, below.id`,
    [divisionId],
  );
  return rows.filter(({ kind }) => receivesTasks(kind)).map(({ id, name, path }) => ({ id, name, path }));
}
