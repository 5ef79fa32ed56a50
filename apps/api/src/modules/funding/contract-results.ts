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
import { FundingContractType } from './contract.type';
import {
  ClawbackExceedsPaid,
  ContractActionNotAllowed,
  ContractFactMissing,
  ContractTooLong,
  InstalmentBlocked,
  InstalmentsDoNotSum,
  MilestoneClosed,
  MilestoneNotPassed,
  PlanInForce,
  SupplierNotEligible,
} from './funding.errors';

@ObjectType({ description: 'The funded project is recorded.' })
@FieldClass('internal')
export class FundingContractCreated {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The plan of payments is the new one.' })
@FieldClass('internal')
export class PaymentPlanChanged {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The funded project has advanced.' })
@FieldClass('internal')
export class FundingContractAdvanced {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The milestone is evaluated.' })
@FieldClass('internal')
export class MilestoneEvaluated {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The payment of the instalment is approved.' })
@FieldClass('internal')
export class InstalmentApproved {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The instalment is paid.' })
@FieldClass('internal')
export class InstalmentPaid {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

export const CreateFundingContractResult = commandResult('CreateFundingContractResult', [
  FundingContractCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  ContractTooLong,
  InstalmentsDoNotSum,
  IdempotencyKeyReused,
]);
export const ChangePaymentPlanResult = commandResult('ChangePaymentPlanResult', [
  PaymentPlanChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  PlanInForce,
  InstalmentsDoNotSum,
]);
export const AdvanceFundingContractResult = commandResult('AdvanceFundingContractResult', [
  FundingContractAdvanced,
  InvalidInput,
  NotFound,
  StaleVersion,
  ContractActionNotAllowed,
  ContractFactMissing,
  SupplierNotEligible,
  InstalmentsDoNotSum,
  ClawbackExceedsPaid,
]);
export const EvaluateMilestoneResult = commandResult('EvaluateMilestoneResult', [
  MilestoneEvaluated,
  InvalidInput,
  NotFound,
  StaleVersion,
  MilestoneClosed,
]);
export const ApproveInstalmentResult = commandResult('ApproveInstalmentResult', [
  InstalmentApproved,
  NotFound,
  StaleVersion,
  MilestoneNotPassed,
  InstalmentBlocked,
]);
export const PayInstalmentResult = commandResult('PayInstalmentResult', [
  InstalmentPaid,
  InvalidInput,
  NotFound,
  StaleVersion,
  MilestoneNotPassed,
  InstalmentBlocked,
]);
