import {
  dateInShanghai,
  isoDate,
  type IsoDate,
  type RecordKey,
  type SystemOfCommunity,
} from '@weizhi/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { getDistrictRoot, permittedRows } from '../divisions';
import { ElementRecord } from '../reporting';
import { OutsideSystem } from './outside-system.entity';
import { OutsideSystemField, OutsideSystemTarget } from './outside-system-parts.entity';
import { OUTSIDE_SYSTEM } from './outside-system.type';

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** A system within the scope, by global id; what an undone import brought is absent. */
export async function findSystem(reads: Reads, id: unknown): Promise<OutsideSystem | undefined> {
  const row = await reads.repository(OutsideSystem).findOne({ ...districtRowKey(OUTSIDE_SYSTEM, id) });
  return row?.withdrawnAt === null ? row : undefined;
}

/**
 * A system that the actor keeps: at every division that it is for, those among them that were merged since. Held until the
 * end of the transaction.
 */
export async function holdSystem(tx: Transaction, id: unknown): Promise<OutsideSystem | undefined> {
  const row = await findSystem(tx, id);
  if (!row) return undefined;
  const targets = await tx
    .repository(OutsideSystemTarget)
    .find({ where: { districtId: row.districtId, systemId: row.id } });
  if ((await permittedRows(tx, 'reporting.manage', targets)).length < targets.length) return undefined;
  await tx.sql('select 1 from outside_system where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return findSystem(tx, id);
}

const TARGETS = Symbol('targets by outside system');

/** Divisions of systems by the id of the system, all of a page with one query. */
export function targetLoader(context: RequestContext): DataLoader<string, readonly string[]> {
  return context.loader(
    TARGETS,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(OutsideSystemTarget)
          .query('row')
          .andWhere('row.systemId = any(:ids)', { ids })
          .orderBy('row.divisionId')
          .getMany();
        const bySystem = Map.groupBy(rows, ({ systemId }) => systemId);
        return ids.map((id) => (bySystem.get(id) ?? []).map(({ divisionId }) => divisionId));
      }),
  );
}

/** A field with the element that it asks for. */
export interface MappedField {
  readonly heading: string;
  readonly element: ElementRecord | null;
  readonly recordKey: RecordKey | null;
}

/** The fields of a system in their order. */
export async function readSystemFields(
  reads: Reads,
  { districtId, id }: OutsideSystem,
): Promise<readonly MappedField[]> {
  const fields = await reads
    .repository(OutsideSystemField)
    .find({ where: { districtId, systemId: id }, order: { position: 'ASC' } });
  const ids = fields.flatMap(({ elementId }) => elementId ?? []);
  const elements = await reads
    .repository(ElementRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
    .getMany();
  const byId = new Map(elements.map((element) => [element.id, element]));
  return fields.map(({ heading, elementId, recordKey }) => ({
    ...{ heading, recordKey },
    element: elementId === null ? null : (byId.get(elementId) ?? null),
  }));
}

/** What the load counts of a system. */
export function loadFactsOf({
  kind,
  peopleAsked,
  weeklyMinutes,
  activeFrom,
  activeUntil,
}: OutsideSystem): SystemOfCommunity {
  return {
    ...{ kind, peopleAsked, weeklyMinutes },
    activeFrom: isoDate(activeFrom),
    activeUntil: activeUntil === null ? null : isoDate(activeUntil),
  };
}

/**
 * Puts this system itself on the register of a district, once, as soon as there is a register: what it costs communities is
 * told beside the others, and is unknown as long as nobody measured it.
 */
export async function ensureOwnSystem(
  tx: Transaction,
  districtId: string,
  { now }: { readonly now: Date },
): Promise<void> {
  const [own] = await tx.repository(OutsideSystem).insertIgnoringDuplicates(
    [
      {
        ...{ districtId, own: true, kind: 'platform' as const, level: 'district' as const },
        ...{ name: '微治（本系统）', purpose: '社区微治理工作平台', peopleAsked: 1 },
        ...{ activeFrom: dateInShanghai(now.getTime()), recordedBy: tx.actor.id, createdAt: now },
      },
    ],
    { properties: ['districtId'], where: 'own' },
  );
  if (!own) return;
  const divisionId = await getDistrictRoot(tx, { districtId, batchId: '', divisionIds: null, now });
  await tx.repository(OutsideSystemTarget).insertMany([{ districtId, systemId: own.id, divisionId }]);
}
