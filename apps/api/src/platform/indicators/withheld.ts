import type { Audience } from '../context/request-context';
import type { Reads, Transaction } from '../database';
import { Withholding } from './withholding.entity';

/** Topics of which something may have been hidden from an audience when figures were frozen. */
export interface WithheldAsked {
  readonly districtId: string;
  readonly audience: Audience;
  readonly topics: readonly string[];
}

/** Keys of cells that were hidden when figures were frozen, each with the number of the freezing since which it is. */
export type WithheldCells = ReadonlyMap<string, number>;

/** What was hidden when figures were frozen, by topic; no entry where nothing was. @source decision record 0200 */
export async function readWithheld(
  reads: Reads,
  { districtId, audience, topics }: WithheldAsked,
): Promise<ReadonlyMap<string, WithheldCells>> {
  const rows = await reads.sql<{ topic: string; freezing: number; cells: readonly string[] }>(
    `select topic, freezing, cells from withholding
      where district_id = $1::bigint and audience = $2 and topic = any($3::text[])`,
    [districtId, audience, [...topics]],
  );
  const byTopic = Map.groupBy(rows, ({ topic }) => topic);
  return new Map(
    [...byTopic].map(([topic, own]) => [
      topic,
      new Map(own.flatMap(({ freezing, cells }) => cells.map((cell) => [cell, freezing] as const))),
    ]),
  );
}

/** Another text whenever more figures of a district are frozen, or more is withheld. */
export async function readWithheldMark(reads: Reads, districtId: string): Promise<string> {
  const [row] = await reads.sql<{ mark: string | null }>(
    `select md5(string_agg(id::text, ' ' order by id)) as mark
       from (select id from withholding where district_id = $1::bigint
             union all select id from freezing where district_id = $1::bigint) kept`,
    [districtId],
  );
  return row?.mark ?? '';
}

/** Cells of a topic that are hidden now that figures are frozen. */
export interface Withheld {
  readonly districtId: string;
  readonly audience: Audience;
  readonly topic: string;
  /** Number of the freezing. */
  readonly freezing: number;
  readonly cells: Iterable<string>;
  readonly now: Date;
}

/** Keeps what was not kept before. */
export async function keepWithheld(
  tx: Transaction,
  { districtId, audience, topic, freezing, cells, now }: Withheld,
): Promise<void> {
  const before = (await readWithheld(tx, { districtId, audience, topics: [topic] })).get(topic);
  const added = [...cells].filter((cell) => before?.has(cell) !== true);
  if (added.length === 0) return;
  await tx
    .repository(Withholding)
    .insert({ districtId, audience, topic, freezing, cells: added, keptAt: now });
}
