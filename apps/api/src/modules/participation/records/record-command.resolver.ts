import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../../platform/access/requires';
import type { RequestContext } from '../../../platform/context/request-context';
import { correctParticipation } from './correct-participation';
import { CorrectParticipationInput, WithdrawParticipationInput } from './record.inputs';
import { CorrectParticipationResult, WithdrawParticipationResult } from './record-results';
import { withdrawRecord } from './withdraw-record';

/** Commands on single records of participation. */
@Resolver()
export class ParticipationRecordCommandResolver {
  @Mutation(() => CorrectParticipationResult, {
    description:
      'Corrects a record of participation, with its trail. Figures follow; snapshots keep what they told. By-products of activities and elections are corrected there.',
  })
  @Requires('participation.record')
  correctParticipation(
    @Arg('input', () => CorrectParticipationInput, { description: 'What it should have said, and why.' })
    input: CorrectParticipationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return correctParticipation(context, input);
  }

  @Mutation(() => WithdrawParticipationResult, {
    description: 'Withdraws a record of participation that should not be there; it stays and counts no more.',
  })
  @Requires('participation.record')
  withdrawParticipation(
    @Arg('input', () => WithdrawParticipationInput, { description: 'The record, and why.' })
    input: WithdrawParticipationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawRecord(context, input);
  }
}
