import type { Reads } from '../database';
import { isDefinitionInForce } from './rollup-registry';

/** How far the cells of a source reach. */
export interface RollupStanding {
  /** Instant of their last change; null while there are none. */
  readonly asOf: Date | null;
  /** Rises with every change. */
  readonly version: string;
  /** Another text whenever any of the sources that are read together has changed. */
  readonly mark: string;
  /** False while they are what another definition gave, until they are computed anew: then nothing may be told from them. */
  readonly isCurrent: boolean;
}

/** How the cells of one source, and of those that are read together with it, stand in a district. */
export async function readRollupStanding(
  reads: Reads,
  { districtId, source, others = [] }: { districtId: string; source: string; others?: readonly string[] },
): Promise<RollupStanding> {
  const rows = await reads.sql<{ source: string; asOf: Date; version: string; definition: string | null }>(
    `select source, as_of as "asOf", version::text as version, definition
       from rollup_state where district_id = $1::bigint and source = any($2::text[])`,
    [districtId, [source, ...others]],
  );
  const own = rows.find((row) => row.source === source);
  return {
    asOf: own?.asOf ?? null,
    version: own?.version ?? '0',
    mark: rows
      .map((row) => `${row.source} ${row.version} ${String(row.asOf.getTime())}`)
      .sort()
      .join(','),
    isCurrent: rows.every((row) => isDefinitionInForce(row.source, row.definition)),
  };
}
