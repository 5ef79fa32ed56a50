import type { FormTableRow } from '@weizhi/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { ElementRecord, FormDemand } from './form-demand.entity';

/** What a community filled in once (一次填报). Only ever added. */
@Entity('community_fill')
@TenantTable({ read: 'reporting.fill', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_community_fill_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_community_fill_division' })
@Index('ix_community_fill_division', ['districtId', 'divisionId', 'statedOn'])
export class CommunityFill {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_community_fill' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_community_fill' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Day on which it was true. */
  @Column({ type: 'date', name: 'stated_on' })
  statedOn: string;

  @Column({ type: 'text', name: 'filled_by' })
  filledBy: string;

  @Column({ type: 'timestamptz', name: 'filled_at' })
  filledAt: Date;
}

/** A row of a fill: a household by its number, or the community itself, with an empty number. Only ever added. */
@Entity('community_fill_row')
@TenantTable({ read: 'reporting.fill', division: 'divisionId' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_community_fill_row_division' })
@ForeignKey(() => CommunityFill, ['districtId', 'fillId'], ['districtId', 'id'], {
  name: 'fk_community_fill_row_fill',
})
@Index('uq_community_fill_row_household', ['districtId', 'fillId', 'household'], { unique: true })
@Index('ix_community_fill_row_division', ['districtId', 'divisionId'])
export class CommunityFillRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_community_fill_row' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_community_fill_row' })
  id: string;

  @Column({ type: 'uuid', name: 'fill_id' })
  fillId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  household: string;

  @Column({ type: 'text' })
  building: string;

  /** By code of the canonical element. */
  @Column({ type: 'jsonb', name: 'cells' })
  values: Record<string, string | null>;
}

/** A correction of one value of a fill, with its reason. Only ever added. */
@Entity('fill_correction')
@TenantTable({ read: 'reporting.fill', division: 'divisionId' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_fill_correction_division' })
@ForeignKey(() => CommunityFill, ['districtId', 'fillId'], ['districtId', 'id'], {
  name: 'fk_fill_correction_fill',
})
@ForeignKey(() => ElementRecord, ['districtId', 'elementId'], ['districtId', 'id'], {
  name: 'fk_fill_correction_element',
})
@Index('ix_fill_correction_fill', ['districtId', 'fillId'])
@Index('ix_fill_correction_division', ['districtId', 'divisionId'])
@Index('ix_fill_correction_element', ['districtId', 'elementId'])
export class FillCorrectionRecord {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_fill_correction' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_fill_correction' })
  id: string;

  @Column({ type: 'uuid', name: 'fill_id' })
  fillId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  household: string;

  @Column({ type: 'uuid', name: 'element_id' })
  elementId: string;

  @Column({ type: 'text', name: 'value_before', nullable: true })
  valueBefore: string | null;

  @Column({ type: 'text', name: 'value_after', nullable: true })
  valueAfter: string | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text', name: 'corrected_by' })
  correctedBy: string;

  @Column({ type: 'timestamptz', name: 'corrected_at' })
  correctedAt: Date;
}

/** The answer of a community to a demand, as it was served. Only ever added. */
@Entity('form_answer')
@TenantTable({ read: 'reporting.read', division: 'divisionId' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_form_answer_division' })
@ForeignKey(() => FormDemand, ['districtId', 'demandId'], ['districtId', 'id'], {
  name: 'fk_form_answer_demand',
})
@Index('uq_form_answer_community', ['districtId', 'demandId', 'divisionId'], { unique: true })
@Index('ix_form_answer_division', ['districtId', 'divisionId'])
export class FormAnswer {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_form_answer' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_form_answer' })
  id: string;

  @Column({ type: 'uuid', name: 'demand_id' })
  demandId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Only what the form asks for, in its own grain. */
  @Column({ type: 'jsonb' })
  rows: FormTableRow[];

  /** The fills that the answer draws on. */
  @Column({ type: 'uuid', name: 'fill_ids', array: true })
  fillIds: string[];

  @Column({ type: 'text', name: 'answered_by' })
  answeredBy: string;

  @Column({ type: 'timestamptz', name: 'answered_at' })
  answeredAt: Date;
}

/** What a correction changes in an answer that was served: one cell, old and new. */
@Entity('served_correction')
@TenantTable({ read: 'reporting.read', division: 'divisionId' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_served_correction_division' })
@ForeignKey(() => FillCorrectionRecord, ['districtId', 'correctionId'], ['districtId', 'id'], {
  name: 'fk_served_correction_correction',
})
@ForeignKey(() => FormDemand, ['districtId', 'demandId'], ['districtId', 'id'], {
  name: 'fk_served_correction_demand',
})
@ForeignKey(() => ElementRecord, ['districtId', 'elementId'], ['districtId', 'id'], {
  name: 'fk_served_correction_element',
})
@Index('ix_served_correction_demand', ['districtId', 'demandId', 'correctedAt', 'id'])
@Index('ix_served_correction_correction', ['districtId', 'correctionId'])
@Index('ix_served_correction_division', ['districtId', 'divisionId'])
@Index('ix_served_correction_element', ['districtId', 'elementId'])
export class ServedCorrectionRecord {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_served_correction' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_served_correction' })
  id: string;

  @Column({ type: 'uuid', name: 'correction_id' })
  correctionId: string;

  @Column({ type: 'uuid', name: 'demand_id' })
  demandId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  household: string;

  @Column({ type: 'text' })
  building: string;

  @Column({ type: 'uuid', name: 'element_id' })
  elementId: string;

  @Column({ type: 'text', name: 'value_before', nullable: true })
  valueBefore: string | null;

  @Column({ type: 'text', name: 'value_after', nullable: true })
  valueAfter: string | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', name: 'corrected_at' })
  correctedAt: Date;

  @Column({ type: 'text', name: 'acknowledged_by', nullable: true })
  acknowledgedBy: string | null;

  @Column({ type: 'timestamptz', name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A reminder (催办) to all who have not answered: one a day for each demand. Only ever added. */
@Entity('form_reminder')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => FormDemand, ['districtId', 'demandId'], ['districtId', 'id'], {
  name: 'fk_form_reminder_demand',
})
@Index('uq_form_reminder_day', ['districtId', 'demandId', 'remindedOn'], { unique: true })
export class FormReminder {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_form_reminder' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_form_reminder' })
  id: string;

  @Column({ type: 'uuid', name: 'demand_id' })
  demandId: string;

  @Column({ type: 'date', name: 'reminded_on' })
  remindedOn: string;

  /** Communities that had not answered. */
  @Column({ type: 'int' })
  outstanding: number;

  @Column({ type: 'text', name: 'reminded_by' })
  remindedBy: string;

  @Column({ type: 'timestamptz', name: 'reminded_at' })
  remindedAt: Date;
}
