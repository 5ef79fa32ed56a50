import { isoDate, type PostKind, type PostSpan } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/**
 * The posts that persons of a district ever held, by person. For rules that ask in what capacity somebody acted on a
 * day: nothing of the persons themselves is told.
 */
export async function listPostsOfPersons(
  reads: Reads,
  { districtId, personIds }: { readonly districtId: string; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly PostSpan[]>> {
  const rows = await reads.sql<{ personId: string; kind: PostKind; from: string; to: string | null }>(
    `select person_id as "personId", post_kind as kind, held_from::text as "from", held_to::text as "to"
       from post_holding
      where district_id = $1::bigint and person_id = any($2::uuid[]) and withdrawn_at is null`,
    [districtId, [...personIds]],
  );
  const spans = Map.groupBy(rows, ({ personId }) => personId);
  return new Map(
    [...spans].map(([personId, own]) => [
      personId,
      own.map(({ kind, from, to }) => ({ kind, from: isoDate(from), to: to === null ? null : isoDate(to) })),
    ]),
  );
}
