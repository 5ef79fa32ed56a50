import {
  CASCADE_INDICATORS,
  type IndicatorDefinition,
  isoDate,
  type IsoDate,
  periodBounds,
  subtractWorkload,
  TASK_INDICATORS,
  type TaskEventKind,
} from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import type { FamilyAsked, Figure } from '../../../platform/indicators';
import { readRollupStanding } from '../../../platform/rollups';
import { CORRECTED, TASK_CORRECTION_ROLLUP } from '../../tasks';
import { cascadeFigures, readCascades } from '../cascade-family';
import { type CellSum, readCells } from '../workload-cells.reads';
import { figuresOf } from '../workload-family';
import { amountOf, readKnown, toTotals, type WorkloadKnown } from '../workload-known';

/** By what act a figure was changed after the close, how often and when. */
interface CorrectingAct {
  readonly act: TaskEventKind;
  readonly times: number;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** A figure of which a part changed after the close of its month. */
interface FigureCorrection {
  readonly code: string;
  readonly atClose: string | null;
  readonly now: string | null;
  readonly acts: CorrectingAct[];
}

/** Medians and peaks are no sums, and what counts the corrections is not corrected. */
const NO_SUMS: ReadonlySet<string> = new Set(['medianLeadTime', 'peakWeeklyHours', 'tasksChangedAfterClose']);
const CORRECTABLE: readonly IndicatorDefinition[] = Object.values(TASK_INDICATORS).filter(
  ({ code }) => !NO_SUMS.has(code),
);

/** A place and a period, of which figures are told. */
type CorrectionsAsked = Pick<FamilyAsked, 'districtId' | 'divisionIds' | 'periods' | 'today' | 'now'>;

/** What was done on one day, and the figures as they would be without. */
interface ActOnDay {
  readonly act: TaskEventKind;
  readonly day: IsoDate;
  readonly sums: readonly CellSum[];
  readonly figures: readonly Figure[];
}

/** What changed in the figures of one place and period after their months were closed, from rollup cells alone. */
export async function readFigureCorrections(
  reads: Reads,
  asked: CorrectionsAsked,
): Promise<FigureCorrection[]> {
  const { districtId, divisionIds, periods } = asked;
  const cells = await readCells(reads, {
    ...{ districtId, divisionIds, source: TASK_CORRECTION_ROLLUP.code, dimension: 'act' },
    measures: Object.keys(TASK_CORRECTION_ROLLUP.measures),
    spans: periods.map(periodBounds),
  });
  const standing = await readRollupStanding(reads, { districtId, source: TASK_CORRECTION_ROLLUP.code });
  if (!standing.isCurrent) return [];
  const cascades = await readCascadeCorrections(reads, asked, cells);
  if (cells.length === 0) return [...cascades];
  const all: FamilyAsked = { ...asked, definitions: CORRECTABLE, dimension: '', audience: 'console' };
  const known = await readKnown(reads, all);
  const without = (sums: readonly CellSum[]): readonly Figure[] => figuresOf(before(known, sums), all);
  const acts = [...Map.groupBy(cells, ({ member }) => member)].map(([member, sums]) => ({
    ...{ ...actOn(member), sums, figures: without(sums) },
  }));
  const atClose = without(cells);
  const ofTasks = figuresOf(known, all).flatMap((figure, index) => {
    const { code } = figure.value.definition;
    const own = acts.filter(({ figures }) => isOther(figure, figures[index]));
    if (own.length === 0) return [];
    return [
      {
        ...{ code, atClose: atClose[index]?.value.value ?? null, now: figure.value.value },
        acts: byAct(own, code === 'overdueRate' ? CORRECTED.due : CORRECTED.receipt),
      },
    ];
  });
  return [...ofTasks, ...cascades];
}

/** Of originals the cells themselves say what stood at the close; what changed it are tasks of departments that came or went. */
async function readCascadeCorrections(
  reads: Reads,
  asked: CorrectionsAsked,
  cells: readonly CellSum[],
): Promise<readonly FigureCorrection[]> {
  const all: FamilyAsked = {
    ...asked,
    definitions: Object.values(CASCADE_INDICATORS),
    dimension: '',
    audience: 'console',
  };
  const known = await readCascades(reads, all, ['now', 'atClose']);
  const atClose = cascadeFigures(known, all, 'atClose');
  const acts = [...Map.groupBy(cells, ({ member }) => member)]
    .map(([member, sums]) => ({ ...actOn(member), sums }))
    .filter(({ sums }) => amountOf(sums, 'departmentTasks') !== 0);
  return cascadeFigures(known, all, 'now').flatMap((figure, index) => {
    const then = atClose[index];
    if (!isOther(figure, then)) return [];
    const { definition, value: now } = figure.value;
    return [
      {
        ...{ code: definition.code, atClose: then?.value.value ?? null, now },
        acts: byAct(acts, CORRECTED.receipt),
      },
    ];
  });
}

function actOn(member: string): Pick<ActOnDay, 'act' | 'day'> {
  const [act, day = ''] = member.split('@');
  return { act: act as TaskEventKind, day: isoDate(day) };
}

function byAct(own: readonly Omit<ActOnDay, 'figures'>[], measure: string): CorrectingAct[] {
  return [...Map.groupBy(own, ({ act }) => act)].map(([act, onDays]) => {
    const days = onDays.map(({ day }) => day).sort();
    return {
      ...{ act, times: onDays.reduce((sum, { sums }) => sum + amountOf(sums, measure), 0) },
      ...{ firstOn: isoDate(days[0] ?? ''), lastOn: isoDate(days.at(-1) ?? '') },
    };
  });
}

/** What was known before some corrections. */
function before(known: WorkloadKnown, sums: readonly CellSum[]): WorkloadKnown {
  const changed = addedUp(sums);
  return {
    ...known,
    totalsOf: (cell) => subtractWorkload(known.totalsOf(cell), toTotals(changed)),
    duesOf: (cell) => {
      const { fellDue, closedInTime } = known.duesOf(cell);
      return {
        fellDue: fellDue - amountOf(changed, 'fellDue'),
        closedInTime: closedInTime - amountOf(changed, 'closedInTime'),
      };
    },
  };
}

function addedUp(sums: readonly CellSum[]): readonly CellSum[] {
  return [...Map.groupBy(sums, ({ measure }) => measure).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...first, amount: own.reduce((total, { amount }) => total + amount, 0) }] : [];
  });
}

function isOther({ value: now }: Figure, other: Figure | undefined): boolean {
  const then = other?.value;
  return (
    now.value !== then?.value || now.numerator !== then.numerator || now.denominator !== then.denominator
  );
}
