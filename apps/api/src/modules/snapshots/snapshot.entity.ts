import type {
  ComparabilityVerdict,
  FigureTarget,
  IndicatorDefinition,
  IndicatorValue,
  SnapshotAction,
  SnapshotState,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** What the history of a snapshot holds besides the acts of its machine. */
export type SnapshotEventKind = SnapshotAction | 'taken' | 'partReviewed';

/** A snapshot of figures (数据快照). Of what was taken nothing ever changes; only its state moves. */
@Entity('snapshot')
@TenantTable({ read: 'indicator.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_snapshot_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_snapshot_division' })
@ForeignKey(() => Snapshot, ['districtId', 'baseSnapshotId'], ['districtId', 'id'], {
  name: 'fk_snapshot_base',
})
@Index('uq_snapshot_number', ['districtId', 'number'], { unique: true })
@Index('uq_snapshot_standing', ['districtId', 'divisionId', 'period'], {
  unique: true,
  where: `state in ('approved', 'locked', 'published')`,
})
@Index('ix_snapshot_division', ['districtId', 'divisionId'])
@Index('ix_snapshot_base', ['districtId', 'baseSnapshotId'])
@Check('ck_snapshot_state', `state in ('draft', 'reviewed', 'approved', 'locked', 'published', 'withdrawn')`)
export class Snapshot {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_snapshot' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_snapshot' })
  id: string;

  /** Number that it is quoted by, counted up within the district. */
  @Column({ type: 'int' })
  number: number;

  /** The place that it is of, with places below it. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  period: string;

  @Column({ type: 'text' })
  state: SnapshotState;

  @Column({ type: 'text', name: 'taken_by' })
  takenBy: string;

  @Column({ type: 'timestamptz', name: 'taken_at' })
  takenAt: Date;

  @Column({ type: 'int', name: 'place_count' })
  placeCount: number;

  @Column({ type: 'int', name: 'figure_count' })
  figureCount: number;

  /** The snapshot of the period before that stood when this one was approved (上期). */
  @Column({ type: 'uuid', name: 'base_snapshot_id', nullable: true })
  baseSnapshotId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A place of a snapshot as it was called then. Only ever added. */
@Entity('snapshot_place')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => Snapshot, ['districtId', 'snapshotId'], ['districtId', 'id'], {
  name: 'fk_snapshot_place_snapshot',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_snapshot_place_division' })
@Index('ix_snapshot_place_division', ['districtId', 'divisionId'])
export class SnapshotPlace {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_snapshot_place' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'snapshot_id', primaryKeyConstraintName: 'pk_snapshot_place' })
  snapshotId: string;

  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_snapshot_place' })
  divisionId: string;

  @Column({ type: 'text' })
  name: string;

  /** Code of the place then (统计用区划代码); null where it had none. */
  @Column({ type: 'text', nullable: true })
  code: string | null;

  @Column({ type: 'text' })
  kind: string;

  /** Whether it lies on the level below and reviews its own part. */
  @Column({ type: 'boolean', name: 'is_part' })
  isPart: boolean;
}

/** The definition (口径) that figures of a snapshot were computed by, as it read then. Only ever added. */
@Entity('snapshot_definition')
@TenantTable({ read: 'indicator.read', division: null })
@ForeignKey(() => Snapshot, ['districtId', 'snapshotId'], ['districtId', 'id'], {
  name: 'fk_snapshot_definition_snapshot',
})
export class SnapshotDefinition {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_snapshot_definition' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'snapshot_id', primaryKeyConstraintName: 'pk_snapshot_definition' })
  snapshotId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_snapshot_definition' })
  code: string;

  @Column({ type: 'jsonb' })
  definition: IndicatorDefinition;

  /** Whether its ledger could be compared with the period before, judged when it was taken. */
  @Column({ type: 'jsonb' })
  comparability: ComparabilityVerdict;
}

/** A figure of a snapshot in its whole envelope, small cells hidden already. Only ever added. */
@Entity('snapshot_figure')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => Snapshot, ['districtId', 'snapshotId'], ['districtId', 'id'], {
  name: 'fk_snapshot_figure_snapshot',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_snapshot_figure_division' })
@Index('ix_snapshot_figure_division', ['districtId', 'divisionId'])
export class SnapshotFigure {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_snapshot_figure' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'snapshot_id', primaryKeyConstraintName: 'pk_snapshot_figure' })
  snapshotId: string;

  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_snapshot_figure' })
  divisionId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_snapshot_figure' })
  code: string;

  @Column({ type: 'jsonb' })
  envelope: IndicatorValue;

  /** What the district had set for the year then, and how the figure stood to it; null where nothing. */
  @Column({ type: 'jsonb', nullable: true })
  target: FigureTarget | null;

  /** Whether the stricter rule for third parties hides it. */
  @Column({ type: 'boolean', name: 'hidden_from_public' })
  hiddenFromPublic: boolean;

  /** Whether that rule hides how complete its records are, though not the figure itself. */
  @Column({ type: 'boolean', name: 'coverage_hidden_from_public' })
  coverageHiddenFromPublic: boolean;
}

/** A file of a published snapshot (公开数据) as it first read, to the byte. Only ever added. */
@Entity('snapshot_file')
@TenantTable({ read: 'indicator.read', division: null })
@ForeignKey(() => Snapshot, ['districtId', 'snapshotId'], ['districtId', 'id'], {
  name: 'fk_snapshot_file_snapshot',
})
export class SnapshotFile {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_snapshot_file' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'snapshot_id', primaryKeyConstraintName: 'pk_snapshot_file' })
  snapshotId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_snapshot_file' })
  name: string;

  @Column({ type: 'text' })
  content: string;
}

/** One event in the life of a snapshot. Only ever added. */
@Entity('snapshot_event')
@TenantTable({ read: 'indicator.read', division: null })
@ForeignKey(() => Snapshot, ['districtId', 'snapshotId'], ['districtId', 'id'], {
  name: 'fk_snapshot_event_snapshot',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_snapshot_event_division' })
@Index('ix_snapshot_event_snapshot', ['districtId', 'snapshotId', 'recordedAt', 'id'])
@Index('ix_snapshot_event_division', ['districtId', 'divisionId'])
@Index('uq_snapshot_event_part', ['districtId', 'snapshotId', 'divisionId'], {
  unique: true,
  where: `kind = 'partReviewed'`,
})
@Check('ck_snapshot_event_division', `(kind = 'partReviewed') = (division_id is not null)`)
export class SnapshotEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_snapshot_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_snapshot_event' })
  id: string;

  @Column({ type: 'uuid', name: 'snapshot_id' })
  snapshotId: string;

  @Column({ type: 'text' })
  kind: SnapshotEventKind;

  /** The place whose part was reviewed. */
  @Column({ type: 'bigint', name: 'division_id', nullable: true })
  divisionId: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
