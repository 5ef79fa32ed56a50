import { readFileSync } from 'node:fs';

/** What the diary files say, counted with nothing but splitting their text: the oracle, which shares no line with the product. */
export interface DiaryCount {
  readonly respondents: number;
  readonly activities: number;
  /** By age band as the law parts ages, and `all`: respondents and the weighted share that volunteers. */
  readonly bands: Readonly<Record<string, { readonly n: number; readonly share: number }>>;
  /** By the first four digits of the activity: share and mean minutes of those who do it, weighted. */
  readonly activity: Readonly<Record<string, { readonly share: number; readonly minutes: number }>>;
}

export function countDiaries(persons: string, activities: string): DiaryCount {
  const people = recordsOf(persons);
  const acts = recordsOf(activities);
  const weights: Record<string, number> = {};
  let total = 0;
  for (const person of people) {
    const weight = Number(person['wt']);
    weights[person['tucaseid'] ?? ''] = weight;
    total += weight;
  }
  const volunteers: Record<string, true> = {};
  const minutes: Record<string, Record<string, number>> = {};
  for (const act of acts) {
    const person = act['tucaseid'] ?? '';
    const tier = (act['tiercode'] ?? '').slice(0, 4);
    if (tier.startsWith('15')) volunteers[person] = true;
    const ofTier = (minutes[tier] ??= {});
    ofTier[person] = (ofTier[person] ?? 0) + Number(act['dur']);
  }
  const sums: Record<string, { n: number; weight: number; volunteering: number }> = {};
  for (const person of people) {
    const id = person['tucaseid'] ?? '';
    for (const band of ['all', bandOf(Number(person['age']))]) {
      const sum = (sums[band] ??= { n: 0, weight: 0, volunteering: 0 });
      sum.n += 1;
      sum.weight += weights[id] ?? 0;
      if (volunteers[id]) sum.volunteering += weights[id] ?? 0;
    }
  }
  const activity: Record<string, { share: number; minutes: number }> = {};
  for (const [tier, byPerson] of Object.entries(minutes)) {
    let weight = 0;
    let spent = 0;
    for (const [person, minute] of Object.entries(byPerson)) {
      weight += weights[person] ?? 0;
      spent += (weights[person] ?? 0) * minute;
    }
    activity[tier] = { share: weight / total, minutes: spent / weight };
  }
  const bands = Object.fromEntries(
    Object.entries(sums).map(([band, { n, weight, volunteering }]) => [
      band,
      { n, share: volunteering / weight },
    ]),
  );
  return { respondents: people.length, activities: acts.length, bands, activity };
}

function bandOf(age: number): string {
  if (age < 14) return 'UNDER_14';
  if (age < 18) return 'FROM_14TO_17';
  if (age < 36) return 'FROM_18TO_35';
  if (age < 60) return 'FROM_36TO_59';
  return age < 70 ? 'FROM_60TO_69' : 'FROM_70';
}

function recordsOf(path: string): readonly Readonly<Record<string, string>>[] {
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
