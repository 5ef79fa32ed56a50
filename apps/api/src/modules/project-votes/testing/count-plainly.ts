import { readFileSync } from 'node:fs';

/** What a ballot file says, counted with nothing but splitting its text: the oracle, which shares no line with the product. */
export interface PlainCount {
  readonly meta: Readonly<Record<string, string>>;
  readonly ballots: number;
  /** Ballots that name a project, by its number. */
  readonly named: Readonly<Record<string, number>>;
  /** Points that they give it; empty where ballots give none. */
  readonly given: Readonly<Record<string, number>>;
  readonly published: Readonly<
    Record<string, { readonly votes: number; readonly taken: boolean; readonly score: number | null }>
  >;
  readonly ages: readonly (number | null)[];
  readonly column: (name: string) => Readonly<Record<string, number>>;
}

export function countPlainly(path: string): PlainCount {
  const [meta = [], projects = [], votes = []] = readFileSync(path, 'utf8')
    .trimEnd()
    .split(/^(?:META|PROJECTS|VOTES)\r?\n/mu)
    .slice(1)
    .map((section) => section.trimEnd().split(/\r?\n/u));
  const ballots = recordsOf(votes);
  const named: Record<string, number> = {};
  const given: Record<string, number> = {};
  for (const ballot of ballots) {
    const points = ballot['points']?.split(',') ?? [];
    (ballot['vote'] ?? '').split(',').forEach((project, at) => {
      named[project] = (named[project] ?? 0) + 1;
      if (points[at] !== undefined) given[project] = (given[project] ?? 0) + Number(points[at]);
    });
  }
  return {
    meta: Object.fromEntries(
      meta.slice(1).map((line) => line.split(/;(.*)/su).slice(0, 2) as [string, string]),
    ),
    ballots: ballots.length,
    named,
    given,
    published: Object.fromEntries(
      recordsOf(projects).map(({ project_id = '', votes: published, score, selected }) => [
        project_id,
        {
          votes: Number(published),
          taken: selected === '1',
          score: score === undefined ? null : Number(score),
        },
      ]),
    ),
    ages: ballots.map(({ age }) => (age === undefined || age === '' ? null : Number(age))),
    column: (name) => tally(ballots.map((ballot) => ballot[name] ?? '')),
  };
}

function recordsOf([header = '', ...lines]: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const names = header.split(';');
  return lines.map((line) =>
    Object.fromEntries(line.split(';').map((value, at) => [names[at] ?? '', value])),
  );
}

function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
