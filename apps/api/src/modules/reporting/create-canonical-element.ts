import { accepted, asksForPerson } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import { District, mayAtDivision } from '../divisions';
import { CANONICAL_ELEMENT, toCanonicalElement } from './canonical-element.type';
import { ElementRecord } from './form-demand.entity';
import { CanonicalElementCreated } from './form-demand-results';
import { CanonicalElementTaken, reportingRefusal } from './reporting.errors';
import type { CreateCanonicalElementInput, ProposedElementInput } from './reporting.inputs';

const CODE = /^[a-z][A-Za-z0-9]{0,39}$/;
const LONGEST_NAME = 40;
const LONGEST_UNIT = 10;

/** Adds an element to the dictionary of a district. */
export async function createCanonicalElement(
  context: RequestContext,
  input: CreateCanonicalElementInput,
): Promise<object> {
  const problems = [...problemsOf(input), ...elementProblems(input, '')];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  if (asksForPerson(input.name)) return reportingRefusal({ code: 'formFieldPersonal', heading: input.name });
  try {
    return await context.transaction((tx) => create(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error)?.startsWith('uq_canonical_element') === true)
      return new CanonicalElementTaken({ name: input.name });
    throw error;
  }
}

function problemsOf({ code, idempotencyKey }: CreateCanonicalElementInput): FieldError[] {
  return [
    ...(CODE.test(code) ? [] : [fieldError('code', 'MALFORMED')]),
    ...idempotencyKeyProblems(idempotencyKey),
  ];
}

/** What is wrong with an element as it is put, below a path. */
export function elementProblems({ name, grain, unit }: ProposedElementInput, path: string): FieldError[] {
  const problems: FieldError[] = [];
  if (name.trim() === '') problems.push(fieldError(`${path}name`, 'REQUIRED'));
  if (name.trim().length > LONGEST_NAME)
    problems.push(fieldError(`${path}name`, 'TOO_LONG', { maximum: LONGEST_NAME }));
  if (grain === 'building') problems.push(fieldError(`${path}grain`, 'UNKNOWN_VALUE'));
  if ((unit ?? '').length > LONGEST_UNIT)
    problems.push(fieldError(`${path}unit`, 'TOO_LONG', { maximum: LONGEST_UNIT }));
  return problems;
}

async function create(
  tx: Transaction,
  context: RequestContext,
  input: CreateCanonicalElementInput,
): Promise<object> {
  const districtId = keyOfType(input.districtId, 'District')?.id ?? '0';
  const district = await tx.repository(District).findOne({ id: districtId });
  const place = district && { districtId, divisionId: district.divisionId };
  if (!place || !(await mayAtDivision(tx, 'reporting.manage', place)))
    return new NotFound({ subject: 'districtId' });
  const answer = await once(
    tx,
    { operation: 'createCanonicalElement', key: input.idempotencyKey, body: input },
    async () => {
      const { id } = await insertElement(tx, context, { ...input, districtId, adopted: true });
      await tx.audit({
        districtId,
        action: 'canonicalElement.create',
        subject: { type: CANONICAL_ELEMENT, id },
        requestId: context.requestId,
      });
      return accepted({ id });
    },
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(ElementRecord).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The element just created is not there');
  return Object.assign(new CanonicalElementCreated(), { element: toCanonicalElement(row) });
}

/** Writes an element; one that is only proposed is adopted with its form. */
export function insertElement(
  tx: Transaction,
  { clock }: RequestContext,
  element: ProposedElementInput & {
    readonly districtId: string;
    readonly code: string;
    readonly adopted: boolean;
  },
): Promise<ElementRecord> {
  const { districtId, code, kind, grain, unit, adopted } = element;
  const now = clock.now();
  return tx.repository(ElementRecord).insert({
    ...{ districtId, code, kind, name: element.name.trim(), unit: unit?.trim() || null },
    grain: grain === 'community' ? 'community' : 'household',
    recordedBy: tx.actor.id,
    recordedAt: now,
    adoptedAt: adopted ? now : null,
  });
}
