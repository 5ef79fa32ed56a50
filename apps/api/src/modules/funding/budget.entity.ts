import type { BudgetCategory } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { FundingContract } from './contract.entity';

/** A budget line (预算科目) of a contract: as agreed, and as it stands after shifts. */
@Entity('funding_budget_line')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_budget_line_contract',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_budget_line_division' })
@Index('uq_funding_budget_line_ordinal', ['districtId', 'contractId', 'ordinal'], { unique: true })
@Index('ix_funding_budget_line_division', ['districtId', 'divisionId'])
@Check('ck_funding_budget_line_amounts', 'agreed >= 0 and current >= 0')
export class FundingBudgetLine {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_funding_budget_line' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_budget_line' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  ordinal: number;

  @Column({ type: 'text' })
  category: BudgetCategory;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  agreed: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  current: string;
}

/** A shift of money between two lines (预算调剂); only ever added. */
@Entity('funding_budget_shift')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_budget_shift_contract',
})
@ForeignKey(() => FundingBudgetLine, ['districtId', 'fromLineId'], ['districtId', 'id'], {
  name: 'fk_funding_budget_shift_from',
})
@ForeignKey(() => FundingBudgetLine, ['districtId', 'toLineId'], ['districtId', 'id'], {
  name: 'fk_funding_budget_shift_to',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_budget_shift_division' })
@Index('ix_funding_budget_shift_contract', ['districtId', 'contractId'])
@Index('ix_funding_budget_shift_from', ['districtId', 'fromLineId'])
@Index('ix_funding_budget_shift_to', ['districtId', 'toLineId'])
@Index('ix_funding_budget_shift_division', ['districtId', 'divisionId'])
@Check('ck_funding_budget_shift_amount', 'amount > 0')
export class FundingBudgetShift {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_funding_budget_shift' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_budget_shift' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'uuid', name: 'from_line_id' })
  fromLineId: string;

  @Column({ type: 'uuid', name: 'to_line_id' })
  toLineId: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount: string;

  @Column({ type: 'text' })
  reason: string;

  /** Number of the purchaser's approval (批复文号); null where none was needed. */
  @Column({ type: 'text', nullable: true })
  approval: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** An expense (支出) of a project on one of its lines. A withdrawn one stays, out of every sum. */
@Entity('funding_expense')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_expense_contract',
})
@ForeignKey(() => FundingBudgetLine, ['districtId', 'lineId'], ['districtId', 'id'], {
  name: 'fk_funding_expense_line',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_expense_division' })
@ForeignKey(() => Attachment, ['districtId', 'voucherId'], ['districtId', 'id'], {
  name: 'fk_funding_expense_voucher',
})
@Index('ix_funding_expense_contract', ['districtId', 'contractId', 'spentOn', 'id'])
@Index('ix_funding_expense_line', ['districtId', 'lineId'])
@Index('ix_funding_expense_division', ['districtId', 'divisionId'])
@Index('ix_funding_expense_voucher', ['districtId', 'voucherId'])
@Check('ck_funding_expense_amount', 'amount > 0')
export class FundingExpense {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_funding_expense' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_expense' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'uuid', name: 'line_id' })
  lineId: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount: string;

  @Column({ type: 'date', name: 'spent_on' })
  spentOn: string;

  /** What was paid for; never a person. */
  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'uuid', name: 'voucher_id', nullable: true })
  voucherId: string | null;

  /** Why it was advanced from own money (垫付); null when it was not. */
  @Column({ type: 'text', name: 'advance_reason', nullable: true })
  advanceReason: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}

/** Beneficiaries of a period: people (受益人数) and visits (受益人次), kept apart. */
@Entity('funding_beneficiary_count')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_beneficiary_count_contract',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_beneficiary_count_division' })
@Index('ix_funding_beneficiary_count_contract', ['districtId', 'contractId', 'periodFrom', 'id'])
@Index('ix_funding_beneficiary_count_division', ['districtId', 'divisionId'])
@Check('ck_funding_beneficiary_count_people', 'unique_people >= 0 and unique_people <= visits')
@Check('ck_funding_beneficiary_count_period', 'period_to >= period_from')
export class FundingBeneficiaryCount {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_funding_beneficiary_count',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_beneficiary_count' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date', name: 'period_from' })
  periodFrom: string;

  @Column({ type: 'date', name: 'period_to' })
  periodTo: string;

  /** What they took part in. */
  @Column({ type: 'text' })
  activity: string;

  @Column({ type: 'int', name: 'unique_people' })
  uniquePeople: number;

  @Column({ type: 'int' })
  visits: number;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
