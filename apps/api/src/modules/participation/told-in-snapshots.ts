import {
  dateInShanghai,
  isOfWholeMonths,
  MEASURES_OF_SNAPSHOTS,
  monthsInPeriod,
  parsePeriod,
  PARTICIPATIONS_GROUP,
  type Period,
  periodBounds,
  previousPeriod,
  remainderOf,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type FrozenPeriod, listFreezings, type WithheldCells } from '../../platform/indicators';
import type { ParticipantSpan } from './participant-rollup';
import { spanOf } from './participation-cells.reads';
import { SPANS_OF_YEAR } from './year-counts.reads';

/** A span of which a snapshot told some measures of some places, unless they were hidden by then. */
interface ToldSpan {
  readonly year: number;
  readonly span: ParticipantSpan;
  readonly at: number;
  readonly number: number;
  readonly places: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  /** Whether it was told in one sum with others, by a snapshot of the year while it ran. */
  readonly isTogether: boolean;
}

/** What was hidden of the spans of a kind and of the year when figures were frozen. */
interface Withheld {
  readonly ofSpans: WithheldCells | undefined;
  readonly ofYear: WithheldCells | undefined;
}

type Told = (cell: string) => readonly boolean[];

/**
 * What snapshots told of the counts of a district, span by span. They told what their figures tell, of their places, so far
 * as it was not kept hidden with them; withdrawn ones as well.
 * @source decision record 0203
 */
export class ToldInSnapshots {
  private constructor(private readonly spans: readonly ToldSpan[]) {}

  static async read(reads: Reads, districtId: string): Promise<ToldInSnapshots> {
    return new ToldInSnapshots((await listFreezings(reads, districtId)).flatMap(toldSpans));
  }

  /** Kinds of span of a year that have to be worked out together, the longest first: the year, and the shorter ones that were told. */
  kindsIn(year: number): readonly ParticipantSpan[] {
    const told = new Set(this.spans.filter((each) => each.year === year).map(({ span }) => span));
    if (told.has('month')) return ['year', 'quarter', 'month'];
    return told.has('quarter') ? ['year', 'quarter'] : ['year'];
  }

  /** In which spans of a kind a cell was told by itself, and in which in one sum; not since the freezing with which it was hidden. */
  within(
    year: number,
    span: ParticipantSpan,
    { ofSpans, ofYear }: Withheld,
  ): { readonly told: Told; readonly toldTogether: Told } {
    const spans = this.spans.filter((each) => each.year === year && each.span === span);
    const [together = [], alone = []] = [true, false].map((is) =>
      spans.filter((each) => each.isTogether === is),
    );
    const by =
      (told: readonly ToldSpan[], withheld: WithheldCells | undefined): Told =>
      (cell) => {
        const [place = '', measure = ''] = cell.split('|');
        const since = withheld?.get(cell) ?? Infinity;
        const own = told.filter(
          ({ number, places, measures }) => number < since && places.has(place) && measures.has(measure),
        );
        if (own.length === 0) return [];
        return Array.from({ length: SPANS_OF_YEAR[span] }, (_, at) => own.some((each) => each.at === at));
      };
    return { told: by(alone, ofSpans), toldTogether: by(together, ofYear) };
  }
}

/** Participations, which alone are told of spans that are no month, quarter or year. */
const ACTS: ReadonlySet<string> = new Set(
  [
    ...PARTICIPATIONS_GROUP.measures,
    ...PARTICIPATIONS_GROUP.parts.map(({ whole, part }) => remainderOf(whole, part)),
  ].filter((measure) => MEASURES_OF_SNAPSHOTS.has(measure)),
);

/** Of the span before, figures tell how many took part (复参率). */
const BEFORE: ReadonlySet<string> = new Set(['participants']);

function toldSpans(frozen: FrozenPeriod): readonly ToldSpan[] {
  const { number, places: ids } = frozen;
  const period = parsePeriod(frozen.period);
  if (!period.ok) return [];
  const of = (each: Period, measures: ReadonlySet<string>, isTogether = false): readonly ToldSpan[] => {
    const place = placeInYear(each);
    return place ? [{ number, places: new Set(ids), ...place, measures, isTogether }] : [];
  };
  if (period.value.kind === 'year')
    return quartersBefore(period.value.year, frozen.frozenAt).flatMap((quarter) =>
      of(quarter, MEASURES_OF_SNAPSHOTS, true),
    );
  if (spanOf(period.value) !== null)
    return [...of(period.value, MEASURES_OF_SNAPSHOTS), ...of(previousPeriod(period.value), BEFORE)];
  return isOfWholeMonths(period.value)
    ? monthsInPeriod(period.value).flatMap((month) => of(month, ACTS))
    : [];
}

/** Quarters of a year that were over on a day of that year; none when the whole year was. */
function quartersBefore(year: number, moment: Date): readonly Period[] {
  const today = dateInShanghai(moment.getTime());
  if (Number(today.slice(0, 4)) !== year) return [];
  const over = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: over }, (_, at) => ({ kind: 'quarter', year, quarter: at + 1 }));
}

/** Which span of its year a period is; undefined for a year, which is part of nothing. */
function placeInYear(period: Period): Pick<ToldSpan, 'year' | 'span' | 'at'> | undefined {
  const span = spanOf(period);
  if (span === null || span === 'year') return undefined;
  const { from } = periodBounds(period);
  const month = Number(from.slice(5, 7)) - 1;
  return { year: Number(from.slice(0, 4)), span, at: span === 'month' ? month : Math.floor(month / 3) };
}
