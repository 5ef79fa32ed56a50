import {
  decimalOfNumber,
  type DecimalText,
  FEWEST_PEERS,
  type IndicatorDirection,
  poissonInterval,
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
  /** What chance leaves open, where numerator and denominator do not say it. */
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
  readonly remark: string;
}

/**
 * Communities with the interval that chance alone would give their figure, and the ranks that it leaves open; the best
 * first, unless it is said which way. Places without a figure stand last.
 */
export function peerTable(
  figures: readonly PeerFigure[],
  meaning: Meaning,
  descending: boolean = meaning.direction === 'HIGHER_BETTER',
): PeerTable {
  const unit = toUnit(meaning);
  const direction = DIRECTIONS[meaning.direction] ?? 'neutral';
  const places = figures.map((figure) => ({ figure, place: rankedPlace(figure, unit) }));
  const spans = rankSpans(
    places.map(({ place }) => place),
    direction,
  );
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
    remark: remarkOf(
      places.map(({ place }) => place),
      direction,
    ),
  };
}

const DIRECTIONS: Readonly<Record<string, IndicatorDirection>> = {
  HIGHER_BETTER: 'higherBetter',
  LOWER_BETTER: 'lowerBetter',
};

/** A figure as it is ranked: without a value where none may be shown, with the interval that chance leaves open. */
export function rankedPlace(figure: PeerFigure, unit: FigureUnit): RankedPlace {
  const shown = figure.status === 'OK' || figure.status === 'PROVISIONAL';
  const value = shown && figure.value != null ? (figure.value as DecimalText) : null;
  return { id: figure.division.id, value, interval: value === null ? null : intervalOf(figure, unit) };
}

/** Whether the intervals of two figures have anything in common, so that chance alone may set them apart. */
export function touches(one: PeerFigure, other: PeerFigure, unit: FigureUnit): boolean {
  const [left, right] = [one, other].map((figure) => rankedPlace(figure, unit).interval);
  if (!left || !right) return false;
  return Number(left.low) <= Number(right.high) && Number(right.low) <= Number(left.high);
}

function intervalOf(figure: PeerFigure, unit: FigureUnit): RankedPlace['interval'] {
  const bounds = figure.bounds === undefined ? boundsOf(figure, unit) : figure.bounds;
  if (!bounds) return null;
  return { low: decimalOfNumber(bounds.low, PLACES), high: decimalOfNumber(bounds.high, PLACES) };
}

/** Places of bounds: what is small must not become 0. */
const PLACES = 6;

function boundsOf({ numerator, denominator }: PeerFigure, unit: FigureUnit): PeerFigure['bounds'] {
  const events = readDecimal(numerator);
  const trials = readDecimal(denominator);
  if (events === null) return null;
  return unit.kind === 'share' && trials !== null
    ? wilsonInterval(events, trials)
    : countBounds(events, trials);
}

function countBounds(events: number, per: number | null): { low: number; high: number } {
  const { low, high } = poissonInterval(events);
  return per === null || per === 0 ? { low, high } : { low: low / per, high: high / per };
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

function remarkOf(places: readonly RankedPlace[], direction: IndicatorDirection): string {
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
