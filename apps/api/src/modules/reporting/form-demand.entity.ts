import type {
  CanonicalElement,
  CanonicalElementKind,
  FormDemandAction,
  FormDemandState,
  FormFieldRole,
  OverlapStanding,
  ReportingGrain,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** Where in a department's own workbook the form stands. */
export interface FormLayout {
  readonly sheet: string;
  /** Row of the header, from 1; rows are written below it. */
  readonly headerRow: number;
}

/** A canonical element (统一数据项) of a district; proposed with a form until that form is approved. */
@Entity('canonical_element')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_canonical_element_district' })
@Index('uq_canonical_element_code', ['districtId', 'code'], { unique: true })
@Index('uq_canonical_element_name', ['districtId', 'name'], { unique: true })
@Check('ck_canonical_element_kind', `kind in ('wholeNumber', 'decimal', 'yesNo', 'date', 'text')`)
@Check('ck_canonical_element_grain', `grain in ('household', 'community')`)
export class ElementRecord {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_canonical_element' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_canonical_element' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: CanonicalElementKind;

  /** Grain in which it is kept. */
  @Column({ type: 'text' })
  grain: CanonicalElement['grain'];

  @Column({ type: 'text', nullable: true })
  unit: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  /** Null as long as it is only proposed with a form. */
  @Column({ type: 'timestamptz', name: 'adopted_at', nullable: true })
  adoptedAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A form demand (报表申请): the form that a department wants filled in by the communities below a division. */
@Entity('form_demand')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_form_demand_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_form_demand_division' })
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_form_demand_attachment',
})
@Index('ix_form_demand_division', ['districtId', 'divisionId'])
@Index('ix_form_demand_attachment', ['districtId', 'attachmentId'])
@Index('ix_form_demand_proposed', ['districtId', 'proposedAt', 'id'])
@Check('ck_form_demand_grain', `grain in ('household', 'building', 'community')`)
@Check(
  'ck_form_demand_state',
  `state in ('proposed', 'mapped', 'overlapChecked', 'approved', 'open', 'submitted', 'accepted', 'expired', 'rejected', 'withdrawn')`,
)
@Check('ck_form_demand_tolerance', `tolerance_days between 0 and 366`)
@Check('ck_form_demand_period', `closes_on >= opens_on`)
export class FormDemand {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_form_demand' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_form_demand' })
  id: string;

  /** The communities below it, or the one that it is, are asked. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  department: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  grain: ReportingGrain;

  /** Day of which the figures are wanted. */
  @Column({ type: 'date', name: 'as_of' })
  asOf: string;

  /** Days before or after it of which values may be. */
  @Column({ type: 'int', name: 'tolerance_days' })
  toleranceDays: number;

  /** As it was last set; the days of the period may have taken it further. */
  @Column({ type: 'text', default: 'proposed' })
  state: FormDemandState;

  @Column({ type: 'date', name: 'opens_on', nullable: true })
  opensOn: string | null;

  @Column({ type: 'date', name: 'closes_on', nullable: true })
  closesOn: string | null;

  /** Why it was rejected or withdrawn. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The department's own workbook. */
  @Column({ type: 'uuid', name: 'attachment_id', nullable: true })
  attachmentId: string | null;

  @Column({ type: 'jsonb', nullable: true })
  layout: FormLayout | null;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy: string;

  @Column({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A column of a demanded form, what it is mapped to, and how it stood when the overlap was checked. */
@Entity('form_field')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => FormDemand, ['districtId', 'demandId'], ['districtId', 'id'], {
  name: 'fk_form_field_demand',
})
@ForeignKey(() => ElementRecord, ['districtId', 'elementId'], ['districtId', 'id'], {
  name: 'fk_form_field_element',
})
@Index('uq_form_field_position', ['districtId', 'demandId', 'position'], { unique: true })
@Index('ix_form_field_element', ['districtId', 'elementId'])
@Check(
  'ck_form_field_role',
  `role in ('element', 'rowNumber', 'household', 'building', 'community', 'subdistrict')`,
)
@Check('ck_form_field_standing', `standing in ('held', 'asked', 'new')`)
export class FormFieldRecord {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_form_field' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_form_field' })
  id: string;

  @Column({ type: 'uuid', name: 'demand_id' })
  demandId: string;

  /** Column in the sheet, from 1. */
  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'text' })
  heading: string;

  @Column({ type: 'text', nullable: true })
  role: FormFieldRole | null;

  @Column({ type: 'uuid', name: 'element_id', nullable: true })
  elementId: string | null;

  @Column({ type: 'text', nullable: true })
  standing: OverlapStanding | null;

  /** Form by which it was collected already. */
  @Column({ type: 'text', name: 'held_form', nullable: true })
  heldForm: string | null;

  @Column({ type: 'date', name: 'held_on', nullable: true })
  heldOn: string | null;
}

/** A step in the life of a form demand. Only ever added. */
@Entity('form_demand_event')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => FormDemand, ['districtId', 'demandId'], ['districtId', 'id'], {
  name: 'fk_form_demand_event_demand',
})
@Index('ix_form_demand_event_demand', ['districtId', 'demandId'])
export class FormDemandEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_form_demand_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_form_demand_event' })
  id: string;

  @Column({ type: 'uuid', name: 'demand_id' })
  demandId: string;

  @Column({ type: 'text' })
  action: FormDemandAction | 'propose';

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
