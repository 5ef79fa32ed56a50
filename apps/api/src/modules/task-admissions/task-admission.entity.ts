import type {
  AdmissionChannel,
  AdmissionGround,
  AdmissionKind,
  AdmissionState,
  MandateBody,
  MandateFinding,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from '../divisions';
import { Department, MandateEdition, MandateItemRow } from '../mandates';

/** Something that a department brings before communities (准入事项), from its draft to its end. */
@Entity('task_admission')
@TenantTable({ read: 'taskAdmission.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_task_admission_district' })
@ForeignKey(() => Department, ['districtId', 'departmentId'], ['districtId', 'id'], {
  name: 'fk_task_admission_department',
})
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_task_admission_attachment',
})
@ForeignKey(() => MandateEdition, ['districtId', 'editionId'], ['districtId', 'id'], {
  name: 'fk_task_admission_edition',
})
@ForeignKey(() => MandateItemRow, ['districtId', 'itemId'], ['districtId', 'id'], {
  name: 'fk_task_admission_item',
})
@ForeignKey(() => MandateItemRow, ['districtId', 'refusedByItemId'], ['districtId', 'id'], {
  name: 'fk_task_admission_refused_by',
})
@ForeignKey(() => MandateEdition, ['districtId', 'refusedByEditionId'], ['districtId', 'id'], {
  name: 'fk_task_admission_refused_edition',
})
@Index('ix_task_admission_updated', ['districtId', 'updatedAt', 'id'])
@Index('ix_task_admission_state', ['districtId', 'state'])
@Index('ix_task_admission_department', ['districtId', 'departmentId'])
@Index('ix_task_admission_applicant', ['districtId', 'appliedBy'])
@Index('ix_task_admission_attachment', ['districtId', 'attachmentId'])
@Index('ix_task_admission_edition', ['districtId', 'editionId'])
@Index('ix_task_admission_item', ['districtId', 'itemId'])
@Index('ix_task_admission_refused_by', ['districtId', 'refusedByItemId'])
@Index('ix_task_admission_refused_edition', ['districtId', 'refusedByEditionId'])
@Check(
  'ck_task_admission_kind',
  `kind in ('task', 'body', 'plaque', 'ledger', 'survey', 'inspection', 'assessment', 'certificate')`,
)
@Check(
  'ck_task_admission_body',
  `body in ('residentsCommittee', 'communityPartyOrganisation', 'serviceStation', 'villagersCommittee', 'subdistrictOffice')`,
)
@Check('ck_task_admission_channel', `channel in ('ordinary', 'emergency')`)
@Check(
  'ck_task_admission_state',
  `state in ('draft', 'released', 'selfUndertaken', 'volunteersSought', 'emergency', 'hearing', 'review', 'returned', 'admitted', 'refused', 'withdrawn', 'revoked')`,
)
@Check('ck_task_admission_days', 'ends_on >= starts_on')
@Check('ck_task_admission_funds', 'funds_amount >= 0')
@Check('ck_task_admission_people', 'people_provided between 1 and 1000')
@Check(
  'ck_task_admission_admitted',
  `state <> 'admitted' or (valid_to is not null and decided_by <> applied_by)`,
)
@Check(
  'ck_task_admission_refused',
  `state <> 'refused' or (ground is not null and refused_by_edition_id is not null and decided_by <> applied_by)`,
)
export class TaskAdmission {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_task_admission' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_task_admission' })
  id: string;

  @Column({ type: 'uuid', name: 'department_id' })
  departmentId: string;

  /** Account that drew it up; it never decides on it. */
  @Column({ type: 'text', name: 'applied_by' })
  appliedBy: string;

  @Column({ type: 'text' })
  kind: AdmissionKind;

  /** The body that is to do it. */
  @Column({ type: 'text' })
  body: MandateBody;

  @Column({ type: 'text' })
  channel: AdmissionChannel;

  @Column({ type: 'text' })
  state: AdmissionState;

  @Column({ type: 'text' })
  title: string;

  /** The notice, or what is asked for. */
  @Column({ type: 'text' })
  content: string;

  /** The notice as a photograph or document. */
  @Column({ type: 'uuid', name: 'attachment_id', nullable: true })
  attachmentId: string | null;

  @Column({ type: 'text', name: 'legal_basis', nullable: true })
  legalBasis: string | null;

  /** The authority that goes with it (权随责走). */
  @Column({ type: 'text', nullable: true })
  authority: string | null;

  /** How many people come with it (人随事转). */
  @Column({ type: 'int', name: 'people_provided', nullable: true })
  peopleProvided: number | null;

  /** The funds that go with it (费随事转), in yuan. */
  @Column({ type: 'numeric', precision: 14, scale: 2, name: 'funds_amount', nullable: true })
  fundsAmount: string | null;

  @Column({ type: 'text', name: 'funds_source', nullable: true })
  fundsSource: string | null;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn: string;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn: string | null;

  /** Names of forms, ledgers, plaques, trainings and assessments that it brings with it. */
  @Column({ type: 'text', array: true })
  forms: string[];

  @Column({ type: 'text', array: true })
  ledgers: string[];

  @Column({ type: 'text', array: true })
  plaques: string[];

  @Column({ type: 'text', array: true })
  trainings: string[];

  @Column({ type: 'text', array: true })
  assessments: string[];

  /** The list in force on its first day, against which it was held last. */
  @Column({ type: 'uuid', name: 'edition_id' })
  editionId: string;

  @Column({ type: 'uuid', name: 'item_id', nullable: true })
  itemId: string | null;

  @Column({ type: 'text' })
  finding: MandateFinding;

  @Column({ type: 'date', name: 'submitted_on', nullable: true })
  submittedOn: string | null;

  @Column({ type: 'date', name: 'hearing_ends_on', nullable: true })
  hearingEndsOn: string | null;

  @Column({ type: 'text', name: 'hearing_summary', nullable: true })
  hearingSummary: string | null;

  @Column({ type: 'date', name: 'decide_by', nullable: true })
  decideBy: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'text', name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column({ type: 'text', nullable: true })
  ground: AdmissionGround | null;

  @Column({ type: 'uuid', name: 'refused_by_item_id', nullable: true })
  refusedByItemId: string | null;

  @Column({ type: 'uuid', name: 'refused_by_edition_id', nullable: true })
  refusedByEditionId: string | null;

  /** Last day for which it is admitted. */
  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  /** First day on which it is due for review, by the rules of the day on which it was admitted. */
  @Column({ type: 'date', name: 'review_from', nullable: true })
  reviewFrom: string | null;

  @Column({ type: 'text', name: 'emergency_basis', nullable: true })
  emergencyBasis: string | null;

  @Column({ type: 'date', name: 'emergency_opened_on', nullable: true })
  emergencyOpenedOn: string | null;

  @Column({ type: 'date', name: 'emergency_ends_on', nullable: true })
  emergencyEndsOn: string | null;

  @Column({ type: 'date', name: 'emergency_apply_by', nullable: true })
  emergencyApplyBy: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}
