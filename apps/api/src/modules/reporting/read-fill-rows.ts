import {
  accepted,
  type FillRow,
  needsFillValue,
  normaliseCellText,
  parseFillValue,
  refused,
  refusalText,
  type Result,
} from '@weizhi/domain';
import { elementOf } from './canonical-element.type';
import type { ElementRecord } from './form-demand.entity';
import { FillRowsUnreadable, type FillProblem } from './reporting.errors';

/** A row as it was typed. */
export interface TypedRow {
  readonly household: string;
  readonly building: string;
  readonly values: readonly string[];
  /** Where it stands, for whoever has to correct it. */
  readonly at: number;
}

/** Rows as they were typed, and the elements of their columns. */
export interface FillSheetTyped {
  readonly elements: readonly ElementRecord[];
  readonly typed: readonly TypedRow[];
}

const LONGEST_KEY = 40;
const MOST_NAMED = 50;

/** Reads the rows of a fill; refused with every place that cannot be taken. */
export function readFillRows(
  elements: readonly ElementRecord[],
  typed: readonly TypedRow[],
): Result<readonly FillRow[], FillRowsUnreadable> {
  const problems: FillProblem[] = [];
  const seen = new Set<string>();
  const rows = typed.flatMap((row): readonly FillRow[] => {
    const household = normaliseCellText(row.household);
    const building = normaliseCellText(row.building);
    if (household.length > LONGEST_KEY || building.length > LONGEST_KEY)
      problems.push(problemAt(row.at, '户编号和楼栋最多 40 个字。', 'at most 40 characters.'));
    if (seen.has(household))
      problems.push(problemAt(row.at, `户编号「${household}」重复。`, 'the household is there twice.'));
    seen.add(household);
    const values = valuesOf(row, { elements, ofHousehold: household !== '', problems });
    return Object.keys(values).length === 0 ? [] : [{ household, building, values }];
  });
  const [first] = problems;
  if (!first) return accepted(withoutEmptyColumns(rows, elements));
  const places = problems.slice(0, MOST_NAMED);
  return refused(new FillRowsUnreadable({ ...first, count: problems.length, places }));
}

function problemAt(at: number, zh: string, en: string): FillProblem {
  return { zh: `第 ${String(at)} 行：${zh}`, en: `row ${String(at)}: ${en}` };
}

interface Reading {
  readonly elements: readonly ElementRecord[];
  readonly ofHousehold: boolean;
  readonly problems: FillProblem[];
}

function valuesOf(
  row: TypedRow,
  { elements, ofHousehold, problems }: Reading,
): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  elements.forEach((element, index) => {
    if ((element.grain === 'household') !== ofHousehold) return;
    const read = parseFillValue(elementOf(element), row.values[index] ?? '');
    if (read.ok) values[element.code] = read.value;
    else {
      const { problem } = refusalText(read.refusal);
      problems.push(
        problemAt(row.at, `「${element.name}」${problem.zh}`, `“${element.name}”: ${problem.en}`),
      );
    }
  });
  return values;
}

/** A number for which nobody has anything was not filled in, while a text may be blank for everybody. */
function withoutEmptyColumns(
  rows: readonly FillRow[],
  elements: readonly ElementRecord[],
): readonly FillRow[] {
  const empty = new Set(
    elements
      .filter(
        ({ code, kind }) =>
          needsFillValue(kind) && rows.every(({ values }) => (values[code] ?? null) === null),
      )
      .map(({ code }) => code),
  );
  if (empty.size === 0) return rows;
  return rows.flatMap((row) => {
    const kept = Object.entries(row.values).filter(([code]) => !empty.has(code));
    return kept.length === 0 ? [] : [{ ...row, values: Object.fromEntries(kept) }];
  });
}
