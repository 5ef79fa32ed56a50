import {
  addDays,
  addMonths,
  deadline,
  type IsoDate,
  type TimeLimit,
  type WorkingDayCalendar,
} from '../calendar';
import type { ProgrammeRules } from './programme-rules';
import { type IncubationStage, INCUBATION_CARE_STAGES } from './vocabulary';

/** What a case may owe by a day. @source domain.md 2.2 and 5.2 */
export const INCUBATION_DUES = [
  'stageDue',
  'objectionDue',
  'noticeEnded',
  'mentoringDue',
  'midtermDue',
  'planItemDue',
  'termEnding',
  'visitDue',
  'handOverDue',
] as const;

/** See {@link INCUBATION_DUES}. @source domain.md 2.2 */
export type IncubationDue = (typeof INCUBATION_DUES)[number];

/** Something that a case owes, with its last day. `subject` tells several of one kind apart; `since` is when it comes on the list. @source domain.md 5.2 */
export interface DueOfIncubationCase {
  readonly due: IncubationDue;
  readonly dueOn: IsoDate;
  readonly since: IsoDate;
  readonly subject: string | null;
  readonly provisional: boolean;
}

/** The dates of a case from which its dues follow. @source domain.md 2.2 */
export interface IncubationDates {
  readonly stage: IncubationStage;
  readonly stageEnteredOn: IsoDate;
  readonly startedOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly midtermPassed: boolean;
  readonly midtermAfterMonths: number;
  readonly noticeClosesOn: IsoDate | null;
  readonly openObjections: readonly { readonly id: string; readonly receivedOn: IsoDate }[];
  readonly lastMentoredOn: IsoDate | null;
  readonly openPlanItems: readonly { readonly id: string; readonly dueOn: IsoDate }[];
  readonly openVisits: readonly { readonly id: string; readonly dueOn: IsoDate }[];
  readonly openHandOverItems: number;
}

/** Days before a date at which it comes on the list; the rest come at once. @source domain.md 5.2 (defaults) */
const AHEAD: Readonly<Partial<Record<IncubationDue, number>>> = {
  mentoringDue: 7,
  midtermDue: 14,
  planItemDue: 7,
  termEnding: 30,
  visitDue: 14,
};
const OBJECTION_LIMIT: TimeLimit = { amount: 5, unit: 'workingDay' };

/** Everything that a case owes, whatever the day; what is on the list on a day is {@link duesOn}. @source domain.md 2.2 */
export function duesOfIncubationCase(
  dates: IncubationDates,
  rules: ProgrammeRules,
  calendar: WorkingDayCalendar,
): readonly DueOfIncubationCase[] {
  return [
    ...stageDues(dates, rules, calendar),
    ...noticeDues(dates, calendar),
    ...careDues(dates, rules),
    ...visitDues(dates),
    ...handOverDues(dates, rules, calendar),
  ];
}

/** The dues that are on the list on a day. @source domain.md 5.2 */
export function duesOn(dues: readonly DueOfIncubationCase[], today: IsoDate): readonly DueOfIncubationCase[] {
  return dues.filter(({ since }) => since <= today);
}

/** Days of the four follow-up visits after graduation. @source domain.md 2.2 (每季回访, 12 months) */
export function followUpVisitDays(graduatedOn: IsoDate, rules: ProgrammeRules): readonly IsoDate[] {
  const { visits, everyMonths } = rules.followUp;
  return Array.from({ length: visits }, (_, index) => addMonths(graduatedOn, (index + 1) * everyMonths));
}

function stageDues(
  dates: IncubationDates,
  rules: ProgrammeRules,
  calendar: WorkingDayCalendar,
): readonly DueOfIncubationCase[] {
  const limit = rules.clocks[dates.stage];
  if (!limit) return [];
  const { date, provisional } = deadline(dates.stageEnteredOn, limit, calendar);
  return [{ due: 'stageDue', dueOn: date, since: dates.stageEnteredOn, subject: null, provisional }];
}

function noticeDues(dates: IncubationDates, calendar: WorkingDayCalendar): readonly DueOfIncubationCase[] {
  if (dates.stage !== 'publicNotice') return [];
  const objections = dates.openObjections.map(({ id, receivedOn }): DueOfIncubationCase => {
    const { date, provisional } = deadline(receivedOn, OBJECTION_LIMIT, calendar);
    return { due: 'objectionDue', dueOn: date, since: receivedOn, subject: id, provisional };
  });
  if (dates.noticeClosesOn === null || dates.openObjections.length > 0) return objections;
  const { date, provisional } = deadline(dates.noticeClosesOn, { amount: 1, unit: 'workingDay' }, calendar);
  return [...objections, { due: 'noticeEnded', dueOn: date, since: date, subject: null, provisional }];
}

function careDues(dates: IncubationDates, rules: ProgrammeRules): readonly DueOfIncubationCase[] {
  if (dates.startedOn === null || !INCUBATION_CARE_STAGES.includes(dates.stage)) return [];
  const started = dates.startedOn;
  if (dates.stage !== 'incubating') return planDues(dates);
  // What a group was given before it came into care counts for no month of it.
  const mentored = dates.lastMentoredOn;
  const monthFrom = mentored !== null && mentored > started ? mentored : started;
  return [
    datedDue('mentoringDue', addMonths(monthFrom, rules.mentoringEveryMonths), null),
    ...(dates.midtermPassed
      ? []
      : [datedDue('midtermDue', addMonths(started, dates.midtermAfterMonths), null)]),
    ...planDues(dates),
    ...(dates.endsOn === null ? [] : [datedDue('termEnding', dates.endsOn, null)]),
  ];
}

function planDues(dates: IncubationDates): readonly DueOfIncubationCase[] {
  // A case that is suspended owes nothing of its plan meanwhile.
  if (dates.stage === 'suspended') return [];
  return dates.openPlanItems.map(({ id, dueOn }) => datedDue('planItemDue', dueOn, id));
}

function visitDues(dates: IncubationDates): readonly DueOfIncubationCase[] {
  if (dates.stage !== 'followUp') return [];
  return dates.openVisits.map(({ id, dueOn }) => datedDue('visitDue', dueOn, id));
}

function handOverDues(
  dates: IncubationDates,
  rules: ProgrammeRules,
  calendar: WorkingDayCalendar,
): readonly DueOfIncubationCase[] {
  const left = dates.stage === 'withdrawn' || dates.stage === 'terminated';
  if (!left || dates.openHandOverItems === 0) return [];
  const { date, provisional } = deadline(dates.stageEnteredOn, rules.handOver, calendar);
  return [{ due: 'handOverDue', dueOn: date, since: dates.stageEnteredOn, subject: null, provisional }];
}

function datedDue(due: IncubationDue, dueOn: IsoDate, subject: string | null): DueOfIncubationCase {
  return { due, dueOn, since: addDays(dueOn, -(AHEAD[due] ?? 0)), subject, provisional: false };
}
