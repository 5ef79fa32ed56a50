import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  BeneficiariesExceedVisits,
  BudgetDoesNotSum,
  BudgetInForce,
  BudgetLineTooSmall,
  BudgetShiftNeedsApproval,
  ContractNotUnderWay,
  SpendingExceedsReceived,
} from './budget.errors';
import { FundingContractType } from './contract.type';

@ObjectType({ description: 'The budget is set.' })
@FieldClass('internal')
export class BudgetSet {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The money is shifted.' })
@FieldClass('internal')
export class BudgetShifted {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The expense is recorded.' })
@FieldClass('internal')
export class ExpenseRecorded {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The expense is withdrawn: it stays, and counts no more.' })
@FieldClass('internal')
export class ExpenseWithdrawn {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The voucher is attached.' })
@FieldClass('internal')
export class VoucherAttached {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The beneficiaries are recorded.' })
@FieldClass('internal')
export class BeneficiariesRecorded {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

export const SetBudgetResult = commandResult('SetBudgetResult', [
  BudgetSet,
  InvalidInput,
  NotFound,
  StaleVersion,
  BudgetInForce,
  BudgetDoesNotSum,
]);
export const ShiftBudgetResult = commandResult('ShiftBudgetResult', [
  BudgetShifted,
  InvalidInput,
  NotFound,
  BudgetShiftNeedsApproval,
  BudgetLineTooSmall,
  ContractNotUnderWay,
  IdempotencyKeyReused,
]);
export const RecordExpenseResult = commandResult('RecordExpenseResult', [
  ExpenseRecorded,
  InvalidInput,
  NotFound,
  BudgetLineTooSmall,
  SpendingExceedsReceived,
  ContractNotUnderWay,
  IdempotencyKeyReused,
]);
export const WithdrawExpenseResult = commandResult('WithdrawExpenseResult', [
  ExpenseWithdrawn,
  InvalidInput,
  NotFound,
  ContractNotUnderWay,
]);
export const AttachVoucherResult = commandResult('AttachVoucherResult', [VoucherAttached, NotFound]);
export const RecordBeneficiariesResult = commandResult('RecordBeneficiariesResult', [
  BeneficiariesRecorded,
  InvalidInput,
  NotFound,
  BeneficiariesExceedVisits,
  ContractNotUnderWay,
  IdempotencyKeyReused,
]);
