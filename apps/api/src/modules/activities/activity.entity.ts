import type {
  ActivityAction,
  ActivityKind,
  ActivityOrganiser,
  CommunityActivityState,
  ParticipationInitiator,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Organisation } from '../organisations';
import { Resident } from '../participation';

/** What the history of an activity holds besides the acts of its machine. */
export type ActivityEventKind = ActivityAction | 'created' | 'signedUp' | 'attended' | 'attendanceWithdrawn';

/** An activity (活动) at one community. */
@Entity('activity')
@TenantTable({ read: 'participation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_activity_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_activity_division' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_activity_organisation',
})
@Index('ix_activity_latest', ['districtId', 'startsAt', 'id'])
@Index('ix_activity_division', ['districtId', 'divisionId', 'startsAt'])
@Index('ix_activity_organisation', ['districtId', 'organisationId'])
@Index('ix_activity_task', ['districtId', 'taskId'])
@Check('ck_activity_state', `state in ('draft', 'open', 'held', 'closed', 'cancelled')`)
@Check('ck_activity_organiser', `(organiser = 'organisation') = (organisation_id is not null)`)
@Check('ck_activity_times', 'ends_at > starts_at')
@Check('ck_activity_places', 'places between 1 and 10000')
export class Activity {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_activity' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_activity' })
  id: string;

  /** The community. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  kind: ActivityKind;

  @Column({ type: 'text' })
  organiser: ActivityOrganiser;

  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** Who had the idea, whoever holds it. */
  @Column({ type: 'text' })
  initiator: ParticipationInitiator;

  /** Task of the community that it is held for. */
  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId: string | null;

  /** Where it is held, in words. */
  @Column({ type: 'text' })
  venue: string;

  @Column({ type: 'timestamptz', name: 'starts_at' })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at' })
  endsAt: Date;

  /** How many may take part; null without limit. */
  @Column({ type: 'int', nullable: true })
  places: number | null;

  @Column({ type: 'text' })
  state: CommunityActivityState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** That a resident signed up for an activity (报名), and whether they attended (签到). */
@Entity('activity_sign_up')
@TenantTable({ read: 'participation.read', division: 'divisionId' })
@ForeignKey(() => Activity, ['districtId', 'activityId'], ['districtId', 'id'], {
  name: 'fk_activity_sign_up_activity',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_activity_sign_up_division' })
@ForeignKey(() => Resident, ['districtId', 'residentId'], ['districtId', 'id'], {
  name: 'fk_activity_sign_up_resident',
})
@Index('uq_activity_sign_up_resident', ['districtId', 'activityId', 'residentId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('uq_activity_sign_up_code', ['districtId', 'activityId', 'codeIndex'], { unique: true })
@Index('ix_activity_sign_up_resident', ['districtId', 'residentId'])
@Index('ix_activity_sign_up_division', ['districtId', 'divisionId'])
@Check('ck_activity_sign_up_minutes', 'minutes between 0 and 1440')
@Check('ck_activity_sign_up_attended', 'num_nulls(attended_at, minutes, evidence) in (0, 3)')
@Check('ck_activity_sign_up_evidence', `evidence in ('attendanceCode', 'signInSheet')`)
export class ActivitySignUp {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_activity_sign_up' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_activity_sign_up' })
  id: string;

  @Column({ type: 'uuid', name: 'activity_id' })
  activityId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'uuid', name: 'resident_id' })
  residentId: string;

  /** Blind index of the one-time code; the code itself is told once and kept nowhere. */
  @Column({ type: 'text', name: 'code_index' })
  codeIndex: string;

  @Column({ type: 'timestamptz', name: 'code_used_at', nullable: true })
  codeUsedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'attended_at', nullable: true })
  attendedAt: Date | null;

  @Column({ type: 'int', nullable: true })
  minutes: number | null;

  /** By what attendance is shown. */
  @Column({ type: 'text', nullable: true })
  evidence: 'attendanceCode' | 'signInSheet' | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** One event in the life of an activity. Only ever added. */
@Entity('activity_event')
@TenantTable({ read: 'participation.read', division: 'divisionId' })
@ForeignKey(() => Activity, ['districtId', 'activityId'], ['districtId', 'id'], {
  name: 'fk_activity_event_activity',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_activity_event_division' })
@Index('ix_activity_event_activity', ['districtId', 'activityId', 'recordedAt', 'id'])
@Index('ix_activity_event_division', ['districtId', 'divisionId'])
export class ActivityEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_activity_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_activity_event' })
  id: string;

  @Column({ type: 'uuid', name: 'activity_id' })
  activityId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: ActivityEventKind;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
