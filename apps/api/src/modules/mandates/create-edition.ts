import { accepted, mandateItemProblem, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  unknownReference,
} from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import { findEdition, today } from './find-edition';
import { mandateRefused } from './mandate.errors';
import type { CreateMandateEditionInput } from './mandate.inputs';
import { MandateEditionCreated } from './mandate-results';
import { MANDATE_EDITION, toMandateEdition } from './mandate.type';
import { MandateEdition, MandateItemRow } from './mandate-edition.entity';
import { recordEditionEvent } from './record-event';

const LONGEST_TITLE = 80;

/** Draws up an edition, empty or with the items of another one. */
export async function createMandateEdition(
  context: RequestContext,
  input: CreateMandateEditionInput,
): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => create(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_mandate_edition_title') return new DuplicateEntry({ field: 'title' });
    throw error;
  }
}

async function create(
  tx: Transaction,
  context: RequestContext,
  input: CreateMandateEditionInput,
): Promise<object> {
  const divisionId = divisionKey(input.divisionId);
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const districtId = division && (await findDistrictFor(tx, 'mandateList.manage', division.path));
  if (districtId === undefined) return new NotFound({ subject: 'divisionId' });
  const answer = await once(
    tx,
    { operation: 'createMandateEdition', key: input.idempotencyKey, body: input },
    () => drawUp(tx, context, { input, divisionId, districtId }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(MandateEdition).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The edition just drawn up is not there');
  return Object.assign(new MandateEditionCreated(), { edition: toMandateEdition(row) });
}

async function drawUp(
  tx: Transaction,
  context: RequestContext,
  wish: {
    readonly input: CreateMandateEditionInput;
    readonly divisionId: string;
    readonly districtId: string;
  },
): Promise<Result<{ id: string }, object>> {
  const { input, divisionId, districtId } = wish;
  const { copyOfId } = input;
  const source = copyOfId == null ? null : await findEdition(tx, copyOfId);
  if (source === undefined) return refused(unknownReference('copyOfId'));
  const items =
    source === null
      ? []
      : await tx
          .repository(MandateItemRow)
          .find({ where: { districtId: source.districtId, editionId: source.id } });
  const kept = items.filter(({ withdrawnAt }) => withdrawnAt === null);
  const problem = kept.map((item) => mandateItemProblem(input.body, item)).find((each) => each !== undefined);
  if (problem) return refused(mandateRefused(problem));
  const edition = await tx.repository(MandateEdition).insert({
    ...{ districtId, divisionId, body: input.body, state: 'draft' },
    title: input.title.trim(),
    createdAt: context.clock.now(),
  });
  await tx.repository(MandateItemRow).insertMany(
    kept.map(({ code, mandateClass, name, keywords, legalBasis, departmentId, leadDays }) => ({
      ...{ districtId, editionId: edition.id, code, mandateClass, name, keywords, legalBasis, leadDays },
      // A department is that of its district.
      departmentId: source?.districtId === districtId ? departmentId : null,
    })),
  );
  await recordEditionEvent(tx, context, { edition, action: 'drawUp', occurredOn: today(context.clock) });
  await tx.audit({
    districtId,
    action: 'mandateList.create',
    subject: { type: MANDATE_EDITION, id: edition.id },
    requestId: context.requestId,
  });
  return accepted({ id: edition.id });
}

function problemsOf({ title, idempotencyKey }: CreateMandateEditionInput): FieldError[] {
  const problems = idempotencyKeyProblems(idempotencyKey);
  if (title.trim() === '') problems.push(fieldError('title', 'REQUIRED'));
  if (title.trim().length > LONGEST_TITLE)
    problems.push(fieldError('title', 'TOO_LONG', { maximum: LONGEST_TITLE }));
  return problems;
}
