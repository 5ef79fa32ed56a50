import type { TaskEventKind, TaskParty } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { MandateEdition, MandateItemRow } from '../mandates';

/**
 * What happened to a task. Only ever added. It says which party acted and never who in it: a refusal is the committee's.
 * The account stands in the audit log alone.
 */
@Entity('community_task_event')
@TenantTable({ read: 'communityTask.read', division: 'divisionId' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_community_task_event_division' })
@ForeignKey(() => MandateEdition, ['districtId', 'editionId'], ['districtId', 'id'], {
  name: 'fk_community_task_event_edition',
})
@ForeignKey(() => MandateItemRow, ['districtId', 'itemId'], ['districtId', 'id'], {
  name: 'fk_community_task_event_item',
})
@Index('ix_community_task_event_task', ['districtId', 'taskId', 'recordedAt', 'id'])
@Index('ix_community_task_event_division', ['districtId', 'divisionId'])
@Index('ix_community_task_event_edition', ['districtId', 'editionId'])
@Index('ix_community_task_event_item', ['districtId', 'itemId'])
@Check('ck_community_task_event_party', `party in ('committee', 'assigner', 'panel', 'system')`)
export class CommunityTaskEvent {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_community_task_event',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_community_task_event' })
  id: string;

  @Column({ type: 'uuid', name: 'task_id' })
  taskId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: TaskEventKind;

  @Column({ type: 'text' })
  party: TaskParty | 'system';

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** List and item on which a refusal rests. */
  @Column({ type: 'uuid', name: 'edition_id', nullable: true })
  editionId: string | null;

  @Column({ type: 'uuid', name: 'item_id', nullable: true })
  itemId: string | null;

  /** What stood before a correction, and what stands after it. */
  @Column({ type: 'text', name: 'old_value', nullable: true })
  oldValue: string | null;

  @Column({ type: 'text', name: 'new_value', nullable: true })
  newValue: string | null;

  /** Whether the month of the receipt was closed already. */
  @Column({ type: 'boolean', name: 'after_close', default: false })
  afterClose: boolean;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
