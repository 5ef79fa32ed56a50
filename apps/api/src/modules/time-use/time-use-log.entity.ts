import type { WorkloadSource } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { TimeUseWeek } from './time-use-draw.entity';

const NOT_NEGATIVE =
  'least(assigned, inspection, ledger, platform_reporting, ad_hoc, self_governance, resident_request, meeting_minutes) >= 0';
const QUARTER_HOURS =
  'assigned % 15 = 0 and inspection % 15 = 0 and ledger % 15 = 0 and platform_reporting % 15 = 0 and ad_hoc % 15 = 0 and self_governance % 15 = 0 and resident_request % 15 = 0 and meeting_minutes % 15 = 0';
const WITHIN_A_DAY =
  'assigned + inspection + ledger + platform_reporting + ad_hoc + self_governance + resident_request between meeting_minutes and 1440';

/**
 * Somebody who takes part in a sampled week, known by an index that only their own account leads to, another one each
 * week, and without a time: who took part is on no list. Withdrawing deletes it.
 */
@Entity('time_use_participant')
@TenantTable({ read: 'timeUse.record', division: 'divisionId' })
@ForeignKey(() => TimeUseWeek, ['districtId', 'weekId'], ['districtId', 'id'], {
  name: 'fk_time_use_participant_week',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_time_use_participant_division' })
@Index('uq_time_use_participant_index', ['districtId', 'weekId', 'participantIndex'], { unique: true })
@Index('ix_time_use_participant_division', ['districtId', 'divisionId'])
export class TimeUseParticipant {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_time_use_participant' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_time_use_participant' })
  id: string;

  @Column({ type: 'uuid', name: 'week_id' })
  weekId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text', name: 'participant_index' })
  participantIndex: string;
}

/** A day of a log (工时日记录): minutes by source, one row when it is filled in. */
@Entity('time_use_day')
@TenantTable({ read: 'timeUse.record', division: 'divisionId' })
@ForeignKey(() => TimeUseParticipant, ['districtId', 'participantId'], ['districtId', 'id'], {
  name: 'fk_time_use_day_participant',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_time_use_day_division' })
@Index('uq_time_use_day_day', ['districtId', 'participantId', 'day'], { unique: true })
@Index('ix_time_use_day_division', ['districtId', 'divisionId'])
@Check('ck_time_use_day_positive', NOT_NEGATIVE)
@Check('ck_time_use_day_grain', QUARTER_HOURS)
@Check('ck_time_use_day_sum', WITHIN_A_DAY)
export class TimeUseDayRow implements Record<WorkloadSource, number> {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_time_use_day' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_time_use_day' })
  id: string;

  @Column({ type: 'uuid', name: 'participant_id' })
  participantId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'smallint' })
  assigned: number;

  @Column({ type: 'smallint' })
  inspection: number;

  @Column({ type: 'smallint' })
  ledger: number;

  @Column({ type: 'smallint', name: 'platform_reporting' })
  platformReporting: number;

  @Column({ type: 'smallint', name: 'ad_hoc' })
  adHoc: number;

  @Column({ type: 'smallint', name: 'self_governance' })
  selfGovernance: number;

  @Column({ type: 'smallint', name: 'resident_request' })
  residentRequest: number;

  /** Of them in meetings. */
  @Column({ type: 'smallint', name: 'meeting_minutes' })
  meetingMinutes: number;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A value that was changed after the close, with old and new, and of nobody. Only ever added. */
@Entity('time_use_correction')
@TenantTable({ read: 'timeUse.record', division: 'divisionId' })
@ForeignKey(() => TimeUseWeek, ['districtId', 'weekId'], ['districtId', 'id'], {
  name: 'fk_time_use_correction_week',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_time_use_correction_division' })
@Index('ix_time_use_correction_week', ['districtId', 'weekId'])
@Index('ix_time_use_correction_division', ['districtId', 'divisionId'])
export class TimeUseCorrectionRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_time_use_correction' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_time_use_correction' })
  id: string;

  @Column({ type: 'uuid', name: 'week_id' })
  weekId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Null for minutes in meetings. */
  @Column({ type: 'text', nullable: true })
  source: WorkloadSource | null;

  @Column({ type: 'smallint', name: 'old_minutes', nullable: true })
  oldMinutes: number | null;

  @Column({ type: 'smallint', name: 'new_minutes', nullable: true })
  newMinutes: number | null;

  @Column({ type: 'date', name: 'corrected_on' })
  correctedOn: string;
}
