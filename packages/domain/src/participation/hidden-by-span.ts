import type { SuppressionReason, SuppressionRule } from '../suppression';
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
  const found: KindHidden[] = [];
  for (let level = 0; level < kinds.length; level += 1) {
    hideKind(kinds, { ...asked, level, found, spans });
    const given = found.slice(0, level).map((_, longer) => spans.givenAway(found, longer, level));
    const first = given.findIndex((cells) => cells.length > 0);
    if (first < 0) continue;
    // With what was hidden already, so that each time more is; and on from the longest that hides more.
    given.forEach((cells, longer) => {
      const own = found[longer];
      if (own && cells.length > 0)
        found[longer] = { ...own, isLeft: false, besides: new Set([...own.hidden.keys(), ...cells]) };
    });
    level = first - 1;
  }
  return found.map(({ hidden }) => hidden);
}

/** What was found of a kind of span. */
interface KindHidden {
  readonly hidden: HiddenParticipation;
  /** What has to be hidden besides. */
  readonly besides: ReadonlySet<string>;
  /** Whether nothing has to be hidden besides that was not when it was found. */
  readonly isLeft: boolean;
}

interface KindAsked extends BySpanAsked {
  readonly level: number;
  readonly found: KindHidden[];
  readonly spans: ToldSpans;
}

/** Works out what is hidden of a kind, in view of the longer ones, unless it follows from before. */
function hideKind(kinds: readonly KindOfSpan[], asked: KindAsked): void {
  const { level, found } = asked;
  const [own, kind] = [found[level], kinds[level]];
  const longer: HiddenParticipation = found[level - 1]?.hidden ?? new Map<string, SuppressionReason>();
  const isLeft = own?.isLeft === true && [...longer.keys()].every((cell) => own.hidden.has(cell));
  if (!kind || isLeft) return;
  const besides = own?.besides ?? new Set<string>();
  found[level] = { hidden: hiddenOf(kind, { ...asked, longer, besides }), besides, isLeft: true };
}

function hiddenOf(
  { places, within = new Map(), frozen = new Set() }: KindOfSpan,
  { level, found, spans, rule, measures, longer, besides }: KindAsked & HiddenAlready,
): HiddenParticipation {
  const shorter = found[level + 1]?.hidden;
  return hiddenParticipation(places, {
    ...{ rule, measures, longer, within, frozen: new Set([...frozen, ...besides]) },
    // Where nothing has to be hidden besides, what was told makes no difference.
    open: besides.size > 0 ? spans.openPlaces(level) : undefined,
    rather: shorter && new Set(shorter.keys()),
  });
}

/** What is hidden of a kind before anything is worked out. */
interface HiddenAlready {
  readonly longer: HiddenParticipation;
  readonly besides: ReadonlySet<string>;
}

/** Which counts snapshots told, and what that leaves open. */
class ToldSpans {
  private readonly counted = new Map<number, ReadonlyMap<string, Counts>>();
  private readonly judged = new Map<string, boolean>();
  private readonly rows = new Map<string, readonly (readonly number[])[]>();
  private readonly begun = new Map<string, boolean>();
  private readonly open = new Map<number, readonly PlaceParticipation[]>();

  constructor(
    private readonly kinds: readonly KindOfSpan[],
    private readonly asked: BySpanAsked,
  ) {}

  /** Cells that are told of a longer kind of span and so give shorter spans away, in which they are hidden. */
  givenAway(
    found: readonly { readonly hidden: HiddenParticipation }[],
    level: number,
    shorter: number,
  ): readonly string[] {
    const [longest, ...between] = found.slice(level, shorter).map(({ hidden }) => hidden);
    return [...(found[shorter]?.hidden.keys() ?? [])].filter(
      (cell) =>
        longest?.has(cell) === false &&
        between.every((hidden) => hidden.has(cell)) &&
        this.judge(cell, level, shorter),
    );
  }

  /** It follows from what was counted and told alone, and so once for all. */
  private judge(cell: string, level: number, shorter: number): boolean {
    const key = `${String(level)} ${String(shorter)} ${cell}`;
    const known = this.judged.get(key) ?? this.isGivenAway(cell, level, shorter);
    this.judged.set(key, known);
    return known;
  }

  /** The counts of a kind of span with those parts left out that snapshots told; its own spans count as if they were not told. */
  openPlaces(level: number): readonly PlaceParticipation[] | undefined {
    if (level === this.kinds.length - 1) return undefined;
    const known =
      this.open.get(level) ?? (this.kinds[level]?.places ?? []).map((place) => this.openOf(place, level));
    this.open.set(level, known);
    return known;
  }

  private openOf(place: PlaceParticipation, level: number): PlaceParticipation {
    const counts = [...place.counts].map(([measure, own]): readonly [string, Counts] => [
      measure,
      this.openIn(participationCell(place.place, measure), level, own),
    ]);
    return { ...place, counts: new Map(counts) };
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
    const key = `${String(level)} ${String(shorter)}`;
    const length = this.lengthOf(level);
    const ratio = this.lengthOf(shorter) / length;
    const known =
      this.rows.get(key) ??
      Array.from({ length }, (_, at) => Array.from({ length: ratio }, (__, part) => at * ratio + part));
    this.rows.set(key, known);
    return known;
  }

  private lengthOf(level: number): number {
    return this.rootOf(level)?.counts.get('participants')?.length ?? 0;
  }

  /** Whether anything was recorded of a span in the whole district: of those to come everybody knows. */
  private isBegun(level: number, span: number): boolean {
    const key = `${String(level)} ${String(span)}`;
    const known =
      this.begun.get(key) ??
      [...(this.rootOf(level)?.counts.values() ?? [])].some((counts) => (counts[span] ?? 0) > 0);
    this.begun.set(key, known);
    return known;
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
