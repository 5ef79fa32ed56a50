import { addDays, dateInShanghai, dayOfWeek, NO_MINUTES } from '@weizhi/domain';

const TODAY = dateInShanghai(Date.now());

/** The Monday of last week: all its days have come, and it is still open. */
export const LAST_MONDAY = addDays(TODAY, -6 - dayOfWeek(TODAY));

/** A day of a log that was saved. */
export function savedDayOf(day: string, minutes: object, over: object = {}): Record<string, unknown> {
  return {
    __typename: 'OwnTimeUseDay',
    day,
    meetingMinutes: 0,
    version: 1,
    minutes: { __typename: 'MinutesBySource', ...NO_MINUTES, ...minutes },
    ...over,
  };
}

/** A sampled week that somebody takes part in, with nothing filled in. */
export function ownWeekOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'OwnTimeUseWeek',
    id: 'week',
    monday: LAST_MONDAY,
    closesOn: addDays(LAST_MONDAY, 13),
    closed: false,
    joined: true,
    days: [],
    ...over,
  };
}
