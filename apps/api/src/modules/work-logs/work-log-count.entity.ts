import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/**
 * Items of one subject in a year of a committee's work log (工作日志). `divisionId` is the community, else the district. A
 * withdrawn row stays, out of every figure.
 */
@Entity('work_log_count')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_work_log_count_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_work_log_count_division' })
@Index('uq_work_log_count_subject', ['districtId', 'divisionId', 'committee', 'year', 'subject'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_work_log_count_division', ['districtId', 'divisionId'])
@Index('ix_work_log_count_import_batch', ['districtId', 'importBatchId'])
@Check('ck_work_log_count_year', 'year between 1950 and 2199')
@Check('ck_work_log_count_items', 'items >= 0')
@Check('ck_work_log_count_share', 'published_share between 0 and 100')
export class WorkLogCountRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_work_log_count' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_work_log_count' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Who keeps the log, in the ledger's words: of foreign data no division is known. */
  @Column({ type: 'text' })
  committee: string;

  @Column({ type: 'smallint' })
  year: number;

  /** In the log's words; empty for items of which it does not say what they are about. */
  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'int' })
  items: number;

  /** Per cent as published with the log, if it was. */
  @Column({ type: 'numeric', precision: 7, scale: 4, name: 'published_share', nullable: true })
  publishedShare: string | null;

  /** Place in the ledger, from 0. */
  @Column({ type: 'int' })
  place: number;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
