import type { SupportActivity, SupportKind } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Organisation } from '../organisations';
import { IncubationCase } from './case.entity';
/** One entry of the support ledger (扶持台账): what was given, once, to however many organisations. */
@Entity('support_entry')
@TenantTable({ read: 'incubation.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_support_entry_district' })
@Index('ix_support_entry_occurred', ['districtId', 'occurredOn', 'id'])
@Check('ck_support_entry_minutes', 'minutes >= 0')
@Check('ck_support_entry_cost', 'cost >= 0')
export class SupportEntry {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_support_entry' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_support_entry' })
  id: string;

  @Column({ type: 'text' })
  kind: SupportKind;

  @Column({ type: 'text' })
  activity: SupportActivity;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'int' })
  minutes: number;

  /** Yuan, as exact text. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  cost: string;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** The part of a support entry in the ledger of one organisation: the whole time, its share of the cost. */
@Entity('support_share')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_support_share_district' })
@ForeignKey(() => SupportEntry, ['districtId', 'entryId'], ['districtId', 'id'], {
  name: 'fk_support_share_entry',
})
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_support_share_organisation',
})
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_support_share_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_support_share_division' })
@Index('ix_support_share_organisation', ['districtId', 'organisationId', 'occurredOn', 'id'])
@Index('uq_support_share_entry', ['districtId', 'entryId', 'organisationId'], { unique: true })
@Index('ix_support_share_case', ['districtId', 'caseId', 'occurredOn'])
@Index('ix_support_share_division', ['districtId', 'divisionId'])
export class SupportShare {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_support_share' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_support_share' })
  id: string;

  @Column({ type: 'uuid', name: 'entry_id' })
  entryId: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId: string | null;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: SupportKind;

  @Column({ type: 'text' })
  activity: SupportActivity;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  cost: string;
}
