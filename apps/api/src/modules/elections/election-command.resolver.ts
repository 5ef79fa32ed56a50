import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceElection } from './advance-election';
import { createElection } from './create-election';
import { decideElectionObjection } from './decide-objection';
import { enterElectionBallots } from './enter-ballots';
import { issueElectionBallot } from './issue-ballot';
import { nominateCandidate } from './nominate-candidate';
import { raiseElectionObjection } from './raise-objection';
import { registerVoter } from './register-voter';
import { strikeVoter } from './strike-voter';
import { withdrawCandidate } from './withdraw-candidate';
import {
  AdvanceElectionInput,
  CreateElectionInput,
  DecideElectionObjectionInput,
  EnterElectionBallotsInput,
  IssueElectionBallotInput,
  NominateCandidateInput,
  RaiseElectionObjectionInput,
  RegisterVoterInput,
  StrikeVoterInput,
  WithdrawCandidateInput,
} from './election.inputs';
import {
  AdvanceElectionResult,
  CreateElectionResult,
  DecideElectionObjectionResult,
  EnterElectionBallotsResult,
  IssueElectionBallotResult,
  NominateCandidateResult,
  RaiseElectionObjectionResult,
  RegisterVoterResult,
  StrikeVoterResult,
  WithdrawCandidateResult,
} from './election-results';

/** Holds elections and recommendations. */
@Resolver()
export class ElectionCommandResolver {
  @Mutation(() => CreateElectionResult, { description: 'Draws up an election or recommendation.' })
  @Requires('election.manage')
  createElection(
    @Arg('input', () => CreateElectionInput, { description: 'The election.' }) input: CreateElectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createElection(context, input);
  }

  @Mutation(() => AdvanceElectionResult, { description: 'Takes an election one step on.' })
  @Requires('election.manage')
  advanceElection(
    @Arg('input', () => AdvanceElectionInput, { description: 'The step.' }) input: AdvanceElectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceElection(context, input);
  }

  @Mutation(() => RegisterVoterResult, { description: 'Enters a resident on the electoral roll.' })
  @Requires('election.manage')
  registerVoter(
    @Arg('input', () => RegisterVoterInput, { description: 'The resident.' }) input: RegisterVoterInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return registerVoter(context, input);
  }

  @Mutation(() => StrikeVoterResult, { description: 'Takes a voter off the electoral roll.' })
  @Requires('election.manage')
  strikeVoter(
    @Arg('input', () => StrikeVoterInput, { description: 'The voter.' }) input: StrikeVoterInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return strikeVoter(context, input);
  }

  @Mutation(() => NominateCandidateResult, { description: 'Nominates a voter.' })
  @Requires('election.manage')
  nominateCandidate(
    @Arg('input', () => NominateCandidateInput, { description: 'The candidate.' })
    input: NominateCandidateInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return nominateCandidate(context, input);
  }

  @Mutation(() => WithdrawCandidateResult, { description: 'Takes a candidate off before voting.' })
  @Requires('election.manage')
  withdrawCandidate(
    @Arg('input', () => WithdrawCandidateInput, { description: 'The candidate.' })
    input: WithdrawCandidateInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawCandidate(context, input);
  }

  @Mutation(() => RaiseElectionObjectionResult, {
    description: 'Records an objection to what is public now.',
  })
  @Requires('election.manage')
  raiseElectionObjection(
    @Arg('input', () => RaiseElectionObjectionInput, { description: 'The objection.' })
    input: RaiseElectionObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return raiseElectionObjection(context, input);
  }

  @Mutation(() => DecideElectionObjectionResult, { description: 'Decides an objection.' })
  @Requires('election.manage')
  decideElectionObjection(
    @Arg('input', () => DecideElectionObjectionInput, { description: 'The decision.' })
    input: DecideElectionObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return decideElectionObjection(context, input);
  }

  @Mutation(() => IssueElectionBallotResult, { description: 'Gives a voter the paper of the round.' })
  @Requires('election.manage')
  issueElectionBallot(
    @Arg('input', () => IssueElectionBallotInput, { description: 'To whom.' })
    input: IssueElectionBallotInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return issueElectionBallot(context, input);
  }

  @Mutation(() => EnterElectionBallotsResult, {
    description: 'Takes papers of the box, which keep no voter.',
  })
  @Requires('election.manage')
  enterElectionBallots(
    @Arg('input', () => EnterElectionBallotsInput, { description: 'The papers.' })
    input: EnterElectionBallotsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return enterElectionBallots(context, input);
  }
}
