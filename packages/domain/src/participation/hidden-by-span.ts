import type { SuppressionRule } from '../suppression';
import { hiddenParticipation, type HiddenParticipation } from './hidden-participation';
import { countedCells, type Counts, participationCell, type PlaceParticipation } from './participation-cells';
import { AGE_GROUP, OTHER_GROUPS } from './participation-measures';

/** Spans of one kind within a year: the year, its quarters, or its months. @source decision record 0203 */
export interface KindOfSpan {
  readonly places: readonly PlaceParticipation[];
  /** What is hidden of them by the rule of those who are told more. */
  readonly within?: HiddenParticipation | undefined;
  /** What was hidden of them when figures were frozen. @source decision record 0200 */
  readonly frozen?: ReadonlySet<string> | undefined;
  /** In which of the spans snapshots told a cell, by {@link participationCell}; empty where none did. */
  readonly told: (cell: string) => readonly boolean[];
  /** Spans of which snapshots told a cell in one sum, that of a longer span while it ran. */
  readonly toldTogether?: (cell: string) => readonly boolean[];
}

/** What is asked of all kinds of span. */
interface BySpanAsked {
  readonly rule: SuppressionRule;
  readonly measures: ReadonlySet<string>;
}

/**
 * What must not be told in spans of several kinds of one year, the longest first. What is hidden of a longer span is hidden
 * of its parts; and what is hidden of the parts is hidden of the longer span as well where snapshots told so many of these
 * that the longer span would tell the rest: one part alone, or several that are few persons together. What snapshots told
 * hides nothing that is to be hidden in the longer span.
 * @source decision records 0185 and 0203
 */
export function hiddenBySpan(
  kinds: readonly KindOfSpan[],
  asked: BySpanAsked,
): readonly HiddenParticipation[] {
  const spans = new ToldSpans(kinds, asked);
  const besides = kinds.map(() => new Set<string>());
  for (
    let hidden = hideEach(kinds, asked);
    ;
    hidden = hideEach(kinds, { ...asked, besides, spans, hidden })
  ) {
    const before = besides.map(({ size }) => size);
    hidden.forEach((cells, level) => {
      for (const cell of spans.givenAway(hidden, level)) besides[level]?.add(cell);
      if ((besides[level]?.size ?? 0) > (before[level] ?? 0))
        for (const cell of cells.keys()) besides[level]?.add(cell);
    });
    if (besides.every(({ size }, level) => size === before[level])) return hidden;
  }
}

interface Round extends BySpanAsked {
  /** What has to be hidden besides, by kind. */
  readonly besides?: readonly ReadonlySet<string>[];
  readonly spans?: ToldSpans;
  /** What was hidden a round before. */
  readonly hidden?: readonly HiddenParticipation[];
}

function hideEach(
  kinds: readonly KindOfSpan[],
  { rule, measures, besides, spans, hidden }: Round,
): readonly HiddenParticipation[] {
  const found: HiddenParticipation[] = [];
  kinds.forEach(({ places, within = new Map(), frozen = new Set() }, level) => {
    const shorter = hidden?.[level + 1];
    found.push(
      hiddenParticipation(places, {
        ...{ rule, measures, within, longer: found[level - 1] ?? new Map() },
        frozen: new Set([...frozen, ...(besides?.[level] ?? [])]),
        open: spans?.openPlaces(level),
        rather: shorter && new Set(shorter.keys()),
      }),
    );
  });
  return found;
}

/** Which counts snapshots told, and what that leaves open. */
class ToldSpans {
  private readonly counted = new Map<number, ReadonlyMap<string, Counts>>();

  constructor(
    private readonly kinds: readonly KindOfSpan[],
    private readonly asked: BySpanAsked,
  ) {}

  /** Cells that are told of spans of a kind, and so give their shorter spans away, which are hidden. */
  givenAway(hidden: readonly HiddenParticipation[], level: number): readonly string[] {
    const shown = (cell: string): boolean => hidden[level]?.has(cell) !== true;
    const next = [...(hidden[level + 1]?.keys() ?? [])].filter(shown);
    return next.filter((cell) => {
      for (let shorter = level + 1; hidden[shorter]?.has(cell) === true; shorter += 1)
        if (this.isGivenAway(cell, level, shorter)) return true;
      return false;
    });
  }

  /** The counts of a kind of span with those parts left out that snapshots told; its own spans count as if they were not told. */
  openPlaces(level: number): readonly PlaceParticipation[] | undefined {
    const places = this.kinds[level]?.places ?? [];
    if (level === this.kinds.length - 1) return undefined;
    return places.map((place) => ({
      ...place,
      counts: new Map(
        [...place.counts].map(([measure, counts]) => [
          measure,
          this.openIn(participationCell(place.place, measure), level, counts),
        ]),
      ),
    }));
  }

