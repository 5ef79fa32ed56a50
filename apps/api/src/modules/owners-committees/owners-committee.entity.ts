import type { CommitteeProcedure, CommitteeStep, OwnersCommitteeState } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division, Estate } from '../divisions';

/**
 * The owners' committee (业主委员会) of an estate, one row whatever its terms. That it expires or exists in name only
 * is derived from its dates and members, and stored nowhere.
 */
@Entity('owners_committee')
@TenantTable({ read: 'ownersCommittee.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_owners_committee_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_owners_committee_division' })
@ForeignKey(() => Estate, ['districtId', 'estateId'], ['districtId', 'id'], {
  name: 'fk_owners_committee_estate',
})
@Index('uq_owners_committee_estate', ['districtId', 'estateId'], { unique: true })
@Index('ix_owners_committee_division', ['districtId', 'divisionId'])
@Check('ck_owners_committee_members', 'members_in_office >= 0 and members_in_office <= seats')
export class OwnersCommittee {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_owners_committee' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_owners_committee' })
  id: string;

  @Column({ type: 'uuid', name: 'estate_id' })
  estateId: string;

  /** The division of its estate, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  state: OwnersCommitteeState;

  /** The procedure under way, or the last one. */
  @Column({ type: 'text', nullable: true })
  procedure: CommitteeProcedure | null;

  /** Counts procedures, so that the steps of each are told apart. */
  @Column({ type: 'int', default: 0 })
  round: number;

  /** Last day of the term that the procedure is to follow. */
  @Column({ type: 'date', name: 'preceding_term_end', nullable: true })
  precedingTermEnd: string | null;

  @Column({ type: 'date', name: 'elected_on', nullable: true })
  electedOn: string | null;

  /** Last day of the term. */
  @Column({ type: 'date', name: 'term_end', nullable: true })
  termEnd: string | null;

  @Column({ type: 'date', name: 'last_meeting_on', nullable: true })
  lastMeetingOn: string | null;

  @Column({ type: 'int', nullable: true })
  seats: number | null;

  @Column({ type: 'int', name: 'members_in_office', nullable: true })
  membersInOffice: number | null;

  @Column({ type: 'date', name: 'filed_on', nullable: true })
  filedOn: string | null;

  @Column({ type: 'text', name: 'filing_number', nullable: true })
  filingNumber: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

/** A step of a procedure that was done. Only ever added. */
@Entity('owners_committee_step')
@TenantTable({ read: 'ownersCommittee.read', division: 'divisionId' })
@ForeignKey(() => OwnersCommittee, ['districtId', 'committeeId'], ['districtId', 'id'], {
  name: 'fk_owners_committee_step_committee',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_owners_committee_step_division' })
@Index('ix_owners_committee_step_division', ['districtId', 'divisionId'])
export class OwnersCommitteeStep {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_owners_committee_step',
  })
  districtId: string;

  @PrimaryColumn({
    type: 'uuid',
    name: 'committee_id',
    primaryKeyConstraintName: 'pk_owners_committee_step',
  })
  committeeId: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_owners_committee_step' })
  round: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_owners_committee_step' })
  step: CommitteeStep;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date', name: 'done_on' })
  doneOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** What can happen to a committee. */
export const COMMITTEE_EVENT_KINDS = [
  'registered',
  'advanced',
  'stepDone',
  'meetingHeld',
  'membersChanged',
] as const;
export type CommitteeEventKind = (typeof COMMITTEE_EVENT_KINDS)[number];

/** One event in the history of a committee. Only ever added. */
@Entity('owners_committee_event')
@TenantTable({ read: 'ownersCommittee.read', division: 'divisionId' })
@ForeignKey(() => OwnersCommittee, ['districtId', 'committeeId'], ['districtId', 'id'], {
  name: 'fk_owners_committee_event_committee',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_owners_committee_event_division' })
@Index('ix_owners_committee_event_committee', ['districtId', 'committeeId', 'recordedAt', 'id'])
@Index('ix_owners_committee_event_division', ['districtId', 'divisionId'])
export class OwnersCommitteeEvent {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_owners_committee_event',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_owners_committee_event' })
  id: string;

  @Column({ type: 'uuid', name: 'committee_id' })
  committeeId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: CommitteeEventKind;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  /** Code of what was done: an action, a step, or the number of members. */
  @Column({ type: 'text', nullable: true })
  subject: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
