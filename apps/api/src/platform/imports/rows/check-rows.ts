import type { Reads } from '../../database';
import type { SourceRow } from '../readers/source-row';
import type { ImportContext, ReadableRow, RowPlan } from '../template/import-row-port';
import { matchingKey, type ReadRow, readRow, type RowReading, shownCells } from './read-row';
import { isRejected, type RowOutcome, type RowProblem } from './row-problem';

/** A row of the file with its place in the order of reading, which is the same each time. */
export interface OrdinalRow {
  readonly ordinal: number;
  readonly row: SourceRow;
}

/** A source row after the dry run. */
export interface CheckedRow {
  readonly ordinal: number;
  readonly sheet: string;
  readonly rowNumber: number;
  readonly outcome: Extract<RowOutcome, 'ok' | 'warning' | 'rejected' | 'duplicate' | 'skipped'>;
  readonly problems: readonly RowProblem[];
  /** Values to import; only for rows that are `ok` or `warning`. */
  readonly values: ReadableRow['values'] | null;
  /** Thing that is there already. */
  readonly presentId: string | null;
  /** The template's columns as a report may show them. */
  readonly cells: readonly string[];
  readonly replaced: readonly string[];
}

/** Reads rows chunk by chunk and remembers the keys it met, so that a repetition within the file is found. */
export class RowChecker {
  private readonly rowByKey = new Map<string, number>();

  constructor(
    private readonly reading: RowReading,
    private readonly context: ImportContext,
  ) {}

  /** Answers one checked row for each row that has any content, in order. */
  async check(rows: readonly OrdinalRow[], reads: Reads): Promise<readonly CheckedRow[]> {
    const checked = rows.flatMap((row) => this.read(row));
    const readable = checked.flatMap(({ ordinal, values }) => (values ? [{ ordinal, values }] : []));
    if (readable.length === 0) return checked;
    const plans = await this.reading.template.port.plan(reads, readable, this.context);
    const planOf = new Map(plans.map((plan) => [plan.ordinal, plan]));
    return checked.map((row) => withPlan(row, planOf.get(row.ordinal)));
  }

  private read({ ordinal, row }: OrdinalRow): CheckedRow[] {
    const answer = readRow(row, this.reading);
    if (!answer) return [];
    const place = {
      ordinal,
      sheet: row.sheet,
      rowNumber: row.rowNumber,
      presentId: null,
      cells: shownCells(row, this.reading),
    };
    if (answer.kind === 'skipped') {
      return [{ ...place, outcome: 'skipped', problems: [answer.problem], values: null, replaced: [] }];
    }
    return [{ ...place, ...this.judge(answer, row.rowNumber), replaced: answer.replaced }];
  }

  private judge(
    { values, problems }: Extract<ReadRow, { kind: 'read' }>,
    rowNumber: number,
  ): Pick<CheckedRow, 'outcome' | 'problems' | 'values'> {
    if (isRejected(problems)) return { outcome: 'rejected', problems, values: null };
    const key = matchingKey(values, this.reading.template);
    const first = key === null ? undefined : this.rowByKey.get(key);
    if (first !== undefined) {
      const repetition: RowProblem = {
        severity: 'warning',
        column: null,
        code: 'duplicateInFile',
        facts: { row: first },
        value: null,
      };
      return { outcome: 'duplicate', problems: [...problems, repetition], values: null };
    }
    if (key !== null) this.rowByKey.set(key, rowNumber);
    return { outcome: problems.length > 0 ? 'warning' : 'ok', problems, values };
  }
}

function withPlan(row: CheckedRow, plan: RowPlan | undefined): CheckedRow {
  if (!plan) return row;
  const problems = [...row.problems, ...plan.problems];
  if (isRejected(problems)) return { ...row, outcome: 'rejected', problems, values: null };
  if (plan.presentId !== null) {
    const present: RowProblem = {
      severity: 'warning',
      column: null,
      code: 'alreadyPresent',
      facts: {},
      value: null,
    };
    return {
      ...row,
      outcome: 'duplicate',
      problems: [...problems, present],
      values: null,
      presentId: plan.presentId,
    };
  }
  return { ...row, problems, outcome: problems.length > 0 ? 'warning' : 'ok' };
}
