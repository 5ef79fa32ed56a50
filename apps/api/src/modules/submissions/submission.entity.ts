import type { DocumentKind, SubmissionMeans, SubmissionState, SubmissionSubject } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { IncubationCall, IncubationCase } from '../incubation';
import { Organisation, OrganisationDocument } from '../organisations';

/** A link (材料链接) that opens exactly one thing to whoever has it. Only the hash of its token is kept. */
@Entity('submission_link')
@TenantTable({ read: 'organisation.manage', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_submission_link_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_submission_link_division' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_submission_link_organisation',
})
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_submission_link_case',
})
@ForeignKey(() => IncubationCall, ['districtId', 'callId'], ['districtId', 'id'], {
  name: 'fk_submission_link_call',
})
@Index('uq_submission_link_token', ['districtId', 'tokenHash'], { unique: true })
@Index('ix_submission_link_created', ['districtId', 'createdAt', 'id'])
@Index('ix_submission_link_division', ['districtId', 'divisionId'])
@Index('ix_submission_link_organisation', ['districtId', 'organisationId'])
@Index('ix_submission_link_case', ['districtId', 'caseId'])
@Index('ix_submission_link_call', ['districtId', 'callId'])
@Check(
  'ck_submission_link_subject',
  `(subject = 'organisation' and organisation_id is not null and case_id is null and call_id is null) or (subject = 'incubationCase' and organisation_id is not null and case_id is not null and call_id is null) or (subject = 'incubationCall' and organisation_id is null and case_id is null and call_id is not null)`,
)
export class SubmissionLink {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_submission_link' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_submission_link' })
  id: string;

  @Column({ type: 'text', name: 'token_hash' })
  tokenHash: string;

  @Column({ type: 'text' })
  subject: SubmissionSubject;

  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId: string | null;

  @Column({ type: 'uuid', name: 'call_id', nullable: true })
  callId: string | null;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Kinds of documents that are asked for; of a case the rules say what is missing. */
  @Column({ type: 'text', name: 'asked_kinds', array: true, default: '{}' })
  askedKinds: DocumentKind[];

  /** What staff write to the group. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'text', name: 'issued_by' })
  issuedBy: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A file that came in by a link for one of the papers that it asks for. */
@Entity('submission')
@TenantTable({ read: 'organisation.manage', division: 'divisionId' })
@ForeignKey(() => SubmissionLink, ['districtId', 'linkId'], ['districtId', 'id'], {
  name: 'fk_submission_link',
})
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_submission_organisation',
})
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_submission_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_submission_division' })
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_submission_attachment',
})
@ForeignKey(() => OrganisationDocument, ['districtId', 'documentId'], ['districtId', 'id'], {
  name: 'fk_submission_document',
})
@Index('ix_submission_state', ['districtId', 'state', 'receivedAt', 'id'])
@Index('ix_submission_link', ['districtId', 'linkId'])
@Index('ix_submission_organisation', ['districtId', 'organisationId'])
@Index('ix_submission_case', ['districtId', 'caseId'])
@Index('ix_submission_division', ['districtId', 'divisionId'])
@Index('ix_submission_attachment', ['districtId', 'attachmentId'])
@Index('ix_submission_document', ['districtId', 'documentId'])
@Check('ck_submission_state', `state in ('received', 'accepted', 'refused')`)
@Check('ck_submission_decision', `(state = 'received') = (decided_at is null)`)
@Check('ck_submission_reason', `state <> 'refused' or reason is not null`)
@Check('ck_submission_means', `means in ('link', 'inPerson', 'chat', 'email', 'post')`)
@Check(
  'ck_submission_bearer',
  `(means = 'link') = (link_id is not null) and (means = 'link') = (recorded_by is null)`,
)
export class Submission {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_submission' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_submission' })
  id: string;

  /** The link by which it came; null for what staff recorded. */
  @Column({ type: 'uuid', name: 'link_id', nullable: true })
  linkId: string | null;

  @Column({ type: 'text', default: 'link' })
  means: SubmissionMeans;

  /** Who recorded it on the group’s behalf (代录); null for what came by a link. */
  @Column({ type: 'text', name: 'recorded_by', nullable: true })
  recordedBy: string | null;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId: string | null;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Kind of document, or of paper where it is of a case. */
  @Column({ type: 'text' })
  paper: string;

  /** What the group writes with it. */
  @Column({ type: 'text', nullable: true })
  remark: string | null;

  @Column({ type: 'uuid', name: 'attachment_id' })
  attachmentId: string;

  @Column({ type: 'text', default: 'received' })
  state: SubmissionState;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt: Date;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** Why it was sent back; the group reads it. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The document that it became. */
  @Column({ type: 'uuid', name: 'document_id', nullable: true })
  documentId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
