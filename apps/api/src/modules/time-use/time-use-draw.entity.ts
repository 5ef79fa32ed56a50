import type { SamplingFrame } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** One draw of weeks for a quarter (抽取抽样周), with all that is needed to repeat it. Only ever added. */
@Entity('time_use_draw')
@TenantTable({ read: 'timeUse.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_time_use_draw_district' })
@Index('uq_time_use_draw_quarter', ['districtId', 'quarter'], { unique: true })
@Check(
  'ck_time_use_draw_rule',
  'weeks_per_quarter between 1 and 6 and share_per_cent between 1 and 100 and close_days between 0 and 60',
)
export class TimeUseDraw {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_time_use_draw' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_time_use_draw' })
  id: string;

  /** Such as `2026-Q4`. */
  @Column({ type: 'text' })
  quarter: string;

  /** 16 hexadecimal digits that nobody chose. */
  @Column({ type: 'text' })
  seed: string;

  @Column({ type: 'smallint', name: 'weeks_per_quarter' })
  weeksPerQuarter: number;

  @Column({ type: 'smallint', name: 'share_per_cent' })
  sharePerCent: number;

  @Column({ type: 'smallint', name: 'close_days' })
  closeDays: number;

  /** What was drawn from: divisions change, the draw does not. */
  @Column({ type: 'jsonb' })
  frame: SamplingFrame;

  @Column({ type: 'text', name: 'drawn_by' })
  drawnBy: string;

  @Column({ type: 'timestamptz', name: 'drawn_at' })
  drawnAt: Date;
}

/** A sampled week (抽样周) of one community. */
@Entity('time_use_week')
@TenantTable({ read: 'timeUse.read', division: 'divisionId' })
@ForeignKey(() => TimeUseDraw, ['districtId', 'drawId'], ['districtId', 'id'], {
  name: 'fk_time_use_week_draw',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_time_use_week_division' })
@Index('uq_time_use_week_community', ['districtId', 'divisionId', 'monday'], { unique: true })
@Index('ix_time_use_week_draw', ['districtId', 'drawId'])
@Check('ck_time_use_week_monday', 'extract(isodow from monday) = 1')
export class TimeUseWeek {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_time_use_week' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_time_use_week' })
  id: string;

  @Column({ type: 'uuid', name: 'draw_id' })
  drawId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date' })
  monday: string;

  /** Last day on which a log changes without a trace. */
  @Column({ type: 'date', name: 'closes_on' })
  closesOn: string;
}
