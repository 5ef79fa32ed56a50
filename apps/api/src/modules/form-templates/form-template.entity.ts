import type { FormSubject } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from '../divisions';

/** A template (文书模板) that a district prescribes: a Word file, and the placeholders that were found in it. */
@Entity('form_template')
@TenantTable({ read: 'organisation.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_form_template_district' })
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_form_template_attachment',
})
@Index('uq_form_template_name', ['districtId', 'name'], { unique: true, where: 'withdrawn_at is null' })
@Index('ix_form_template_attachment', ['districtId', 'attachmentId'])
@Check('ck_form_template_subject', `subject in ('organisation', 'incubationCase')`)
export class FormTemplate {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_form_template' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_form_template' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  subject: FormSubject;

  @Column({ type: 'uuid', name: 'attachment_id' })
  attachmentId: string;

  /** Names that stand in it, each once, in their order. */
  @Column({ type: 'text', array: true })
  placeholders: string[];

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  /** Since when it is offered no more; what was filled with it is not touched. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
