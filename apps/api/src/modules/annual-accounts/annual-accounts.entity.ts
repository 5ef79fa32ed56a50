import type { AccountsAction, AccountsFigures, AccountsState } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { Organisation } from '../organisations';

/** A column of an amount in yuan. */
function Money(name: string): PropertyDecorator {
  return Column({ type: 'numeric', precision: 14, scale: 2, name });
}

/** The accounts of an organisation of one year (年度财务), as they stand. Figures of a draft may disagree. */
@Entity('annual_accounts')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_annual_accounts_organisation',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_annual_accounts_division' })
@Index('uq_annual_accounts_year', ['districtId', 'organisationId', 'year'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('ix_annual_accounts_organisation', ['districtId', 'organisationId'])
@Index('ix_annual_accounts_year', ['districtId', 'year', 'id'])
@Index('ix_annual_accounts_updated', ['districtId', 'updatedAt', 'id'])
@Index('ix_annual_accounts_division', ['districtId', 'divisionId'])
@Index('ix_annual_accounts_import_batch', ['districtId', 'importBatchId'])
@Check('ck_annual_accounts_year', 'year between 1949 and 9999')
@Check('ck_annual_accounts_filed', `state not in ('filed', 'corrected') or filed_on is not null`)
@Check(
  'ck_annual_accounts_sums',
  `state not in ('filed', 'corrected') or (
      income_total = donation_income + membership_fee_income + service_income + government_subsidy_income
        + goods_income + investment_income + other_income
      and expense_total = activity_cost + administration_expense + fundraising_expense + other_expense
      and closing_total = closing_unrestricted + closing_restricted
      and closing_total = opening_unrestricted + opening_restricted + income_total - expense_total)`,
)
export class AnnualAccounts {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_annual_accounts' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_annual_accounts' })
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  /** Seat of the organisation, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'text', default: 'draft' })
  state: AccountsState;

  @Column({ type: 'date', name: 'filed_on', nullable: true })
  filedOn: string | null;

  @Money('donation_income')
  donationIncome: string;

  @Money('membership_fee_income')
  membershipFeeIncome: string;

  @Money('service_income')
  serviceIncome: string;

  @Money('government_subsidy_income')
  governmentSubsidyIncome: string;

  @Money('goods_income')
  goodsIncome: string;

  @Money('investment_income')
  investmentIncome: string;

  @Money('other_income')
  otherIncome: string;

  @Money('income_total')
  incomeTotal: string;

  @Money('activity_cost')
  activityCost: string;

  @Money('administration_expense')
  administrationExpense: string;

  @Money('fundraising_expense')
  fundraisingExpense: string;

  @Money('other_expense')
  otherExpense: string;

  @Money('expense_total')
  expenseTotal: string;

  @Money('opening_unrestricted')
  openingUnrestricted: string;

  @Money('opening_restricted')
  openingRestricted: string;

  @Money('closing_unrestricted')
  closingUnrestricted: string;

  @Money('closing_restricted')
  closingRestricted: string;

  @Money('closing_total')
  closingTotal: string;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;
}

/** What was done with accounts, and the figures that stood after it; only ever added. */
@Entity('annual_accounts_event')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => AnnualAccounts, ['districtId', 'accountsId'], ['districtId', 'id'], {
  name: 'fk_annual_accounts_event_accounts',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_annual_accounts_event_division' })
@Index('ix_annual_accounts_event_accounts', ['districtId', 'accountsId', 'recordedAt', 'id'])
@Index('ix_annual_accounts_event_division', ['districtId', 'divisionId'])
export class AnnualAccountsEvent {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_annual_accounts_event',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_annual_accounts_event' })
  id: string;

  @Column({ type: 'uuid', name: 'accounts_id' })
  accountsId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  action: AccountsAction | 'record';

  /** Null where there was nothing before. */
  @Column({ type: 'text', name: 'from_state', nullable: true })
  fromState: AccountsState | null;

  @Column({ type: 'text', name: 'to_state' })
  toState: AccountsState;

  @Column({ type: 'jsonb' })
  figures: AccountsFigures;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Day from which the figures count: that of filing, correction or withdrawal. */
  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;
}
