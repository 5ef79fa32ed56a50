import { accepted, checkActivityPlan, type Result } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { type Community, divisionKey, findCommunities } from '../divisions';
import { findLiveOrganisation } from '../organisations';
import { Activity } from './activity.entity';
import type { CreateActivityInput } from './activity.inputs';
import { ActivityChanged } from './activity-results';
import { recordActivityEvent } from './activity-rows';
import { toActivity } from './activity.type';
import { attendanceRefused } from './attendance.errors';

const MOST_PLACES = 10_000;

/** Records an activity of a community. */
export async function createActivity(context: CommandContext, input: CreateActivityInput): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const { startsAt, endsAt, places = null } = input;
  const plan = { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), capacity: places };
  const checked = checkActivityPlan(plan);
  if (!checked.ok) return attendanceRefused(checked.refusal);
  return context.transaction((tx) => create(tx, context, input));
}

function problemsOf(input: CreateActivityInput): FieldError[] {
  const { title, venue, places, organiser, organisationId, idempotencyKey } = input;
  return [
    ...textProblems('title', title, { maximum: 100, required: true }),
    ...textProblems('venue', venue, { maximum: 100, required: true }),
    ...(places != null && (places < 1 || places > MOST_PLACES)
      ? [fieldError('places', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_PLACES })]
      : []),
    ...(organiser === 'organisation' && organisationId == null
      ? [fieldError('organisationId', 'REQUIRED')]
      : []),
    ...idempotencyKeyProblems(idempotencyKey),
  ];
}

async function create(tx: Transaction, context: CommandContext, input: CreateActivityInput): Promise<object> {
  const communities = await findCommunities(tx, [divisionKey(input.divisionId)], 'participation.record');
  const [community] = communities ?? [];
  if (!community || communities?.length !== 1) return new NotFound({ subject: 'divisionId' });
  const organisationId = await organisationOf(tx, input);
  if (organisationId === undefined) return new NotFound({ subject: 'organisationId' });
  const answer = await once(tx, { operation: 'createActivity', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { input, community, organisationId }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx
    .repository(Activity)
    .findOne({ districtId: community.districtId, id: answer.value.id });
  if (!row) throw new Error('The activity just recorded is not there');
  return Object.assign(new ActivityChanged(), { activity: toActivity(row) });
}

/** The organisation that holds it, null where none does, undefined for one that is not there. */
async function organisationOf(
  tx: Transaction,
  { organiser, organisationId }: CreateActivityInput,
): Promise<string | null | undefined> {
  if (organiser !== 'organisation') return null;
  return (await findLiveOrganisation(tx, organisationId ?? '', 'organisation.read'))?.id;
}

interface Creating {
  readonly input: CreateActivityInput;
  readonly community: Community;
  readonly organisationId: string | null;
}

async function insert(
  tx: Transaction,
  context: CommandContext,
  { input, community, organisationId }: Creating,
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId } = community;
  const { kind, organiser, initiator, startsAt, endsAt, places = null } = input;
  const activity = await tx.repository(Activity).insert({
    ...{ districtId, divisionId, kind, organiser, organisationId, initiator, startsAt, endsAt, places },
    title: input.title.trim(),
    venue: input.venue.trim(),
    state: 'draft',
    createdAt: context.clock.now(),
  });
  await recordActivityEvent(tx, context, { activity, kind: 'created' });
  return accepted({ id: activity.id });
}
