import { hiddenCells, type SumOfCells, type SuppressionReason, type SuppressionRule } from '../suppression';
import { AGE_GROUP, type MeasureGroup, OTHER_GROUPS, PARTICIPANTS_BEFORE } from './participation-measures';

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

/** Measures of places that are hidden in every span of a year, by {@link participationCell}. @source decision record 0185 */
export type HiddenParticipation = ReadonlyMap<string, SuppressionReason>;

/** Key of a measure of a place. @source decision record 0185 */
export const participationCell = (place: string, measure: string): string => `${place}|${measure}`;

/** What is asked for, and what holds besides. @source decision record 0185 */
export interface HidingAsked {
  readonly rule: SuppressionRule;
  /** Measures asked for; those that they lean on are taken along. */
  readonly measures: ReadonlySet<string>;
  /** What is hidden of longer spans, and so of shorter ones. */
  readonly longer?: HiddenParticipation;
  /** What is hidden of the same spans by the rule of those who are told more. */
  readonly within?: HiddenParticipation;
  /** What was hidden of the same spans when figures of them were frozen. @source decision record 0200 */
  readonly frozen?: ReadonlySet<string> | undefined;
}

/**
 * The measures of places that must not be told, over all places of a district, whichever of them are asked for. A measure is
 * hidden in all spans of a year or in none, and wherever it is hidden in longer spans: so no difference between spans,
 * places, cohorts or indicators gives a small cell away. What was hidden when figures were frozen stays hidden, and what else
 * has to be hidden is worked out in view of it. Counts must be of all spans of the year.
 * @source decision records 0185 and 0200
 */
export function hiddenParticipation(
  places: readonly PlaceParticipation[],
  { rule, measures, longer = new Map(), within = new Map(), frozen = new Set() }: HidingAsked,
): HiddenParticipation {
  const hidden = new Map<string, SuppressionReason>([
    ...[...frozen].map((cell) => [cell, 'complementary'] as const),
    ...within,
    ...longer,
  ]);
  const add = (group: MeasureGroup, isBase: boolean): void => {
    const found = hiddenCells({ ...systemOf(group, { places, rule, hidden, isBase }), worthOf });
    for (const [key, reason] of found) hidden.set(key, reason);
  };
  add(AGE_GROUP, true);
  for (const group of OTHER_GROUPS)
    if (group.measures.some((measure) => measures.has(measure))) add(group, false);
  return hidden;
}

interface GroupAsked {
  readonly places: readonly PlaceParticipation[];
  readonly rule: SuppressionRule;
  readonly hidden: HiddenParticipation;
  readonly isBase: boolean;
}

type Counts = readonly number[];

/** Cells of one group over all places, and how they add up. */
function systemOf(group: MeasureGroup, { places, rule, hidden, isBase }: GroupAsked) {
  const counts = new Map<string, Counts>();
  const sums: SumOfCells[] = [];
  const already = new Map(hidden);
  const derived = derivedMeasures(group);
  for (const place of places) {
    const cell = (measure: string): string => participationCell(place.place, measure);
    const known = isEmpty(place) ? NOTHING : withDerived(group, place);
    for (const [measure, own] of known) counts.set(cell(measure), own);
    const held = known === NOTHING ? [] : [...group.sums, ...derived.sums];
    for (const { total, parts } of held) sums.push({ total: cell(total), parts: parts.map(cell) });
    const isHidden = !isBase && hidden.has(cell('participants'));
    const few = [...place.fewResidents, ...(isBase ? [] : fewOf(group, known, rule))];
    for (const [measure, reason] of hiddenAtOnce(group, { isHidden, few }))
      already.set(cell(measure), reason);
  }
  addAllPlaces({ counts, sums }, places, [...group.measures, ...derived.measures]);
  const decided = isBase ? new Set<string>() : decidedCells(places);
  return { counts, sums, rule, hidden: already, decided };
}

const NOTHING: ReadonlyMap<string, Counts> = new Map();

/** Where nobody took part there is nothing to add up; most neighbourhoods of a district are like that. */
function isEmpty({ counts, fewResidents }: PlaceParticipation): boolean {
  return (
    fewResidents.size === 0 && [...counts.values()].every((spans) => spans.every((count) => count === 0))
  );
}

/** Cells that the group of ages decided, on which the others build. */
function decidedCells(places: readonly PlaceParticipation[]): ReadonlySet<string> {
  return new Set(places.flatMap(({ place }) => DECIDED.map((measure) => participationCell(place, measure))));
}

const DECIDED = [...AGE_GROUP.measures, PARTICIPANTS_BEFORE];

/** Measures of a place that are hidden before anything is added up: all of them where the participants are. */
function hiddenAtOnce(
  { measures }: MeasureGroup,
  { isHidden, few }: { readonly isHidden: boolean; readonly few: readonly string[] },
): readonly (readonly [string, SuppressionReason])[] {
  if (isHidden) return measures.map((measure) => [measure, 'complementary']);
  return few.filter((measure) => measures.includes(measure)).map((measure) => [measure, 'smallCell']);
}

/** Parts of few persons are hidden with their whole, as shares of it are. */
function fewOf(
  { parts, sums }: MeasureGroup,
  known: ReadonlyMap<string, Counts>,
  { leastDenominator }: SuppressionRule,
): readonly string[] {
  const isFew = (whole: string): boolean =>
    (known.get(whole) ?? []).some((count) => count > 0 && count < leastDenominator);
  return [
    ...parts.filter(({ whole }) => isFew(whole)).map(({ part }) => part),
    ...sums.filter(({ total }) => isFew(total)).flatMap((sum) => sum.parts),
  ];
}

const restOf = (whole: string, part: string): string => `rest:${whole}:${part}`;
const unionOf = (union: string): string => `sum:${union}`;
const overlapOf = (union: string): string => `overlap:${union}`;

/** What a reader works out from measures that are told. */
function derivedMeasures({ parts, sets }: MeasureGroup): {
  readonly measures: readonly string[];
  readonly sums: readonly SumOfCells[];
} {
  return {
    measures: [
      ...parts.map(({ whole, part }) => restOf(whole, part)),
      ...sets.flatMap(({ union }) => [unionOf(union), overlapOf(union)]),
    ],
    sums: [
      ...parts.map(({ whole, part }) => ({ total: whole, parts: [part, restOf(whole, part)] })),
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
    known.set(restOf(whole, part), less(of(whole), of(part)));
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

const WORTH: readonly (readonly [prefix: string, worth: number])[] = [
  ['adults', 5],
  ['participants', 4],
  ['workingAge', 2.5],
  ['age:from36To59', 3],
  // With the old hidden the working age would have to be as well, and then everybody: one of their bands will do.
  ['old', 2.2],
  ['age:from', 2],
  ['ageUnknown', 0],
  ['ageSex:', 0.5],
  ['acts', 3],
  ['initiated_', 0.5],
  ['minors', 0],
  ['rest:', 0],
  ['overlap:', 0],
  ['sum:', 0],
];

/** Of two cells that would do, the one that fewer ask for is hidden. */
function worthOf(key: string): number {
  const [, measure = '', direct] = key.split('|');
  if (direct !== undefined) return 0;
  return WORTH.find(([prefix]) => measure.startsWith(prefix))?.[1] ?? 1;
}
