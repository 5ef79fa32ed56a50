import { createHash } from 'node:crypto';
import { cellsSql, quote, type RollupSource } from './rollup-source';

/** SQL: every cell of a source in the district `$1`, from its facts. */
export function rollupCellsSql(source: RollupSource): string {
  return `select c.district_id, ${quote(source.code)}, c.grain, c.dimension, c.division_id, c.starts_on, c.member, c.measure, c.amount
       from (${cellsSql(source, `f.district_id = $1::bigint and ${source.live}`)}) c`;
}

/**
 * By what the cells of a source are told from those of another definition: the fingerprint of the statement that computes
 * them, so that no change of it, or of how it is put together, can be forgotten.
 */
export function rollupDefinition(source: RollupSource): string {
  return createHash('sha256').update(rollupCellsSql(source)).digest('hex');
}
