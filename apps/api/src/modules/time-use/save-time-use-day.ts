import {
  checkTimeUseDay,
  isoDate,
  type IsoDate,
  type TimeUseCorrection,
  timeUseCorrections,
  type TimeUseDay,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound, StaleVersion } from '../../platform/errors/refusal';
import { findOwnWeek, holdOwnPart, todayOf, toOwnWeek } from './own-time-use';
import { timeUseDayRefused, TimeUseNotJoined } from './time-use.errors';
import type { SaveTimeUseDayInput } from './time-use.inputs';
import type { TimeUseWeek } from './time-use-draw.entity';
import { TimeUseCorrectionRow, TimeUseDayRow, type TimeUseParticipant } from './time-use-log.entity';
import { OwnTimeUseChanged } from './time-use-results';
import { minutesOf } from './time-use.type';

/** Saves a day of one's own log. What changes after the close is kept with old and new value, and of nobody. */
export function saveTimeUseDay(context: RequestContext, input: SaveTimeUseDayInput): Promise<object> {
  return context.transaction(async (tx) => {
    const week = await findOwnWeek(tx, input.weekId);
    if (!week) return new NotFound({ subject: 'weekId' });
    const today = todayOf(context);
    const { minutes, meetingMinutes } = input;
    const logged = { day: isoDate(input.day), minutes: minutesOf(minutes), meetingMinutes };
    const checked = checkTimeUseDay(logged, { monday: isoDate(week.monday), today });
    if (!checked.ok) return timeUseDayRefused(checked.refusal);
    const part = await holdOwnPart(tx, week);
    if (!part) return new TimeUseNotJoined({});
    const { before, refusal } = await write(tx, {
      ...{ part, logged: checked.value, expectedVersion: input.expectedVersion },
    });
    if (refusal) return refusal;
    const corrections = timeUseCorrections(before, checked.value);
    await recordCorrections(tx, { week, today, corrections });
    return Object.assign(new OwnTimeUseChanged(), { week: await toOwnWeek(tx, week, today) });
  });
}

interface Writing {
  readonly part: TimeUseParticipant;
  readonly logged: TimeUseDay;
  readonly expectedVersion: number;
}

/** The participant is held, so that nobody writes the same day meanwhile. */
async function write(
  tx: Transaction,
  { part, logged: { day, minutes, meetingMinutes }, expectedVersion }: Writing,
): Promise<{ readonly before: Omit<TimeUseDay, 'day'> | null; readonly refusal?: StaleVersion }> {
  const { districtId, divisionId, id: participantId } = part;
  const days = tx.repository(TimeUseDayRow);
  const present = await days.findOne({ districtId, participantId, day });
  const currentVersion = present?.version ?? 0;
  if (currentVersion !== expectedVersion)
    return { before: null, refusal: new StaleVersion({ currentVersion }) };
  const values = { ...minutes, meetingMinutes };
  if (!present) {
    await days.insert({ districtId, divisionId, participantId, day, ...values });
    return { before: null };
  }
  await days.updateVersioned({ districtId, id: present.id }, expectedVersion, values);
  return { before: { minutes: minutesOf(present), meetingMinutes: present.meetingMinutes } };
}

/** Keeps what changed after the close of a week. */
export async function recordCorrections(
  tx: Transaction,
  {
    week,
    today,
    corrections,
  }: {
    readonly week: TimeUseWeek;
    readonly today: IsoDate;
    readonly corrections: readonly TimeUseCorrection[];
  },
): Promise<void> {
  if (today <= week.closesOn) return;
  const { districtId, divisionId, id: weekId } = week;
  await tx.repository(TimeUseCorrectionRow).insertMany(
    corrections.map((correction) => ({
      districtId,
      divisionId,
      weekId,
      correctedOn: today,
      ...correction,
    })),
  );
}
