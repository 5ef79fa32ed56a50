import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TenantTable } from '../../database/table-kind';
import type { RowOutcome, RowProblem } from '../rows/row-problem';
import { ImportBatch } from './import-batch.entity';

/** What became of one row of a ledger; every row that holds anything has one. */
@Entity('import_row')
@TenantTable({ read: 'import.read', division: null })
@ForeignKey(() => ImportBatch, ['districtId', 'batchId'], ['districtId', 'id'], {
  name: 'fk_import_row_batch',
  onDelete: 'CASCADE',
})
@Index('ix_import_row_outcome', ['districtId', 'batchId', 'outcome', 'ordinal'])
@Check(
  'ck_import_row_outcome',
  `outcome in ('ok', 'warning', 'rejected', 'duplicate', 'skipped', 'imported', 'withdrawn')`,
)
export class ImportRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_import_row' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'batch_id', primaryKeyConstraintName: 'pk_import_row' })
  batchId: string;

  /** Place in the order of reading, from 0. */
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_import_row' })
  ordinal: number;

  @Column({ type: 'text' })
  sheet: string;

  @Column({ type: 'int', name: 'row_number' })
  rowNumber: number;

  @Column({ type: 'text' })
  outcome: RowOutcome;

  @Column({ type: 'jsonb' })
  problems: readonly RowProblem[];

  /** The template's columns, personal ones masked; empty for rows that need no look. */
  @Column({ type: 'jsonb' })
  cells: readonly string[];

  @Column({ type: 'uuid', name: 'target_id', nullable: true })
  targetId: string | null;
}
