import { accepted, type PostKind, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { PostHolding, readPerson, type ReadPerson, recordPerson, toPost } from '../people';
import { findLiveOrganisation } from './find-organisation';
import type { Organisation } from './organisation.entity';
import type { RecordPostInput } from './post.inputs';
import { PostRecorded } from './post-results';
import { dayOf, recordEvent } from './record-event';
import { refreshElementScores } from './refresh-element-scores';

/** Posts of a residents' committee are held there and not in an organisation. */
const OF_COMMITTEE: ReadonlySet<PostKind> = new Set(['committeeMember', 'communityWorker']);

/** Records that somebody takes a post in an organisation. */
export function recordPost(context: RequestContext, input: RecordPostInput): Promise<object> {
  const now = context.clock.now();
  const { person, problems } = readPerson(input.person, 'person', now);
  const fieldErrors = [...problems, ...problemsOf(input, dayOf(now))];
  if (fieldErrors.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors }));
  return context.transaction((tx) => record(tx, context, { input, person }));
}

function problemsOf(
  { kind, heldFrom, heldTo, idempotencyKey }: RecordPostInput,
  today: string,
): FieldError[] {
  const problems: FieldError[] = [];
  if (OF_COMMITTEE.has(kind)) problems.push(fieldError('kind', 'UNKNOWN_VALUE'));
  if (heldFrom > today) problems.push(fieldError('heldFrom', 'DATE_ORDER'));
  if (heldTo != null && heldTo <= heldFrom) problems.push(fieldError('heldTo', 'DATE_ORDER'));
  problems.push(...idempotencyKeyProblems(idempotencyKey));
  return problems;
}

interface Taking {
  readonly input: RecordPostInput;
  readonly person: ReadPerson;
}

async function record(tx: Transaction, context: RequestContext, taking: Taking): Promise<object> {
  const { input } = taking;
  const organisation = await findLiveOrganisation(tx, input.organisationId, 'person.manage');
  if (!organisation) return new NotFound({ subject: 'organisationId' });
  const answer = await once(tx, { operation: 'recordPost', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { taking, organisation }),
  );
  if (!answer.ok) return answer.refusal;
  const { districtId } = organisation;
  const row = await tx.repository(PostHolding).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The post just recorded is not there');
  return Object.assign(new PostRecorded(), { post: toPost(row) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { taking, organisation }: { readonly taking: Taking; readonly organisation: Organisation },
): Promise<Result<{ id: string }, object>> {
  const { input } = taking;
  const { districtId, divisionId, id: bodyId } = organisation;
  const person = await recordPerson(tx, { districtId, divisionId }, taking.person);
  const held = await tx
    .repository(PostHolding)
    .find({ where: { districtId, personId: person.id, bodyId, postKind: input.kind } });
  if (held.some((post) => overlaps(post, input))) return refused(new DuplicateEntry({ field: 'person' }));
  const span = { heldFrom: input.heldFrom, heldTo: input.heldTo ?? null };
  const { id } = await tx.repository(PostHolding).insert({
    ...{ districtId, personId: person.id, bodyKind: 'organisation', bodyId, divisionId },
    ...{ postKind: input.kind, ...span },
  });
  if (input.committeeStaff)
    await recordStaff(tx, organisation, { personId: person.id, heldFrom: input.heldFrom });
  const day = dayOf(context.clock.now());
  await refreshElementScores(tx, { districtId, organisationIds: [bodyId], day });
  await recordEvent(tx, context, {
    organisation,
    kind: 'postRecorded',
    occurredOn: input.heldFrom,
    toCode: input.kind,
  });
  return accepted({ id });
}

function overlaps(post: PostHolding, { heldFrom, heldTo }: RecordPostInput): boolean {
  if (post.withdrawnAt !== null) return false;
  return (heldTo == null || post.heldFrom < heldTo) && (post.heldTo === null || post.heldTo > heldFrom);
}

/** The person works for the residents' committee of the seat, unless that is known already. */
async function recordStaff(
  tx: Transaction,
  { districtId, divisionId }: Organisation,
  { personId, heldFrom }: { readonly personId: string; readonly heldFrom: string },
): Promise<void> {
  const known = await tx
    .repository(PostHolding)
    .find({ where: { districtId, personId, bodyKind: 'residentsCommittee', divisionId } });
  if (known.some(({ heldTo, withdrawnAt }) => heldTo === null && withdrawnAt === null)) return;
  await tx.repository(PostHolding).insert({
    ...{ districtId, personId, bodyKind: 'residentsCommittee', bodyId: null, divisionId },
    ...{ postKind: 'communityWorker', heldFrom },
  });
}
