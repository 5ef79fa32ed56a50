import { can, type ExpiryKind } from '@weizhi/domain';
import type { RequestContext } from '../context/request-context';
import { expiringStatement, Parameters, placesStatement } from './expiring-statement';
import type { ExpiringAsked, ExpiringAtPlaces, ExpiringRow, ExpirySource } from './expiry-source';

/** Things of one kind that an answer lists at most. */
export const MOST_EXPIRING = 500;

/** Things that a file is read by at a time. */
const BATCH = 1_000;

/** A thing that expires, with its source. */
export interface Expiring extends Omit<ExpiringRow, 'detail'> {
  readonly source: ExpirySource;
  readonly details: readonly string[];
}

/** Whether a source is told at a place at all: what is of the whole district belongs to no place in it. */
export function isToldAt(source: ExpirySource, { isWholeDistrict }: ExpiringAsked): boolean {
  return source.division !== null || isWholeDistrict;
}

/** How many things of a source expire in a place, among the records that the actor may read. */
export async function countExpiring(
  context: RequestContext,
  source: ExpirySource,
  asked: ExpiringAsked,
): Promise<number> {
  const parameters = new Parameters();
  const statement = expiringStatement(context, source, { asked, parameters });
  const [row] = await context.reads.sql<{ count: number }>(
    `select count(*)::int as count from (${statement}) thing`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** Of some places those at which anything expires, among the records that the actor may read; one query for each source. */
export async function placesWithExpiring(
  context: RequestContext,
  sources: readonly ExpirySource[],
  asked: ExpiringAtPlaces,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const source of sources.filter(({ division }) => division !== null)) {
    const parameters = new Parameters();
    const statement = placesStatement(context, source, { asked, parameters });
    const rows = await context.reads.sql<{ divisionId: string }>(statement, parameters.values);
    for (const { divisionId } of rows) found.add(divisionId);
  }
  return found;
}

/** What expires in a place, soonest first, so many of each source at most. */
export async function listSoonest(
  context: RequestContext,
  sources: readonly ExpirySource[],
  asked: ExpiringAsked,
): Promise<readonly Expiring[]> {
  const found: Expiring[] = [];
  for (const source of readable(context, sources, asked))
    found.push(...(await readBatch(context, [source], { asked, after: null, most: MOST_EXPIRING })));
  return found.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

/** All that expires in a place, soonest first, in batches; each is read on behind the last of the one before. */
export async function* readAllExpiring(
  context: RequestContext,
  sources: readonly ExpirySource[],
  asked: ExpiringAsked,
): AsyncGenerator<readonly Expiring[]> {
  const read = readable(context, sources, asked);
  let after: Expiring | null = null;
  while (read.length > 0) {
    const batch: readonly Expiring[] = await readBatch(context, read, { asked, after, most: BATCH });
    if (batch.length > 0) yield batch;
    after = batch.at(-1) ?? null;
    if (batch.length < BATCH) return;
  }
}

function readable(
  { actor }: RequestContext,
  sources: readonly ExpirySource[],
  asked: ExpiringAsked,
): readonly ExpirySource[] {
  return sources.filter((source) => isToldAt(source, asked) && can(actor, source.permission));
}

interface BatchAsked {
  readonly asked: ExpiringAsked;
  readonly after: Expiring | null;
  readonly most: number;
}

async function readBatch(
  context: RequestContext,
  sources: readonly ExpirySource[],
  { asked, after, most }: BatchAsked,
): Promise<readonly Expiring[]> {
  const parameters = new Parameters();
  const statements = sources.map((source) => expiringStatement(context, source, { asked, parameters }));
  const isAfter = after
    ? `where (thing.expires_on, thing.kind collate "C", thing.key collate "C") > (${[
        `${parameters.bind(after.expiresOn)}::date`,
        `${parameters.bind(after.source.kind)}::text`,
        `${parameters.bind(after.key)}::text`,
      ].join(', ')})`
    : '';
  const rows = await context.reads.sql<Omit<Expiring, 'source'> & { readonly kind: ExpiryKind }>(
    `select thing.kind, thing.key, thing.id, thing.district_id::text as "districtId", thing.division_id::text as "divisionId",
        thing.name, thing.details, thing.expires_on::text as "expiresOn"
       from (${statements.join(' union all ')}) thing ${isAfter}
      order by thing.expires_on, thing.kind collate "C", thing.key collate "C" limit ${String(most)}`,
    parameters.values,
  );
  return rows.flatMap(({ kind, ...row }) => {
    const source = sources.find((each) => each.kind === kind);
    return source ? [{ ...row, source }] : [];
  });
}

function sortKey({ expiresOn, source, key }: Expiring): string {
  return `${expiresOn} ${source.kind} ${key}`;
}
