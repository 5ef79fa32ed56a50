import { accepted, refused, type Result } from '@weizhi/domain';
import { type Attachment, findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { InvalidInput, NotFound, unknownReference } from '../../platform/errors/refusal';
import { pastDayProblems, textOrNull, textProblems } from '../../platform/errors/text-problems';
import { type Community, divisionKey, findCommunities } from '../divisions';
import { enterDepartments } from '../mandates';
import { Plaque } from './plaque.entity';
import { PlaqueHangsAlready } from './plaque.errors';
import type { ReportPlaqueInput } from './plaque.inputs';
import { PlaqueReported } from './plaque-results';
import { againWhereTaken, listTaken, recordPlaqueEvent } from './plaque-rows';
import { todayOf } from './plaque-standing';
import { toPlaque } from './plaque.type';

/** Puts a plaque on the register that hangs at a community, whoever permitted it: photograph, name and place are enough. */
export async function reportPlaque(context: RequestContext, input: ReportPlaqueInput): Promise<object> {
  const fieldErrors = [
    ...textProblems('name', input.name, { maximum: 60, required: true }),
    ...textProblems('place', input.place, { maximum: 60, required: true }),
    ...textProblems('department', input.department, { maximum: 60, required: false }),
    ...pastDayProblems('displayedOn', input.displayedOn, todayOf(context)),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return againWhereTaken(() => context.transaction((tx) => report(tx, context, input)));
}

async function report(tx: Transaction, context: RequestContext, input: ReportPlaqueInput): Promise<object> {
  const communities = await findCommunities(tx, [divisionKey(input.divisionId)], 'plaque.record');
  const [community, another] = communities ?? [];
  if (!community || another) return new NotFound({ subject: 'divisionId' });
  const photo = await findOwnUpload(tx, community.districtId, input.photoId);
  if (!photo) return unknownReference('photoId');
  const answer = await once(tx, { operation: 'reportPlaque', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { input, community, photo }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Plaque).findOne({ districtId: community.districtId, id: answer.value.id });
  if (!row) throw new Error('The plaque just reported is not there');
  return Object.assign(new PlaqueReported(), { plaque: toPlaque(row) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, community, photo }: { input: ReportPlaqueInput; community: Community; photo: Attachment },
): Promise<Result<{ id: string }, object>> {
  const name = input.name.trim();
  if ((await listTaken(tx, [community], name)).length > 0)
    return refused(new PlaqueHangsAlready({ takenAt: community.name }));
  const { districtId, divisionId } = community;
  const displayedOn = input.displayedOn ?? todayOf(context);
  const department = textOrNull(input.department);
  await enterDepartments(tx, districtId, [department]);
  const row = await tx.repository(Plaque).insert({
    ...{ districtId, divisionId, name, department, displayedOn },
    place: input.place.trim(),
    state: 'displayed',
    photoId: photo.id,
    createdAt: context.clock.now(),
  });
  await recordPlaqueEvent(tx, context, {
    plaques: [row],
    happening: { kind: 'reported', occurredOn: displayedOn, attachmentId: photo.id },
  });
  return accepted({ id: row.id });
}
