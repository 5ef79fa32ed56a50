import { randomUUID } from 'node:crypto';
import { accepted, daysBetween, isoDate, type PlannedInspection, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { type Community, divisionKey, findCommunities } from '../divisions';
import { enterDepartments } from '../mandates';
import { type Conflicts, findConflicts } from './inspection-conflicts.reads';
import { Inspection } from './inspection.entity';
import type { AnnounceInspectionInput, InspectionPlanInput } from './inspection.inputs';
import { InspectionAnnounced } from './inspection-results';
import { recordInspectionEvent, todayOf } from './inspection-rows';
import { toInspection } from './inspection.type';

const MOST_DAYS = 30;
const MOST_COMMUNITIES = 300;

/** Announces an inspection to communities, one row for each. Those that repeat another wait until that is answered. */
export async function announceInspection(
  context: RequestContext,
  input: AnnounceInspectionInput,
): Promise<object> {
  const fieldErrors = [
    ...planProblems(input),
    ...(input.startsOn < todayOf(context) ? [fieldError('startsOn', 'DATE_ORDER')] : []),
    ...textProblems('title', input.title, { maximum: 100, required: true }),
    ...textProblems('basis', input.basis, { maximum: 300, required: true }),
    ...textProblems('duplicateAnswer', input.duplicateAnswer, { maximum: 200, required: false }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => announce(tx, context, input));
}

/** What is wrong with a plan, whether it is looked at or announced. */
export function planProblems({
  divisionIds,
  department,
  startsOn,
  endsOn,
}: InspectionPlanInput): FieldError[] {
  const number = new Set(divisionIds).size;
  const length = daysBetween(isoDate(startsOn), isoDate(endsOn));
  return [
    ...(number === 0 || number > MOST_COMMUNITIES
      ? [fieldError('divisionIds', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_COMMUNITIES })]
      : []),
    ...textProblems('department', department, { maximum: 60, required: true }),
    ...(length < 0 || length > MOST_DAYS ? [fieldError('endsOn', 'DATE_ORDER')] : []),
  ];
}

/** A plan as one inspection for each community; ids are those of the communities, since there are no rows yet. */
export function plannedAt(
  input: InspectionPlanInput,
  communities: readonly Community[],
): readonly PlannedInspection[] {
  return communities.map(({ divisionId }) => ({
    id: divisionId,
    community: divisionId,
    department: input.department.trim(),
    subject: input.subject,
    startsOn: isoDate(input.startsOn),
    endsOn: isoDate(input.endsOn),
    jointId: null,
  }));
}

async function announce(
  tx: Transaction,
  context: RequestContext,
  input: AnnounceInspectionInput,
): Promise<object> {
  const communities = await findCommunities(
    tx,
    [...new Set(input.divisionIds)].map(divisionKey),
    'inspection.announce',
  );
  const [first] = communities ?? [];
  if (!communities || !first) return new NotFound({ subject: 'divisionIds' });
  const { districtId } = first;
  const answer = await once(
    tx,
    { operation: 'announceInspection', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { input, communities, districtId }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Inspection).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The inspection just announced is not there');
  const { announcementId } = row;
  return Object.assign(new InspectionAnnounced(), {
    inspection: toInspection(row),
    communities: await tx.repository(Inspection).count({ districtId, announcementId }),
    unanswered: await tx.repository(Inspection).count({ districtId, announcementId, state: 'announced' }),
  });
}

interface Announcing {
  readonly input: AnnounceInspectionInput;
  readonly communities: readonly Community[];
  readonly districtId: string;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, communities, districtId }: Announcing,
): Promise<Result<{ id: string }, object>> {
  const conflicts = await findConflicts(tx, districtId, plannedAt(input, communities));
  const announcementId = randomUUID();
  const duplicateAnswer = textOrNull(input.duplicateAnswer);
  const repeats = (divisionId: string): boolean => isRepeating(conflicts.get(divisionId));
  const department = input.department.trim();
  await enterDepartments(tx, districtId, [department]);
  const inspections = await tx.repository(Inspection).insertMany(
    communities.map(({ divisionId }) => ({
      ...{ districtId, divisionId, announcementId, department, subject: input.subject },
      title: input.title.trim(),
      basis: input.basis.trim(),
      noticeOn: todayOf(context),
      ...{ startsOn: input.startsOn, endsOn: input.endsOn },
      state:
        repeats(divisionId) && duplicateAnswer === null
          ? ('announced' as const)
          : ('duplicateChecked' as const),
      duplicateAnswer: repeats(divisionId) ? duplicateAnswer : null,
      announcedBy: tx.actor.id,
      createdAt: context.clock.now(),
    })),
  );
  await recordInspectionEvent(tx, context, { inspections, kind: 'announced', note: input.basis.trim() });
  return accepted({ id: inspections[0]?.id ?? '' });
}

function isRepeating(conflicts: Conflicts | undefined): boolean {
  return (conflicts?.repeats.length ?? 0) > 0;
}
