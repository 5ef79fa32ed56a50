import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { IncubationCase } from './case.entity';

/** How something handed over was settled. */
export type HandOverOutcome = 'returned' | 'missing';
/** An item of the development plan (培育方案), drawn from the diagnosis of an element. */
@Entity('incubation_plan_item')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_plan_item_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_plan_item_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_plan_item_division' })
@Index('ix_incubation_plan_item_case', ['districtId', 'caseId', 'dueOn'])
@Index('ix_incubation_plan_item_division', ['districtId', 'divisionId'])
export class IncubationPlanItem {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_plan_item' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_plan_item' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  element: string;

  @Column({ type: 'text' })
  goal: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  @Column({ type: 'date', name: 'done_on', nullable: true })
  doneOn: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}

/** Something that a group hands over when it leaves (交接清单). */
@Entity('incubation_hand_over_item')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_hand_over_item_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_hand_over_item_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_hand_over_item_division' })
@Index('ix_incubation_hand_over_item_case', ['districtId', 'caseId'])
@Index('ix_incubation_hand_over_item_division', ['districtId', 'divisionId'])
@Check('ck_incubation_hand_over_item_outcome', `outcome in ('returned', 'missing')`)
@Check('ck_incubation_hand_over_item_quantity', 'quantity >= 1')
export class IncubationHandOverItem {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_incubation_hand_over_item',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_hand_over_item' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ type: 'text', nullable: true })
  outcome: HandOverOutcome | null;

  @Column({ type: 'date', name: 'settled_on', nullable: true })
  settledOn: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}

/** One of the visits (回访) in the year after graduation. */
@Entity('incubation_visit')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_visit_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_visit_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_visit_division' })
@Index('uq_incubation_visit_ordinal', ['districtId', 'caseId', 'ordinal'], { unique: true })
@Index('ix_incubation_visit_case', ['districtId', 'caseId'])
@Index('ix_incubation_visit_division', ['districtId', 'divisionId'])
export class IncubationVisit {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_visit' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_visit' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  ordinal: number;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  @Column({ type: 'date', name: 'visited_on', nullable: true })
  visitedOn: string | null;

  /** Whether the organisation was found at work. */
  @Column({ type: 'boolean', nullable: true })
  active: boolean | null;

  @Column({ type: 'text', nullable: true })
  finding: string | null;
}
