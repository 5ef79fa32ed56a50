import { accepted, refused, type Result } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { districtRowKey } from '../../platform/graphql/global-id';
import { type Election } from './election.entity';
import { ElectionCandidate } from './election-roll.entity';
import { ElectionCandidateUnfit, ruled } from './election.errors';
import type { NominateCandidateInput } from './election.inputs';
import { ElectionCandidateChanged } from './election-results';
import { ELECTION, holdElection } from './election-rows';
import { enterNominations } from './enter-nominations';
import { toCandidate } from './election-roll.type';

/** Nominates a voter. The name that will be public is that under which the voter is on the roll. */
export async function nominateCandidate(
  context: CommandContext,
  input: NominateCandidateInput,
): Promise<object> {
  const fieldErrors = [
    ...textProblems('name', input.name, { maximum: 30, required: true }),
    ...textProblems('note', input.note, { maximum: 300, required: false }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => nominate(tx, context, input));
}

async function nominate(
  tx: Transaction,
  context: CommandContext,
  input: NominateCandidateInput,
): Promise<object> {
  const election = await holdElection(tx, districtRowKey(ELECTION, input.electionId));
  if (!election) return new NotFound({ subject: 'electionId' });
  const request = { operation: 'nominateCandidate', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () => insert(tx, context, { input, election }));
  if (!answer.ok) return answer.refusal;
  const row = await tx
    .repository(ElectionCandidate)
    .findOne({ districtId: election.districtId, id: answer.value.id });
  if (!row) throw new Error('The candidate just nominated is not there');
  return Object.assign(new ElectionCandidateChanged(), { candidate: toCandidate(row, null) });
}

async function insert(
  tx: Transaction,
  context: CommandContext,
  { input, election }: { readonly input: NominateCandidateInput; readonly election: Election },
): Promise<Result<{ id: string }, object>> {
  const { voterNumber, name, nominator, note } = input;
  const nominations = [{ voterNumber, nominator, name: name.trim(), note: textOrNull(note) }];
  const [outcome] = await enterNominations(tx, context, { election, nominations });
  if (!outcome) throw new Error('A nomination has no outcome');
  return outcome.ok
    ? accepted({ id: outcome.candidate.id })
    : refused(new ElectionCandidateUnfit(ruled(outcome.refusal)));
}
