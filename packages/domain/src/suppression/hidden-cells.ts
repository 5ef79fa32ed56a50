import type { SuppressionReason, SuppressionRule } from './suppression-rule';

/**
 * Cells about persons that are told together, however they are asked for: each with its count in every span of time
 * (the months of a year, say), and the sums in which some add up to another.
 * @source decision record 0185
 */
export interface CellSystem {
  readonly counts: ReadonlyMap<string, readonly number[]>;
  readonly sums: readonly SumOfCells[];
  readonly rule: SuppressionRule;
  /** Hidden already, whatever they are. */
  readonly hidden?: ReadonlyMap<string, SuppressionReason>;
  /** How much of cells is not known from elsewhere; all of it where it is not said. What is known hides nothing. @source decision record 0203 */
  readonly open?: ReadonlyMap<string, readonly number[]>;
  /** Cells that were decided elsewhere: they are not hidden here. */
  readonly decided?: ReadonlySet<string>;
  /** What the reader loses with a cell: of several that would do, the least is hidden. 1 where it is not said. */
  readonly worthOf?: (key: string) => number;
}

/** A cell that others add up to. Of persons counted once they may add up to more. @source decision record 0185 */
export interface SumOfCells {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * The cells that must not be told in any of the spans, so that no small cell follows from what is told. Cells are hidden in
 * all spans or in none: then what is told of a longer span leaves open how it is spread over the shorter ones. In every sum
 * at least two cells are hidden or none; and where the total is told, what is hidden in it can be moved between at least
 * two cells by as much as twice the threshold in every span in which there is anything.
 * @source decision record 0185; Fischetti & Salazar (2000) on intervals of feasibility
 */
export function hiddenCells(system: CellSystem): ReadonlyMap<string, SuppressionReason> {
  const suppression = new Suppression(system);
  suppression.hideSmall();
  while (suppression.hideComplements());
  return suppression.hidden;
}

class Suppression {
  readonly hidden: Map<string, SuppressionReason>;
  private readonly sumsOf: ReadonlyMap<string, readonly SumOfCells[]>;
  private movable = new Map<string, readonly number[]>();

  constructor(private readonly system: CellSystem) {
    this.hidden = new Map(system.hidden);
    this.sumsOf = Map.groupBy(system.sums, ({ total }) => total);
  }

  hideSmall(): void {
    const { counts, rule, decided } = this.system;
    for (const [key, spans] of counts)
      if (!decided?.has(key) && !this.hidden.has(key) && spans.some((count) => isSmallCount(count, rule)))
        this.hidden.set(key, 'smallCell');
  }

  /** One round over all sums; whether it hid anything. */
  hideComplements(): boolean {
    const before = this.hidden.size;
    this.movable = new Map();
    for (const sum of this.system.sums) this.protect(sum);
    return this.hidden.size > before;
  }

  private protect(sum: SumOfCells): void {
    for (let exposed = this.exposure(sum); exposed; exposed = this.exposure(sum)) {
      const next = this.nextToHide(sum, exposed);
      if (next === undefined) return;
      this.hidden.set(next, 'complementary');
      this.movable.clear();
    }
  }

  private exposure({ total, parts }: SumOfCells): Exposure | undefined {
    const hidden = parts.filter((part) => this.hidden.has(part));
    const isTotalHidden = this.hidden.has(total);
    if (hidden.length + Number(isTotalHidden) === 1) return { span: null };
    if (hidden.length === 0 || isTotalHidden) return undefined;
    const least = 2 * this.system.rule.threshold;
    for (const span of this.countsOf(total).keys()) {
      const counted = sumAt(
        hidden.map((part) => this.openOf(part)),
        span,
      );
      const moved = sumAt(
        hidden.map((part) => this.movableOf(part)),
        span,
      );
      if (counted > 0 && moved < least) return { span };
    }
    return undefined;
  }

  /** By how much a hidden cell could be less than it is, with what is told of its parts as it is. */
  private movableOf(key: string): readonly number[] {
    const known = this.movable.get(key);
    if (known) return known;
    const own = this.openOf(key);
    // A total none of whose parts is hidden yet will have one hidden: its own sum sees to that.
    const bySum = (this.sumsOf.get(key) ?? [])
      .map(({ parts }) => parts.filter((part) => this.hidden.has(part)))
      .filter((parts) => parts.length > 0)
      .map((parts) => parts.map((part) => this.movableOf(part)));
    const movable = own.map((count, span) => Math.min(count, ...bySum.map((parts) => sumAt(parts, span))));
    this.movable.set(key, movable);
    return movable;
  }

  private nextToHide(sum: SumOfCells, { span }: Exposure): string | undefined {
    const { total, parts } = sum;
    const [part] = (span === null ? this.told(parts) : this.loosening(sum, span)).sort(
      (one, other) => this.worthOf(one) - this.worthOf(other) || this.sizeOf(one) - this.sizeOf(other),
    );
    if (!this.isFree(total))
      return part ?? (span === null ? parts.find((key) => this.isFree(key)) : undefined);
    return part === undefined || this.worthOf(total) < this.worthOf(part) ? total : part;
  }

  /** What is told and not empty: cells by which a sum hides more when they are hidden. */
  private told(parts: readonly string[], span: number | null = null): string[] {
    return parts.filter((part) => {
      const counts = this.openOf(part);
      return (
        this.isFree(part) && (span === null ? counts.some((count) => count > 0) : (counts[span] ?? 0) > 0)
      );
    });
  }

  /** Cells that let what is hidden in a sum move further: its own, and those that hold its hidden parts fast. */
  private loosening({ parts }: SumOfCells, span: number): string[] {
    const held = parts.filter(
      (part) => this.hidden.has(part) && (this.movableOf(part)[span] ?? 0) < (this.openOf(part)[span] ?? 0),
    );
    const holding = held.flatMap((part) =>
      (this.sumsOf.get(part) ?? []).filter((sum) => this.holds(sum, span)),
    );
    return [...this.told(parts, span), ...holding.flatMap((sum) => this.loosening(sum, span))];
  }

  /** Whether what is told of a hidden total's parts leaves open less than the total is. */
  private holds({ total, parts }: SumOfCells, span: number): boolean {
    const hidden = parts.filter((part) => this.hidden.has(part));
    const movable = sumAt(
      hidden.map((part) => this.movableOf(part)),
      span,
    );
    return hidden.length > 0 && movable < (this.openOf(total)[span] ?? 0);
  }

  private isFree(key: string): boolean {
    return !this.hidden.has(key) && this.system.decided?.has(key) !== true;
  }

  private worthOf(key: string): number {
    return this.system.worthOf?.(key) ?? 1;
  }

  private sizeOf(key: string): number {
    return this.countsOf(key).reduce((sum, count) => sum + count, 0);
  }

  private openOf(key: string): readonly number[] {
    const { open } = this.system;
    return open ? (open.get(key) ?? this.countsOf(key).map(() => 0)) : this.countsOf(key);
  }

  private countsOf(key: string): readonly number[] {
    return this.system.counts.get(key) ?? [];
  }
}

/** A sum that gives a hidden cell away: in a span, or in all of them as it is the only one that is hidden. */
interface Exposure {
  readonly span: number | null;
}

function isSmallCount(count: number, { threshold }: SuppressionRule): boolean {
  return count > 0 && count < threshold;
}

function sumAt(cells: readonly (readonly number[])[], span: number): number {
  return cells.reduce((sum, counts) => sum + (counts[span] ?? 0), 0);
}
