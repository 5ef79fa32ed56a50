import { randomUUID } from 'node:crypto';
import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { type Community, divisionKey, findCommunities } from '../divisions';
import { enterDepartments } from '../mandates';
import { Plaque } from './plaque.entity';
import { PlaqueHangsAlready } from './plaque.errors';
import type { ApplyForPlaqueInput } from './plaque.inputs';
import { PlaqueAppliedFor } from './plaque-results';
import { againWhereTaken, listTaken, recordPlaqueEvent } from './plaque-rows';
import { todayOf } from './plaque-standing';
import { toPlaque } from './plaque.type';

const MOST_COMMUNITIES = 300;
const MOST_NAMED = 10;

/** Applies for a plaque at some communities: one row for each, all or none. */
export async function applyForPlaque(context: RequestContext, input: ApplyForPlaqueInput): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return againWhereTaken(() => context.transaction((tx) => apply(tx, context, input)));
}

function problemsOf(input: ApplyForPlaqueInput): FieldError[] {
  const { divisionIds, idempotencyKey } = input;
  const number = new Set(divisionIds).size;
  return [
    ...(number === 0 || number > MOST_COMMUNITIES
      ? [fieldError('divisionIds', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_COMMUNITIES })]
      : []),
    ...textProblems('name', input.name, { maximum: 60, required: true }),
    ...textProblems('department', input.department, { maximum: 60, required: true }),
    ...textProblems('basis', input.basis, { maximum: 300, required: true }),
    ...textProblems('place', input.place, { maximum: 60, required: false }),
    ...idempotencyKeyProblems(idempotencyKey),
  ];
}

async function apply(tx: Transaction, context: RequestContext, input: ApplyForPlaqueInput): Promise<object> {
  const divisionIds = [...new Set(input.divisionIds)].map(divisionKey);
  const communities = await findCommunities(tx, divisionIds, 'taskAdmission.apply');
  const [first] = communities ?? [];
  if (!communities || !first) return new NotFound({ subject: 'divisionIds' });
  const answer = await once(tx, { operation: 'applyForPlaque', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { input, communities }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Plaque).findOne({ districtId: first.districtId, id: answer.value.id });
  if (!row) throw new Error('The plaque just applied for is not there');
  return Object.assign(new PlaqueAppliedFor(), { plaque: toPlaque(row), communities: communities.length });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, communities }: { input: ApplyForPlaqueInput; communities: readonly Community[] },
): Promise<Result<{ id: string }, object>> {
  const name = input.name.trim();
  const taken = await listTaken(tx, communities, name);
  if (taken.length > 0)
    return refused(new PlaqueHangsAlready({ takenAt: taken.slice(0, MOST_NAMED).join('、') }));
  const applicationId = randomUUID();
  const department = input.department.trim();
  if (communities[0]) await enterDepartments(tx, communities[0].districtId, [department]);
  const plaques = await tx.repository(Plaque).insertMany(
    communities.map(({ districtId, divisionId }) => ({
      ...{ districtId, divisionId, name, applicationId },
      department,
      basis: input.basis.trim(),
      place: textOrNull(input.place),
      state: 'applied' as const,
      appliedBy: tx.actor.id,
      createdAt: context.clock.now(),
    })),
  );
  await recordPlaqueEvent(tx, context, {
    plaques,
    happening: { kind: 'applied', occurredOn: todayOf(context), note: input.basis.trim() },
  });
  return accepted({ id: plaques[0]?.id ?? '' });
}
