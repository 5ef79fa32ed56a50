import type { InstalmentState, MilestoneKind, MilestoneOutcome } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { FundingContract } from './contract.entity';

/** A milestone (节点) of a contract, and what its evaluation found. */
@Entity('funding_milestone')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_milestone_contract',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_milestone_division' })
@Index('uq_funding_milestone_ordinal', ['districtId', 'contractId', 'ordinal'], { unique: true })
@Index('ix_funding_milestone_due', ['districtId', 'dueOn'])
@Index('ix_funding_milestone_division', ['districtId', 'divisionId'])
@Check('ck_funding_milestone_outcome', `outcome in ('pending', 'passed', 'failed')`)
@Check('ck_funding_milestone_evaluated', `(outcome = 'pending') = (evaluated_on is null)`)
export class FundingMilestone {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_funding_milestone' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_milestone' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  ordinal: number;

  @Column({ type: 'text' })
  kind: MilestoneKind;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  @Column({ type: 'text', default: 'pending' })
  outcome: MilestoneOutcome;

  @Column({ type: 'date', name: 'evaluated_on', nullable: true })
  evaluatedOn: string | null;

  /** What the evaluation found, in words. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** An instalment (分期拨款) of a contract: its share, its amount and the milestone that must pass before. */
@Entity('funding_instalment')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_instalment_contract',
})
@ForeignKey(() => FundingMilestone, ['districtId', 'milestoneId'], ['districtId', 'id'], {
  name: 'fk_funding_instalment_milestone',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_instalment_division' })
@Index('uq_funding_instalment_ordinal', ['districtId', 'contractId', 'ordinal'], { unique: true })
@Index('ix_funding_instalment_milestone', ['districtId', 'milestoneId'])
@Index('ix_funding_instalment_division', ['districtId', 'divisionId'])
@Check('ck_funding_instalment_amount', 'amount > 0')
@Check('ck_funding_instalment_share', 'share between 1 and 10000')
@Check('ck_funding_instalment_state', `state in ('planned', 'approved', 'paid', 'cancelled')`)
export class FundingInstalment {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_funding_instalment' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_instalment' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  ordinal: number;

  /** Ten thousandths of the contract. */
  @Column({ type: 'int' })
  share: number;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount: string;

  @Column({ type: 'uuid', name: 'milestone_id' })
  milestoneId: string;

  @Column({ type: 'text', default: 'planned' })
  state: InstalmentState;

  @Column({ type: 'text', name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column({ type: 'timestamptz', name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** That an instalment was paid: day, reference of the bank, and the voucher. One for each instalment; never changed but for the voucher. */
@Entity('funding_payment')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_payment_contract',
})
@ForeignKey(() => FundingInstalment, ['districtId', 'instalmentId'], ['districtId', 'id'], {
  name: 'fk_funding_payment_instalment',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_payment_division' })
@ForeignKey(() => Attachment, ['districtId', 'voucherId'], ['districtId', 'id'], {
  name: 'fk_funding_payment_voucher',
})
@Index('uq_funding_payment_instalment', ['districtId', 'instalmentId'], { unique: true })
@Index('ix_funding_payment_contract', ['districtId', 'contractId'])
@Index('ix_funding_payment_division', ['districtId', 'divisionId'])
@Index('ix_funding_payment_voucher', ['districtId', 'voucherId'])
@Check('ck_funding_payment_amount', 'amount > 0')
export class FundingPayment {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_funding_payment' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_payment' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'uuid', name: 'instalment_id' })
  instalmentId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount: string;

  @Column({ type: 'date', name: 'paid_on' })
  paidOn: string;

  /** Number of the bank transfer or of the book-keeping voucher. */
  @Column({ type: 'text' })
  reference: string;

  @Column({ type: 'uuid', name: 'voucher_id', nullable: true })
  voucherId: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
