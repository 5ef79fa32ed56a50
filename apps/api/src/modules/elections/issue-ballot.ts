import { accepted, dateInShanghai, issueBallot as decide, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { recordParticipation } from '../participation';
import { type Election } from './election.entity';
import { ElectionVoter } from './election-roll.entity';
import { ElectionBallotNotIssued, ruled } from './election.errors';
import type { IssueElectionBallotInput } from './election.inputs';
import { ElectionVoterChanged } from './election-results';
import { dayOrNull, ELECTION, holdElection, SOURCE_MODULE } from './election-rows';
import { readVoter } from './voters.reads';

/** Speaking and voting, on the ladder of participation. */
const VOTING_DEPTH = 3;

/** Gives a voter the paper of the round, once; that they voted is a participation, what they voted nobody learns. */
export async function issueElectionBallot(
  context: RequestContext,
  input: IssueElectionBallotInput,
): Promise<object> {
  const fieldErrors = idempotencyKeyProblems(input.idempotencyKey);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => issue(tx, context, input));
}

async function issue(
  tx: Transaction,
  context: RequestContext,
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
  context: RequestContext,
  { input, election }: Giving,
): Promise<Result<{ id: string }, object>> {
  const { districtId, id: electionId, round, state, closesOn } = election;
  const found = await tx
    .repository(ElectionVoter)
    .findOne({ districtId, electionId, number: input.voterNumber });
  const voter = found?.struckAt === null ? found : undefined;
  const decided = decide({
    ...{ state, closesOn: dayOrNull(closesOn), today: dateInShanghai(context.clock.now().getTime()) },
    onRoll: voter !== undefined,
    alreadyIssued: voter?.issuedRound === round,
  });
  if (!decided.ok || !voter)
    return refused(
      new ElectionBallotNotIssued(ruled(decided.ok ? { code: 'electionVoterNotOnRoll' } : decided.refusal)),
    );
  await tx
    .repository(ElectionVoter)
    .updateVersioned({ districtId, id: voter.id }, voter.version, { issuedRound: round });
  await recordVoting(tx, context, { election, voter, bearer: input.bearer });
  await tx.audit({
    ...{ districtId, action: 'election.issueBallot', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['issuedRound'], requestId: context.requestId },
  });
  return accepted({ id: voter.id });
}

/** Whoever has not agreed that it is recorded votes all the same, and is in no figure about persons. */
async function recordVoting(
  tx: Transaction,
  context: RequestContext,
  {
    election: { districtId, id, divisionId, round },
    voter,
    bearer,
  }: {
    readonly election: Election;
    readonly voter: ElectionVoter;
    readonly bearer: IssueElectionBallotInput['bearer'];
  },
): Promise<void> {
  const now = context.clock.now();
  await recordParticipation(tx, { districtId, sourceModule: SOURCE_MODULE, now }, [
    {
      ...{ divisionId, stage: 'election', mechanism: 'election', depth: VOTING_DEPTH, minutes: 0 },
      happenedOn: dateInShanghai(now.getTime()),
      participant: { kind: 'resident', residentId: voter.residentId },
      channel: bearer === 'proxy' ? 'proxy' : 'offline',
      form: bearer === 'proxy' ? 'represented' : 'direct',
      initiator: 'residentsCommittee',
      evidence: 'ballotRecord',
      occasion: `election:${id}:${String(round)}`,
      sourceId: `${voter.id}:${String(round)}`,
    },
  ]);
}
