import { isHanging, type Permission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { findCurrentDivisions, findDistrictFor, mayAtDivision, permittedRows } from '../divisions';
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

/** A community of today at which the actor may do something. */
export interface PlaqueCommunity {
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
}

/**
 * The communities that some divisions stand for: a community or village for itself, what lies above for every community
 * in it, which leaves villages and virtual communities out. Undefined when one of the divisions is not the actor's, when
 * they are of several districts, or when there is no community.
 */
export async function findPlaqueCommunities(
  reads: Reads,
  divisionIds: readonly string[],
  permission: Permission,
): Promise<readonly PlaqueCommunity[] | undefined> {
  const named = await findCurrentDivisions(reads, divisionIds);
  const [first] = named.values();
  const districtId = first && (await findDistrictFor(reads, permission, first.path));
  if (districtId === undefined || named.size < divisionIds.length) return undefined;
  const asked = divisionIds.map((divisionId) => ({ districtId, divisionId }));
  if ((await permittedRows(reads, permission, asked)).length < asked.length) return undefined;
  const rows = await reads.sql<{ divisionId: string; name: string }>(
    `select distinct d.id::text as "divisionId", d.name
       from division_closure c join division d on d.id = c.descendant_id
      where c.ancestor_id = any($1::bigint[]) and d.exists_to is null
        and (d.kind = 'community' or (d.kind = 'village' and c.distance = 0))
      order by 1`,
    [[...divisionIds]],
  );
  return rows.length === 0 ? undefined : rows.map((row) => ({ districtId, ...row }));
}

/** Names of the communities at which a plaque of the name hangs already or is applied for. */
export async function listTaken(
  reads: Reads,
  communities: readonly PlaqueCommunity[],
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

/** What is wrong with a text that must be there, or may be left out. */
export function textProblems(
  path: string,
  text: string | null | undefined,
  { maximum, required }: { readonly maximum: number; readonly required: boolean },
): FieldError[] {
  const length = text?.trim().length ?? 0;
  if (length === 0) return required ? [fieldError(path, 'REQUIRED')] : [];
  return length > maximum ? [fieldError(path, 'TOO_LONG', { maximum })] : [];
}

/** What is wrong with a day: nothing is recorded ahead of its day. */
export function pastDayProblems(path: string, day: string | null | undefined, today: string): FieldError[] {
  return day != null && day > today ? [fieldError(path, 'DATE_ORDER')] : [];
}

/** A text without blanks around it; null for one that is left out. */
export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
