import type { Reads } from '../../database';
import type { RowProblem } from '../rows/row-problem';
import type { BatchKey } from './load-batch';

/** Rows that were rejected for the same reason. */
export interface RejectReason {
  readonly code: string;
  readonly column: string | null;
  readonly rows: number;
  /** Facts of one of them, to say an example. */
  readonly facts: RowProblem['facts'];
}

/** Why rows of a batch were rejected, the most frequent first; at most 100 reasons. */
export function listRejectReasons(
  reads: Reads,
  { districtId, batchId }: BatchKey,
): Promise<readonly RejectReason[]> {
  return reads.sql<RejectReason>(
    `SELECT problem ->> 'code' AS code, problem ->> 'column' AS "column", count(DISTINCT ordinal)::integer AS rows,
       (array_agg(problem -> 'facts' ORDER BY ordinal))[1] AS facts
     FROM import_row, jsonb_array_elements(problems) AS problem
     WHERE district_id = $1 AND batch_id = $2 AND outcome = 'rejected' AND problem ->> 'severity' = 'error'
     GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 100`,
    [districtId, batchId],
  );
}
