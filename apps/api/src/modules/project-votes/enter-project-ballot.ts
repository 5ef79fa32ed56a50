import { accepted, dateInShanghai, refused, type Result } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { pastDayProblems } from '../../platform/errors/text-problems';
import { findManagedProjectVote } from './find-project-vote';
import { projectBallotRefused } from './live-vote.errors';
import type { EnterProjectBallotInput } from './live-vote.inputs';
import { ProjectBallotEntered } from './live-vote-results';
import type { ProjectVote } from './project-vote.entity';
import { takeBallots } from './take-ballots';

const MOST_CHOICES = 100;

/** Takes a ballot by the number printed on it. It is never changed afterwards. */
export async function enterProjectBallot(
  context: CommandContext,
  input: EnterProjectBallotInput,
): Promise<object> {
  const fieldErrors = problemsOf(input, dateInShanghai(context.clock.now().getTime()));
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  try {
    return await context.transaction((tx) => enter(tx, context, input));
  } catch (error) {
    // Two people entered the same ballot at once: the second hears what a later one would hear.
    if (uniqueViolation(error) === 'uq_project_ballot_voter')
      return projectBallotRefused({ code: 'projectBallotAlreadyCast', number: input.number });
    throw error;
  }
}

async function enter(
  tx: Transaction,
  context: CommandContext,
  input: EnterProjectBallotInput,
): Promise<object> {
  const found = await findManagedProjectVote(tx, input.voteId);
  if (!found) return new NotFound({ subject: 'voteId' });
  // Closing waits for ballots that are being entered, and they for it.
  await tx.sql('select 1 from project_vote where district_id = $1::bigint and id = $2::uuid for share', [
    found.districtId,
    found.id,
  ]);
  const vote = (await findManagedProjectVote(tx, input.voteId)) ?? found;
  const answer = await once(
    tx,
    { operation: 'enterProjectBallot', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { vote, input }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new ProjectBallotEntered(), { number: input.number });
}

async function insert(
  tx: Transaction,
  context: CommandContext,
  { vote, input }: { vote: ProjectVote; input: EnterProjectBallotInput },
): Promise<Result<{ id: string }, object>> {
  const [outcome] = await takeBallots(tx, context, { vote, ballots: [input] });
  if (!outcome) throw new Error('A ballot has no outcome');
  return outcome.ok ? accepted({ id: outcome.id }) : refused(projectBallotRefused(outcome.refusal));
}

function problemsOf(input: EnterProjectBallotInput, today: string): FieldError[] {
  return [
    ...(input.projects.length > MOST_CHOICES ? [fieldError('projects', 'MALFORMED')] : []),
    ...pastDayProblems('castOn', input.castOn, today),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
}
