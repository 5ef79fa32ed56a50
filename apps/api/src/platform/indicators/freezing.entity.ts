import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../database/table-kind';

/**
 * That figures of some places were frozen for a period. What they told is known ever after: all that was not withheld from
 * an audience by then. Only ever added.
 * @source decision record 0203
 */
@Entity('freezing')
@TenantTable({ read: 'indicator.read', division: null })
@Index('uq_freezing_number', ['districtId', 'number'], { unique: true })
export class Freezing {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_freezing' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_freezing' })
  id: string;

  /** Counted up within the district. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  period: string;

  /** Ids of the places of which there are figures. */
  @Column({ type: 'jsonb' })
  places: readonly string[];

  @Column({ type: 'timestamptz', name: 'frozen_at' })
  frozenAt: Date;
}
