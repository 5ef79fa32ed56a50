import { addDays, addMonths, daysBetween, type IsoDate, isoDate } from '@weizhi/domain';
import type { OfficialCommunity } from './plan-places';
import { RandomStream } from './random-stream';
import { MOST_BURDENED_COMMITTEE, TASK_PROFILES, type TaskProfile } from './task-profile';

/** The day as of which tasks of the demonstration are what they are. */
export const TASKS_AS_OF: IsoDate = isoDate('2026-11-20');

const FROM = isoDate('2024-12-02');

/** How a committee deals with a task in the demonstration. */
export interface TaskCourse {
  /** What becomes of it, where the list lets it: what may be refused is, sometimes. */
  readonly wish: 'finish' | 'refuse' | 'object' | 'leave';
  /** Days from receipt to its end. */
  readonly days: number;
  /** Minutes that were written down; null where standard time stands. */
  readonly minutes: number | null;
}

/** A task that came to some communities on one day. */
export interface TaskPlan {
  readonly profile: TaskProfile;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly places: readonly { readonly communityCode: string; readonly course: TaskCourse }[];
}

/** Plans what came to residents' committees over two years. */
export function planTasks(communities: readonly OfficialCommunity[], seed: string): readonly TaskPlan[] {
  const committees = communities.filter(({ kind }) => kind === 'community');
  const random = new RandomStream(`${seed}/tasks`);
  const planned = TASK_PROFILES.flatMap((profile, index) => {
    const own = random.of(profile.title);
    // Not all in one month: what comes each quarter or half-year is spread over its months.
    const first = addMonths(addDays(FROM, own.integer(0, 25)), index % profile.everyMonths);
    return daysOf(first, profile.everyMonths).map((receivedOn) =>
      planTask(own.of(receivedOn), profile, { receivedOn, committees }),
    );
  });
  return [...planned, ...planTried(committees[0])];
}

/** Titles of what waits at the first committee, where one can try it: off the list, prohibited, and on the list. */
const TRIED = ['沿街商铺经营面积摸排', '手机应用推广任务', '垃圾分类入户宣传'];

function planTried(first: OfficialCommunity | undefined): readonly TaskPlan[] {
  if (!first) return [];
  const receivedOn = addDays(TASKS_AS_OF, -1);
  const course = { wish: 'leave', days: 0, minutes: null } as const;
  return TASK_PROFILES.filter(({ title }) => TRIED.includes(title)).map((profile) => ({
    ...{ profile, receivedOn, dueOn: addDays(receivedOn, 6) },
    places: [{ communityCode: first.code, course }],
  }));
}

function daysOf(first: IsoDate, everyMonths: number): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = first; day <= TASKS_AS_OF; day = addMonths(day, everyMonths)) days.push(day);
  return days;
}

function planTask(
  random: RandomStream,
  profile: TaskProfile,
  {
    receivedOn,
    committees,
  }: { readonly receivedOn: IsoDate; readonly committees: readonly OfficialCommunity[] },
): TaskPlan {
  const dueDays = random.pick(profile.dueDays);
  return {
    ...{ profile, receivedOn, dueOn: dueDays === null ? null : addDays(receivedOn, dueDays) },
    places: committees.flatMap(({ code }) => {
      const own = random.of(code);
      return own.integer(1, 100) <= shareAt(code, profile)
        ? [{ communityCode: code, course: courseOf(own, { receivedOn, dueDays }) }]
        : [];
    }),
  };
}

/** How many of a hundred such tasks reach a committee: of what is off the list nearly all reach one. */
function shareAt(code: string, { share, isOffList }: TaskProfile): number {
  return isOffList === true && code === MOST_BURDENED_COMMITTEE ? 85 : share;
}

function courseOf(
  random: RandomStream,
  { receivedOn, dueDays }: { readonly receivedOn: IsoDate; readonly dueDays: number | null },
): TaskCourse {
  const days = Math.max(0, Math.round((dueDays ?? 4) * random.between(0.3, 1.25)));
  const isRecent = daysBetween(receivedOn, TASKS_AS_OF) <= days;
  const minutes = random.chance(0.35) ? 15 * random.integer(2, 24) : null;
  if (isRecent) return { wish: 'leave', days, minutes: null };
  const wish = random.pick<TaskCourse['wish']>([
    ['finish', 86],
    ['refuse', 8],
    ['object', 4],
    ['leave', 2],
  ]);
  return { wish, days, minutes };
}
