import { plusDays, plusMonths } from './civil-days';
import { type PlantedGroup, SIXTY_GROUPS } from './sixty-groups';

// The expectation is written from the rules in words, apart from the domain: days off of 2026 by the State Council's
// notice, limits by the table of the programme, and how long before its day each thing comes on the list.
const DAYS_OFF = new Set(['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19']);
const MADE_UP = new Set(['2026-05-09']);

function isWorked(day: string): boolean {
  if (MADE_UP.has(day)) return true;
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !DAYS_OFF.has(day);
}
function working(day: string, days: number): string {
  let [date, left] = [day, days];
  while (left > 0) {
    date = plusDays(date, 1);
    if (isWorked(date)) left -= 1;
  }
  return date;
}
function orNext(day: string): string {
  let date = day;
  while (!isWorked(date)) date = plusDays(date, 1);
  return date;
}

const LIMITS: Readonly<Record<string, (entered: string) => string>> = {
  applied: (day) => working(day, 5),
  correction: (day) => orNext(plusDays(day, 30)),
  screening: (day) => working(day, 5),
  interview: (day) => working(day, 15),
  panelReview: (day) => working(day, 15),
  admitted: (day) => working(day, 15),
  midtermReview: (day) => working(day, 15),
  rectifying: (day) => orNext(plusDays(day, 30)),
  suspended: (day) => orNext(plusMonths(day, 3)),
  exitReview: (day) => working(day, 20),
  graduated: (day) => working(day, 10),
};

/** A thing that is to be done: by which day, and from which day on it is on the list. */
export interface Due {
  readonly name: string;
  readonly dueOn: string;
  readonly listedOn: string;
}

/** A thing that a group owes, with its place among the sixty. */
export interface Owed extends Due {
  readonly index: number;
  readonly group: PlantedGroup;
}

/** A thing that comes on the list some days before its day. */
function ahead(name: string, dueOn: string, days: number): Due {
  return { name, dueOn, listedOn: plusDays(dueOn, -days) };
}

function stageDues({ stage, entered }: PlantedGroup): Due[] {
  const limit = LIMITS[stage];
  return limit ? [{ name: 'stageDue', dueOn: limit(entered), listedOn: entered }] : [];
}

function careDues({ stage, started, mentored, midtermPassed, planDue }: PlantedGroup): Due[] {
  const plan = ['admitted', 'incubating', 'midtermReview', 'rectifying', 'exitReview'].includes(stage)
    ? [ahead('planItemDue', planDue, 7)]
    : [];
  if (stage !== 'incubating') return plan;
  const monthFrom = mentored !== null && mentored > started ? mentored : started;
  return [
    ...plan,
    ahead('mentoringDue', plusMonths(monthFrom, 1), 7),
    ...(midtermPassed ? [] : [ahead('midtermDue', plusMonths(started, 3), 14)]),
    ahead('termEnding', plusMonths(started, 6), 30),
  ];
}

function noticeDues({ stage, objected, closes }: PlantedGroup): Due[] {
  if (stage !== 'publicNotice') return [];
  if (objected) return [{ name: 'objectionDue', dueOn: working(objected, 5), listedOn: objected }];
  return [ahead('noticeEnded', working(closes, 1), 0)];
}

function lateDues({ stage, visitDue, handedOver, entered }: PlantedGroup): Due[] {
  if (stage === 'followUp') return [ahead('visitDue', visitDue, 14)];
  if (stage !== 'terminated' || handedOver) return [];
  return [{ name: 'handOverDue', dueOn: working(entered, 15), listedOn: entered }];
}

/** All that the sixty groups ever owe while nobody touches anything. */
export const ALL_OWED: readonly Owed[] = SIXTY_GROUPS.flatMap((group, index) =>
  [stageDues, careDues, noticeDues, lateDues]
    .flatMap((rule) => rule(group))
    .map((due) => ({ ...due, index, group })),
);

/** A due in one line: `group due day`. */
export function summaryOf({ index, name, dueOn }: Pick<Owed, 'index' | 'name' | 'dueOn'>): string {
  return `${String(index)} ${name} ${dueOn}`;
}

/** What is on the list on a day. */
export function owedOn(today: string): readonly Owed[] {
  return ALL_OWED.filter(({ listedOn }) => listedOn <= today);
}

/** What comes next after a day: when, and all that comes then. */
export function nextAfter(today: string): { readonly on: string; readonly owed: readonly Owed[] } {
  const coming = ALL_OWED.filter(({ listedOn }) => listedOn > today);
  const on = coming.map(({ listedOn }) => listedOn).sort()[0] ?? '';
  return { on, owed: coming.filter(({ listedOn }) => listedOn === on) };
}

/** The section in which a thing stands in a week that ends on a Sunday. */
export function sectionOf({ group: { stage }, name, dueOn }: Owed, sunday: string): string {
  if (name === 'visitDue' || name === 'mentoringDue') return dueOn <= sunday ? 'VISITS_OF_WEEK' : 'DUE';
  if (name === 'objectionDue') return 'TO_APPROVE';
  if (name !== 'stageDue') return 'DUE';
  if (stage === 'correction' || stage === 'rectifying') return 'RETURNED';
  return ['admitted', 'suspended', 'graduated'].includes(stage) ? 'DUE' : 'TO_APPROVE';
}
