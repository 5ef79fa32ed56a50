import { accepted, addDays, dateInShanghai, objectionSubject, refused, type Result } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { type Election } from './election.entity';
import { ElectionObjection } from './election-roll.entity';
import { ElectionObjectionUnfit, ruled } from './election.errors';
import type { RaiseElectionObjectionInput } from './election.inputs';
import { ElectionObjectionChanged } from './election-results';
import { ELECTION, holdElection } from './election-rows';
import { toObjection } from './election-roll.type';

/** Records an objection to what is public now: the roll, the candidates or the result. */
export async function raiseElectionObjection(
  context: CommandContext,
  input: RaiseElectionObjectionInput,
): Promise<object> {
  const fieldErrors = [
    ...textProblems('content', input.content, { maximum: 500, required: true }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => raise(tx, context, input));
}

async function raise(
  tx: Transaction,
  context: CommandContext,
  input: RaiseElectionObjectionInput,
): Promise<object> {
  const election = await holdElection(tx, districtRowKey(ELECTION, input.electionId));
  if (!election) return new NotFound({ subject: 'electionId' });
  const request = { operation: 'raiseElectionObjection', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () => insert(tx, context, { input, election }));
  if (!answer.ok) return answer.refusal;
  const row = await tx
    .repository(ElectionObjection)
    .findOne({ districtId: election.districtId, id: answer.value.id });
  if (!row) throw new Error('The objection just raised is not there');
  return Object.assign(new ElectionObjectionChanged(), { objection: toObjection(row) });
}

async function insert(
  tx: Transaction,
  context: CommandContext,
  { input, election }: { readonly input: RaiseElectionObjectionInput; readonly election: Election },
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId, id: electionId, state, rules } = election;
  const subject = objectionSubject(state);
  if (subject === null)
    return refused(
      new ElectionObjectionUnfit(ruled({ code: 'electionObjectionOutOfTime', electionState: state })),
    );
  const today = dateInShanghai(context.clock.now().getTime());
  const row = await tx.repository(ElectionObjection).insert({
    ...{ districtId, divisionId, electionId, subject, raisedOn: today },
    dueOn: addDays(today, rules.decisionDays),
    content: input.content.trim(),
    createdAt: context.clock.now(),
  });
  await tx.audit({
    ...{ districtId, action: 'election.raiseObjection', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['objections'], requestId: context.requestId },
  });
  return accepted({ id: row.id });
}
