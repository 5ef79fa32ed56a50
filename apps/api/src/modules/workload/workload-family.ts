import {
  decimalOfNumber,
  decimalText,
  type HoursBasis,
  hoursBasis,
  meetingsPerWeek,
  type IndicatorDefinition,
  overdueShare,
  TASK_CLASS_LABELS,
  TASK_INDICATORS,
  type WorkloadShareCode,
  WORKLOAD_SHARES,
  WORKLOAD_SOURCE_LABELS,
  type WorkloadTotals,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type AskedCell,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  type MemberAnswer,
  NO_DATA,
  RECOMPUTING,
  toFigures,
  total,
} from '../../platform/indicators';
import { noticeAnswer, peakAnswer } from './workload-distributions';
import { readKnown, type WorkloadKnown } from './workload-known';

/** Figures about committees are told by department only where they are pooled over so many communities. */
export const LEAST_COMMUNITIES = 3;

/** Indicators of tasks, from rollup cells alone: no request reads a task. */
export const WORKLOAD_FAMILY: IndicatorFamily = {
  name: 'workload',
  codes: Object.keys(TASK_INDICATORS),
  memberLabels: { workloadSource: WORKLOAD_SOURCE_LABELS, taskClass: TASK_CLASS_LABELS },
  compute: computeWorkload,
};

async function computeWorkload(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  return figuresOf(await readKnown(reads, asked), asked);
}

/** What follows from what is known, in the order of the indicators. */
export function figuresOf(known: WorkloadKnown, asked: FamilyAsked): readonly Figure[] {
  return toFigures({ ...asked, now: known.standing.asOf ?? asked.now }, (definition, cell) => {
    if (!known.standing.isCurrent) return total(RECOMPUTING);
    const first = known.firstMonths.get(cell.place);
    // Before its first month a place kept no register: that is not the same as no task.
    if (cell.asked.day === null || first === undefined || cell.asked.day < first) return total(NO_DATA);
    return asked.dimension === ''
      ? total(totalAnswer(known, definition, cell))
      : memberAnswers(known, definition, { ...cell, dimension: asked.dimension });
  });
}

function totalAnswer(known: WorkloadKnown, { code }: IndicatorDefinition, cell: AskedCell): FigureAnswer {
  if (code === 'overdueRate') return shareAnswer(overdueShare(known.duesOf(cell)));
  if (code === 'medianLeadTime') return noticeAnswer(known.noticeOf(cell));
  if (code === 'peakWeeklyHours') return peakAnswer(known, cell);
  if (code === 'meetingsPerWeek') return meetingsAnswer(known, cell, known.totalsOf(cell));
  return totalsAnswer(code, known.totalsOf(cell), known.placeOf(cell).households);
}

/** Figures of committees that a department could read off one of them. */
const OF_COMMITTEES: ReadonlySet<string> = new Set(['taskRefusalRate', 'objectionUpheldRate']);

function memberAnswers(
  known: WorkloadKnown,
  { code }: IndicatorDefinition,
  cell: AskedCell & { readonly dimension: string },
): readonly MemberAnswer[] {
  // What no department put is no department's: the community's own affairs, and what residents ask for.
  const members = known
    .membersOf(cell)
    .filter(({ member }) => cell.dimension !== 'department' || member !== '');
  if (members.length === 0) return total(NO_DATA);
  const hidden =
    cell.dimension === 'department' &&
    OF_COMMITTEES.has(code) &&
    known.placeOf(cell).communities < LEAST_COMMUNITIES;
  const answerOf = (totals: WorkloadTotals): FigureAnswer =>
    code === 'meetingsPerWeek' ? meetingsAnswer(known, cell, totals) : totalsAnswer(code, totals, null);
  return members.map(({ member, totals }) => ({
    member: { kind: member === '' ? 'unrecorded' : 'member', code: member },
    answer: hidden ? { kind: 'suppressed' } : answerOf(totals),
  }));
}

/** Meetings over the weeks of communities that are over; the place is known to keep a register in the period. */
function meetingsAnswer(known: WorkloadKnown, cell: AskedCell, totals: WorkloadTotals): FigureAnswer {
  const { from, to } = known.registerDaysOf(cell);
  const share = meetingsPerWeek(totals, { ...{ from, to }, communities: known.placeOf(cell).communities });
  if (share.denominator === 0) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: {
      value: share.numerator / share.denominator,
      n: totals.meetingTasks,
      numerator: decimalOfNumber(totals.meetingTasks, 0),
      denominator: decimalOfNumber(share.denominator / DAYS_OF_WEEK, 2),
    },
  };
}

const DAYS_OF_WEEK = 7;

function totalsAnswer(code: string, totals: WorkloadTotals, households: number | null): FigureAnswer {
  switch (code) {
    case 'communityTaskCount':
      return { kind: 'counts', counts: { numerator: totals.tasks } };
    case 'offListTaskCount':
      return { kind: 'counts', counts: { numerator: totals.offListTasks } };
    case 'emergencyTaskCount':
      return { kind: 'counts', counts: { numerator: totals.emergencyTasks } };
    case 'tasksChangedAfterClose':
      return { kind: 'counts', counts: { numerator: totals.changedAfterClose } };
    case 'communityTaskHours':
      return hoursAnswer(totals, 1);
    case 'hoursPerThousandHouseholds':
      return households === null || households === 0 ? NO_DATA : hoursAnswer(totals, households / 1000);
    default:
      return isShareCode(code) ? ofTotals(code, totals) : NO_DATA;
  }
}

const OF_HOURS: ReadonlySet<WorkloadShareCode> = new Set([
  'administrativeShare',
  'selfGovernanceShare',
  'overreachRate',
  'displacementRate',
]);

/** Shares of hours rest on so many tasks, not on so many minutes. */
function ofTotals(code: WorkloadShareCode, totals: WorkloadTotals): FigureAnswer {
  const share = WORKLOAD_SHARES[code](totals);
  if (!OF_HOURS.has(code)) return shareAnswer(share);
  const [numerator, denominator] = [share.numerator, share.denominator].map((minutes) =>
    decimalText(String(minutes)),
  );
  if (share.denominator === 0 || numerator === undefined || denominator === undefined) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: { value: share.numerator / share.denominator, n: totals.tasks, numerator, denominator },
    coverage: basisCoverage(hoursBasis(totals)),
  };
}

/** Hours say how many of them were recorded or sampled; the others are standard times. */
function hoursAnswer(totals: WorkloadTotals, per: number): FigureAnswer {
  return {
    kind: 'statistic',
    statistic: { value: totals.minutes / 60 / per, n: totals.tasks },
    coverage: basisCoverage(hoursBasis(totals)),
  };
}

function basisCoverage({ recorded, sampled, standard }: HoursBasis): {
  readonly observed: number;
  readonly expected: number;
  readonly of: 'hours';
} {
  const hours = (minutes: number): number => Math.round(minutes / 60);
  return { observed: hours(recorded + sampled), expected: hours(recorded + sampled + standard), of: 'hours' };
}

function shareAnswer({
  numerator,
  denominator,
}: {
  readonly numerator: number;
  readonly denominator: number;
}): FigureAnswer {
  return denominator === 0 ? NO_DATA : { kind: 'counts', counts: { numerator, denominator } };
}

function isShareCode(code: string): code is WorkloadShareCode {
  return Object.hasOwn(WORKLOAD_SHARES, code);
}
