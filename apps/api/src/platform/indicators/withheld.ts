import type { Audience } from '../context/request-context';
import type { Reads, Transaction } from '../database';
import { Withholding } from './withholding.entity';

/** Topics of which something may have been hidden from an audience when figures were frozen. */
export interface WithheldAsked {
  readonly districtId: string;
  readonly audience: Audience;
  readonly topics: readonly string[];
}

/** Keys of cells that were hidden when figures were frozen, by topic; no entry where none was. @source decision record 0200 */
export async function readWithheld(
  reads: Reads,
  { districtId, audience, topics }: WithheldAsked,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await reads.sql<{ topic: string; cells: readonly string[] }>(
    `select topic, cells from withholding
      where district_id = $1::bigint and audience = $2 and topic = any($3::text[])`,
    [districtId, audience, [...topics]],
  );
  const byTopic = Map.groupBy(rows, ({ topic }) => topic);
  return new Map([...byTopic].map(([topic, own]) => [topic, new Set(own.flatMap(({ cells }) => cells))]));
}

/** Another text whenever more is withheld in a district. */
export async function readWithheldMark(reads: Reads, districtId: string): Promise<string> {
  const [row] = await reads.sql<{ mark: string | null }>(
    `select md5(string_agg(id::text, ' ' order by id)) as mark from withholding where district_id = $1::bigint`,
    [districtId],
  );
  return row?.mark ?? '';
}

/** Cells of a topic that are hidden now that figures are frozen. */
export interface Withheld {
  readonly districtId: string;
  readonly audience: Audience;
  readonly topic: string;
  readonly cells: Iterable<string>;
  readonly now: Date;
}

/** Keeps what was not kept before. */
export async function keepWithheld(
  tx: Transaction,
  { districtId, audience, topic, cells, now }: Withheld,
): Promise<void> {
  const before = (await readWithheld(tx, { districtId, audience, topics: [topic] })).get(topic);
  const added = [...cells].filter((cell) => before?.has(cell) !== true);
  if (added.length === 0) return;
  await tx.repository(Withholding).insert({ districtId, audience, topic, cells: added, keptAt: now });
}
