import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { Organisation } from './organisation.entity';

/**
 * The score of the four elements as it stands and as it will change by itself: worked out by the domain whenever
 * evidence, posts or coverage change, so that a list can be filtered by the score of any day.
 */
@Entity('organisation_element_score')
@TenantTable({ read: 'organisation.read', division: 'divisionId' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_organisation_element_score_organisation',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_organisation_element_score_division' })
@Index('ix_organisation_element_score_division', ['districtId', 'divisionId'])
@Check('ck_organisation_element_score_halves', 'halves between 0 and 8')
export class OrganisationElementScore {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_organisation_element_score',
  })
  districtId: string;

  @PrimaryColumn({
    type: 'uuid',
    name: 'organisation_id',
    primaryKeyConstraintName: 'pk_organisation_element_score',
  })
  organisationId: string;

  @PrimaryColumn({
    type: 'date',
    name: 'valid_from',
    primaryKeyConstraintName: 'pk_organisation_element_score',
  })
  validFrom: string;

  /** First day on which it holds no more; null for the last stretch. */
  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** The score in halves: 0 to 8 for 0 to 4 elements. */
  @Column({ type: 'smallint' })
  halves: number;
}
