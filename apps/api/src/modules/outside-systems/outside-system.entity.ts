import type { OutsideSystemKind, OutsideSystemLevel, ReportingGrain } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from '../divisions';
import { Department } from '../mandates';

/** Something outside that committees have to log in to or join (外部系统、工作群), kept once for a district. */
@Entity('outside_system')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_outside_system_district' })
@ForeignKey(() => Department, ['districtId', 'departmentId'], ['districtId', 'id'], {
  name: 'fk_outside_system_department',
})
@Index('uq_outside_system_name', ['districtId', 'name'], { unique: true, where: 'withdrawn_at is null' })
@Index('uq_outside_system_own', ['districtId'], { unique: true, where: 'own' })
@Index('ix_outside_system_newest', ['districtId', 'createdAt', 'id'])
@Index('ix_outside_system_department', ['districtId', 'departmentId'])
@Index('ix_outside_system_import', ['districtId', 'importBatchId'])
@Check('ck_outside_system_kind', `kind in ('platform', 'weChatGroup', 'dingTalkGroup', 'otherGroup')`)
@Check(
  'ck_outside_system_level',
  `level in ('national', 'provincial', 'municipal', 'district', 'subdistrict')`,
)
@Check('ck_outside_system_grain', `entry_grain in ('household', 'building', 'community')`)
@Check('ck_outside_system_people', 'people_asked between 1 and 500')
@Check('ck_outside_system_days', 'active_until >= active_from')
@Check('ck_outside_system_owner', 'own = (department_id is null)')
@Check(
  'ck_outside_system_minutes',
  'weekly_minutes between 0 and 10080 and sampled_weeks between 1 and 52 and minutes_source is not null or weekly_minutes is null and sampled_weeks is null and minutes_source is null',
)
export class OutsideSystem {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_outside_system' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_outside_system' })
  id: string;

  @Column({ type: 'text' })
  kind: OutsideSystemKind;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  level: OutsideSystemLevel;

  /** Whose it is; null for this system itself. */
  @Column({ type: 'uuid', name: 'department_id', nullable: true })
  departmentId: string | null;

  @Column({ type: 'text' })
  purpose: string;

  /** Where one logs in. */
  @Column({ type: 'text', nullable: true })
  address: string | null;

  /** Logins of a community, or people of a community in the group. */
  @Column({ type: 'smallint', name: 'people_asked' })
  peopleAsked: number;

  @Column({ type: 'date', name: 'active_from' })
  activeFrom: string;

  @Column({ type: 'date', name: 'active_until', nullable: true })
  activeUntil: string | null;

  /** Minutes a week of a community; null as long as nobody measured it. */
  @Column({ type: 'int', name: 'weekly_minutes', nullable: true })
  weeklyMinutes: number | null;

  @Column({ type: 'smallint', name: 'sampled_weeks', nullable: true })
  sampledWeeks: number | null;

  /** Who measured it, where and when. */
  @Column({ type: 'text', name: 'minutes_source', nullable: true })
  minutesSource: string | null;

  /** What one record in it is about; null as long as its fields are not mapped. */
  @Column({ type: 'text', name: 'entry_grain', nullable: true })
  entryGrain: ReportingGrain | null;

  /** Whether it is this system itself. */
  @Column({ type: 'boolean', default: false })
  own: boolean;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  /** When the import that brought it was undone. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}
