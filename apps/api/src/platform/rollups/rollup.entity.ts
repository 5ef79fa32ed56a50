import { Check, Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../database/table-kind';
import type { RollupGrain } from './rollup-source';

/**
 * A change of facts that no rollup cell holds yet. Written in the transaction that changes the facts, taken
 * away by the transaction that adds it to the cells: a retried job never counts twice.
 */
@Entity('rollup_delta')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
export class RollupDelta {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_rollup_delta' })
  districtId: string;

  @PrimaryColumn({
    type: 'timestamptz',
    name: 'recorded_at',
    default: () => 'now()',
    primaryKeyConstraintName: 'pk_rollup_delta',
  })
  recordedAt: Date;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_rollup_delta' })
  id: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  /** Empty for the total over all members. */
  @Column({ type: 'text' })
  dimension: string;

  @Column({ type: 'text' })
  member: string;

  @Column({ type: 'text' })
  measure: string;

  @Column({ type: 'numeric', precision: 20, scale: 4 })
  amount: string;

  /** Spans of the cells that it goes to. */
  @Column({ type: 'text', array: true, default: () => `'{day,month}'` })
  grains: RollupGrain[];
}

/**
 * The sum of a measure over the facts of one division (itself, not what lies below it), span and member.
 * A request reads these and never the facts.
 */
@Entity('rollup_cell')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@Check('ck_rollup_cell_grain', `grain in ('day', 'week', 'month', 'quarter', 'year')`)
export class RollupCell {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_rollup_cell' })
  districtId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' })
  source: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' })
  grain: RollupGrain;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' })
  dimension: string;

  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_rollup_cell' })
  divisionId: string;

  @PrimaryColumn({ type: 'date', name: 'starts_on', primaryKeyConstraintName: 'pk_rollup_cell' })
  startsOn: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' })
  member: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_cell' })
  measure: string;

  @Column({ type: 'numeric', precision: 20, scale: 4 })
  amount: string;
}

/** How far the cells of a source reach: rises with every change, so it is the version of a cached figure. */
@Entity('rollup_state')
@TenantTable({ read: 'indicator.read', division: null })
export class RollupState {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_rollup_state' })
  districtId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_rollup_state' })
  source: string;

  @Column({ type: 'bigint', default: 1 })
  version: string;

  @Column({ type: 'timestamptz', name: 'as_of' })
  asOf: Date;

  /** Fingerprint of the definition that the cells were computed by; null where nobody knows any more. */
  @Column({ type: 'text', nullable: true })
  definition: string | null;
}
