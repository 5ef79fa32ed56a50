import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ReferenceTable } from '../../platform/database/table-kind';
import { Division } from './division.entity';

/** `real` data, generated `demonstration` data (演示数据) or a foreign `reference` data set: never mixed in one district. */
export type DistrictKind = 'real' | 'demonstration' | 'reference';

/** A tenant. Its id is the immutable tenant key of every tenant table; the official code belongs to the division. */
@Entity('district')
@ReferenceTable()
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_district_division' })
@Unique('uq_district_kind', ['divisionId', 'kind'])
@Check('ck_district_kind', `kind in ('real', 'demonstration', 'reference')`)
export class District {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_district',
  })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: DistrictKind;

  @Column({ type: 'text' })
  name: string;
}
