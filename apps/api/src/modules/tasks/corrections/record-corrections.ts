import { firstOpenDay, type IsoDate, type TaskEventKind } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../../platform/database';
import { quote, recordDeltas, type RollupSource } from '../../../platform/rollups';
import { TASK_DUE_ROLLUP, TASK_ROLLUP } from '../task-rollup';
import { RULES } from '../task-standing';
import {
  CommunityTaskCorrection,
  type CorrectedPart,
  type CorrectionEffects,
} from './community-task-correction.entity';
import { TASK_CORRECTION_ROLLUP } from './correction-rollup';

/** By what act tasks are changed, and on which day. */
export interface FigureAct {
  readonly kind: TaskEventKind;
  readonly day: IsoDate;
  readonly now: Date;
}

/** What one task adds to the figures of one day of a closed month. */
interface ClosedFigures {
  readonly taskId: string;
  readonly divisionId: string;
  readonly part: CorrectedPart;
  readonly periodOn: string;
  readonly amounts: Readonly<Record<string, number>>;
}

interface Touched {
  readonly districtId: string;
  readonly taskIds: readonly string[];
  readonly act: FigureAct;
}

const FIGURES = [closedSql(TASK_ROLLUP, 'receipt'), closedSql(TASK_DUE_ROLLUP, 'due')].join(' union all ');

function closedSql({ table, live, occurredOn, measures }: RollupSource, part: CorrectedPart): string {
  const amounts = Object.entries(measures)
    .filter(([measure]) => measure !== 'changedAfterClose')
    .map(([measure, expression]) => `${quote(measure)}, ${expression}`);
  return `
    select f.id as "taskId", f.division_id::text as "divisionId", ${quote(part)} as part,
           (${occurredOn})::text as "periodOn", jsonb_build_object(${amounts.join(', ')}) as amounts
      from ${table} f
     where f.district_id = $1::bigint and f.id = any($2::uuid[]) and ${live} and ${occurredOn} < $3::date`;
}

/** What tasks add to months that are closed on the day of an act. */
export function readClosedFigures(
  tx: Transaction,
  { districtId, taskIds, act }: Touched,
): Promise<readonly ClosedFigures[]> {
  if (taskIds.length === 0) return Promise.resolve([]);
  return tx.sql<ClosedFigures>(FIGURES, [districtId, [...taskIds], firstOpenDay(act.day, RULES)]);
}

/** Writes down what an act changed in closed months, by what tasks added to them before it. */
export async function recordCorrections(
  tx: Transaction,
  touched: Touched,
  before: readonly ClosedFigures[],
): Promise<void> {
  const { districtId, act } = touched;
  const rows = correctionsOf(before, await readClosedFigures(tx, touched));
  if (rows.length === 0) return;
  const recorded = await tx.repository(CommunityTaskCorrection).insertMany(
    rows.map((row) => ({
      ...{ ...row, districtId, act: act.kind },
      ...{ correctedOn: act.day, recordedAt: act.now },
    })),
  );
  const factIds = recorded.map(({ id }) => id);
  await recordDeltas(tx, TASK_CORRECTION_ROLLUP, { districtId, factIds, sign: 1 });
}

/** One correction for each task and day whose amounts are others than before. */
function correctionsOf(
  before: readonly ClosedFigures[],
  after: readonly ClosedFigures[],
): NewRow<CommunityTaskCorrection>[] {
  const keyOf = ({ taskId, part, periodOn }: ClosedFigures): string => `${taskId} ${part} ${periodOn}`;
  const was = new Map(before.map((figures) => [keyOf(figures), figures]));
  const is = new Map(after.map((figures) => [keyOf(figures), figures]));
  return [...new Map([...was, ...is])].flatMap(([key, { taskId, divisionId, part, periodOn }]) => {
    const effects = difference(was.get(key)?.amounts ?? {}, is.get(key)?.amounts ?? {});
    return Object.keys(effects).length === 0 ? [] : [{ taskId, divisionId, part, periodOn, effects }];
  });
}

function difference(
  was: Readonly<Record<string, number>>,
  is: Readonly<Record<string, number>>,
): CorrectionEffects {
  const measures = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return Object.fromEntries(
    measures
      .map((measure) => [measure, (is[measure] ?? 0) - (was[measure] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0),
  );
}