  private isGivenAway(cell: string, level: number, shorter: number): boolean {
    const told = this.toldIn(cell, shorter);
    const inAll = this.toldOrTogether(cell, shorter);
    if (!inAll.includes(true)) return false;
    const rest = this.restIn(cell, shorter);
    const isWholeTold = this.toldIn(cell, level);
    const openIn = (row: readonly number[], known: readonly boolean[]): readonly number[] =>
      row.some((span) => known[span] === true)
        ? row.filter((span) => known[span] !== true && this.isBegun(shorter, span))
        : [];
    const countIn = (open: readonly number[]): number => sumOf(open.map((span) => rest[span] ?? 0));
    return this.rowsOf(level, shorter).some((row, at) => {
      if (isWholeTold[at] === true) return false;
      const [last, few] = [openIn(row, told), countIn(openIn(row, inAll))];
      return (last.length === 1 && countIn(last) > 0) || (few > 0 && few < this.asked.rule.threshold);
    });
  }

  /** In which spans a cell was told, by themselves, in all their parts or in a longer span. */
  private toldIn(cell: string, level: number): readonly boolean[] {
    const longer = level > 1 ? this.toldIn(cell, level - 1) : [];
    const ratio = this.lengthOf(level) / Math.max(1, longer.length);
    return this.toldThrough(cell, level).map(
      (isTold, at) => isTold || longer[Math.floor(at / ratio)] === true,
    );
  }

  /** Those in which it was told in one sum as well. */
  private toldOrTogether(cell: string, level: number): readonly boolean[] {
    const together = this.kinds[level]?.toldTogether?.(cell) ?? [];
    return this.toldIn(cell, level).map((isTold, at) => isTold || together[at] === true);
  }

  /** In which spans a cell was told, by themselves or in all their parts. */
  private toldThrough(cell: string, level: number): readonly boolean[] {
    const own = this.kinds[level]?.told(cell) ?? [];
    const parts = level + 1 < this.kinds.length ? this.toldThrough(cell, level + 1) : [];
    return this.rowsOf(level, level + 1).map(
      (row, at) => own[at] === true || (row.length > 0 && row.every((span) => parts[span] === true)),
    );
  }

  /** What of the spans of a kind snapshots did not tell. */
  private restIn(cell: string, level: number): Counts {
    const told = this.toldOrTogether(cell, level);
    const counts = this.countsOf(level).get(cell) ?? [];
    return this.openIn(cell, level, counts).map((count, at) => (told[at] === true ? 0 : count));
  }

  /** What of the spans of a kind is left of what snapshots told of their parts. */
  private openIn(cell: string, level: number, counts: Counts): Counts {
    if (level + 1 >= this.kinds.length) return counts;
    const parts = this.toldOrTogether(cell, level + 1);
    if (!parts.includes(true)) return counts;
    const rest = this.restIn(cell, level + 1);
    return this.rowsOf(level, level + 1).map((row, at) => {
      const count = counts[at] ?? 0;
      if (!row.some((span) => parts[span] === true)) return count;
      return Math.min(count, sumOf(row.map((span) => rest[span] ?? 0)));
    });
  }

  /** Spans of a shorter kind, by the spans of a longer one that they are parts of. */
  private rowsOf(level: number, shorter: number): readonly (readonly number[])[] {
    const length = this.lengthOf(level);
    const ratio = this.lengthOf(shorter) / length;
    return Array.from({ length }, (_, at) => Array.from({ length: ratio }, (__, part) => at * ratio + part));
  }

  private lengthOf(level: number): number {
    return this.rootOf(level)?.counts.get('participants')?.length ?? 0;
  }

  /** Whether anything was recorded of a span in the whole district: of those to come everybody knows. */
  private isBegun(level: number, span: number): boolean {
    return [...(this.rootOf(level)?.counts.values() ?? [])].some((counts) => (counts[span] ?? 0) > 0);
  }

  private rootOf(level: number): PlaceParticipation | undefined {
    return this.kinds[level]?.places.find(({ parent }) => parent === null);
  }

  private countsOf(level: number): ReadonlyMap<string, Counts> {
    const known =
      this.counted.get(level) ?? countsOfAll(this.kinds[level]?.places ?? [], this.asked.measures);
    this.counted.set(level, known);
    return known;
  }
}

function countsOfAll(
  places: readonly PlaceParticipation[],
  measures: ReadonlySet<string>,
): ReadonlyMap<string, Counts> {
  const groups = OTHER_GROUPS.filter((group) => group.measures.some((measure) => measures.has(measure)));
  return new Map([AGE_GROUP, ...groups].flatMap((group) => [...countedCells(group, places).counts]));
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
