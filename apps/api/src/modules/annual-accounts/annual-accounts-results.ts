import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  AnnualAccountsActionNotAllowed,
  AnnualAccountsAmountNegative,
  AnnualAccountsFactMissing,
  AnnualAccountsYearBeforeFounding,
  AnnualAccountsYearNotOver,
  ExpenseDoesNotSum,
  IncomeDoesNotSum,
  NetAssetsDoNotCarry,
  NetAssetsDoNotSum,
  OpeningDiffersFromLastYear,
} from './annual-accounts.errors';
import { AnnualAccountsType, toAnnualAccounts } from './annual-accounts.type';
import type { AnnualAccounts } from './annual-accounts.entity';

@ObjectType({ description: 'The accounts, as the command left them.' })
@FieldClass('internal')
export class AnnualAccountsChanged {
  @Field(() => AnnualAccountsType, { description: 'The accounts.' })
  accounts: AnnualAccountsType;
}

/** The answer of a command that went through. */
export function accountsChanged(row: AnnualAccounts): AnnualAccountsChanged {
  return Object.assign(new AnnualAccountsChanged(), { accounts: toAnnualAccounts(row) });
}

const CHANGE = [AnnualAccountsChanged, InvalidInput, NotFound, StaleVersion, AnnualAccountsActionNotAllowed];
const FIGURES = [
  AnnualAccountsAmountNegative,
  IncomeDoesNotSum,
  ExpenseDoesNotSum,
  NetAssetsDoNotSum,
  NetAssetsDoNotCarry,
  OpeningDiffersFromLastYear,
];

export const RecordAnnualAccountsResult = commandResult('RecordAnnualAccountsResult', [
  AnnualAccountsChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  AnnualAccountsYearNotOver,
  AnnualAccountsYearBeforeFounding,
  IdempotencyKeyReused,
]);
export const ReviseAnnualAccountsResult = commandResult('ReviseAnnualAccountsResult', CHANGE);
export const FileAnnualAccountsResult = commandResult('FileAnnualAccountsResult', [
  ...CHANGE,
  AnnualAccountsYearNotOver,
  ...FIGURES,
]);
export const CorrectAnnualAccountsResult = commandResult('CorrectAnnualAccountsResult', [
  ...CHANGE,
  AnnualAccountsFactMissing,
  ...FIGURES,
]);
export const WithdrawAnnualAccountsResult = commandResult('WithdrawAnnualAccountsResult', [
  ...CHANGE,
  AnnualAccountsFactMissing,
]);
