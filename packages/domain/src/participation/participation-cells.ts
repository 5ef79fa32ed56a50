import type { SumOfCells } from '../suppression';
import { type MeasureGroup, remainderOf } from './participation-measures';

/**
 * What is counted at a place, by measure, in each of some spans: the months of a year, its quarters, or the year.
 * @source decision record 0185
 */
export interface PlaceParticipation {
  readonly place: string;
  /** The place that it adds to; null for the whole. */
  readonly parent: string | null;
  readonly counts: ReadonlyMap<string, readonly number[]>;
  /** Measures that are hidden here for the few residents that they are shares of. */
  readonly fewResidents: ReadonlySet<string>;
}

/** Key of a measure of a place. @source decision record 0185 */
export const participationCell = (place: string, measure: string): string => `${place}|${measure}`;

/** Counts of a cell, one of each span. */
export type Counts = readonly number[];

/** Cells of one group of measures over all places, with what a reader works out from them, and how they add up. @source decision record 0185 */
export interface CountedCells {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly sums: readonly SumOfCells[];
}

/** The cells of a group of measures over all places. @source decision record 0185 */
export function countedCells(group: MeasureGroup, places: readonly PlaceParticipation[]): CountedCells {
  const counts = new Map<string, Counts>();
  const sums: SumOfCells[] = [];
  const derived = derivedMeasures(group);
  for (const place of places) {
    const cell = (measure: string): string => participationCell(place.place, measure);
    if (isEmpty(place)) continue;
    for (const [measure, own] of withDerived(group, place)) counts.set(cell(measure), own);
    for (const { total, parts } of [...group.sums, ...derived.sums])
      sums.push({ total: cell(total), parts: parts.map(cell) });
  }
  addAllPlaces({ counts, sums }, places, [...group.measures, ...derived.measures]);
  return { counts, sums };
}

/** Where nobody took part there is nothing to add up; most neighbourhoods of a district are like that. */
function isEmpty({ counts, fewResidents }: PlaceParticipation): boolean {
  return (
    fewResidents.size === 0 && [...counts.values()].every((spans) => spans.every((count) => count === 0))
  );
}

const unionOf = (union: string): string => `sum:${union}`;
const overlapOf = (union: string): string => `overlap:${union}`;

/** What a reader works out from measures that are told. */
function derivedMeasures({ parts, sets }: MeasureGroup): {
  readonly measures: readonly string[];
  readonly sums: readonly SumOfCells[];
} {
  return {
    measures: [
      ...parts.map(({ whole, part }) => remainderOf(whole, part)),
      ...sets.flatMap(({ union }) => [unionOf(union), overlapOf(union)]),
    ],
    sums: [
      ...parts.map(({ whole, part }) => ({ total: whole, parts: [part, remainderOf(whole, part)] })),
      ...sets.flatMap(({ union, members }) => [
        { total: unionOf(union), parts: members },
        { total: unionOf(union), parts: [union, overlapOf(union)] },
      ]),
    ],
  };
}

/** Counts of a place with those that follow from them. */
function withDerived(group: MeasureGroup, { counts }: PlaceParticipation): ReadonlyMap<string, Counts> {
  const spans = counts.get('participants')?.length ?? 0;
  const of = (measure: string): Counts => counts.get(measure) ?? Array.from({ length: spans }, () => 0);
  const known = new Map(group.measures.map((measure) => [measure, of(measure)]));
  for (const { total } of group.sums) known.set(total, of(total));
  for (const { whole, part } of group.parts) {
    known.set(whole, of(whole)).set(part, of(part));
    known.set(remainderOf(whole, part), less(of(whole), of(part)));
  }
  for (const { union, members } of group.sets) {
    const sum = members.map(of).reduce(plus);
    known
      .set(union, of(union))
      .set(unionOf(union), sum)
      .set(overlapOf(union), less(sum, of(union)));
  }
  return known;
}

function addAllPlaces(
  system: { readonly counts: Map<string, Counts>; readonly sums: SumOfCells[] },
  places: readonly PlaceParticipation[],
  measures: readonly string[],
): void {
  const below = Map.groupBy(places, ({ parent }) => parent);
  for (const { place } of places)
    for (const measure of measures) addPlaces(system, { place, below: below.get(place) ?? [], measure });
}

/** A place and those below it add up, with what happened at the place and at none below it. */
function addPlaces(
  { counts, sums }: { readonly counts: Map<string, Counts>; readonly sums: SumOfCells[] },
  asked: { readonly place: string; readonly below: readonly PlaceParticipation[]; readonly measure: string },
): void {
  const { place, below, measure } = asked;
  const key = participationCell(place, measure);
  const parts = below.map((each) => participationCell(each.place, measure));
  const filled = parts.filter((part) => counts.get(part)?.some((count) => count > 0));
  if (filled.length === 0) return;
  const direct = less(counts.get(key) ?? [], filled.map((part) => counts.get(part) ?? []).reduce(plus));
  const isDirect = direct.some((count) => count > 0);
  if (isDirect) counts.set(`${key}|direct`, direct);
  sums.push({ total: key, parts: isDirect ? [...parts, `${key}|direct`] : parts });
}

function less(whole: Counts, part: Counts): Counts {
  return whole.map((count, span) => Math.max(0, count - (part[span] ?? 0)));
}

function plus(one: Counts, other: Counts): Counts {
  return one.map((count, span) => count + (other[span] ?? 0));
}
