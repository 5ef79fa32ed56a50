import type {
  MandateBody,
  MandateFinding,
  MinutesBasis,
  ObjectionRuling,
  TaskClass,
  TaskMeans,
  TaskState,
  WorkloadSource,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Inspection } from '../inspections';
import { Department, MandateEdition, MandateItemRow } from '../mandates';
import { FormDemand } from '../reporting';
import { TaskAdmission } from '../task-admissions';

/**
 * A task of a community (社区任务), or of a subdistrict that splits it among its communities. Partitioned by the day of
 * its receipt, which decides the list that it is held against.
 */
@Entity('community_task')
@TenantTable({ read: 'communityTask.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_community_task_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_community_task_division' })
@ForeignKey(() => Department, ['districtId', 'departmentId'], ['districtId', 'id'], {
  name: 'fk_community_task_department',
})
@ForeignKey(() => TaskAdmission, ['districtId', 'admissionId'], ['districtId', 'id'], {
  name: 'fk_community_task_admission',
})
@ForeignKey(() => Inspection, ['districtId', 'inspectionId'], ['districtId', 'id'], {
  name: 'fk_community_task_inspection',
})
@ForeignKey(() => FormDemand, ['districtId', 'demandId'], ['districtId', 'id'], {
  name: 'fk_community_task_demand',
})
@ForeignKey(() => MandateEdition, ['districtId', 'editionId'], ['districtId', 'id'], {
  name: 'fk_community_task_edition',
})
@ForeignKey(() => MandateItemRow, ['districtId', 'itemId'], ['districtId', 'id'], {
  name: 'fk_community_task_item',
})
@Index('ix_community_task_id', ['districtId', 'id'])
@Index('ix_community_task_division', ['districtId', 'divisionId', 'receivedOn', 'id'])
@Index('ix_community_task_department', ['districtId', 'departmentId', 'receivedOn'])
@Index('ix_community_task_admission', ['districtId', 'admissionId', 'divisionId'])
@Index('ix_community_task_inspection', ['districtId', 'inspectionId'])
@Index('ix_community_task_demand', ['districtId', 'demandId'])
@Index('ix_community_task_parent', ['districtId', 'parentId'])
@Index('ix_community_task_origin', ['districtId', 'originId'])
@Index('ix_community_task_edition', ['districtId', 'editionId'])
@Index('ix_community_task_item', ['districtId', 'itemId'])
@Index('ix_community_task_import', ['districtId', 'importBatchId'])
@Index('ix_community_task_open', ['districtId', 'divisionId', 'dueOn'], {
  where: `state in ('received', 'accepted', 'acceptedWithObjection') and withdrawn_at is null`,
})
@Check(
  'ck_community_task_body',
  `body in ('residentsCommittee', 'communityPartyOrganisation', 'serviceStation', 'villagersCommittee', 'subdistrictOffice')`,
)
@Check(
  'ck_community_task_source',
  `source in ('assigned', 'inspection', 'ledger', 'platformReporting', 'adHoc', 'selfGovernance', 'residentRequest')`,
)
@Check('ck_community_task_class', `mandate_class = finding or mandate_class = 'admitted'`)
@Check(
  'ck_community_task_state',
  `state in ('received', 'accepted', 'acceptedWithObjection', 'done', 'refused', 'relieved', 'withdrawn', 'ended', 'split')`,
)
@Check('ck_community_task_split', `state <> 'split' or body = 'subdistrictOffice'`)
@Check(
  'ck_community_task_closed',
  `(closed_on is null) = (state in ('received', 'accepted', 'acceptedWithObjection', 'split'))`,
)
@Check(
  'ck_community_task_objection',
  `state <> 'acceptedWithObjection' or (objection is not null and objection_ruling is null)`,
)
@Check('ck_community_task_ruling', `objection_ruling in ('upheld', 'dismissed')`)
@Check(
  'ck_community_task_minutes',
  'minutes between 0 and 600000 and (minutes is null) = (minutes_basis is null)',
)
@Check('ck_community_task_basis', `minutes_basis in ('recorded', 'standard', 'sampled')`)
@Check('ck_community_task_means', `means <@ array['people', 'funds', 'authority']`)
@Check('ck_community_task_depth', 'depth between 0 and 3')
export class CommunityTask {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_community_task' })
  districtId: string;

