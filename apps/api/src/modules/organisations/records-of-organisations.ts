import type { BilingualText } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';

/** Some organisations of one district, by id. */
interface OrganisationIds {
  readonly districtId: string;
  readonly ids: readonly string[];
}

/** Where what belongs to an organisation goes: to its new seat, or to the record that it was merged into. */
export interface OrganisationMove {
  readonly districtId: string;
  readonly fromId: string;
  /** The same as `fromId` where only the seat moves. */
  readonly toId: string;
  readonly divisionId: string;
}

/** Records of a later module that belong to organisations, as that module tells of them. */
export interface OrganisationRecords {
  readonly what: BilingualText;
  readonly table: string;
  /** Columns that name an organisation. */
  readonly columns: readonly string[];
  /** Leaves out the rows that were taken back; every row counts where it is left out. */
  readonly condition?: string;
  /** Lets them go along, where the same people are to see them as see the organisation. */
  readonly follow?: (tx: Transaction, move: OrganisationMove) => Promise<void>;
}

/** A kind of records with how many there are. */
export interface CountedRecords {
  readonly what: BilingualText;
  readonly count: number;
}

const kinds = new Map<string, OrganisationRecords>();

/** Declares records of later modules; called where the modules are put together. */
export function registerOrganisationRecords(declared: readonly OrganisationRecords[]): void {
  for (const records of declared) kinds.set(records.table, records);
}

/**
 * What later modules hold about organisations, whoever may see it: as long as there is any, none of them was recorded
 * by mistake.
 */
export async function listRecordsOf(
  reads: Reads,
  { districtId, ids }: OrganisationIds,
): Promise<readonly CountedRecords[]> {
  const all = [...kinds.values()];
  if (all.length === 0) return [];
  const counts = all.map(({ table, columns, condition = 'true' }, index) => {
    const named = columns.map((column) => `${column} = any($2::uuid[])`).join(' or ');
    return `(select count(*)::int from ${table} where district_id = $1::bigint and (${named}) and ${condition}) as "${index}"`;
  });
  const [row] = await reads.sql<Readonly<Record<string, number>>>(`select ${counts.join(', ')}`, [
    districtId,
    ids,
  ]);
  return all.map(({ what }, index) => ({ what, count: row?.[index] ?? 0 })).filter(({ count }) => count > 0);
}

/** Lets the records of later modules go along with an organisation. */
export async function moveRecords(tx: Transaction, move: OrganisationMove): Promise<void> {
  for (const { follow } of kinds.values()) await follow?.(tx, move);
}

/** The tables that are told of. */
export function tablesOfRecords(): ReadonlySet<string> {
  return new Set(kinds.keys());
}
