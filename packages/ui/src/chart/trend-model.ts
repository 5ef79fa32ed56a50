import { figureText, type FigureStatus, type FigureUnit } from '../figure/figure';

export interface TrendPoint {
  readonly key: string;
  /** Short name on the axis: 9月. */
  readonly label: string;
  /** Full name in sentences and tables: 2018年9月. */
  readonly name: string;
  readonly status: FigureStatus;
  readonly value: number | null;
  /** Why this point cannot be compared with the one before it. */
  readonly breakReason?: string;
}

/** What the line is drawn from: null leaves a gap, because a month without rows is not a month with none. */
export interface DrawnPoint {
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
}

export function drawnPoints(points: readonly TrendPoint[], unit: FigureUnit): readonly DrawnPoint[] {
  return points.map((point) => ({
    label: point.label,
    value: isShown(point) ? point.value : null,
    text: figureText({ ...point, unit }),
  }));
}

/** A point that is drawn, and which of all it is. */
export interface PlacedPoint {
  readonly index: number;
  readonly value: number;
}

/** The pieces of the line between its gaps. */
export function unbrokenRuns(data: readonly DrawnPoint[]): readonly (readonly PlacedPoint[])[] {
  const runs: PlacedPoint[][] = [];
  let run: PlacedPoint[] | undefined;
  data.forEach(({ value }, index) => {
    if (value === null) run = undefined;
    else if (run) run.push({ index, value });
    else runs.push((run = [{ index, value }]));
  });
  return runs;
}

/** The break lines of a trend, in order. */
export function breaksOf(
  points: readonly TrendPoint[],
): readonly { readonly index: number; readonly name: string; readonly reason: string }[] {
  return points.flatMap(({ name, breakReason }, index) =>
    breakReason === undefined ? [] : [{ index, name, reason: breakReason }],
  );
}

/** Says in words what the line shows: highest, lowest, gaps and breaks. */
export function trendSentence(points: readonly TrendPoint[], unit: FigureUnit): string {
  const shown = points.filter(isShown);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || shown.length === 0) return '所选期间没有数据。';
  const highest = shown.reduce((best, point) => (point.value > best.value ? point : best));
  const lowest = shown.reduce((best, point) => (point.value < best.value ? point : best));
  const text = (point: TrendPoint): string => `${point.name}（${figureText({ ...point, unit })}）`;
  const parts = [`${first.name}至${last.name}，最高为${text(highest)}，最低为${text(lowest)}。`];
  const missing = points.filter((point) => point.status === 'NO_DATA');
  if (missing.length > 0) parts.push(`${namesOf(missing)}无数据，不按 0 计。`);
  for (const { name, reason } of breaksOf(points)) parts.push(`${name}与此前不可比：${reason}。`);
  return parts.join('');
}

type ShownPoint = TrendPoint & { readonly value: number };

function isShown(point: TrendPoint): point is ShownPoint {
  return (point.status === 'OK' || point.status === 'PROVISIONAL') && point.value !== null;
}

function namesOf(points: readonly TrendPoint[]): string {
  // Quarters and years have no month in their names.
  const unit = points.every(({ name }) => name.includes('月')) ? '个月' : '期';
  return points.length > 4 ? `${points.length}${unit}` : points.map((point) => point.name).join('、');
}
