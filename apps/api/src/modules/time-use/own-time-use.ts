import { addDays, dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { blindIndex, personalDataKeys } from '../../platform/personal-data';
import { mayAtDivision, permittedRows } from '../divisions';
import { TimeUseWeek } from './time-use-draw.entity';
import { TimeUseDayRow, TimeUseParticipant } from './time-use-log.entity';
import { OwnTimeUseWeek, TIME_USE_WEEK, toOwnDay } from './time-use.type';

const MOST_WEEKS = 12;

/** Weeks of a quarter times communities of a large district. */
const MOST_IN_SIGHT = 4000;

/** Days for which a sampled week stays in sight after its end. */
const DAYS_IN_SIGHT = 60;

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** The index of the actor in one week: nobody else's account leads to it, nor this one in another week. */
export function participantIndexOf({ id }: { readonly id: string }, week: TimeUseWeek): string {
  return blindIndex(personalDataKeys(), 'participant', `${week.id}|${id}`);
}

/** A sampled week of a community where the actor may log time, by global id. */
export async function findOwnWeek(reads: Reads, id: unknown): Promise<TimeUseWeek | undefined> {
  const week = await reads.repository(TimeUseWeek).findOne(districtRowKey(TIME_USE_WEEK, id));
  return week && (await mayAtDivision(reads, 'timeUse.record', week)) ? week : undefined;
}

/** The actor's own part in a week, held until the end of the transaction; undefined without one. */
export async function holdOwnPart(
  tx: Transaction,
  week: TimeUseWeek,
): Promise<TimeUseParticipant | undefined> {
  const part = await findOwnPart(tx, week);
  if (part)
    await tx.sql(
      'select 1 from time_use_participant where district_id = $1::bigint and id = $2::uuid for update',
      [part.districtId, part.id],
    );
  return part && findOwnPart(tx, week);
}

function findOwnPart(reads: Reads, week: TimeUseWeek): Promise<TimeUseParticipant | undefined> {
  const { districtId, id } = week;
  const participantIndex = participantIndexOf(reads.actor, week);
  return reads.repository(TimeUseParticipant).findOne({ districtId, weekId: id, participantIndex });
}

/** The days of a log, in order. */
export function listDays(
  reads: Reads,
  { districtId, id }: Pick<TimeUseParticipant, 'districtId' | 'id'>,
): Promise<TimeUseDayRow[]> {
  return reads
    .repository(TimeUseDayRow)
    .find({ where: { districtId, participantId: id }, order: { day: 'ASC' }, take: 7 });
}

/** A sampled week with the actor's own log of it. */
export async function toOwnWeek(reads: Reads, week: TimeUseWeek, today: IsoDate): Promise<OwnTimeUseWeek> {
  const part = await findOwnPart(reads, week);
  const days = part ? await listDays(reads, part) : [];
  const { districtId, id, monday, closesOn } = week;
  return Object.assign(new OwnTimeUseWeek(), {
    ...{ row: week, id: toGlobalId(TIME_USE_WEEK, districtId, id), monday, closesOn },
    closed: today > closesOn,
    joined: part !== undefined,
    days: days.map(toOwnDay),
  });
}

/** Sampled weeks of the communities where the actor may log time, the latest first: to come, running, and not long over. */
export async function listOwnWeeks(context: RequestContext): Promise<OwnTimeUseWeek[]> {
  const today = todayOf(context);
  const weeks = await context.reads
    .repository(TimeUseWeek)
    .query('row')
    .andWhere('row.monday >= :since', { since: addDays(today, -DAYS_IN_SIGHT) })
    .orderBy('row.monday', 'DESC')
    .addOrderBy('row.id')
    .limit(MOST_IN_SIGHT)
    .getMany();
  // Whoever reads the weeks of a whole district may log time in one community of it only.
  const own = (await permittedRows(context.reads, 'timeUse.record', weeks)).slice(0, MOST_WEEKS);
  return Promise.all(own.map((week) => toOwnWeek(context.reads, week, today)));
}
