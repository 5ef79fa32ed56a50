import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DuplicateEntry, IdempotencyKeyReused, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { FundingContractType } from './contract.type';

@ObjectType({ description: 'The promised number is recorded.' })
@FieldClass('internal')
export class ContractPromiseAdded {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The evidence is recorded.' })
@FieldClass('internal')
export class PromiseEvidenceAdded {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

@ObjectType({ description: 'The evidence is withdrawn: it stays, and shows nothing more.' })
@FieldClass('internal')
export class PromiseEvidenceWithdrawn {
  @Field(() => FundingContractType, { description: 'The project.' })
  contract: FundingContractType;
}

export const AddContractPromiseResult = commandResult('AddContractPromiseResult', [
  ContractPromiseAdded,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
export const AddPromiseEvidenceResult = commandResult('AddPromiseEvidenceResult', [
  PromiseEvidenceAdded,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);
export const WithdrawPromiseEvidenceResult = commandResult('WithdrawPromiseEvidenceResult', [
  PromiseEvidenceWithdrawn,
  InvalidInput,
  NotFound,
]);
