import {
  type AccountsAction,
  type AccountsState,
  availableAccountsActions,
  type ReserveGap,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { columnsOf, FIGURE_COLUMNS, type FigureColumns } from './accounts-columns';
import { AnnualAccounts, type AnnualAccountsEvent } from './annual-accounts.entity';
import {
  AccountsActionEnum,
  AccountsEventKindEnum,
  AccountsStateEnum,
  ReserveGapEnum,
} from './annual-accounts.enums';

/** Name in the schema and in global ids. */
export const ANNUAL_ACCOUNTS = 'AnnualAccounts';

/** An amount in yuan. */
function Amount(description: string): PropertyDecorator {
  return Field(() => Decimal, { description });
}

@ObjectType('AnnualAccountsFigures', {
  description: 'Figures of the accounts of a year in yuan with two places.',
})
@FieldClass('internal')
export class AccountsFiguresType implements FigureColumns {
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

/** Gives figures by column to the schema. */
export function toFigures(columns: FigureColumns): AccountsFiguresType {
  const figures = new AccountsFiguresType();
  for (const column of FIGURE_COLUMNS) figures[column] = columns[column];
  return figures;
}

/** Accounts as read. */
@ObjectType(ANNUAL_ACCOUNTS, {
  implements: Node,
  description: 'The accounts of an organisation of one year (年度财务): income, expense and net assets.',
})
@FieldClass('internal')
@Extensions({ read: { entity: AnnualAccounts } } satisfies TypeReadExtensions)
export class AnnualAccountsType extends Node {
  row: AnnualAccounts;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(ANNUAL_ACCOUNTS, row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions)
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the accounts.' })
  version: number;

  @Field(() => Int, { description: 'The year that they are of.' })
  year: number;

  @Field(() => AccountsStateEnum, { description: 'Where they stand.' })
  state: AccountsState;

  @Field(() => IsoDate, { nullable: true, description: 'Day of filing; null before it.' })
  filedOn: string | null;

  @Field(() => AccountsFiguresType, { description: 'The figures as they stand.' })
  @Extensions({ read: { kind: 'sameRow' } } satisfies ReadExtensions)
  figures: AccountsFiguresType;

  @Field(() => [AccountsActionEnum], { description: 'What their state allows to be done next; at most 3.' })
  @Extensions({
    cost: { size: 3 },
    read: { kind: 'notPlanned', reason: 'the domain’s table of transitions answers it' },
  })
  availableActions: AccountsAction[];

  @Field(() => DateTime, { description: 'When they were last changed here.' })
  updatedAt: Date;
}

/** Gives a row to the schema. */
export function toAnnualAccounts(row: AnnualAccounts): AnnualAccountsType {
  const { version, year, state, filedOn, updatedAt } = row;
  return Object.assign(new AnnualAccountsType(), {
    ...{ row, version, year, state, filedOn, updatedAt },
    id: toGlobalId(ANNUAL_ACCOUNTS, row.districtId, row.id),
    figures: toFigures(row),
    availableActions: availableAccountsActions(row.state),
  });
}

export const AnnualAccountsConnection = connectionType(AnnualAccountsType, ANNUAL_ACCOUNTS);

@ObjectType('AnnualAccountsProblem', { description: 'Something in the figures that does not agree.' })
@FieldClass('internal')
export class AccountsProblemType {
  @Field(() => String, { description: 'Code of what does not agree, in capitals.' })
  code: string;

  @Field(() => String, { description: 'What does not agree, in the language of the request.' })
  message: string;
}

@ObjectType('AnnualAccountsEvent', {
  description:
    'What was done with the accounts of a year, and the figures that stood after it; only ever added.',
})
@FieldClass('internal')
export class AccountsEventType {
  @Field(() => ID, { description: 'Id within the accounts.' })
  id: string;

  @Field(() => AccountsEventKindEnum, { description: 'What was done.' })
  kind: AnnualAccountsEvent['action'];

  @Field(() => AccountsStateEnum, { description: 'State after it.' })
  toState: AccountsState;

  @Field(() => AccountsFiguresType, { description: 'The figures after it.' })
  figures: AccountsFiguresType;

  @Field(() => String, { nullable: true, description: 'Reason; null when none was stated.' })
  reason: string | null;

  @Field(() => IsoDate, { description: 'Day from which it counts.' })
  occurredOn: string;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** Gives an event to the schema. */
export function toAccountsEvent(row: AnnualAccountsEvent): AccountsEventType {
  const { id, action, toState, reason, occurredOn, recordedAt } = row;
  return Object.assign(new AccountsEventType(), {
    ...{ id, kind: action, toState, reason, occurredOn, recordedAt },
    figures: toFigures(columnsOf(row.figures)),
  });
}

@ObjectType('OrganisationReserve', {
  description:
    'Months that the unrestricted net assets of an organisation last (储备月数), from the accounts of the year in force.',
})
@FieldClass('internal')
export class OrganisationReserveType {
  @Field(() => IsoDate, { description: 'The day that it is about.' })
  asOf: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Months with one place; null when not rated, never 0 for that.',
  })
  months: string | null;

  @Field(() => ReserveGapEnum, { nullable: true, description: 'Why it is not rated; null when it is.' })
  gap: ReserveGap | null;

  @Field(() => Int, { nullable: true, description: 'Year of the accounts; null where there are none.' })
  year: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Unrestricted net assets at the end of that year.' })
  unrestrictedNetAssets: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Expense of that year.' })
  expenseTotal: string | null;
}
