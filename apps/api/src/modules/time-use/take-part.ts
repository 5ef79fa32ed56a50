import { timeUseCorrections } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { NotFound } from '../../platform/errors/refusal';
import { findOwnWeek, holdOwnPart, listDays, participantIndexOf, todayOf, toOwnWeek } from './own-time-use';
import { recordCorrections } from './save-time-use-day';
import { TimeUseWeekClosed } from './time-use.errors';
import type { TimeUseWeekInput } from './time-use.inputs';
import { TimeUseDayRow, TimeUseParticipant } from './time-use-log.entity';
import { OwnTimeUseChanged } from './time-use-results';
import { minutesOf } from './time-use.type';

/** Takes part in a sampled week. Neither this nor what follows is in the audit log, where it could be looked up. */
export function joinTimeUseWeek(context: RequestContext, input: TimeUseWeekInput): Promise<object> {
  return context.transaction(async (tx) => {
    const week = await findOwnWeek(tx, input.weekId);
    if (!week) return new NotFound({ subject: 'weekId' });
    const { districtId, divisionId, closesOn } = week;
    const today = todayOf(context);
    if (today > closesOn) return new TimeUseWeekClosed({ closesOn });
    const participantIndex = participantIndexOf(tx.actor, week);
    await tx
      .repository(TimeUseParticipant)
      .insertIgnoringDuplicates(
        [{ districtId, divisionId, weekId: week.id, participantIndex }],
        ['districtId', 'weekId', 'participantIndex'],
      );
    return Object.assign(new OwnTimeUseChanged(), { week: await toOwnWeek(tx, week, today) });
  });
}

/** Withdraws from a sampled week: the log is deleted. After the close the figure shows that something was taken out. */
export function withdrawFromTimeUseWeek(context: RequestContext, input: TimeUseWeekInput): Promise<object> {
  return context.transaction(async (tx) => {
    const week = await findOwnWeek(tx, input.weekId);
    if (!week) return new NotFound({ subject: 'weekId' });
    const today = todayOf(context);
    const part = await holdOwnPart(tx, week);
    if (part) {
      const { districtId, id } = part;
      const days = await listDays(tx, part);
      for (const { meetingMinutes, ...day } of days)
        await recordCorrections(tx, {
          ...{ week, today },
          corrections: timeUseCorrections({ minutes: minutesOf(day), meetingMinutes }, null),
        });
      await tx.repository(TimeUseDayRow).delete({ districtId, participantId: id });
      await tx.repository(TimeUseParticipant).delete({ districtId, id });
    }
    return Object.assign(new OwnTimeUseChanged(), { week: await toOwnWeek(tx, week, today) });
  });
}
