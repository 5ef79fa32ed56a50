import type { MilestoneOutcome } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import { MilestoneOutcomeEnum } from './funding.enums';

@InputType({ description: 'What the evaluation of a milestone found.' })
export class EvaluateMilestoneInput {
  @Field(() => ID, { description: 'Global id of the milestone.' })
  milestoneId: string;

  @Field(() => Int, { description: 'Version of the milestone on which the decision is based.' })
  expectedVersion: number;

  @Field(() => MilestoneOutcomeEnum, { description: 'Passed or failed.' })
  outcome: MilestoneOutcome;

  @Field(() => IsoDate, { description: 'Day of the evaluation, not in the future.' })
  evaluatedOn: string;

  @Field(() => String, { description: 'What was found, 1 to 500 characters.' })
  note: string;
}

@InputType({ description: 'An instalment whose payment is to be approved.' })
export class ApproveInstalmentInput {
  @Field(() => ID, { description: 'Global id of the instalment.' })
  instalmentId: string;

  @Field(() => Int, { description: 'Version of the instalment on which the decision is based.' })
  expectedVersion: number;
}

@InputType({ description: 'That an instalment was paid.' })
export class PayInstalmentInput {
  @Field(() => ID, { description: 'Global id of the instalment.' })
  instalmentId: string;

  @Field(() => Int, { description: 'Version of the instalment on which the decision is based.' })
  expectedVersion: number;

  @Field(() => IsoDate, { description: 'Day of payment, neither before the signature nor in the future.' })
  paidOn: string;

  @Field(() => String, { description: 'Number of the bank transfer or of the voucher, 1 to 50 characters.' })
  reference: string;
}
