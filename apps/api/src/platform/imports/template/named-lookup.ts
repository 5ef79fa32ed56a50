import type { ImportLookup, LookupAnswer } from './import-row-port';
import type { ImportValues } from './import-values';

/** A thing that people name in a cell. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
  /** What else it is called, such as a code. */
  readonly aliases?: readonly string[];
  /** What tells it apart from others of its name, such as its place. */
  readonly place?: string | null;
}

/** Most names offered in a drop-down of the template. */
const MOST_LABELS = 500;
/** Most names told to somebody who wrote one that is not there. */
const MOST_NEAREST = 3;

/**
 * Finds things by what people call them: width, blanks and brackets tell no two names apart. Of several with one name the
 * one whose place the cell of `placeColumn` gives is meant; the name with the place behind it will do as well.
 */
export function namedLookup(things: readonly NamedThing[], placeColumn?: string): ImportLookup {
  const byName = new Map<string, NamedThing[]>();
  for (const thing of things)
    for (const name of new Set(namesOf(thing).map(folded)))
      byName.set(name, [...(byName.get(name) ?? []), thing]);
  return {
    labels: things.slice(0, MOST_LABELS).map(({ name }) => name),
    find: (text, values): LookupAnswer => {
      const found = atPlace(byName.get(folded(text)) ?? [], placeColumn, values);
      if (found.length > 1) return { kind: 'ambiguous', candidates: found.map(nameWithPlace) };
      if (found[0]) return { kind: 'found', id: found[0].id };
      const nearest = things.filter(({ name }) => folded(name).includes(folded(text)));
      return { kind: 'unknown', nearest: nearest.slice(0, MOST_NEAREST).map(({ name }) => name) };
    },
  };
}

function namesOf(thing: NamedThing): readonly string[] {
  return [thing.name, nameWithPlace(thing), ...(thing.aliases ?? [])];
}

function nameWithPlace({ name, place }: NamedThing): string {
  return place ? `${name}（${place}）` : name;
}

function atPlace(
  found: readonly NamedThing[],
  placeColumn: string | undefined,
  values: ImportValues,
): readonly NamedThing[] {
  const place = placeColumn === undefined ? null : values[placeColumn];
  if (found.length < 2 || typeof place !== 'string') return found;
  return found.filter((thing) => thing.place != null && folded(thing.place) === folded(place));
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()]/gu, '')
    .toLowerCase();
}
