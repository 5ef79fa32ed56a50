import type {
  CreditFlag,
  FormationBasis,
  GovernanceBody,
  RegisteredLegalForm,
  RegistrationStatus,
  ServiceKind,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Person } from '../people';

/**
 * A social organisation (社会组织): legal form, registration and service kind are axes apart. A withdrawn row was
 * recorded by mistake; a merged one was recorded twice and leads to the one that goes on. Both stay.
 */
@Entity('organisation')
@TenantTable({ read: 'organisation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_organisation_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_organisation_division' })
@ForeignKey(() => Organisation, ['districtId', 'fiscalHostId'], ['districtId', 'id'], {
  name: 'fk_organisation_fiscal_host',
})
@ForeignKey(() => Organisation, ['districtId', 'mergedIntoId'], ['districtId', 'id'], {
  name: 'fk_organisation_merged_into',
})
@ForeignKey(() => Person, ['districtId', 'contactPersonId'], ['districtId', 'id'], {
  name: 'fk_organisation_contact_person',
})
@Index('uq_organisation_uscc', ['districtId', 'uscc'], {
  unique: true,
  where: 'withdrawn_at is null and merged_into_id is null',
})
@Index('ix_organisation_name', ['districtId', 'name', 'id'])
@Index('ix_organisation_name_key', ['districtId', 'nameKey'])
@Index('ix_organisation_division', ['districtId', 'divisionId', 'name', 'id'])
@Index('ix_organisation_updated', ['districtId', 'updatedAt', 'id'])
@Index('ix_organisation_fiscal_host', ['districtId', 'fiscalHostId'])
@Index('ix_organisation_merged_into', ['districtId', 'mergedIntoId'])
@Index('ix_organisation_contact_person', ['districtId', 'contactPersonId'])
@Index('ix_organisation_import_batch', ['districtId', 'importBatchId'])
@Check('ck_organisation_credit_flag', `credit_flag in ('normal', 'abnormal', 'serious')`)
@Check('ck_organisation_member_count', 'member_count >= 0')
export class Organisation {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_organisation' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organisation' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** The name without what does not tell two organisations apart. */
  @Column({ type: 'text', name: 'name_key' })
  nameKey: string;

  /** Division of its seat. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Null for groups that are no legal person. */
  @Column({ type: 'text', name: 'legal_form', nullable: true })
  legalForm: RegisteredLegalForm | null;

  @Column({ type: 'text', name: 'registration_status' })
  registrationStatus: RegistrationStatus;

  /** Day since which it has its present registration status. */
  @Column({ type: 'date', name: 'status_since' })
  statusSince: string;

  @Column({ type: 'text', name: 'service_kind' })
  serviceKind: ServiceKind;

  @Column({ type: 'text', name: 'secondary_kinds', array: true, default: '{}' })
  secondaryKinds: ServiceKind[];

  @Column({ type: 'text', name: 'formation_basis', nullable: true })
  formationBasis: FormationBasis | null;

  /** Set for bodies that are no community social organisations; see the domain's rule. */
  @Column({ type: 'text', name: 'governance_body', nullable: true })
  governanceBody: GovernanceBody | null;

  /** Unified social credit code (统一社会信用代码); null for whoever is no legal person. */
  @Column({ type: 'text', nullable: true })
  uscc: string | null;

  @Column({ type: 'text', name: 'filing_number', nullable: true })
  filingNumber: string | null;

  /** The organisation that keeps its money while it has no account of its own (资金托管). */
  @Column({ type: 'uuid', name: 'fiscal_host_id', nullable: true })
  fiscalHostId: string | null;

  @Column({ type: 'text', name: 'competent_authority', nullable: true })
  competentAuthority: string | null;

  @Column({ type: 'text', name: 'registration_authority', nullable: true })
  registrationAuthority: string | null;

  @Column({ type: 'text', name: 'supervising_units', array: true, default: '{}' })
  supervisingUnits: string[];

  @Column({ type: 'date', name: 'founded_on', nullable: true })
  foundedOn: string | null;

  /** What it is for, in its own words (宗旨与业务范围). */
  @Column({ type: 'text', nullable: true })
  purpose: string | null;

  /** Members as it states them; null when not known. */
  @Column({ type: 'int', name: 'member_count', nullable: true })
  memberCount: number | null;

  @Column({ type: 'uuid', name: 'contact_person_id', nullable: true })
  contactPersonId: string | null;

  /** Whether it is a hub organisation (枢纽组织) that fosters others. */
  @Column({ type: 'boolean', default: false })
  hub: boolean;

  @Column({ type: 'text', name: 'credit_flag', default: 'normal' })
  creditFlag: CreditFlag;

  @Column({ type: 'date', name: 'credit_since', nullable: true })
  creditSince: string | null;

  @Column({ type: 'uuid', name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}

/** A community that an organisation works in, from one day to another. */
@Entity('organisation_coverage')
@TenantTable({ read: 'organisation.read', division: 'divisionId' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_organisation_coverage_organisation',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_organisation_coverage_division' })
@ForeignKey(() => Division, ['communityId'], ['id'], { name: 'fk_organisation_coverage_community' })
@Index('uq_organisation_coverage', ['districtId', 'organisationId', 'communityId'], {
  unique: true,
  where: 'covered_to is null',
})
@Index('ix_organisation_coverage_organisation', ['districtId', 'organisationId'])
@Index('ix_organisation_coverage_division', ['districtId', 'divisionId'])
@Index('ix_organisation_coverage_community', ['districtId', 'communityId'])
export class OrganisationCoverage {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_organisation_coverage',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organisation_coverage' })
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  /** Division of the organisation's seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'bigint', name: 'community_id' })
  communityId: string;

  @Column({ type: 'date', name: 'covered_from' })
  coveredFrom: string;

  @Column({ type: 'date', name: 'covered_to', nullable: true })
  coveredTo: string | null;
}

/** What can happen to an organisation. */
export type OrganisationEventKind =
  | 'recorded'
  | 'changed'
  | 'statusChanged'
  | 'creditFlagged'
  | 'documentRecorded'
  | 'documentWithdrawn'
  | 'evidenceProposed'
  | 'evidenceVerified'
  | 'evidenceRefused'
  | 'evidenceWithdrawn'
  | 'postRecorded'
  | 'postEnded'
  | 'coverageChanged'
  | 'noticeIssued'
  | 'noticeAnswered'
  | 'mergedInto'
  | 'absorbed'
  | 'withdrawn';

/** One event in the history of an organisation; only ever added. */
@Entity('organisation_event')
@TenantTable({ read: 'organisation.read', division: 'divisionId' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_organisation_event_organisation',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_organisation_event_division' })
@Index('ix_organisation_event_organisation', ['districtId', 'organisationId', 'recordedAt', 'id'])
@Index('ix_organisation_event_division', ['districtId', 'divisionId'])
export class OrganisationEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_organisation_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organisation_event' })
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: OrganisationEventKind;

  /** Day on which it took effect, which may lie before the day on which it was written down. */
  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  /** Code before and after, where the event leads from one state to another. */
  @Column({ type: 'text', name: 'from_code', nullable: true })
  fromCode: string | null;

  @Column({ type: 'text', name: 'to_code', nullable: true })
  toCode: string | null;

  /** What it is about: the title of a document, the name of a community. Never of a person. */
  @Column({ type: 'text', nullable: true })
  subject: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
