import type { MandateBody, MandateClass, MandateEditionAction, MandateEditionState } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { ImportBatch } from '../../platform/imports';
import { District, Division } from '../divisions';
import { Department } from './department.entity';

/** An edition (版本) of the mandate list of a body in a division. A published one is never changed but for its last day. */
@Entity('mandate_edition')
@TenantTable({ read: 'mandateList.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_mandate_edition_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_mandate_edition_division' })
@Index('uq_mandate_edition_title', ['districtId', 'title'], {
  unique: true,
  where: `state <> 'discarded'`,
})
@Index('ix_mandate_edition_list', ['districtId', 'divisionId', 'body', 'validFrom'])
@Index('ix_mandate_edition_created', ['districtId', 'createdAt', 'id'])
@Check(
  'ck_mandate_edition_body',
  `body in ('residentsCommittee', 'communityPartyOrganisation', 'serviceStation', 'villagersCommittee', 'subdistrictOffice')`,
)
@Check('ck_mandate_edition_state', `state in ('draft', 'inForce', 'superseded', 'discarded')`)
@Check('ck_mandate_edition_span', 'valid_to >= valid_from')
@Check('ck_mandate_edition_published', `state not in ('inForce', 'superseded') or valid_from is not null`)
export class MandateEdition {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_mandate_edition' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_mandate_edition' })
  id: string;

  /** The division for whose bodies it is drawn up; lists hold for everything below unless a nearer one is in force. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  body: MandateBody;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  state: MandateEditionState;

  @Column({ type: 'date', name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** Last day; null while open-ended. */
  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column({ type: 'text', name: 'issuing_document', nullable: true })
  issuingDocument: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** An item of an edition. */
@Entity('mandate_item')
@TenantTable({ read: 'mandateList.read', division: null })
@ForeignKey(() => MandateEdition, ['districtId', 'editionId'], ['districtId', 'id'], {
  name: 'fk_mandate_item_edition',
})
@ForeignKey(() => Department, ['districtId', 'departmentId'], ['districtId', 'id'], {
  name: 'fk_mandate_item_department',
})
@ForeignKey(() => ImportBatch, ['districtId', 'importBatchId'], ['districtId', 'id'], {
  name: 'fk_mandate_item_batch',
})
@Index('uq_mandate_item_code', ['districtId', 'editionId', 'code'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_mandate_item_edition', ['districtId', 'editionId', 'code'])
@Index('ix_mandate_item_department', ['districtId', 'departmentId'])
@Index('ix_mandate_item_batch', ['districtId', 'importBatchId'])
@Check(
  'ck_mandate_item_class',
  `mandate_class in ('statutoryDuty', 'assistDuty', 'prohibited', 'basicDuty', 'supportingDuty', 'reclaimedDuty')`,
)
@Check('ck_mandate_item_lead', 'lead_days between 0 and 366')
export class MandateItemRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_mandate_item' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_mandate_item' })
  id: string;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId: string;

  /** The same in every edition in which the item is the same. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text', name: 'mandate_class' })
  mandateClass: MandateClass;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', array: true })
  keywords: string[];

  @Column({ type: 'text', name: 'legal_basis', nullable: true })
  legalBasis: string | null;

  @Column({ type: 'uuid', name: 'department_id', nullable: true })
  departmentId: string | null;

  /** Working days of notice that a task under it needs; null where the district's rule holds. */
  @Column({ type: 'int', name: 'lead_days', nullable: true })
  leadDays: number | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  /** Since when it is no part of its draft any more. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** What happened to an edition. Only ever added. */
@Entity('mandate_edition_event')
@TenantTable({ read: 'mandateList.read', division: null })
@ForeignKey(() => MandateEdition, ['districtId', 'editionId'], ['districtId', 'id'], {
  name: 'fk_mandate_edition_event_edition',
})
@Index('ix_mandate_edition_event_edition', ['districtId', 'editionId', 'recordedAt', 'id'])
export class MandateEditionEvent {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_mandate_edition_event',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_mandate_edition_event' })
  id: string;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId: string;

  @Column({ type: 'text' })
  action: MandateEditionAction | 'drawUp';

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
