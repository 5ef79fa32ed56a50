import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceProjectVote } from './advance-project-vote';
import { createProjectVote } from './create-project-vote';
import { enterProjectBallot } from './enter-project-ballot';
import { AdvanceProjectVoteInput, CreateProjectVoteInput, EnterProjectBallotInput } from './live-vote.inputs';
import {
  AdvanceProjectVoteResult,
  CreateProjectVoteResult,
  EnterProjectBallotResult,
} from './live-vote-results';

/** Holds votes on projects. */
@Resolver()
export class LiveVoteResolver {
  @Mutation(() => CreateProjectVoteResult, { description: 'Draws up a vote on projects.' })
  @Requires('projectVote.manage')
  createProjectVote(
    @Arg('input', () => CreateProjectVoteInput, { description: 'The vote with its projects.' })
    input: CreateProjectVoteInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createProjectVote(context, input);
  }

  @Mutation(() => AdvanceProjectVoteResult, { description: 'Opens, closes or gives up a vote on projects.' })
  @Requires('projectVote.manage')
  advanceProjectVote(
    @Arg('input', () => AdvanceProjectVoteInput, { description: 'The step.' }) input: AdvanceProjectVoteInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceProjectVote(context, input);
  }

  @Mutation(() => EnterProjectBallotResult, { description: 'Takes a ballot on projects that came in.' })
  @Requires('projectVote.manage')
  enterProjectBallot(
    @Arg('input', () => EnterProjectBallotInput, { description: 'The ballot.' })
    input: EnterProjectBallotInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return enterProjectBallot(context, input);
  }
}
