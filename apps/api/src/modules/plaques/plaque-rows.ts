import { isHanging, type Permission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Reads, type Transaction, uniqueViolation } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { type Community, mayAtDivision } from '../divisions';
import { Plaque, PlaqueEvent, type PlaqueEventKind } from './plaque.entity';
import { PLAQUE } from './plaque.type';

/** A plaque within the scope, by global id; what an undone import brought is absent. */
export async function findPlaque(reads: Reads, id: unknown): Promise<Plaque | undefined> {
  const row = await reads.repository(Plaque).findOne({ ...districtRowKey(PLAQUE, id) });
  return row?.withdrawnAt === null ? row : undefined;
}

/** A plaque of which the actor may do something where it hangs; held until the end of the transaction. */
export async function holdPlaque(
  tx: Transaction,
  id: unknown,
  permission: Permission,
): Promise<Plaque | undefined> {
  const row = await findPlaque(tx, id);
  if (!row || !(await mayAtDivision(tx, permission, row))) return undefined;
  await tx.sql('select 1 from plaque where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return findPlaque(tx, id);
}

/**
 * Holds every plaque of an application, in one order for all who decide on it, so that nothing is decided of one of them
 * meanwhile. It comes before the plaque itself is held.
 */
export async function holdApplication(tx: Transaction, id: unknown): Promise<void> {
  const row = await findPlaque(tx, id);
  if (!row || row.applicationId === null) return;
  await tx.sql(
    `select 1 from plaque where district_id = $1::bigint and application_id = $2::uuid order by id for update`,
    [row.districtId, row.applicationId],
  );
}

/** Names of the communities at which a plaque of the name hangs already or is applied for. */
export async function listTaken(
  reads: Reads,
  communities: readonly Community[],
  name: string,
): Promise<readonly string[]> {
  const rows = await reads
    .repository(Plaque)
    .query('row')
    .andWhere('row.districtId = :districtId and row.divisionId = any(:divisionIds) and row.name = :name', {
      districtId: communities[0]?.districtId,
      divisionIds: communities.map(({ divisionId }) => divisionId),
      name,
    })
    .andWhere('row.withdrawnAt is null')
    .getMany();
  const taken = new Set(
    rows
      .filter(({ state }) => state === 'applied' || state === 'permitted' || isHanging(state))
      .map(({ divisionId }) => divisionId),
  );
  return communities.filter(({ divisionId }) => taken.has(divisionId)).map((community) => community.name);
}

/** Runs a command again where somebody took the name at a community meanwhile: then it is found taken, and said so. */
export async function againWhereTaken(command: () => Promise<object>): Promise<object> {
  try {
    return await command();
  } catch (error) {
    if (uniqueViolation(error) !== 'uq_plaque_name') throw error;
    return command();
  }
}

/** Something that happened with a plaque. */
export interface PlaqueHappening {
  readonly kind: PlaqueEventKind;
  readonly occurredOn: string;
  readonly note?: string | null;
  readonly permitReference?: string | null;
  readonly permittedUntil?: string | null;
  readonly usedOn?: string | null;
  readonly attachmentId?: string | null;
}

/** Adds to the history of plaques and to the audit log. */
export async function recordPlaqueEvent(
  tx: Transaction,
  context: RequestContext,
  { plaques, happening }: { readonly plaques: readonly Plaque[]; readonly happening: PlaqueHappening },
): Promise<void> {
  await tx.repository(PlaqueEvent).insertMany(
    plaques.map(({ districtId, divisionId, id }) => ({
      ...happening,
      districtId,
      divisionId,
      plaqueId: id,
      recordedBy: tx.actor.id,
      recordedAt: context.clock.now(),
    })),
  );
  for (const { districtId, id } of plaques) {
    await tx.audit({
      districtId,
      action: `plaque.${happening.kind}`,
      subject: { type: PLAQUE, id },
      ...(happening.note ? { why: happening.note } : {}),
      requestId: context.requestId,
    });
  }
}
