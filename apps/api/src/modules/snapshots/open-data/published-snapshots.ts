import type { IndicatorDefinition, IndicatorValue } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { type Reads, systemActor } from '../../../platform/database';
import { districtRowKey, toGlobalId } from '../../../platform/graphql/global-id';
import { publicValue } from '../read-figures';
import type { SnapshotFigure } from '../snapshot.entity';
import { SNAPSHOT } from '../snapshot.type';

/** A snapshot that is or was published, as everybody is told of it. */
export interface PublishedSnapshot {
  readonly districtId: string;
  readonly id: string;
  readonly globalId: string;
  readonly number: number;
  readonly district: string;
  readonly isDemonstration: boolean;
  readonly place: string;
  readonly period: string;
  readonly takenAt: Date;
  readonly publishedAt: Date;
  readonly isWithdrawn: boolean;
}

/** A figure of a published snapshot with the place as its name and code were then. */
export interface PublishedFigure {
  readonly place: string;
  readonly placeCode: string | null;
  readonly placeKind: string;
  readonly code: string;
  readonly value: IndicatorValue;
}

const PUBLISHED = `select s.district_id::text as "districtId", s.id::text as id, s.number, t.name as district,
    t.kind = 'demonstration' as "isDemonstration", p.name as place, s.period, s.taken_at as "takenAt",
    e.recorded_at as "publishedAt", s.state = 'withdrawn' as "isWithdrawn"
  from snapshot s
  join district t on t.id = s.district_id
  join snapshot_place p on p.district_id = s.district_id and p.snapshot_id = s.id and p.division_id = s.division_id
  join snapshot_event e on e.district_id = s.district_id and e.snapshot_id = s.id and e.kind = 'publishSnapshot'
 where s.district_id = $1::bigint and s.state in ('published', 'withdrawn')`;

const MOST_LISTED = 500;

/** Published snapshots of all districts, latest first; whoever asks, without a key. */
export async function listPublished(context: RequestContext): Promise<readonly PublishedSnapshot[]> {
  const districts = await context.reads.sql<{ id: string }>(
    'select id::text as id from district order by id',
    [],
  );
  const listed: PublishedSnapshot[] = [];
  for (const { id: districtId } of districts)
    listed.push(
      ...(await inDistrict(context, districtId, async (reads) =>
        (
          await reads.sql<Omit<PublishedSnapshot, 'globalId'>>(
            `${PUBLISHED} order by e.recorded_at desc, s.number desc limit $2::int`,
            [districtId, MOST_LISTED],
          )
        ).map(named),
      )),
    );
  return listed;
}

/** The published snapshot of an id; undefined where there is none or it is not published, which read alike. */
export async function findPublished(
  context: RequestContext,
  id: string | undefined,
): Promise<PublishedSnapshot | undefined> {
  const key = districtRowKey(SNAPSHOT, id);
  if (!/^\d{1,18}$/.test(key.districtId) || !/^[0-9a-f-]{36}$/.test(key.id)) return undefined;
  return inDistrict(context, key.districtId, (reads) => readPublished(reads, key));
}

/** The published snapshot of a key within a district that is read; undefined where it is not published. */
export async function readPublished(
  reads: Reads,
  { districtId, id }: Pick<PublishedSnapshot, 'districtId' | 'id'>,
): Promise<PublishedSnapshot | undefined> {
  const [row] = await reads.sql<Omit<PublishedSnapshot, 'globalId'>>(`${PUBLISHED} and s.id = $2::uuid`, [
    districtId,
    id,
  ]);
  return row && named(row);
}

/**
 * Its figures by indicator, then by place, in an order that never changes; what third parties are not told is hidden. With them
 * the definitions (口径) as they read when it was taken.
 */
export async function readPublishedFigures(
  reads: Reads,
  { districtId, id }: PublishedSnapshot,
): Promise<{
  readonly figures: readonly PublishedFigure[];
  readonly definitions: readonly IndicatorDefinition[];
}> {
  const definitions = (
    await reads.sql<{ definition: IndicatorDefinition }>(
      `select definition from snapshot_definition
        where district_id = $1::bigint and snapshot_id = $2::uuid order by code collate "C"`,
      [districtId, id],
    )
  ).map(({ definition }) => definition);
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  const rows = await reads.sql<FigureRow>(
    `select f.code, f.envelope, f.hidden_from_public as "hiddenFromPublic",
            f.coverage_hidden_from_public as "coverageHiddenFromPublic",
            p.name as place, p.kind as "placeKind", p.code as "placeCode"
       from snapshot_figure f
       join snapshot_place p on p.district_id = f.district_id and p.snapshot_id = f.snapshot_id and p.division_id = f.division_id
      where f.district_id = $1::bigint and f.snapshot_id = $2::uuid
      order by f.code collate "C", f.division_id`,
    [districtId, id],
  );
  const figures = rows.flatMap(({ code, place, placeKind, placeCode, ...figure }) => {
    const definition = byCode.get(code);
    return definition ? [{ place, placeKind, placeCode, code, value: publicValue(figure, definition) }] : [];
  });
  return { figures, definitions };
}

type FigureRow = Omit<PublishedFigure, 'value'> &
  Pick<SnapshotFigure, 'envelope' | 'hiddenFromPublic' | 'coverageHiddenFromPublic'>;

/** Nobody is signed in: the system reads, one district at a time, and only what its callers say. */
export async function inDistrict<Told>(
  context: RequestContext,
  districtId: string,
  read: (reads: Reads) => Promise<Told>,
): Promise<Told> {
  const own = context.as(systemActor(districtId));
  try {
    return await read(own.reads);
  } finally {
    await own.reads.close();
  }
}

function named(row: Omit<PublishedSnapshot, 'globalId'>): PublishedSnapshot {
  return { ...row, globalId: toGlobalId(SNAPSHOT, row.districtId, row.id) };
}
