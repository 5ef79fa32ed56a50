import { INDICATOR_STATUS_LABELS } from '@weizhi/domain';
import { enumLabel } from '../format/enum-label';
import { formatCount, formatDecimal, formatShare, NO_FIGURE } from '../format/number-format';

export type FigureStatus = 'OK' | 'SUPPRESSED' | 'NOT_RATED' | 'NO_DATA' | 'PROVISIONAL' | 'RECOMPUTING';
export type ComparisonVerdict = 'COMPARABLE' | 'INCOMPLETE' | 'NOT_COMPARABLE' | 'NO_BASE';

/** How the numbers of an indicator are written: shares are kept between 0 and 1 and shown in %. */
export interface FigureUnit {
  readonly kind: 'count' | 'share' | 'number';
  readonly label: string;
}

/** Units with data of units expected, such as 9 of 12 个月. */
export interface FigureCoverage {
  readonly observed: number;
  readonly expected: number;
  readonly of: string;
}

/** A figure with everything that it may not be shown without. */
export interface Figure {
  readonly status: FigureStatus;
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number | null;
  /** How much of what should be there was there; null where the question does not arise. */
  readonly coverage: FigureCoverage | null;
  readonly asOf: string | null;
  /** The 95 % interval, where there is one. */
  readonly interval?: { readonly low: number; readonly high: number };
}

export interface FigureDefinition {
  readonly name: string;
  readonly formula: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string | null;
  readonly source: string;
  readonly version: string;
  readonly validFrom: string;
  readonly note?: string;
  /** What the figure rests on, where figures of several kinds stand side by side. */
  readonly basis?: string;
  /** Where the definition stands in the catalogue. */
  readonly address?: string;
}

/** Change against another period: per cent for counts, percentage points for shares, as the domain computes it. */
export interface FigureChange {
  readonly baseLabel: string;
  readonly verdict: ComparisonVerdict;
  readonly change: number | null;
  readonly kind: 'perCent' | 'percentagePoints';
  readonly reasons: readonly string[];
}

/** The target of a year, and how the figure stands to it; shares are 0 to 1. */
export interface FigurePlan {
  readonly year: number;
  readonly value: number;
  readonly completion: number | null;
  /** How much of the year has passed; null of a state, which is set against the target itself. */
  readonly elapsed: number | null;
  /** Such as 慢于序时进度; null where the figure may not be shown. */
  readonly standing: string | null;
  readonly source: string;
}

/** The word that stands where a value cannot; undefined when the value may be shown. */
export function statusWord(status: FigureStatus): string | undefined {
  return SHOWN.has(status) ? undefined : enumLabel(INDICATOR_STATUS_LABELS, status);
}

export function formatFigureValue(value: number | null, unit: FigureUnit): string {
  if (unit.kind === 'share') return formatShare(value);
  return unit.kind === 'count' ? formatCount(value) : formatDecimal(value);
}

/** An interval in the unit of its figure. */
export function intervalText(
  { low, high }: { readonly low: number; readonly high: number },
  unit: FigureUnit,
): string {
  const sign = unit.kind === 'share' ? '%' : '';
  return `${formatFigureValue(low, unit)}${sign}～${formatFigureValue(high, unit)}${sign}`;
}

/** Value with its unit, or the word that stands for it, as in tables and sentences. */
export function figureText(figure: Pick<Figure, 'status' | 'value' | 'unit'>): string {
  const word = statusWord(figure.status);
  if (word !== undefined) return word;
  if (figure.value === null) return NO_FIGURE;
  return withUnit(formatFigureValue(figure.value, figure.unit), figure.unit);
}

/** A number as it is read with its unit; a bare number where it is counted in nothing. */
export function withUnit(text: string, { label }: FigureUnit): string {
  return label === '%' || label === '' ? `${text}${label}` : `${text} ${label}`;
}

/** A number on the scale that its unit names, as in a column under {@link namedWithUnit}: a share stands there in per cent. */
export function onScaleOf({ kind }: FigureUnit, value: number | null): number | null {
  // Whatever a share is multiplied by, it keeps the digits that it was given with.
  return kind === 'share' && value !== null ? Number((value * 100).toPrecision(12)) : value;
}

/** A name with the unit of its numbers, as at the head of a column. */
export function namedWithUnit(name: string, { label }: FigureUnit): string {
  return label === '' ? name : `${name}（${label}）`;
}

/** How much of what should be there was there: 75.0%（9/12 个月）. */
export function coverageText({ observed, expected, of }: FigureCoverage): string {
  return `${formatShare(expected === 0 ? null : observed / expected)}%（${String(observed)}/${String(expected)} ${of}）`;
}

export interface ChangeWords {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'level' | 'none';
  readonly reason?: string;
}

/** How a change is written: ▲ 12.3%, ▼ 1.2 个百分点, 持平, or why there is none. */
export function changeWords(change: FigureChange): ChangeWords {
  if (change.verdict === 'NOT_COMPARABLE') return withoutChange('不可比', change.reasons);
  if (change.verdict === 'NO_BASE' || change.change === null) return withoutChange(NO_FIGURE, change.reasons);
  if (change.change === 0) return { text: '持平', direction: 'level' };
  const note = change.verdict === 'INCOMPLETE' ? { reason: '未完整期，与上期相同天数比较' } : {};
  const size = formatShare(Math.abs(change.change) / 100);
  const up = change.change > 0;
  return {
    text: `${up ? '▲' : '▼'} ${size}${change.kind === 'percentagePoints' ? ' 个百分点' : '%'}`,
    direction: up ? 'up' : 'down',
    ...note,
  };
}

const SHOWN: ReadonlySet<FigureStatus> = new Set<FigureStatus>(['OK', 'PROVISIONAL']);

function withoutChange(text: string, reasons: readonly string[]): ChangeWords {
  return reasons.length > 0
    ? { text, direction: 'none', reason: reasons.join('；') }
    : { text, direction: 'none' };
}
