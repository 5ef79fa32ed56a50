import {
  accepted,
  isWithinKeywordLimits,
  mandateItemProblem,
  readKeywords,
  refused,
  type Result,
  MANDATE_LIMITS,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type NewRow, type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { departmentNamed } from './departments';
import { holdManagedEdition, holdManagedItem } from './find-edition';
import { MandateEditionSettled, MandateListFull, mandateRefused } from './mandate.errors';
import type {
  AddMandateItemInput,
  ChangeMandateItemInput,
  MandateItemInput,
  RemoveMandateItemInput,
} from './mandate.inputs';
import { MandateItemChanged } from './mandate-results';
import { MANDATE_ITEM, toMandateItem } from './mandate.type';
import { type MandateEdition, MandateItemRow } from './mandate-edition.entity';

const LONGEST = { code: 20, name: 200, legalBasis: 300, department: 60 } as const;
const MOST_LEAD_DAYS = 366;

/** Adds an item to a draft. */
export async function addMandateItem(context: RequestContext, input: AddMandateItemInput): Promise<object> {
  const problems = [...itemProblems(input.item), ...idempotencyKeyProblems(input.idempotencyKey)];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return orDuplicate(() =>
    context.transaction(async (tx) => {
      const edition = await holdManagedEdition(tx, input.editionId);
      if (!edition) return new NotFound({ subject: 'editionId' });
      const answer = await once(
        tx,
        { operation: 'addMandateItem', key: input.idempotencyKey, body: input },
        () => add(tx, edition, input.item),
      );
      if (!answer.ok) return answer.refusal;
      return changed(tx, context, { districtId: edition.districtId, id: answer.value.id, act: 'addItem' });
    }),
  );
}

async function add(
  tx: Transaction,
  edition: MandateEdition,
  item: MandateItemInput,
): Promise<Result<{ id: string }, object>> {
  const problem = settledOr(edition, item);
  if (problem) return refused(problem);
  const { districtId, id: editionId } = edition;
  const held = await tx
    .repository(MandateItemRow)
    .query('row')
    .andWhere('row.editionId = :editionId and row.withdrawnAt is null', { editionId })
    .getCount();
  if (held >= MANDATE_LIMITS.items) return refused(new MandateListFull({ most: MANDATE_LIMITS.items }));
  const { id } = await tx
    .repository(MandateItemRow)
    .insert({ districtId, editionId, ...(await rowOf(tx, districtId, item)) });
  return accepted({ id });
}

/** Words an item of a draft anew. */
export async function changeMandateItem(
  context: RequestContext,
  input: ChangeMandateItemInput,
): Promise<object> {
  const problems = itemProblems(input.item);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return orDuplicate(() =>
    context.transaction(async (tx) => {
      const found = await holdManagedItem(tx, input.itemId);
      if (!found) return new NotFound({ subject: 'itemId' });
      const problem = settledOr(found.edition, input.item);
      if (problem) return problem;
      const { districtId, id } = found.item;
      const outcome = await tx
        .repository(MandateItemRow)
        .updateVersioned({ districtId, id }, input.expectedVersion, await rowOf(tx, districtId, input.item));
      if (outcome !== 'updated') return staleVersion(tx, MandateItemRow, { districtId, id });
      return changed(tx, context, { districtId, id, act: 'changeItem' });
    }),
  );
}

/** Takes an item out of a draft. */
export function removeMandateItem(context: RequestContext, input: RemoveMandateItemInput): Promise<object> {
  return context.transaction(async (tx) => {
    const found = await holdManagedItem(tx, input.itemId);
    if (!found) return new NotFound({ subject: 'itemId' });
    if (found.edition.state !== 'draft') return new MandateEditionSettled({});
    const { districtId, id } = found.item;
    const outcome = await tx
      .repository(MandateItemRow)
      .updateVersioned({ districtId, id }, input.expectedVersion, { withdrawnAt: context.clock.now() });
    if (outcome !== 'updated') return staleVersion(tx, MandateItemRow, { districtId, id });
    return changed(tx, context, { districtId, id, act: 'removeItem' });
  });
}

async function changed(
  tx: Transaction,
  context: RequestContext,
  done: { readonly districtId: string; readonly id: string; readonly act: string },
): Promise<object> {
  const { districtId, id, act } = done;
  await tx.audit({
    districtId,
    action: `mandateList.${act}`,
    subject: { type: MANDATE_ITEM, id },
    requestId: context.requestId,
  });
  const row = await tx.repository(MandateItemRow).findOne({ districtId, id });
  if (!row) throw new Error('The item just changed is not there');
  return Object.assign(new MandateItemChanged(), { item: toMandateItem(row) });
}

async function orDuplicate(run: () => Promise<object>): Promise<object> {
  try {
    return await run();
  } catch (error) {
    if (uniqueViolation(error) === 'uq_mandate_item_code') return new DuplicateEntry({ field: 'item.code' });
    throw error;
  }
}

function settledOr(edition: MandateEdition, item: MandateItemInput): object | undefined {
  if (edition.state !== 'draft') return new MandateEditionSettled({});
  const problem = mandateItemProblem(edition.body, item);
  return problem && mandateRefused(problem);
}

async function rowOf(
  tx: Transaction,
  districtId: string,
  item: MandateItemInput,
): Promise<NewRow<MandateItemRow>> {
  const department = textOrNull(item.department);
  return {
    code: item.code.trim(),
    mandateClass: item.mandateClass,
    name: item.name.trim(),
    keywords: readKeywords(item.keywords),
    legalBasis: textOrNull(item.legalBasis),
    departmentId: department === null ? null : await departmentNamed(tx, districtId, department),
    leadDays: item.leadDays ?? null,
  };
}

function itemProblems(item: MandateItemInput): FieldError[] {
  return [...textProblems(item), ...valueProblems(item)];
}

function textProblems(item: MandateItemInput): FieldError[] {
  const problems: FieldError[] = [];
  for (const field of ['code', 'name'] as const)
    if (item[field].trim() === '') problems.push(fieldError(`item.${field}`, 'REQUIRED'));
  for (const field of ['code', 'name', 'legalBasis', 'department'] as const)
    if ((item[field] ?? '').trim().length > LONGEST[field])
      problems.push(fieldError(`item.${field}`, 'TOO_LONG', { maximum: LONGEST[field] }));
  return problems;
}

function valueProblems({ keywords, leadDays }: MandateItemInput): FieldError[] {
  const problems: FieldError[] = [];
  if (!isWithinKeywordLimits(readKeywords(keywords)))
    problems.push(fieldError('item.keywords', 'TOO_LONG', { maximum: MANDATE_LIMITS.keywordLength }));
  if (leadDays != null && (leadDays < 0 || leadDays > MOST_LEAD_DAYS))
    problems.push(fieldError('item.leadDays', 'OUT_OF_RANGE', { minimum: 0, maximum: MOST_LEAD_DAYS }));
  return problems;
}

function textOrNull(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
