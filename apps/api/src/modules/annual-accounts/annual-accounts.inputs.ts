import type { AccountsState } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { FigureColumns } from './accounts-columns';
import { AccountsStateEnum } from './annual-accounts.enums';

const ZERO = '0.00';
const VERSION = 'Version of the accounts on which the act is based.';
const ACCOUNTS_ID = 'Global id of the accounts.';

/** An amount in yuan that is 0 when it is left out. */
function Amount(description: string): PropertyDecorator {
  return Field(() => Decimal, { defaultValue: ZERO, description });
}

@InputType({
  description:
    'Figures of the accounts of a year in yuan; what is left out is 0. Totals as the report states them.',
})
export class AccountsFiguresInput implements FigureColumns {
  @Amount('Donations (捐赠收入).')
  donationIncome: string;

  @Amount('Membership fees (会费收入).')
  membershipFeeIncome: string;

  @Amount('Services (提供服务收入).')
  serviceIncome: string;

  @Amount('Government subsidies (政府补助收入).')
  governmentSubsidyIncome: string;

  @Amount('Sale of goods (商品销售收入).')
  goodsIncome: string;

  @Amount('Investments (投资收益); may be below zero.')
  investmentIncome: string;

  @Amount('Other income (其他收入).')
  otherIncome: string;

  @Amount('Total of income (收入合计).')
  incomeTotal: string;

  @Amount('Cost of activities (业务活动成本).')
  activityCost: string;

  @Amount('Administration (管理费用).')
  administrationExpense: string;

  @Amount('Fundraising (筹资费用).')
  fundraisingExpense: string;

  @Amount('Other expense (其他费用).')
  otherExpense: string;

  @Amount('Total of expense (费用合计).')
  expenseTotal: string;

  @Amount('Unrestricted net assets at the beginning (年初非限定性净资产); may be below zero.')
  openingUnrestricted: string;

  @Amount('Restricted net assets at the beginning (年初限定性净资产).')
  openingRestricted: string;

  @Amount('Unrestricted net assets at the end (年末非限定性净资产); may be below zero.')
  closingUnrestricted: string;

  @Amount('Restricted net assets at the end (年末限定性净资产).')
  closingRestricted: string;

  @Amount('Total of net assets at the end (年末净资产合计).')
  closingTotal: string;
}

@InputType({ description: 'Accounts of a year to record as a draft.' })
export class RecordAnnualAccountsInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => Int, { description: 'The year, once for each organisation.' })
  year: number;

  @Field(() => AccountsFiguresInput, { description: 'The figures; those of a draft may disagree.' })
  figures: AccountsFiguresInput;

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'New figures of a draft.' })
export class ReviseAnnualAccountsInput {
  @Field(() => ID, { description: ACCOUNTS_ID })
  accountsId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => AccountsFiguresInput, { description: 'All figures anew.' })
  figures: AccountsFiguresInput;
}

@InputType({ description: 'A draft to file.' })
export class FileAnnualAccountsInput {
  @Field(() => ID, { description: ACCOUNTS_ID })
  accountsId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day of filing, after the year and not in the future; today when left out.',
  })
  filedOn?: string | null;
}

@InputType({ description: 'A correction of filed accounts.' })
export class CorrectAnnualAccountsInput {
  @Field(() => ID, { description: ACCOUNTS_ID })
  accountsId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => AccountsFiguresInput, { description: 'All figures as they are right.' })
  figures: AccountsFiguresInput;

  @Field(() => String, { nullable: true, description: 'Reason, up to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Accounts to withdraw as recorded by mistake.' })
export class WithdrawAnnualAccountsInput {
  @Field(() => ID, { description: ACCOUNTS_ID })
  accountsId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'Reason, up to 200 characters.' })
  reason?: string | null;
}

/** Orders of a list of accounts. */
export enum AnnualAccountsOrder {
  YEAR_DESC = 'YEAR_DESC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}

registerEnumType(AnnualAccountsOrder, {
  name: 'AnnualAccountsOrder',
  description: 'Order of a list of accounts.',
  valuesConfig: {
    YEAR_DESC: { description: 'Last year first.' },
    UPDATED_AT_DESC: { description: 'Last changed first.' },
  },
});

@InputType({
  description:
    'What a list of accounts is kept to; parts that are left out do not narrow it. Withdrawn ones are in no list.',
})
export class AnnualAccountsFilter {
  @Field(() => ID, { nullable: true, description: 'Only of organisations of this division or below it.' })
  divisionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this organisation.' })
  organisationId?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Years; at most 20.' })
  years?: number[] | null;

  @Field(() => [AccountsStateEnum], {
    nullable: true,
    description: 'States; at most 3.',
  })
  states?: AccountsState[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of the organisation.' })
  search?: string | null;
}

@ArgsType()
export class AnnualAccountsArguments extends ConnectionArguments {
  @Field(() => AnnualAccountsFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: AnnualAccountsFilter | null;

  @Field(() => AnnualAccountsOrder, {
    defaultValue: AnnualAccountsOrder.YEAR_DESC,
    description: 'Order of the list.',
  })
  orderBy: AnnualAccountsOrder;
}
