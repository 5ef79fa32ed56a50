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
  CallBudgetExceeded,
  FundAwardActionNotAllowed,
  FundBalanceTooLow,
  FundCallClosed,
  FundScoresMissing,
  FundScoreTooLow,
  MatchingExceeded,
  RestrictionViolated,
} from './fund.errors';
import { DevelopmentFundType } from './fund.type';

@ObjectType({ description: 'The fund, as the command left it.' })
@FieldClass('internal')
export class FundChanged {
  @Field(() => DevelopmentFundType, { description: 'The fund.' })
  fund: DevelopmentFundType;
}

export const CreateDevelopmentFundResult = commandResult('CreateDevelopmentFundResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
export const AddFundRestrictionResult = commandResult('AddFundRestrictionResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
export const RecordFundEntryResult = commandResult('RecordFundEntryResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  FundBalanceTooLow,
  IdempotencyKeyReused,
]);
export const OpenFundCallResult = commandResult('OpenFundCallResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);
export const ApplyForFundAwardResult = commandResult('ApplyForFundAwardResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  FundCallClosed,
  IdempotencyKeyReused,
]);
export const ScoreFundAwardResult = commandResult('ScoreFundAwardResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  FundAwardActionNotAllowed,
]);
export const AdvanceFundAwardResult = commandResult('AdvanceFundAwardResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  FundAwardActionNotAllowed,
  FundScoresMissing,
  FundScoreTooLow,
  RestrictionViolated,
  MatchingExceeded,
  CallBudgetExceeded,
  FundBalanceTooLow,
]);
export const PayFundAwardResult = commandResult('PayFundAwardResult', [
  FundChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  FundAwardActionNotAllowed,
  FundBalanceTooLow,
]);
