import type { PromiseKind } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import { IDEMPOTENCY } from './contract.inputs';
import { PromiseKindEnum } from './funding.enums';

@InputType({ description: 'A number that a contract promises.' })
export class AddContractPromiseInput {
  @Field(() => ID, { description: 'Global id of the funded project.' })
  contractId: string;

  @Field(() => PromiseKindEnum, { description: 'What is promised; once for each project.' })
  kind: PromiseKind;

  @Field(() => Int, { description: 'The promised number, 1 to 1,000,000.' })
  promised: number;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'Evidence for a promised number.' })
export class AddPromiseEvidenceInput {
  @Field(() => ID, { description: 'Global id of the promise.' })
  promiseId: string;

  @Field(() => String, { description: 'Title, 1 to 100 characters; no names of persons.' })
  title: string;

  @Field(() => Int, {
    description: 'How much of the promise it shows, 0 to 1,000,000; 0 for a photograph beside a list.',
  })
  quantity: number;

  @Field(() => IsoDate, { description: 'Day of what it shows, within the term and not in the future.' })
  occurredOn: string;

  @Field(() => ID, { description: 'Global id of the attachment, uploaded before.' })
  attachmentId: string;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'Evidence that was recorded by mistake.' })
export class WithdrawPromiseEvidenceInput {
  @Field(() => ID, { description: 'Global id of the evidence.' })
  evidenceId: string;

  @Field(() => String, { description: 'Reason, 1 to 200 characters.' })
  reason: string;
}
