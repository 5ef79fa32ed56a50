import type { DocumentKind, EvidenceState } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { Organisation } from './organisation.entity';

/** A document (材料) of an organisation in one version. A later version names the one that it supersedes. */
@Entity('organisation_document')
@TenantTable({ read: 'organisation.read', division: 'divisionId' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_organisation_document_organisation',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_organisation_document_division' })
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_organisation_document_attachment',
})
@ForeignKey(() => OrganisationDocument, ['districtId', 'supersedesId'], ['districtId', 'id'], {
  name: 'fk_organisation_document_supersedes',
})
@Index('uq_organisation_document_successor', ['districtId', 'supersedesId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_organisation_document_organisation', ['districtId', 'organisationId', 'recordedAt', 'id'])
@Index('ix_organisation_document_division', ['districtId', 'divisionId'])
@Index('ix_organisation_document_attachment', ['districtId', 'attachmentId'])
@Index('ix_organisation_document_supersedes', ['districtId', 'supersedesId'])
@Index('ix_organisation_document_valid_to', ['districtId', 'validTo'])
@Check('ck_organisation_document_span', 'valid_to >= issued_on')
export class OrganisationDocument {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_organisation_document',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organisation_document' })
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  /** Division of the organisation's seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: DocumentKind;

  @Column({ type: 'text' })
  title: string;

  /** Counts the versions of one document from 1. */
  @Column({ type: 'int', name: 'version_number', default: 1 })
  versionNumber: number;

  @Column({ type: 'uuid', name: 'supersedes_id', nullable: true })
  supersedesId: string | null;

  /** Day that the paper bears: adopted, held, issued. */
  @Column({ type: 'date', name: 'issued_on' })
  issuedOn: string;

  /** Last day on which it is valid; null when the paper says none. */
  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column({ type: 'uuid', name: 'attachment_id' })
  attachmentId: string;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}

/**
 * A document that serves a purpose (佐证) for its organisation: proposed, then verified or refused. One document may
 * serve several purposes; which purposes there are is said by the modules that ask for them.
 */
@Entity('organisation_evidence')
@TenantTable({ read: 'organisation.read', division: 'divisionId' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_organisation_evidence_organisation',
})
@ForeignKey(() => OrganisationDocument, ['districtId', 'documentId'], ['districtId', 'id'], {
  name: 'fk_organisation_evidence_document',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_organisation_evidence_division' })
@Index('uq_organisation_evidence_purpose', ['districtId', 'documentId', 'purpose'], {
  unique: true,
  where: `state in ('proposed', 'verified')`,
})
@Index('ix_organisation_evidence_organisation', ['districtId', 'organisationId', 'purpose'])
@Index('ix_organisation_evidence_document', ['districtId', 'documentId'])
@Index('ix_organisation_evidence_division', ['districtId', 'divisionId'])
@Index('ix_organisation_evidence_valid_to', ['districtId', 'validTo'])
@Check('ck_organisation_evidence_state', `state in ('proposed', 'verified', 'refused', 'withdrawn')`)
@Check(
  'ck_organisation_evidence_verified',
  `state <> 'verified' or (verified_on is not null and valid_to is not null)`,
)
export class OrganisationEvidence {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_organisation_evidence',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organisation_evidence' })
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'uuid', name: 'document_id' })
  documentId: string;

  /** Division of the organisation's seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** What it is evidence for, such as `element:activityCharter`. */
  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text', default: 'proposed' })
  state: EvidenceState;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy: string;

  @Column({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt: Date;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** Day of verification, from which it is in force. */
  @Column({ type: 'date', name: 'verified_on', nullable: true })
  verifiedOn: string | null;

  /** Last day on which it is in force. */
  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  /** Why it was refused or withdrawn. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
