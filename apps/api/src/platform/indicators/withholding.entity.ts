import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Audience } from '../context/request-context';
import { TenantTable } from '../database/table-kind';

/**
 * What was hidden of a topic from an audience when figures were frozen: it stays hidden whatever becomes of the registers,
 * or an answer of a later day would tell what the frozen figures hide. Only ever added.
 * @source decision record 0200
 */
@Entity('withholding')
@TenantTable({ read: 'indicator.read', division: null })
@Index('ix_withholding_topic', ['districtId', 'audience', 'topic'])
@Check('ck_withholding_audience', `audience in ('console', 'public')`)
export class Withholding {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_withholding' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_withholding' })
  id: string;

  /** From whom it was hidden. */
  @Column({ type: 'text' })
  audience: Audience;

  /** Which cells are hidden in view of each other, as whoever hides them names it. */
  @Column({ type: 'text' })
  topic: string;

  /** Number of the freezing with which it was first hidden: those before may have told it. */
  @Column({ type: 'int' })
  freezing: number;

  /** Keys of hidden cells that no row before this one has. */
  @Column({ type: 'jsonb' })
  cells: readonly string[];

  @Column({ type: 'timestamptz', name: 'kept_at' })
  keptAt: Date;
}
