import type { ChartTable, FigureStatus, FigureUnit, RankingItem, TableCell } from '@weizhi/ui';
import { figureCell, namedWithUnit, NO_FIGURE, readDecimal } from '@weizhi/ui';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';

/** A figure of one member, as it is read. */
export interface MemberFigure {
  readonly definition: { readonly code: string };
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly member?: { readonly code?: string | null; readonly label: string } | null;
}

/** A department with what it puts upon the communities of the place. */
export interface DepartmentRow {
  readonly name: string;
  /** By indicator; a department that is not in one has no figure there. */
  readonly figures: ReadonlyMap<string, RankingItem>;
}

/** Departments by name, without an order of better and worse. */
export function departmentRows(values: readonly MemberFigure[]): readonly DepartmentRow[] {
  const rows = new Map<string, Map<string, RankingItem>>();
  for (const { definition, status, value, member } of values) {
    if (!member) continue;
    const figures = rows.get(member.label) ?? new Map<string, RankingItem>();
    figures.set(definition.code, {
      key: member.code ?? member.label,
      name: member.label,
      status,
      value: readDecimal(value),
    });
    rows.set(member.label, figures);
  }
  return [...rows]
    .map(([name, figures]) => ({ name, figures }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}

/** What departments come to by one indicator, as bars. */
export function departmentItems(rows: readonly DepartmentRow[], code: string): readonly RankingItem[] {
  return rows.flatMap(({ figures }) => figures.get(code) ?? []);
}

/** Departments by indicators, as a table that can be taken away. */
export function departmentTable(rows: readonly DepartmentRow[], meanings: readonly Meaning[]): ChartTable {
  return {
    headers: ['部门', ...meanings.map((meaning) => namedWithUnit(meaning.name, toUnit(meaning)))],
    rows: rows.map(({ name, figures }) => [
      name,
      ...meanings.map((meaning) => cellOf(figures.get(meaning.code), toUnit(meaning))),
    ]),
  };
}

function cellOf(item: RankingItem | undefined, unit: FigureUnit): TableCell {
  return item ? figureCell({ ...item, unit }) : NO_FIGURE;
}
