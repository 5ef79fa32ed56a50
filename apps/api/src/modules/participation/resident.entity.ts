import type { EmploymentStatus, Sex } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Person } from '../people';

/**
 * A resident (居民) under a pseudonym. Name, telephone and identity number, where they are known, are sealed with the
 * person; a row of public or sampled data has none.
 */
@Entity('resident')
@TenantTable({ read: 'participation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_resident_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_resident_division' })
@ForeignKey(() => Person, ['districtId', 'personId'], ['districtId', 'id'], { name: 'fk_resident_person' })
@Index('uq_resident_person', ['districtId', 'personId'], { unique: true })
@Index('uq_resident_pseudonym', ['districtId', 'pseudonym'], { unique: true })
@Index('ix_resident_division', ['districtId', 'divisionId'])
@Index('ix_resident_import', ['districtId', 'importBatchId'])
@Check('ck_resident_birth_year', 'birth_year between 1900 and 2199')
@Check('ck_resident_sex', `sex in ('unknown', 'male', 'female', 'notStated')`)
@Check(
  'ck_resident_employment',
  `employment_status in ('employed', 'selfEmployed', 'unemployed', 'homemaker', 'student', 'retired')`,
)
@Check(
  'ck_resident_consent',
  'num_nulls(consent_purpose, consent_wording, consent_given_on, consent_kept_until) in (0, 4)',
)
@Check('ck_resident_consent_withdrawn', 'consent_withdrawn_on is null or consent_given_on is not null')
export class Resident {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_resident' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_resident' })
  id: string;

  /** Community or neighbourhood where the resident lives. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId: string | null;

  /** By which lists and files call the resident. */
  @Column({ type: 'text' })
  pseudonym: string;

  @Column({ type: 'smallint', name: 'birth_year', nullable: true })
  birthYear: number | null;

  @Column({ type: 'text', nullable: true })
  sex: Sex | null;

  @Column({ type: 'text', name: 'employment_status', nullable: true })
  employmentStatus: EmploymentStatus | null;

  /** What the resident agreed to; null where nobody asked. */
  @Column({ type: 'text', name: 'consent_purpose', nullable: true })
  consentPurpose: string | null;

  /** Version of the wording that was agreed to. */
  @Column({ type: 'text', name: 'consent_wording', nullable: true })
  consentWording: string | null;

  @Column({ type: 'date', name: 'consent_given_on', nullable: true })
  consentGivenOn: string | null;

  /** Last day on which the records may be kept. */
  @Column({ type: 'date', name: 'consent_kept_until', nullable: true })
  consentKeptUntil: string | null;

  @Column({ type: 'date', name: 'consent_withdrawn_on', nullable: true })
  consentWithdrawnOn: string | null;

  @Column({ type: 'boolean', name: 'consent_by_guardian', default: false })
  consentByGuardian: boolean;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
