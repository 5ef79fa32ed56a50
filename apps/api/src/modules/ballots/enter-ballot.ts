import { accepted, castBallot, dateInShanghai, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { readBallotAnswers, unclearAnswers } from './ballot-answers';
import { findManagedVote, findRollEntry, findVote } from './find-vote';
import { Ballot, type RollEntry, type Vote } from './vote.entity';
import { ballotRefused } from './vote.errors';
import type { EnterBallotInput } from './vote.inputs';
import { BallotEntered } from './vote-results';
import { toRollEntry } from './vote.type';

/** Takes a paper ballot that a voter of the frozen roll returned. It is never changed afterwards. */
export async function enterBallot(context: RequestContext, input: EnterBallotInput): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => enter(tx, context, input));
  } catch (error) {
    // Two people entered the same ballot at once: the second hears what a later one would hear.
    if (uniqueViolation(error) === 'uq_ballot_entry') return ballotRefused({ code: 'ballotAlreadyCast' });
    throw error;
  }
}

async function enter(tx: Transaction, context: RequestContext, input: EnterBallotInput): Promise<object> {
  const found = await findManagedVote(tx, input.voteId);
  if (!found) return new NotFound({ subject: 'voteId' });
  // Closing waits for ballots that are being entered, and they for it.
  await tx.sql('select 1 from vote where district_id = $1::bigint and id = $2::uuid for share', [
    found.districtId,
    found.id,
  ]);
  const vote = (await findVote(tx, input.voteId)) ?? found;
  const entry = await findRollEntry(tx, input.rollEntryId);
  if (entry?.voteId !== vote.id) return new NotFound({ subject: 'rollEntryId' });
  const answer = await once(tx, { operation: 'enterBallot', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { vote, entry, input }),
  );
  return answer.ok ? Object.assign(new BallotEntered(), { entry: toRollEntry(entry) }) : answer.refusal;
}

interface Entering {
  readonly vote: Vote;
  readonly entry: RollEntry;
  readonly input: EnterBallotInput;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { vote, entry, input }: Entering,
): Promise<Result<{ id: string }, object>> {
  const key = { districtId: vote.districtId, rollEntryId: entry.id };
  const before = await tx.repository(Ballot).count(key);
  const ballot = { voter: entry.id, answers: readBallotAnswers(input.answers) };
  const position = {
    voteState: vote.state,
    rules: vote.ruleSet,
    questions: vote.questions,
    onRoll: true,
    alreadyCast: before > 0,
  };
  const cast = castBallot(position, ballot);
  if (!cast.ok) return refused(ballotRefused(cast.refusal));
  const day = dayProblem(vote, input.castOn, dateInShanghai(context.clock.now().getTime()));
  if (day) return refused(new InvalidInput({ fieldErrors: [day] }));
  const row = await tx.repository(Ballot).insert({
    ...key,
    voteId: vote.id,
    divisionId: vote.divisionId,
    sequence: before + 1,
    answers: ballot.answers,
    channel: 'paper',
    castOn: input.castOn,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId: vote.districtId,
    action: 'ballot.enter',
    subject: { type: 'RollEntry', id: entry.id },
    fieldsAfter: ['answers', 'castOn'],
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}

function dayProblem(vote: Vote, castOn: string, today: string): FieldError | undefined {
  const first = vote.openedOn ?? today;
  const last = vote.closesOn !== null && vote.closesOn < today ? vote.closesOn : today;
  if (castOn >= first && castOn <= last) return undefined;
  return fieldError('castOn', 'OUT_OF_RANGE', { minimum: first, maximum: last });
}

function problemsOf(input: EnterBallotInput): FieldError[] {
  const isKey = input.idempotencyKey !== '' && input.idempotencyKey.length <= 200;
  return [
    ...(isKey ? [] : [fieldError('idempotencyKey', 'MALFORMED')]),
    ...unclearAnswers(input.answers).map((path) => fieldError(path, 'MALFORMED')),
  ];
}
