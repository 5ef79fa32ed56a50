import { ROLL_OPEN_STATES } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { ElectionVoter } from './election-roll.entity';
import { ElectionRollUnfit, ruled } from './election.errors';
import type { StrikeVoterInput } from './election.inputs';
import { ElectionVoterChanged } from './election-results';
import { ELECTION, holdElection } from './election-rows';
import { ELECTION_VOTER } from './election-roll.type';
import { readVoter } from './voters.reads';

/** Takes a voter off the roll, with a reason, while it may change. */
export async function strikeVoter(context: RequestContext, input: StrikeVoterInput): Promise<object> {
  const fieldErrors = textProblems('reason', input.reason, { maximum: 200, required: true });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => strike(tx, context, input));
}

async function strike(tx: Transaction, context: RequestContext, input: StrikeVoterInput): Promise<object> {
  const voter = await tx
    .repository(ElectionVoter)
    .findOne({ ...districtRowKey(ELECTION_VOTER, input.voterId) });
  if (voter?.struckAt !== null) return new NotFound({ subject: 'voterId' });
  const { districtId, electionId } = voter;
  const election = await holdElection(tx, { districtId, id: electionId });
  if (!election) return new NotFound({ subject: 'voterId' });
  if (!ROLL_OPEN_STATES.includes(election.state))
    return new ElectionRollUnfit(ruled({ code: 'electionRollClosed', electionState: election.state }));
  if (voter.version !== input.expectedVersion) return new StaleVersion({ currentVersion: voter.version });
  const key = { districtId, id: voter.id };
  const why = input.reason.trim();
  const outcome = await tx.repository(ElectionVoter).updateVersioned(key, input.expectedVersion, {
    struckAt: context.clock.now(),
    strikeReason: why,
  });
  if (outcome !== 'updated') return staleVersion(tx, ElectionVoter, key);
  await tx.audit({
    ...{ districtId, action: 'election.strikeVoter', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['roll'], why, requestId: context.requestId },
  });
  return Object.assign(new ElectionVoterChanged(), { voter: await readVoter(tx, key) });
}
