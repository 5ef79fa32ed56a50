import { accepted, refused, type Result } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { type Election } from './election.entity';
import { ElectionBallotNotIssued, ruled } from './election.errors';
import type { IssueElectionBallotInput } from './election.inputs';
import { ElectionVoterChanged } from './election-results';
import { ELECTION, holdElection } from './election-rows';
import { giveBallots } from './give-ballots';
import { readVoter } from './voters.reads';

/** Gives a voter the paper of the round, once; that they voted is a participation, what they voted nobody learns. */
export async function issueElectionBallot(
  context: CommandContext,
  input: IssueElectionBallotInput,
): Promise<object> {
  const fieldErrors = idempotencyKeyProblems(input.idempotencyKey);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => issue(tx, context, input));
}

async function issue(
  tx: Transaction,
  context: CommandContext,
  input: IssueElectionBallotInput,
): Promise<object> {
  const election = await holdElection(tx, districtRowKey(ELECTION, input.electionId));
  if (!election) return new NotFound({ subject: 'electionId' });
  const request = { operation: 'issueElectionBallot', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () => give(tx, context, { input, election }));
  if (!answer.ok) return answer.refusal;
  const voter = await readVoter(tx, { districtId: election.districtId, id: answer.value.id });
  return Object.assign(new ElectionVoterChanged(), { voter });
}

interface Giving {
  readonly input: IssueElectionBallotInput;
  readonly election: Election;
}

async function give(
  tx: Transaction,
  context: CommandContext,
  { input: { voterNumber, bearer }, election }: Giving,
): Promise<Result<{ id: string }, object>> {
  const [outcome] = await giveBallots(tx, context, { election, papers: [{ voterNumber, bearer }] });
  if (!outcome) throw new Error('A paper has no outcome');
  return outcome.ok
    ? accepted({ id: outcome.voter.id })
    : refused(new ElectionBallotNotIssued(ruled(outcome.refusal)));
}
