import type {
  DemocraticStage,
  EmploymentStatus,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationEvidence,
  ParticipationForm,
  ParticipationInitiator,
  ParticipationMechanism,
  Sex,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Organisation } from '../organisations';
import { Resident } from './resident.entity';

/**
 * A participation (参与记录): somebody took part in something on a day. Age, sex, status and capacity are those of the day.
 * What is withdrawn stays and counts no more.
 */
@Entity('participation')
@TenantTable({ read: 'participation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_participation_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_participation_division' })
@ForeignKey(() => Resident, ['districtId', 'residentId'], ['districtId', 'id'], {
  name: 'fk_participation_resident',
})
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_participation_organisation',
})
@Index('uq_participation_source', ['districtId', 'sourceModule', 'sourceId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('uq_participation_resident', ['districtId', 'residentId', 'occurredOn', 'occasion'], {
  unique: true,
  where: 'withdrawn_at is null and resident_id is not null',
})
@Index('uq_participation_organisation', ['districtId', 'organisationId', 'occurredOn', 'occasion'], {
  unique: true,
  where: 'withdrawn_at is null and organisation_id is not null',
})
@Index('ix_participation_resident', [
  'districtId',
  'residentId',
  'occurredOn',
  'divisionId',
  'depth',
  'withdrawnAt',
])
@Index('ix_participation_organisation', ['districtId', 'organisationId'])
@Index('ix_participation_newest', ['districtId', 'occurredOn', 'id'])
@Index('ix_participation_changed', ['districtId', 'occurredOn', 'id'], { where: 'version > 1' })
@Index('ix_participation_division', ['districtId', 'divisionId', 'occurredOn'])
@Index('ix_participation_task', ['districtId', 'taskId'])
@Index('ix_participation_import', ['districtId', 'importBatchId'])
@Check('ck_participation_participant', '(resident_id is null) <> (organisation_id is null)')
@Check('ck_participation_depth', 'depth between 1 and 5')
@Check('ck_participation_minutes', 'minutes between 0 and 1440')
export class Participation {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_participation' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_participation' })
  id: string;

  /** Community or neighbourhood where it happened. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'uuid', name: 'resident_id', nullable: true })
  residentId: string | null;

  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** Age reached in the year of the day; null where the birth year is not known. */
  @Column({ type: 'smallint', nullable: true })
  age: number | null;

  @Column({ type: 'text', nullable: true })
  sex: Sex | null;

  @Column({ type: 'text', name: 'employment_status', nullable: true })
  employmentStatus: EmploymentStatus | null;

  @Column({ type: 'text' })
  capacity: ParticipantCapacity;

  /** Null for what belongs to none of the five stages. */
  @Column({ type: 'text', nullable: true })
  stage: DemocraticStage | null;

  @Column({ type: 'text' })
  mechanism: ParticipationMechanism;

  @Column({ type: 'text' })
  channel: ParticipationChannel;

  @Column({ type: 'text' })
  form: ParticipationForm;

  @Column({ type: 'smallint' })
  depth: number;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'text' })
  initiator: ParticipationInitiator;

  /** Task of a community that it was done for; tasks lie by their day of receipt, so that no key points there. */
  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId: string | null;

  @Column({ type: 'text' })
  evidence: ParticipationEvidence;

  /** What was taken part in: somebody counts once for each of a day. */
  @Column({ type: 'text' })
  occasion: string;

  @Column({ type: 'text', name: 'source_module' })
  sourceModule: string;

  /** What the module calls it: written once. */
  @Column({ type: 'text', name: 'source_id' })
  sourceId: string;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}

/** What was done to a record after it was made; what it said before stays here. Append-only. */
@Entity('participation_event')
@TenantTable({ read: 'participation.read', division: 'divisionId' })
@ForeignKey(() => Participation, ['districtId', 'participationId'], ['districtId', 'id'], {
  name: 'fk_participation_event_participation',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_participation_event_division' })
@Index('ix_participation_event_participation', ['districtId', 'participationId', 'recordedAt'])
@Index('ix_participation_event_division', ['districtId', 'divisionId'])
@Check('ck_participation_event_kind', `kind in ('corrected', 'withdrawn')`)
export class ParticipationEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_participation_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_participation_event' })
  id: string;

  @Column({ type: 'uuid', name: 'participation_id' })
  participationId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: 'corrected' | 'withdrawn';

  @Column({ type: 'text' })
  reason: string;

  /** Names of the fields that changed. */
  @Column({ type: 'text', array: true })
  fields: string[];

  /** What they said before. */
  @Column({ type: 'jsonb' })
  former: Readonly<Record<string, unknown>>;

  /** Version that the record came to by it, which orders events; null of the first withdrawals that were written down. */
  @Column({ type: 'int', name: 'record_version', nullable: true })
  recordVersion: number | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
