import { accepted, CIVIL_CODE_278 } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { createVote, toVote, Vote } from '../ballots';
import { findManagedEstate } from './find-committee';
import type { CreateOwnersVoteInput } from './owners-committee.inputs';
import { OwnersVoteCreated } from './owners-committee-results';

/** Kind of thing whose owners vote. */
export const ESTATE_SUBJECT = 'estate';

/** Draws up a vote of the owners of an estate, by the Civil Code. */
export async function createOwnersVote(
  context: RequestContext,
  input: CreateOwnersVoteInput,
): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => create(tx, context, input));
}

async function create(
  tx: Transaction,
  context: RequestContext,
  input: CreateOwnersVoteInput,
): Promise<object> {
  const estate = await findManagedEstate(tx, input.estateId);
  if (!estate) return new NotFound({ subject: 'estateId' });
  const { districtId, divisionId } = estate;
  const answer = await once(
    tx,
    { operation: 'createOwnersVote', key: input.idempotencyKey, body: input },
    async () => {
      const created = await createVote(tx, {
        districtId,
        divisionId,
        subjectType: ESTATE_SUBJECT,
        subjectId: estate.id,
        title: input.title.trim(),
        ruleSet: CIVIL_CODE_278,
        questions: input.questions,
        createdAt: context.clock.now(),
      });
      if (!created.ok) return created;
      await tx.audit({
        districtId,
        action: 'vote.create',
        subject: { type: 'Vote', id: created.value.id },
        fieldsAfter: ['title', 'questions'],
        requestId: context.requestId,
      });
      return accepted({ id: created.value.id });
    },
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Vote).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The vote just drawn up is not there');
  return Object.assign(new OwnersVoteCreated(), { vote: toVote(row) });
}

function problemsOf(input: CreateOwnersVoteInput): FieldError[] {
  const problems: FieldError[] = [];
  const title = input.title.trim();
  if (title === '') problems.push(fieldError('title', 'REQUIRED'));
  if (title.length > 100) problems.push(fieldError('title', 'TOO_LONG', { maximum: 100 }));
  if (input.questions.length < 1 || input.questions.length > 20)
    problems.push(fieldError('questions', 'OUT_OF_RANGE', { minimum: 1, maximum: 20 }));
  input.questions.forEach((question, index) => {
    const path = `questions.${String(index)}`;
    if (question.title.trim() === '') problems.push(fieldError(`${path}.title`, 'REQUIRED'));
    if (question.title.length > 200) problems.push(fieldError(`${path}.title`, 'TOO_LONG', { maximum: 200 }));
    const options = question.options ?? [];
    if (options.length > 50 || options.some((option) => option.trim() === '' || option.length > 100))
      problems.push(fieldError(`${path}.options`, 'MALFORMED'));
  });
  if (input.idempotencyKey === '' || input.idempotencyKey.length > 200)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  return problems;
}
