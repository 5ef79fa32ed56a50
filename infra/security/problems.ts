import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AttackId, Evidence, Standing, TestEvidence } from './evidence';
import { type TestInFile, testsOf } from './tests-of';

/** An entry of either ledger, as far as it is checked. */
export interface Entry {
  readonly id: string;
  readonly standing: Standing;
}

/** Where what entries name is looked up. */
export interface Places {
  /** Folder of the repository. */
  readonly root: string;
  /** States of the attacks, for requirements that rest on them. */
  readonly attacks: ReadonlyMap<AttackId, Standing['state']>;
}

const RECORDS = 'infra/decisions';
const PROOFS = 'infra/prove';

/** What entries say that is not so: tests, proofs and records that are not there, or named in two ways. */
export function problemsOf(entries: readonly Entry[], places: Places): readonly string[] {
  const look = new Look(places);
  return entries.flatMap(({ id, standing }) =>
    [...standing.by.flatMap((evidence) => look.at(evidence, standing)), ...formProblems(standing)].map(
      (problem) => `${id}: ${problem}`,
    ),
  );
}

function formProblems(standing: Standing): readonly string[] {
  const keys = standing.by.map((evidence) => JSON.stringify(evidence));
  return [
    ...(new Set(keys).size < keys.length ? ['names something twice'] : []),
    ...(standing.state === 'met' && standing.by.length === 0 ? ['is met by nothing'] : []),
    ...(standing.state === 'open' && standing.missing.trim() === '' ? ['does not say what is missing'] : []),
    ...(standing.state === 'notApplicable' && standing.why.trim() === '' ? ['does not say why'] : []),
  ];
}

class Look {
  private readonly files = new Map<string, readonly TestInFile[]>();
  private readonly titles = new Map<string, string>();
  private readonly recordNames: readonly string[];
  private readonly proofTexts: readonly string[];

  constructor(private readonly places: Places) {
    this.recordNames = readdirSync(path.join(places.root, RECORDS));
    this.proofTexts = readdirSync(path.join(places.root, PROOFS))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => readFileSync(path.join(places.root, PROOFS, name), 'utf8'));
  }

  at(evidence: Evidence, standing: Standing): readonly string[] {
    switch (evidence.kind) {
      case 'test':
        return this.test(evidence);
      case 'proof':
        return this.proofTexts.some((text) => text.includes(`: Proof = {\n  name: '${evidence.name}',`))
          ? []
          : [`no proof “${evidence.name}”`];
      case 'record':
        return this.recordNames.some((name) => name.startsWith(`${evidence.number}-`))
          ? []
          : [`no record ${evidence.number}`];
      case 'attack':
        return this.attack(evidence.id, standing);
    }
  }

  private attack(id: AttackId, { state }: Standing): readonly string[] {
    const its = this.places.attacks.get(id);
    if (!its) return [`no attack ${id}`];
    return state === 'met' && its !== 'met' ? [`is met by ${id}, which is ${its}`] : [];
  }

  private test({ file, title, rows }: TestEvidence): readonly string[] {
    const found = this.testsIn(file)?.filter((test) => test.title === title || test.fullTitle === title);
    const [test, ...others] = found ?? [];
    if (!found) return [`no file ${file}`];
    if (!test) return [`${file} has no test “${title}”`];
    if (others.length > 0) return [`${file} has ${found.length} tests “${title}”`];
    return [
      ...this.otherTitle(file, test, title),
      ...rows.filter((row) => !test.rows.has(row)).map((row) => `${file}: “${title}” has no row “${row}”`),
    ];
  }

  /** The same test by its short title here and by its full one there would be counted as two. */
  private otherTitle(file: string, { fullTitle }: TestInFile, title: string): readonly string[] {
    const key = `${file} ${fullTitle}`;
    const known = this.titles.get(key);
    this.titles.set(key, known ?? title);
    return known === undefined || known === title ? [] : [`${file}: “${title}” is “${known}” elsewhere`];
  }

  private testsIn(file: string): readonly TestInFile[] | undefined {
    const known = this.files.get(file);
    if (known) return known;
    const place = path.join(this.places.root, file);
    if (!/\.test\.tsx?$/.test(file) || !existsSync(place)) return undefined;
    const tests = testsOf(file, readFileSync(place, 'utf8'));
    this.files.set(file, tests);
    return tests;
  }
}
