import type { TaskEventKind, WorkloadMeasure } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../../platform/database/table-kind';
import { Division } from '../../divisions';

/** Which figures a correction changed: those of the day of receipt, or those of the day on which it was due. */
export type CorrectedPart = 'receipt' | 'due';

/** What an act added to sums, negative where it took away; what it left alone is not named. */
export type CorrectionEffects = Readonly<
  Partial<Record<WorkloadMeasure | 'fellDue' | 'closedInTime', number>>
>;

/**
 * What an act on a task changed in the figures of a month that was closed already (结账后更正). Only ever added: a figure
 * of now less its corrections is the figure as it stood at the close.
 */
@Entity('community_task_correction')
@TenantTable({ read: 'communityTask.read', division: 'divisionId' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_community_task_correction_division' })
@Index('ix_community_task_correction_task', ['districtId', 'taskId'])
@Index('ix_community_task_correction_division', ['districtId', 'divisionId'])
@Check('ck_community_task_correction_part', `part in ('receipt', 'due')`)
@Check('ck_community_task_correction_after', 'corrected_on > period_on')
export class CommunityTaskCorrection {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_community_task_correction',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_community_task_correction' })
  id: string;

  @Column({ type: 'uuid', name: 'task_id' })
  taskId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  act: TaskEventKind;

  @Column({ type: 'text' })
  part: CorrectedPart;

  /** Day of the closed month that the figure is told of. */
  @Column({ type: 'date', name: 'period_on' })
  periodOn: string;

  @Column({ type: 'date', name: 'corrected_on' })
  correctedOn: string;

  @Column({ type: 'jsonb' })
  effects: CorrectionEffects;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
