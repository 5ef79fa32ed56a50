import type { DocumentKind, RegistrationProcedure } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { Organisation } from './organisation.entity';

/** A notice of everything that an application lacks (一次性告知): one for each application. */
@Entity('organisation_notice')
@TenantTable({ read: 'organisation.read', division: 'divisionId' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_organisation_notice_organisation',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_organisation_notice_division' })
@Index('uq_organisation_notice_application', ['districtId', 'organisationId', 'procedure', 'appliedOn'], {
  unique: true,
})
@Index('ix_organisation_notice_organisation', ['districtId', 'organisationId'])
@Index('ix_organisation_notice_division', ['districtId', 'divisionId'])
@Index('ix_organisation_notice_due', ['districtId', 'dueOn'])
@Check('ck_organisation_notice_papers', 'cardinality(papers) > 0')
export class OrganisationNotice {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_organisation_notice' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organisation_notice' })
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  /** Division of the organisation's seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  procedure: RegistrationProcedure;

  /** Day of the application that it is about. */
  @Column({ type: 'date', name: 'applied_on' })
  appliedOn: string;

  @Column({ type: 'date', name: 'issued_on' })
  issuedOn: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  /** Whether the day was worked out with a calendar that had no notice of holidays yet. */
  @Column({ type: 'boolean', name: 'due_provisional' })
  dueProvisional: boolean;

  @Column({ type: 'text', array: true })
  papers: DocumentKind[];

  @Column({ type: 'text', name: 'issued_by' })
  issuedBy: string;
}