  @PrimaryColumn({ type: 'date', name: 'received_on', primaryKeyConstraintName: 'pk_community_task' })
  receivedOn: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_community_task' })
  id: string;

  /** The community, or the subdistrict where the body is its office. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  body: MandateBody;

  /** Who put it; null for the community's own affairs and what residents ask for. */
  @Column({ type: 'uuid', name: 'department_id', nullable: true })
  departmentId: string | null;

  @Column({ type: 'uuid', name: 'admission_id', nullable: true })
  admissionId: string | null;

  @Column({ type: 'uuid', name: 'inspection_id', nullable: true })
  inspectionId: string | null;

  @Column({ type: 'uuid', name: 'demand_id', nullable: true })
  demandId: string | null;

  /** The task that it was split from. */
  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId: string | null;

  /** One for all that comes of one original. */
  @Column({ type: 'uuid', name: 'origin_id' })
  originId: string;

  /** Levels that it was split over on its way down. */
  @Column({ type: 'smallint', default: 0 })
  depth: number;

  @Column({ type: 'text' })
  source: WorkloadSource;

  /** What the list of the day of receipt says. */
  @Column({ type: 'text' })
  finding: MandateFinding;

  @Column({ type: 'text', name: 'mandate_class' })
  mandateClass: TaskClass;

  @Column({ type: 'uuid', name: 'edition_id' })
  editionId: string;

  @Column({ type: 'uuid', name: 'item_id', nullable: true })
  itemId: string | null;

  /** Whether it came as an order that the committee is assessed by. */
  @Column({ type: 'boolean', name: 'as_order_with_appraisal', default: false })
  asOrderWithAppraisal: boolean;

  @Column({ type: 'boolean', name: 'is_emergency', default: false })
  isEmergency: boolean;

  @Column({ type: 'boolean', name: 'requires_funds', default: false })
  requiresFunds: boolean;

  /** When the committee confirmed that the funds arrived. */
  @Column({ type: 'date', name: 'funds_paid_on', nullable: true })
  fundsPaidOn: string | null;

  /** What the panel admitted it with. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  means: TaskMeans[];

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  content: string | null;

  /** What is asked for as evidence (留痕要求). */
  @Column({ type: 'text', name: 'evidence_asked', nullable: true })
  evidenceAsked: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn: string | null;

  /** A later due that whoever put it asks for, as long as the committee has not agreed. */
  @Column({ type: 'date', name: 'proposed_due_on', nullable: true })
  proposedDueOn: string | null;

  @Column({ type: 'int', name: 'lead_working_days', nullable: true })
  leadWorkingDays: number | null;

  /** With less notice than so many working days it was short, by the rules of the day of receipt. */
  @Column({ type: 'int', name: 'short_notice_days', default: 3 })
  shortNoticeDays: number;

  /** From when it stands as accepted; null when it may be refused. */
  @Column({ type: 'date', name: 'stands_from', nullable: true })
  standsFrom: string | null;

  /** Last day on which it binds; null while none is set. */
  @Column({ type: 'date', name: 'binds_to', nullable: true })
  bindsTo: string | null;

  @Column({ type: 'int', nullable: true })
  minutes: number | null;

  @Column({ type: 'text', name: 'minutes_basis', nullable: true })
  minutesBasis: MinutesBasis | null;

  @Column({ type: 'text', name: 'standard_minutes_code', nullable: true })
  standardMinutesCode: string | null;

  @Column({ type: 'text' })
  state: TaskState;

  @Column({ type: 'text', nullable: true })
  objection: string | null;

  @Column({ type: 'text', name: 'objection_ruling', nullable: true })
  objectionRuling: ObjectionRuling | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn: string | null;

  /** Account of whoever put it, which may take it back. */
  @Column({ type: 'text', name: 'assigned_by', nullable: true })
  assignedBy: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  /** When the import that brought it was undone. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
