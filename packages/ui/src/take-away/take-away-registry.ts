import type { Figure, FigureChange, FigureDefinition, FigurePlan } from '../figure/figure';
import type { FigureVariation } from '../figure/variation';
import type { ChartTable } from './table-cell';

/** A table that a page shows, with the words around it. */
export interface TakenTable extends ChartTable {
  readonly title: string;
  readonly sentence?: string;
  readonly note?: string;
}

/** A figure that a page shows on a card. */
export interface TakenFigure {
  readonly title: string;
  readonly figure: Figure;
  readonly definition: FigureDefinition;
  readonly change?: FigureChange;
  readonly variation?: FigureVariation;
  readonly target?: number;
  readonly plan?: FigurePlan;
  readonly remark?: string;
}

/** Something of a page that can be taken away. */
export type TakenThing =
  | { readonly kind: 'table'; readonly table: TakenTable }
  | { readonly kind: 'figure'; readonly figure: TakenFigure };

interface Entry {
  readonly thing: TakenThing;
  /** Where it stands on the page. */
  readonly place: () => Element | null;
}

/** Knows what the page that is open shows, in the order of the page. */
export class TakeAwayRegistry {
  private readonly entries = new Map<string, Entry>();
  private readonly codesOf = new Map<string, readonly string[]>();
  private readonly listeners = new Set<() => void>();
  private knownCodes: readonly string[] = [];
  private latest = new Date().toISOString();

  set(id: string, thing: TakenThing, place: () => Element | null): void {
    if (!this.entries.has(id)) this.latest = new Date().toISOString();
    this.entries.set(id, { thing, place });
  }

  remove(id: string): void {
    this.entries.delete(id);
  }

  /** What the page shows now. */
  things(): readonly TakenThing[] {
    return [...this.entries.values()]
      .map(({ thing, place }) => ({ thing, element: place() }))
      .toSorted((one, other) => order(one.element, other.element))
      .map(({ thing }) => thing);
  }

  /** Moment at which the page came to show the last of it. */
  get readAt(): string {
    return this.latest;
  }

  setCodes(id: string, codes: readonly string[]): void {
    this.codesOf.set(id, codes);
    this.tell();
  }

  removeCodes(id: string): void {
    this.codesOf.delete(id);
    this.tell();
  }

  /** Indicators that the page tells of, each once. */
  codes = (): readonly string[] => this.knownCodes;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    const codes = [...new Set([...this.codesOf.values()].flat())];
    if (codes.join() === this.knownCodes.join()) return;
    this.knownCodes = codes;
    for (const listener of this.listeners) listener();
  }
}

function order(one: Element | null, other: Element | null): number {
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
