import { daysBetween, type IsoDate } from '../calendar';
import {
  type CanonicalElement,
  derivationOf,
  derivedValue,
  needsFillValue,
  type ReportingGrain,
} from './canonical-element';

/** A row of a fill: a household of the community, or the community itself (both texts empty). @source decision record 0126 */
export interface FillRow {
  /** Number of the household (户号) in the community's own register. */
  readonly household: string;
  readonly building: string;
  /** By code of the canonical element. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** What a committee filled in once (一次填报): its rows, and the day on which they were true. Never changed. @source decision record 0126 */
export interface Fill {
  readonly id: string;
  readonly statedOn: IsoDate;
  /** Instant at which it came in, in milliseconds of the epoch. */
  readonly filledAt: number;
  readonly rows: readonly FillRow[];
}

/** A later correction of one value of a fill. Corrections are only ever added. @source issue on the burden of committees; decision record 0126 */
export interface FillCorrection {
  readonly fillId: string;
  readonly household: string;
  readonly element: string;
  readonly value: string | null;
}

/** Fills with their corrections made, in the order in which they came. @source decision record 0126 */
export function correctedFills(
  fills: readonly Fill[],
  corrections: readonly FillCorrection[],
): readonly Fill[] {
  return fills.map((fill) => {
    const own = corrections.filter(({ fillId }) => fillId === fill.id);
    if (own.length === 0) return fill;
    const rows = fill.rows.map((row) => {
      const changed = own.filter(({ household }) => household === row.household);
      const values = Object.fromEntries(changed.map(({ element, value }) => [element, value]));
      return changed.length === 0 ? row : { ...row, values: { ...row.values, ...values } };
    });
    return { ...fill, rows };
  });
}

/** What a demand wants: elements in a grain, as of a day, from values that were true near it. @source decision record 0126 */
export interface FormAsked {
  readonly elements: readonly CanonicalElement[];
  readonly grain: ReportingGrain;
  readonly asOf: IsoDate;
  /** How many days before or after that day values may be of. */
  readonly toleranceDays: number;
}

/** A row of a form that is answered. @source decision record 0126 */
export interface FormTableRow {
  readonly household: string;
  readonly building: string;
  readonly values: Readonly<Record<string, string | null>>;
}

/** From which fill the values of an element come. @source decision record 0126 */
export interface ElementOrigin {
  readonly element: string;
  readonly fillId: string;
  readonly statedOn: IsoDate;
}

/** A form with what is held filled in, and the elements for which something is missing. @source decision record 0126 */
export interface FormTable {
  readonly rows: readonly FormTableRow[];
  readonly origins: readonly ElementOrigin[];
  readonly missing: readonly string[];
}

/**
 * Fills a form from what a community has filled in, whatever for. Of each element the values nearest to the day asked
 * for are taken (of two equally near days the later, of two fills of one day the later); households are those of the
 * latest fill that is drawn on.
 * @source issue on the burden of committees; decision record 0126
 */
export function formTable(asked: FormAsked, fills: readonly Fill[]): FormTable {
  const near = nearest(asked, fills);
  const chosen = asked.elements.map((element) => ({
    element,
    fill: near.find((fill) => states(fill, element)),
  }));
  const [latest] = chosen
    .flatMap(({ element, fill }) => (fill && element.grain === 'household' ? [fill] : []))
    .sort((one, other) => other.statedOn.localeCompare(one.statedOn) || other.filledAt - one.filledAt);
  const households = latest ? latest.rows.filter(({ household }) => household !== '') : [];
  const groups = groupsOf(households, asked);
  const held = chosen.map(({ element, fill }) => ({ element, held: fill && byHousehold(fill) }));
  const rows = groups.map(({ household, building, members }) => ({
    household,
    building,
    values: Object.fromEntries(
      held.map((each) => [each.element.code, cellOf(each, members, asked.grain)] as const),
    ),
  }));
  return {
    rows,
    origins: chosen.flatMap(({ element, fill }) =>
      fill ? [{ element: element.code, fillId: fill.id, statedOn: fill.statedOn }] : [],
    ),
    missing: chosen
      .filter(({ element, fill }) => !fill || rows.length === 0 || lacks(rows, element))
      .map(({ element }) => element.code),
  };
}

function nearest({ asOf, toleranceDays }: FormAsked, fills: readonly Fill[]): readonly Fill[] {
  const distance = ({ statedOn }: Fill): number => Math.abs(daysBetween(asOf, statedOn));
  return fills
    .filter((fill) => distance(fill) <= toleranceDays)
    .sort(
      (one, other) =>
        distance(one) - distance(other) ||
        other.statedOn.localeCompare(one.statedOn) ||
        other.filledAt - one.filledAt,
    );
}

function states({ rows }: Fill, { code, grain }: CanonicalElement): boolean {
  return rows.some(
    ({ household, values }) => (household === '') === (grain === 'community') && Object.hasOwn(values, code),
  );
}

interface RowGroup {
  readonly household: string;
  readonly building: string;
  readonly members: readonly string[];
}

function groupsOf(households: readonly FillRow[], { grain }: FormAsked): readonly RowGroup[] {
  if (grain === 'community')
    return [{ household: '', building: '', members: households.map(({ household }) => household) }];
  if (grain === 'household')
    return households.map(({ household, building }) => ({ household, building, members: [household] }));
  const buildings = Map.groupBy(households, ({ building }) => building);
  return [...buildings].map(([building, rows]) => ({
    household: '',
    building,
    members: rows.map(({ household }) => household),
  }));
}

function byHousehold({ rows }: Fill): ReadonlyMap<string, FillRow> {
  return new Map(rows.map((row) => [row.household, row]));
}

function cellOf(
  { element, held }: { element: CanonicalElement; held: ReadonlyMap<string, FillRow> | undefined },
  members: readonly string[],
  grain: ReportingGrain,
): string | null {
  const means = derivationOf(element, grain);
  if (!held || means === null) return null;
  const keys = element.grain === 'community' ? [''] : members;
  return derivedValue(
    means,
    keys.map((key) => held.get(key)?.values[element.code] ?? null),
  );
}

function lacks(rows: readonly FormTableRow[], { code, kind }: CanonicalElement): boolean {
  return needsFillValue(kind) && rows.some(({ values }) => (values[code] ?? null) === null);
}

/** What a correction changes in a form that was answered: one cell, with its old and its new value. @source issue on the burden of committees */
export interface ServedCorrection {
  readonly household: string;
  readonly building: string;
  readonly element: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a form that was answered shows differently once corrections are made: every cell that changes, none that does
 * not. Only fills that the answer drew on may be given.
 * @source issue on the burden of committees; decision record 0126
 */
export function servedCorrections(
  asked: FormAsked,
  before: readonly Fill[],
  after: readonly Fill[],
): readonly ServedCorrection[] {
  const then = new Map(formTable(asked, before).rows.map((row) => [keyOf(row), row]));
  return formTable(asked, after).rows.flatMap((row) =>
    asked.elements.flatMap(({ code }) => {
      const old = then.get(keyOf(row))?.values[code] ?? null;
      const now = row.values[code] ?? null;
      const { household, building } = row;
      return old === now ? [] : [{ household, building, element: code, before: old, after: now }];
    }),
  );
}

/** A form as it was answered, with the corrections that reached it since. @source decision record 0126 */
export function correctedRows(
  rows: readonly FormTableRow[],
  corrections: readonly ServedCorrection[],
): readonly FormTableRow[] {
  return rows.map((row) => {
    const own = corrections.filter((each) => keyOf(each) === keyOf(row));
    const values = Object.fromEntries(own.map(({ element, after }) => [element, after]));
    return own.length === 0 ? row : { ...row, values: { ...row.values, ...values } };
  });
}

function keyOf({ household, building }: { readonly household: string; readonly building: string }): string {
  return household === '' ? `/${building}` : household;
}

/** An element that some open demands still lack, and how many of them. @source requirements.md T10 */
export interface ElementToFill {
  readonly element: CanonicalElement;
  readonly demands: number;
}

/** What a committee has to fill in so that all its open demands are answered, each element once. @source requirements.md P4, T10 */
export function elementsToFill(
  demands: readonly FormAsked[],
  fills: readonly Fill[],
): readonly ElementToFill[] {
  const wanted = new Map<string, ElementToFill>();
  for (const asked of demands) {
    const { missing } = formTable(asked, fills);
    for (const element of asked.elements) {
      if (!missing.includes(element.code)) continue;
      const demandCount = (wanted.get(element.code)?.demands ?? 0) + 1;
      wanted.set(element.code, { element, demands: demandCount });
    }
  }
  return [...wanted.values()];
}
