import { dateInShanghai } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { ElectionObjection } from './election-roll.entity';
import { ElectionObjectionUnfit, ruled } from './election.errors';
import type { DecideElectionObjectionInput } from './election.inputs';
import { ElectionObjectionChanged } from './election-results';
import { ELECTION, holdElection } from './election-rows';
import { ELECTION_OBJECTION, toObjection } from './election-roll.type';

/** Decides an objection. What follows of one that is upheld (a voter entered or struck off, a candidate taken off) is done by itself. */
export async function decideElectionObjection(
  context: CommandContext,
  input: DecideElectionObjectionInput,
): Promise<object> {
  const fieldErrors = textProblems('decision', input.decision, { maximum: 500, required: true });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => decide(tx, context, input));
}

async function decide(
  tx: Transaction,
  context: CommandContext,
  input: DecideElectionObjectionInput,
): Promise<object> {
  const objection = await tx
    .repository(ElectionObjection)
    .findOne({ ...districtRowKey(ELECTION_OBJECTION, input.objectionId) });
  if (!objection) return new NotFound({ subject: 'objectionId' });
  const { districtId, electionId } = objection;
  const election = await holdElection(tx, { districtId, id: electionId });
  if (!election) return new NotFound({ subject: 'objectionId' });
  if (objection.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: objection.version });
  if (objection.decidedOn !== null)
    return new ElectionObjectionUnfit(ruled({ code: 'electionObjectionDecided' }));
  const key = { districtId, id: objection.id };
  const outcome = await tx.repository(ElectionObjection).updateVersioned(key, input.expectedVersion, {
    ...{ upheld: input.upheld, decision: input.decision.trim() },
    decidedOn: dateInShanghai(context.clock.now().getTime()),
  });
  if (outcome !== 'updated') return staleVersion(tx, ElectionObjection, key);
  await tx.audit({
    ...{ districtId, action: 'election.decideObjection', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['objections'], requestId: context.requestId },
  });
  const row = await tx.repository(ElectionObjection).findOne(key);
  return Object.assign(new ElectionObjectionChanged(), { objection: toObjection(row ?? objection) });
}
