import { type CellSystem, hiddenCells, type SuppressionReason, type SuppressionRule } from '../suppression';
import { countedCells, type Counts, participationCell, type PlaceParticipation } from './participation-cells';
import { AGE_GROUP, type MeasureGroup, OTHER_GROUPS, PARTICIPANTS_BEFORE } from './participation-measures';

/** Measures of places that are hidden in every span of a year, by {@link participationCell}. @source decision record 0185 */
export type HiddenParticipation = ReadonlyMap<string, SuppressionReason>;

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
  /** What of the counts no snapshot of shorter spans told; the counts themselves where it is not said. @source decision record 0203 */
  readonly open?: readonly PlaceParticipation[] | undefined;
  /** Cells that readers lose anyway in shorter spans: of several that would do, one of these is hidden. */
  readonly rather?: ReadonlySet<string> | undefined;
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
  { rule, measures, longer = new Map(), within = new Map(), frozen = new Set(), open, rather }: HidingAsked,
): HiddenParticipation {
  const worth = (key: string): number => worthOf(key) * (rather?.has(key) === true ? LOST_ANYWAY : 1);
  const hidden = new Map<string, SuppressionReason>([
    ...[...frozen].map((cell) => [cell, 'complementary'] as const),
    ...within,
    ...longer,
  ]);
  const add = (group: MeasureGroup, isBase: boolean): void => {
    const found = hiddenCells({ ...systemOf(group, { places, open, rule, hidden, isBase }), worthOf: worth });
    for (const [key, reason] of found) hidden.set(key, reason);
  };
  add(AGE_GROUP, true);
  for (const group of OTHER_GROUPS)
    if (group.measures.some((measure) => measures.has(measure))) add(group, false);
  return hidden;
}

interface GroupAsked {
  readonly places: readonly PlaceParticipation[];
  readonly open: readonly PlaceParticipation[] | undefined;
  readonly rule: SuppressionRule;
  readonly hidden: HiddenParticipation;
  readonly isBase: boolean;
}

/** Cells of one group over all places, how they add up, and which of them are hidden before anything is added up. */
function systemOf(group: MeasureGroup, { places, open, rule, hidden, isBase }: GroupAsked): CellSystem {
  const { counts, sums } = countedCells(group, places);
  const already = new Map(hidden);
  for (const { place, fewResidents } of places) {
    const cell = (measure: string): string => participationCell(place, measure);
    const isHidden = !isBase && hidden.has(cell('participants'));
    const countsOf = (measure: string): Counts => counts.get(cell(measure)) ?? [];
    const few = [...fewResidents, ...(isBase ? [] : fewOf(group, countsOf, rule))];
    for (const [measure, reason] of hiddenAtOnce(group, { isHidden, few }))
      already.set(cell(measure), reason);
  }
  const decided = isBase ? new Set<string>() : decidedCells(places);
  return {
    ...{ counts, sums, rule, hidden: already, decided },
    ...(open && { open: countedCells(group, open).counts }),
  };
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
  countsOf: (measure: string) => Counts,
  { leastDenominator }: SuppressionRule,
): readonly string[] {
  const isFew = (whole: string): boolean =>
    countsOf(whole).some((count) => count > 0 && count < leastDenominator);
  return [
    ...parts.filter(({ whole }) => isFew(whole)).map(({ part }) => part),
    ...sums.filter(({ total }) => isFew(total)).flatMap((sum) => sum.parts),
  ];
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

/** What is hidden in shorter spans anyway is worth less than whatever is not. */
const LOST_ANYWAY = 0.01;

/** Of two cells that would do, the one that fewer ask for is hidden. */
function worthOf(key: string): number {
  const [, measure = '', direct] = key.split('|');
  if (direct !== undefined) return 0;
  return WORTH.find(([prefix]) => measure.startsWith(prefix))?.[1] ?? 1;
}
