import {
  PARTICIPATIONS_GROUP,
  AGE_GROUP,
  type MeasureGroup,
  OTHER_GROUPS,
  PARTICIPANTS_BEFORE,
  participationCell,
} from '../participation';
import type { KnownBound, SecretCell } from './disclosure-audit';

/** A place, and the place that it adds to. */
export interface AttackedPlace {
  readonly place: string;
  readonly parent: string | null;
}

/** What somebody has gathered about participation. */
export interface GatheredParticipation {
  readonly places: readonly AttackedPlace[];
  /** Spans with the spans that they are made of; those of the shortest kind have none. In order of time within a kind. */
  readonly spans: readonly {
    readonly key: string;
    readonly parts: readonly string[];
    readonly before: string | null;
  }[];
  /** The count that answers tell; undefined where none does. */
  readonly told: (place: string, span: string, measure: string) => number | undefined;
  /**
   * Whether they take it that nobody took part at two places or in two spans, so that what is shorter adds up to what is
   * longer: true of what is audited, or it contradicts itself.
   */
  readonly addsUp: boolean;
  readonly measures: ReadonlySet<string>;
}

const cellOf = (place: string, span: string, measure: string): string =>
  `${participationCell(place, measure)}|${span}`;

/** Everything that follows from what was gathered, by what participation is. */
export function participationKnowledge(gathered: GatheredParticipation): readonly KnownBound[] {
  const { places, spans, told } = gathered;
  const groups = groupsOf(gathered.measures);
  const measures = [...new Set(groups.flatMap((group) => group.measures))];
  const below = Map.groupBy(places, ({ parent }) => parent);
  const addsUp = (measure: string): boolean =>
    gathered.addsUp || PARTICIPATIONS_GROUP.measures.includes(measure);
  return places.flatMap(({ place }) =>
    spans.flatMap(({ key, parts, before }) => [
      ...measures.flatMap((measure) => {
        const count = told(place, key, measure);
        const cell = cellOf(place, key, measure);
        return count === undefined ? [] : [equals(`told ${cell}`, [[cell, 1]], count)];
      }),
      ...groups.flatMap((group) => withinPlace(group, { place, span: key, before })),
      ...measures.flatMap((measure) =>
        union(
          cellOf(place, key, measure),
          parts.map((part) => cellOf(place, part, measure)),
          { because: `spans of ${key}`, addsUp: addsUp(measure), isWhole: true },
        ),
      ),
      ...measures.flatMap((measure) =>
        union(
          cellOf(place, key, measure),
          (below.get(place) ?? []).map((each) => cellOf(each.place, key, measure)),
          { because: `places of ${place} in ${key}`, addsUp: addsUp(measure), isWhole: false },
        ),
      ),
    ]),
  );
}

function groupsOf(measures: ReadonlySet<string>): readonly MeasureGroup[] {
  return [
    AGE_GROUP,
    ...OTHER_GROUPS.filter((group) => group.measures.some((measure) => measures.has(measure))),
  ];
}

function withinPlace(
  group: MeasureGroup,
  { place, span, before }: { readonly place: string; readonly span: string; readonly before: string | null },
): readonly KnownBound[] {
  const cell = (measure: string): string =>
    measure === PARTICIPANTS_BEFORE && before !== null
      ? cellOf(place, before, 'participants')
      : cellOf(place, span, measure);
  return [
    ...group.sums.map(({ total, parts }) =>
      equals(
        `${total} is made of its parts`,
        [[cell(total), 1], ...parts.map((part) => [cell(part), -1] as const)],
        0,
      ),
    ),
    ...group.parts.map(({ whole, part }) =>
      atLeast(`${part} is part of ${whole}`, [
        [cell(whole), 1],
        [cell(part), -1],
      ]),
    ),
    ...(group === PARTICIPATIONS_GROUP
      ? [
          atLeast('whoever took part did so once', [
            [cell('acts'), 1],
            [cell('participants'), -1],
          ]),
        ]
      : []),
    ...group.sets.flatMap(({ union: whole, members }) => [
      ...members.map((member) =>
        atLeast(`${member} is part of ${whole}`, [
          [cell(whole), 1],
          [cell(member), -1],
        ]),
      ),
      atLeast(`${whole} is in a member`, [
        ...members.map((member) => [cell(member), 1] as const),
        [cell(whole), -1],
      ]),
    ]),
  ];
}

/** Persons counted once: a whole is at least each of its parts, and at most all of them together. */
function union(
  whole: string,
  parts: readonly string[],
  {
    because,
    addsUp,
    isWhole,
  }: { readonly because: string; readonly addsUp: boolean; readonly isWhole: boolean },
): readonly KnownBound[] {
  if (parts.length === 0) return [];
  const sum = [...parts.map((part) => [part, 1] as const), [whole, -1] as const];
  const direct = `${whole}|direct`;
  if (addsUp) return [equals(because, isWhole ? sum : [...sum, [direct, 1]], 0)];
  return [
    ...parts.map((part) =>
      atLeast(because, [
        [whole, 1],
        [part, -1],
      ]),
    ),
    atLeast(because, isWhole ? sum : [...sum, [direct, 1]]),
  ];
}

function equals(because: string, terms: KnownBound['terms'], value: number): KnownBound {
  return { because, terms, low: value, high: value };
}

function atLeast(because: string, terms: KnownBound['terms']): KnownBound {
  return { because, terms, low: 0, high: Infinity };
}

/** Cells of fewer persons than a threshold, each of which must stay open; at most so many of them, from all over. */
export function smallCells(
  counts: ReadonlyMap<string, number>,
  threshold: number,
  most = 24,
): readonly SecretCell[] {
  const small = [...counts].filter(([, actual]) => actual > 0 && actual < threshold);
  const step = Math.max(1, small.length / most);
  return small
    .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
    .map(([cell, actual]) => ({ cell, actual }));
}

/** Key of a cell of what is audited. */
export { cellOf as attackedCell };
