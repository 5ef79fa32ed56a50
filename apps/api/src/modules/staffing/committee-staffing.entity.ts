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
 * Full-time posts (全职岗位) of the committee of a community from the first day of a month on. Of several rows for one month
 * the last counts: what it corrects stays beside it. A withdrawn row counts no more.
 */
@Entity('committee_staffing')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_committee_staffing_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_committee_staffing_division' })
@Index('uq_committee_staffing_import', ['districtId', 'divisionId', 'validFrom', 'importBatchId'], {
  unique: true,
})
@Index('ix_committee_staffing_import_batch', ['districtId', 'importBatchId'])
@Check('ck_committee_staffing_month', 'extract(day from valid_from) = 1')
@Check('ck_committee_staffing_posts', 'full_time_posts > 0')
export class CommitteeStaffingRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_committee_staffing' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_committee_staffing' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom: string;

  @Column({ type: 'numeric', precision: 6, scale: 2, name: 'full_time_posts' })
  fullTimePosts: string;

  /** Document or list that the number comes from. */
  @Column({ type: 'text' })
  basis: string;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
