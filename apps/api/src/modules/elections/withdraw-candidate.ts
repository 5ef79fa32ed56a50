import { dateInShanghai, type ElectionState } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { ElectionCandidate } from './election-roll.entity';
import { ElectionCandidateUnfit, ruled } from './election.errors';
import type { WithdrawCandidateInput } from './election.inputs';
import { ElectionCandidateChanged } from './election-results';
import { ELECTION, holdElection } from './election-rows';
import { ELECTION_CANDIDATE, toCandidate } from './election-roll.type';

/** A candidate is on no paper yet: it may still be withdrawn. */
const BEFORE_VOTING: readonly ElectionState[] = ['nominating', 'candidatesPublished'];

/** Takes a candidate off, by withdrawal or by an objection that was upheld, before voting opens. */
export async function withdrawCandidate(
  context: CommandContext,
  input: WithdrawCandidateInput,
): Promise<object> {
  const fieldErrors = textProblems('reason', input.reason, { maximum: 200, required: true });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => withdraw(tx, context, input));
}

async function withdraw(
  tx: Transaction,
  context: CommandContext,
  input: WithdrawCandidateInput,
): Promise<object> {
  const candidate = await tx
    .repository(ElectionCandidate)
    .findOne({ ...districtRowKey(ELECTION_CANDIDATE, input.candidateId) });
  if (!candidate) return new NotFound({ subject: 'candidateId' });
  const { districtId, electionId } = candidate;
  const election = await holdElection(tx, { districtId, id: electionId });
  if (!election) return new NotFound({ subject: 'candidateId' });
  if (candidate.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: candidate.version });
  if (!BEFORE_VOTING.includes(election.state))
    return new ElectionCandidateUnfit(
      ruled({ code: 'electionNotNominating', electionState: election.state }),
    );
  if (candidate.withdrawnOn !== null)
    return new ElectionCandidateUnfit(ruled({ code: 'electionCandidateWithdrawn' }));
  const key = { districtId, id: candidate.id };
  const why = input.reason.trim();
  const outcome = await tx.repository(ElectionCandidate).updateVersioned(key, input.expectedVersion, {
    withdrawnOn: dateInShanghai(context.clock.now().getTime()),
    withdrawalReason: why,
  });
  if (outcome !== 'updated') return staleVersion(tx, ElectionCandidate, key);
  await tx.audit({
    ...{ districtId, action: 'election.withdrawCandidate', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['candidates'], why, requestId: context.requestId },
  });
  const row = await tx.repository(ElectionCandidate).findOne(key);
  return Object.assign(new ElectionCandidateChanged(), { candidate: toCandidate(row ?? candidate, null) });
}
