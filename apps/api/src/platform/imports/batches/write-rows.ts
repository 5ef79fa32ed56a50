import type { Reads, Transaction } from '../../database';
import type { CheckedRow } from '../rows/check-rows';
import type { RowOutcome, RowProblem } from '../rows/row-problem';
import type { BatchKey } from './load-batch';

/** Rows at the beginning whose cells are kept although nothing is wrong with them, for a look before the commit. */
const PREVIEW_ROWS = 200;

const INSERT = `
  INSERT INTO import_row (district_id, batch_id, ordinal, sheet, row_number, outcome, problems, cells, target_id)
  SELECT $1, $2, ordinal, sheet, "rowNumber", outcome, problems, cells, "targetId"
  FROM jsonb_to_recordset($3::jsonb) AS found
    (ordinal integer, sheet text, "rowNumber" integer, outcome text, problems jsonb, cells jsonb, "targetId" uuid)`;

/** Keeps what a check found, one row for each row of the file. */
export async function insertRows(
  tx: Transaction,
  { districtId, batchId }: BatchKey,
  rows: readonly CheckedRow[],
): Promise<void> {
  const found = rows.map(({ ordinal, sheet, rowNumber, outcome, problems, cells, presentId }) => ({
    ordinal,
    sheet,
    rowNumber,
    outcome,
    problems,
    cells: outcome === 'ok' && ordinal >= PREVIEW_ROWS ? [] : cells,
    targetId: presentId,
  }));
  await tx.sql(INSERT, [districtId, batchId, withoutNul(JSON.stringify(found))]);
}

/** What a commit made of a row. */
export interface CommittedRow {
  readonly ordinal: number;
  readonly outcome: RowOutcome;
  readonly targetId: string | null;
  /** Problems that came up since the check. */
  readonly problems: readonly RowProblem[];
}

const UPDATE = `
  UPDATE import_row SET outcome = made.outcome, target_id = coalesce(made."targetId", import_row.target_id),
    problems = import_row.problems || made.problems
  FROM jsonb_to_recordset($3::jsonb) AS made (ordinal integer, outcome text, "targetId" uuid, problems jsonb)
  WHERE import_row.district_id = $1 AND import_row.batch_id = $2 AND import_row.ordinal = made.ordinal`;

export async function updateRows(
  tx: Transaction,
  { districtId, batchId }: BatchKey,
  rows: readonly CommittedRow[],
): Promise<void> {
  await tx.sql(UPDATE, [districtId, batchId, withoutNul(JSON.stringify(rows))]);
}

/** Ordinals in a range that the check found fit to import. */
export async function importableOrdinals(
  reads: Reads,
  { districtId, batchId }: BatchKey,
  range: { readonly from: number; readonly to: number },
): Promise<ReadonlySet<number>> {
  const rows = await reads.sql<{ ordinal: number }>(
    `SELECT ordinal FROM import_row
     WHERE district_id = $1 AND batch_id = $2 AND ordinal BETWEEN $3 AND $4 AND outcome IN ('ok', 'warning')`,
    [districtId, batchId, range.from, range.to],
  );
  return new Set(rows.map(({ ordinal }) => ordinal));
}

/** Postgres keeps no NUL and no half of a surrogate pair; both may stand in cells that are reported as unreadable. */
function withoutNul(json: string): string {
  return json.replace(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, '\\ufffd');
}
