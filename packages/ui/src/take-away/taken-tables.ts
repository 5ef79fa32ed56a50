import { changeWords, coverageText, type Figure, formatFigureValue, intervalText } from '../figure/figure';
import { variationWord } from '../figure/variation';
import { formatMoment } from '../format/date-format';
import { NO_FIGURE } from '../format/number-format';
import { toCsv } from '../chart/csv';
import { csvCellOf, figureCell, type SheetNumber, sheetCellOf, type TableCell } from './table-cell';
import type { TakenFigure, TakenTable, TakenThing } from './take-away-registry';

/** A table as it leaves for a spreadsheet. */
export interface SheetTable {
  readonly title: string;
  readonly sentence: string;
  readonly note: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | SheetNumber)[])[];
}

const FIGURES_TITLE = '指标';
const FIGURE_HEADERS = [
  '指标',
  '数值',
  '比较',
  '变化研判',
  '分子',
  '分母',
  '95% 区间',
  '样本量 n',
  '数据完整率',
  '目标',
  '完成率',
  '序时进度',
  '目标进展',
  '备注',
  '数据截至',
] as const;

/** The tables of a page as a spreadsheet gets them: first all figures of its cards, then its tables in their order. */
export function sheetTables(things: readonly TakenThing[]): readonly SheetTable[] {
  const figures = things.flatMap((thing) => (thing.kind === 'figure' ? [thing.figure] : []));
  const tables = things.flatMap((thing) => (thing.kind === 'table' ? [thing.table] : []));
  const cards = { title: FIGURES_TITLE, headers: FIGURE_HEADERS, rows: figures.map(figureRow) };
  return (figures.length === 0 ? tables : [cards, ...tables]).map(sheetTable);
}

/** A table as a spreadsheet gets it. */
export function sheetTable({ title, sentence = '', note = '', headers, rows }: TakenTable): SheetTable {
  return {
    ...{ title, sentence, note, headers },
    rows: rows.map((row) => headers.map((header, index) => sheetCellOf(row[index] ?? null, header, index))),
  };
}

/** A table as separated text, to the byte as it is saved. */
export function tableCsv({ headers, rows }: TakenTable): string {
  return toCsv(
    headers,
    rows.map((row) => row.map(csvCellOf)),
  );
}

/** The latest moment of the figures on a page; undefined where none tells it. */
export function latestAsOf(things: readonly TakenThing[]): string | undefined {
  const moments = things.flatMap((thing) =>
    thing.kind === 'figure' ? (thing.figure.figure.asOf ?? []) : [],
  );
  return moments.toSorted().at(-1);
}

function figureRow(taken: TakenFigure): readonly TableCell[] {
  const { title, figure, variation, remark = '' } = taken;
  const { unit, interval, coverage, n, asOf } = figure;
  return [
    title,
    figureCell(figure),
    changeText(taken),
    told(variation, variationWord),
    ...partsOf(figure),
    told(interval, (each) => intervalText(each, unit)),
    n ?? '',
    told(coverage, coverageText),
    ...targetParts(taken),
    remark,
    told(asOf, formatMoment),
  ];
}

const SHARE = { kind: 'share', label: '%' } as const;

/** The target, how far it is reached, how much of the year has passed, and how the two stand: as on the card, which names the document. */
function targetParts({ figure: { unit }, target, plan }: TakenFigure): readonly TableCell[] {
  const share = (value: number | null): TableCell =>
    value === null ? '' : figureCell({ status: 'OK', value, unit: SHARE });
  if (!plan) return [told(target, (each) => `${formatFigureValue(each, unit)}${unit.label}`), '', '', ''];
  const { year, value, completion, elapsed, standing, source } = plan;
  return [
    figureCell({ status: 'OK', value, unit }),
    ...[share(completion), share(elapsed)],
    [`${String(year)}年`, standing ?? '', `依据：${source}`].filter((part) => part !== '').join('，'),
  ];
}

/** Numerator and denominator, where the figure is of so many of so many. */
function partsOf({ numerator, denominator }: Figure): readonly TableCell[] {
  return denominator === null ? ['', ''] : [numerator ?? NO_FIGURE, denominator];
}

/** What is said of something; nothing where it is absent. */
function told<Thing>(thing: Thing | null | undefined, words: (thing: Thing) => string): string {
  return thing == null ? '' : words(thing);
}

function changeText({ change }: TakenFigure): string {
  if (!change) return '';
  const { text, reason } = changeWords(change);
  const words = `${change.baseLabel} ${text}`;
  return reason === undefined ? words : `${words}（${reason}）`;
}
