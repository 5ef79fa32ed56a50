import { readFileSync } from 'node:fs';

/** What the diary files say, counted with nothing but splitting their text: the oracle, which shares no line with the product. */
export interface DiaryCount {
  readonly respondents: number;
  readonly activities: number;
  /** By age band as the law parts ages, and `all`: respondents and the weighted share that volunteers. */
  readonly bands: Readonly<Record<string, CountedBand>>;
  /** By the first four digits of the activity: share and mean minutes of those who do it, weighted. */
  readonly activity: Readonly<
    Record<string, { readonly share: number; readonly minutes: number; readonly persons: number }>
  >;
}

interface CountedBand {
  readonly n: number;
  readonly share: number;
  readonly effectiveSize: number;
  readonly low: number;
  readonly high: number;
}

export function countDiaries(persons: string, activities: string): DiaryCount {
  const people = recordsOf(persons);
  const acts = recordsOf(activities);
  const weights = new Map(people.map((person) => [textOf(person, 'tucaseid'), Number(person['wt'])]));
  return {
    respondents: people.length,
    activities: acts.length,
    bands: countBands(people, acts),
    activity: countActivities(acts, weights),
  };
}

function countBands(people: readonly Entry[], acts: readonly Entry[]): DiaryCount['bands'] {
  const volunteers = new Set<string>();
  for (const act of acts)
    if (textOf(act, 'tiercode').startsWith('15')) volunteers.add(textOf(act, 'tucaseid'));
  const number = new Map<string, number>();
  const weight = new Map<string, number>();
  const squares = new Map<string, number>();
  const volunteering = new Map<string, number>();
  for (const person of people)
    for (const band of ['all', bandOf(Number(person['age']))]) {
      add(number, band, 1);
      add(weight, band, Number(person['wt']));
      add(squares, band, Number(person['wt']) ** 2);
      if (volunteers.has(textOf(person, 'tucaseid'))) add(volunteering, band, Number(person['wt']));
    }
  return Object.fromEntries(
    [...number].map(([band, n]) => {
      const share = of(volunteering, band) / of(weight, band);
      const effectiveSize = of(weight, band) ** 2 / of(squares, band);
      return [band, { n, share, effectiveSize, ...solvedInterval(share, effectiveSize) }];
    }),
  );
}

/** Wilson's bounds as the roots of (p − x)² = z² x (1 − x) ÷ n, by the formula for quadratic equations. */
function solvedInterval(p: number, n: number): { readonly low: number; readonly high: number } {
  const zz = 1.959963984540054 ** 2 / n;
  const [a, b, c] = [1 + zz, -2 * p - zz, p * p];
  const root = Math.sqrt(b * b - 4 * a * c);
  return { low: (-b - root) / (2 * a), high: (-b + root) / (2 * a) };
}

function countActivities(
  acts: readonly Entry[],
  weights: ReadonlyMap<string, number>,
): DiaryCount['activity'] {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  const minutes = new Map<string, number>();
  for (const act of acts)
    add(minutes, `${textOf(act, 'tiercode').slice(0, 4)} ${textOf(act, 'tucaseid')}`, Number(act['dur']));
  const doing = new Map<string, number>();
  const spent = new Map<string, number>();
  const persons = new Map<string, number>();
  for (const [key, minute] of minutes) {
    const [tier = '', person = ''] = key.split(' ');
    add(doing, tier, of(weights, person));
    add(spent, tier, of(weights, person) * minute);
    add(persons, tier, 1);
  }
  return Object.fromEntries(
    [...doing].map(([tier, weight]) => [
      tier,
      { share: weight / total, minutes: of(spent, tier) / weight, persons: of(persons, tier) },
    ]),
  );
}

type Entry = Readonly<Record<string, string>>;

const textOf = (entry: Entry, name: string): string => entry[name] ?? '';
const of = (sums: ReadonlyMap<string, number>, key: string): number => sums.get(key) ?? 0;

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, of(sums, key) + amount);
}

function bandOf(age: number): string {
  if (age < 14) return 'UNDER_14';
  if (age < 18) return 'FROM_14TO_17';
  if (age < 36) return 'FROM_18TO_35';
  if (age < 60) return 'FROM_36TO_59';
  return age < 70 ? 'FROM_60TO_69' : 'FROM_70';
}

function recordsOf(path: string): readonly Entry[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split(',').map(unquoted);
  return lines.map((line) => {
    const cells = line.split(',').map(unquoted);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function unquoted(text: string): string {
  return text.replaceAll('"', '').trim();
}
