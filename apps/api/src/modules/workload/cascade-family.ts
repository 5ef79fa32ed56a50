import {
  CASCADE_INDICATORS,
  cascadeDepth,
  cascadeSpread,
  type IndicatorDefinition,
  type IsoDate,
  isOfWholeMonths,
  periodBounds,
  type TaskCascade,
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
import { readRollupStanding, type RollupStanding } from '../../platform/rollups';
import { TASK_ORIGIN_ROLLUP, TASK_ROLLUP } from '../tasks';
import { weekKey } from './place-facts.reads';
import {
  type CellSum,
  countMembers,
  type MemberCount,
  readCells,
  readFirstMonths,
} from './workload-cells.reads';
import { amountOf } from './workload-known';

/** Indicators of how tasks are handed down, from rollup cells alone: no request reads a task. */
export const CASCADE_FAMILY: IndicatorFamily = {
  name: 'cascade',
  codes: Object.keys(CASCADE_INDICATORS),
  memberLabels: {},
  async compute(reads, asked) {
    return cascadeFigures(await readCascades(reads, asked, ['now']), asked, 'now');
  },
};

/** Whether a figure is told as it is, or as it was when the months were closed. */
export type CascadeMoment = 'now' | 'atClose';

const MEASURES = {
  now: { originals: 'originals', tasks: 'tasks', levels: 'levels' },
  atClose: { originals: 'originalsAtClose', tasks: 'tasksAtClose', levels: 'levelsAtClose' },
} as const;

type Cells = ReadonlyMap<string, readonly CellSum[]>;

/** What the rollups know of originals. */
export interface KnownCascades {
  readonly standing: RollupStanding;
  readonly firstMonths: ReadonlyMap<number, IsoDate>;
  readonly totals: Cells;
  /** Of each department, where figures are split by it. */
  readonly departments: Cells;
  /** How many departments there are, by the same keys. */
  readonly counted: ReadonlyMap<string, readonly MemberCount[]>;
}

/** Reads the originals of places and periods, in all and by department, as far as the indicators asked for need them. */
export async function readCascades(
  reads: Reads,
  { districtId, divisionIds, periods, definitions, dimension }: FamilyAsked,
  moments: readonly CascadeMoment[],
): Promise<KnownCascades> {
  const source = { districtId, source: TASK_ORIGIN_ROLLUP.code, divisionIds };
  const measures = moments.flatMap((moment) => Object.values(MEASURES[moment]));
  const wholeMonths = periods.map((period) => (isOfWholeMonths(period) ? periodBounds(period) : null));
  const byDepartment = { ...source, dimension: 'department', hasLongSpans: true };
  const isSplit = dimension === 'department';
  const isCounted = !isSplit && definitions.some(({ code }) => code === 'assigningDepartments');
  const counted = await countMembers(reads, {
    ...{ ...byDepartment, measures: moments.map((moment) => MEASURES[moment].originals) },
    spans: isCounted ? wholeMonths : [],
  });
  return {
    totals: byCell(
      await readCells(reads, { ...source, dimension: '', measures, spans: periods.map(periodBounds) }),
    ),
    departments: byCell(
      await readCells(reads, { ...byDepartment, measures, spans: isSplit ? wholeMonths : [] }),
    ),
    counted: Map.groupBy(counted, ({ place, period }) => weekKey(place, period)),
    standing: await readRollupStanding(reads, { ...source, others: [TASK_ROLLUP.code] }),
    firstMonths: await readFirstMonths(reads, { ...source, source: TASK_ROLLUP.code }),
  };
}

/** What follows from what is known, in the order of the indicators. */
export function cascadeFigures(
  known: KnownCascades,
  asked: FamilyAsked,
  moment: CascadeMoment,
): readonly Figure[] {
  return toFigures({ ...asked, now: known.standing.asOf ?? asked.now }, (definition, cell) => {
    if (!known.standing.isCurrent) return total(RECOMPUTING);
    const first = known.firstMonths.get(cell.place);
    // Before its first month a place kept no register: that is not the same as no task.
    if (cell.asked.day === null || first === undefined || cell.asked.day < first) return total(NO_DATA);
    if (asked.dimension === 'department') return byDepartment(known, definition, { cell, moment });
    if (definition.code === 'assigningDepartments') return total(departmentsAnswer(known, { cell, moment }));
    const sums = known.totals.get(weekKey(cell.place, cell.day)) ?? [];
    return total(answer(definition, cascadeOf(sums, moment)));
  });
}

interface At {
  readonly cell: AskedCell;
  readonly moment: CascadeMoment;
}

function departmentsOf({ departments }: KnownCascades, { cell, moment }: At) {
  return [...Map.groupBy(departments.get(weekKey(cell.place, cell.day)) ?? [], ({ member }) => member)]
    .map(([code, sums]) => ({ code, cascade: cascadeOf(sums, moment) }))
    .filter(({ cascade }) => cascade.originals > 0)
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function byDepartment(
  known: KnownCascades,
  definition: IndicatorDefinition,
  at: At,
): readonly MemberAnswer[] {
  const own = departmentsOf(known, at);
  if (own.length === 0) return total(NO_DATA);
  return own.map(({ code, cascade }) => ({
    member: { kind: 'member', code },
    answer: answer(definition, cascade),
  }));
}

/** Departments are kept by the month: of other periods it is not known which they were. */
function departmentsAnswer({ counted }: KnownCascades, { cell, moment }: At): FigureAnswer {
  if (!isOfWholeMonths(cell.asked.period)) return NO_DATA;
  const { originals } = MEASURES[moment];
  const own = counted.get(weekKey(cell.place, cell.day))?.find(({ measure }) => measure === originals);
  return { kind: 'counts', counts: { numerator: own?.members ?? 0 } };
}

function answer({ code }: IndicatorDefinition, cascade: TaskCascade): FigureAnswer {
  const counts = code === 'cascadeDepth' ? cascadeDepth(cascade) : cascadeSpread(cascade);
  return counts.denominator === 0 ? NO_DATA : { kind: 'counts', counts };
}

function cascadeOf(sums: readonly CellSum[], moment: CascadeMoment): TaskCascade {
  const { originals, tasks, levels } = MEASURES[moment];
  return {
    originals: amountOf(sums, originals),
    communityTasks: amountOf(sums, tasks),
    departments: new Set(sums.map(({ member }) => member)).size,
    levels: amountOf(sums, levels),
  };
}

function byCell(sums: readonly CellSum[]): Cells {
  return Map.groupBy(sums, ({ place, period }) => weekKey(place, period));
}
