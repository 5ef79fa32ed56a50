import {
  addDays,
  addMonths,
  deadline,
  type IsoDate,
  type TimeLimit,
  type WorkingDayCalendar,
} from '../calendar';
import { accepted, refused, type Result } from '../shared';
import type {
  CommitteeClockStart,
  CommitteeProcedure,
  CommitteeStep,
  OwnersCommitteeRules,
} from './committee-rules';

/** Days on which steps were done, by step. @source domain.md 2.4 */
export type CommitteeStepDays = Readonly<Partial<Record<CommitteeStep, IsoDate>>>;

/** A procedure of a committee under way. @source domain.md 2.4 */
export interface CommitteeTracker {
  readonly procedure: CommitteeProcedure;
  readonly done: CommitteeStepDays;
  /** End of the term in office; null before the first election. */
  readonly termEnd: IsoDate | null;
}

/** Where a step stands. `dueOn` is null without a clock, or while its clock has not begun. @source domain.md 2.4 */
export interface CommitteeStepStanding {
  readonly step: CommitteeStep;
  readonly doneOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  /** Whether the due day was worked out with days whose notice is not published yet. */
  readonly provisional: boolean;
  readonly standing: 'done' | 'doneLate' | 'due' | 'overdue' | 'waiting';
}

/** Returned when a step cannot be recorded. @source domain.md 2.4 */
export type CommitteeStepRefusal =
  | { readonly code: 'committeeStepNotInProcedure'; readonly committeeStep: CommitteeStep }
  | { readonly code: 'committeeStepDoneAlready'; readonly committeeStep: CommitteeStep }
  | { readonly code: 'committeeStepBeforeItsStart'; readonly earliest: IsoDate }
  | { readonly code: 'committeeStepInFuture'; readonly latest: IsoDate };

/** The steps of a procedure with their due days, in order. @source 北京市物业管理条例 (2024) ch. 3 */
export function trackCommitteeSteps(
  tracker: CommitteeTracker,
  rules: OwnersCommitteeRules,
  at: { readonly today: IsoDate; readonly calendar: WorkingDayCalendar },
): readonly CommitteeStepStanding[] {
  return rules.steps[tracker.procedure].map(({ step, clock }) => {
    const start = clock && startOf(tracker, clock.start);
    const due = start ? dueOf(start, clock, at.calendar) : { date: null, provisional: false };
    const doneOn = tracker.done[step] ?? null;
    return {
      step,
      doneOn,
      dueOn: due.date,
      provisional: due.provisional,
      standing: standingOf(doneOn, due.date, at.today),
    };
  });
}

/** Records a step, or says why not: it belongs to the procedure, is not done yet, and not before what starts its clock. @source domain.md 2.4 */
export function recordCommitteeStep(
  tracker: CommitteeTracker,
  rules: OwnersCommitteeRules,
  record: { readonly step: CommitteeStep; readonly doneOn: IsoDate; readonly today: IsoDate },
): Result<CommitteeStepDays, CommitteeStepRefusal> {
  const { step, doneOn, today } = record;
  const rule = rules.steps[tracker.procedure].find((each) => each.step === step);
  if (!rule) return refused({ code: 'committeeStepNotInProcedure', committeeStep: step });
  if (tracker.done[step] !== undefined)
    return refused({ code: 'committeeStepDoneAlready', committeeStep: step });
  if (doneOn > today) return refused({ code: 'committeeStepInFuture', latest: today });
  const start = rule.clock?.direction === 'within' ? rule.clock.start : null;
  const earliest = start === null || start === 'termEnd' ? undefined : tracker.done[start];
  if (earliest !== undefined && doneOn < earliest)
    return refused({ code: 'committeeStepBeforeItsStart', earliest });
  return accepted({ ...tracker.done, [step]: doneOn });
}

function startOf(tracker: CommitteeTracker, start: CommitteeClockStart): IsoDate | null {
  return start === 'termEnd' ? tracker.termEnd : (tracker.done[start] ?? null);
}

function dueOf(
  start: IsoDate,
  clock: { readonly direction: 'within' | 'before'; readonly limit: TimeLimit },
  calendar: WorkingDayCalendar,
): { readonly date: IsoDate; readonly provisional: boolean } {
  if (clock.direction === 'before') return { date: ahead(start, clock.limit), provisional: false };
  // The end of a term is a day of its own: it does not move to the next working day.
  if (clock.limit.amount === 0) return { date: start, provisional: false };
  return deadline(start, clock.limit, calendar);
}

function ahead(end: IsoDate, { amount, unit }: TimeLimit): IsoDate {
  if (unit === 'month') return addMonths(end, -amount);
  return unit === 'year' ? addMonths(end, -12 * amount) : addDays(end, -amount);
}

function standingOf(
  doneOn: IsoDate | null,
  dueOn: IsoDate | null,
  today: IsoDate,
): CommitteeStepStanding['standing'] {
  if (doneOn !== null) return dueOn !== null && doneOn > dueOn ? 'doneLate' : 'done';
  if (dueOn === null) return 'waiting';
  return today > dueOn ? 'overdue' : 'due';
}
