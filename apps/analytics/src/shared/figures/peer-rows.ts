import {
  decimalOfNumber,
  type DecimalText,
  FEWEST_PEERS,
  type IndicatorDirection,
  type RankedPlace,
  rankPlaces,
  type RankSpan,
  rankSpans,
  wilsonInterval,
} from '@weizhi/domain';
import type { FigureCell, FigureStatus, FigureUnit } from '@weizhi/ui';
import { figureCell, figureText, formatShare, readDecimal } from '@weizhi/ui';
import { type Meaning, toUnit } from './to-figure';

/** A figure of a community, as it is read. */
export interface PeerFigure {
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  /** What chance leaves open, where it is known otherwise than from numerator and denominator; null where it is not known. */
  readonly bounds?: { readonly low: number; readonly high: number } | null;
  readonly division: { readonly id: string; readonly name: string };
}

/** A community among its peers. */
export interface PeerRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly cell: FigureCell;
  readonly interval: string;
  readonly rank: string;
}

/** Peers with what may be said of their order. */
export interface PeerTable {
  readonly rows: readonly PeerRow[];
  /** Whether any of them has an interval: without one there are no ranks either. */
  readonly hasIntervals: boolean;
  readonly remark: string;
}

/**
 * Communities with the interval that chance alone would give their figure, and the ranks that it leaves open: where the figure is
 * a proportion, or its bounds are known otherwise. A register is no sample, and of a count, an average or a statistic nothing
 * is said. The best first, unless it is said which way; places without a figure stand last.
 */
export function peerTable(
  figures: readonly PeerFigure[],
  meaning: Meaning,
  descending: boolean = meaning.direction === 'HIGHER_BETTER',
): PeerTable {
  const unit = toUnit(meaning);
  const direction = DIRECTIONS[meaning.direction] ?? 'neutral';
  const places = figures.map((figure) => ({ figure, place: rankedPlace(figure, meaning) }));
  const all = places.map(({ place }) => place);
  const hasIntervals = all.some(({ interval }) => interval != null);
  const spans = hasIntervals ? rankSpans(all, direction) : NO_SPANS;
  const sign = descending ? -1 : 1;
  return {
    rows: [...places]
      .sort((one, other) => sign * (orderOf(one.place, sign) - orderOf(other.place, sign)))
      .map(({ figure, place }) => ({
        id: place.id,
        name: figure.division.name,
        text: figureText({ status: figure.status, value: readDecimal(figure.value), unit }),
        cell: figureCell({ status: figure.status, value: readDecimal(figure.value), unit }),
        interval: intervalText(place, unit),
        rank: rankText(spans.get(place.id)),
      })),
    hasIntervals,
    remark: remarkOf(all, { direction, hasIntervals }),
  };
}

const NO_SPANS: ReadonlyMap<string, RankSpan> = new Map();

const DIRECTIONS: Readonly<Record<string, IndicatorDirection>> = {
  HIGHER_BETTER: 'higherBetter',
  LOWER_BETTER: 'lowerBetter',
};

/** Whether numerator and denominator say what chance leaves open. */
type Chance = Pick<Meaning, 'isProportion'>;

/** A figure as it is ranked: without a value where none may be shown, with the interval that chance leaves open, if it has one. */
export function rankedPlace(figure: PeerFigure, meaning: Chance): RankedPlace {
  const shown = figure.status === 'OK' || figure.status === 'PROVISIONAL';
  const value = shown && figure.value != null ? (figure.value as DecimalText) : null;
  return { id: figure.division.id, value, interval: value === null ? null : intervalOf(figure, meaning) };
}

/** Whether the intervals of two figures have anything in common, so that chance alone may set them apart. */
export function touches(one: PeerFigure, other: PeerFigure, meaning: Chance): boolean {
  const [left, right] = [one, other].map((figure) => rankedPlace(figure, meaning).interval);
  if (!left || !right) return false;
  return Number(left.low) <= Number(right.high) && Number(right.low) <= Number(left.high);
}

function intervalOf(figure: PeerFigure, meaning: Chance): RankedPlace['interval'] {
  const bounds = figure.bounds === undefined ? boundsOf(figure, meaning) : figure.bounds;
  if (!bounds) return null;
  return { low: decimalOfNumber(bounds.low, PLACES), high: decimalOfNumber(bounds.high, PLACES) };
}

/** Places of bounds: what is small must not become 0. */
const PLACES = 6;

function boundsOf({ numerator, denominator }: PeerFigure, { isProportion }: Chance): PeerFigure['bounds'] {
  const [cases, of] = [readDecimal(numerator), readDecimal(denominator)];
  return !isProportion || cases === null || !of ? null : wilsonInterval(cases, of);
}

function orderOf({ value }: RankedPlace, sign: number): number {
  return value === null ? sign * Number.POSITIVE_INFINITY : Number(value);
}

function intervalText({ interval }: RankedPlace, unit: FigureUnit): string {
  if (!interval) return '—';
  const [low, high] = [interval.low, interval.high].map((bound) =>
    unit.kind === 'share' ? `${formatShare(Number(bound))}%` : Number(bound).toFixed(1),
  );
  return `${low ?? ''}～${high ?? ''}`;
}

function rankText(span: RankSpan | undefined): string {
  if (!span) return '—';
  return span.best === span.worst
    ? `第 ${String(span.best)} 位`
    : `第 ${String(span.best)}～${String(span.worst)} 位`;
}

interface Order {
  readonly direction: IndicatorDirection;
  readonly hasIntervals: boolean;
}

function remarkOf(places: readonly RankedPlace[], { direction, hasIntervals }: Order): string {
  const valued = places.filter(({ value }) => value !== null);
  if (valued.length >= FEWEST_PEERS && !hasIntervals)
    return '这个指标不是计数占比，没有波动区间，只列数值，不显示位次。';
  const ranking = rankPlaces(places, direction);
  if (ranking.shown) return '位次按95%波动区间给出，区间相交的分不出先后。';
  switch (ranking.reason) {
    case 'tooFewPeers':
      return `有数据的社区不足 ${String(FEWEST_PEERS)} 个，不显示位次。`;
    case 'intervalsOverlap':
      return '各社区的波动区间互相重叠，分不出先后，不显示位次。';
    case 'noBetterWay':
      return '这个指标不分好坏，不显示位次。';
  }
}
