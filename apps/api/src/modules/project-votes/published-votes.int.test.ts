import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { describeWithSharedData } from '../../../test/shared-data';
import { systemActor } from '../../platform/database';
import { findTemplate, type ImportBatch, importLedger, undoImport } from '../../platform/imports';
import { addReferenceDistrict } from '../../seed/add-district';
import { countPlainly, type PlainCount } from './testing/count-plainly';

jest.setTimeout(300_000);

const suite = useSchemaSuite();

const LIST = `query { projectVotes(first: 50, orderBy: SERIES_ASC) { edges { node {
  id title series edition method rule budget currency threshold electorate note
  result { ballots turnout taken spent left projects { number votes support outcome lostByTie officialVotes officialTaken departures } }
  editions { edition }
} } } }`;
const COHORTS = `query ($id: ID!) { projectVote(id: $id) { cohorts { trait member ballots share } } }`;

interface Vote {
  readonly id: string;
  readonly series: string;
  readonly edition: string;
  readonly rule: string;
  readonly budget: string;
  readonly currency: string;
  readonly electorate: number | null;
  readonly result: {
    readonly ballots: number;
    readonly turnout: string | null;
    readonly spent: string;
    readonly projects: readonly {
      readonly number: string;
      readonly votes: number;
      readonly support: number;
      readonly outcome: string;
      readonly lostByTie: boolean;
      readonly departures: readonly string[];
    }[];
  };
  readonly editions: readonly { readonly edition: string }[];
}

interface Cohort {
  readonly trait: string;
  readonly member: string | null;
  readonly ballots: number | null;
}

let districtId = '';
let actor: Actor;

const run = () => ({
  database: suite.database.database,
  stateFolder: suite.database.stateFolder,
  clock: { now: () => new Date('2026-11-22T04:00:00Z') },
  signal: new AbortController().signal,
});

async function take(file: string): Promise<ImportBatch> {
  const template = findTemplate('project-votes');
  if (!template) throw new Error('There is no template');
  const answer = await importLedger(
    {
      ...{ districtId, template, path: file, mapName: null },
      ...{ mode: 'allOrNothing', dryRun: false, onPhase: () => undefined },
    },
    run(),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

async function list(): Promise<readonly Vote[]> {
  const { projectVotes } = await suite.run<{ projectVotes: { edges: readonly { readonly node: Vote }[] } }>(
    actor,
    LIST,
  );
  return projectVotes.edges.map(({ node }) => node);
}

/** Voters of the bands of the law, told from their ages by hand. */
function bandsOf(ages: readonly (number | null)[]): Record<string, number> {
  const within = (from: number, to: number): number =>
    ages.filter((age) => age !== null && age >= from && age <= to).length;
  return {
    under14: within(0, 13),
    from14To17: within(14, 17),
    from18To35: within(18, 35),
    from36To59: within(36, 59),
    from60To69: within(60, 69),
    from70: within(70, 200),
    none: ages.filter((age) => age === null).length,
  };
}

const SEX = { M: 'male', F: 'female' } as const;
const CHANNEL = { internet: 'online', paper: 'paper' } as const;

describeWithSharedData('pabulib_votes', (folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.pb'));
  const plain = new Map<string, PlainCount>();
  const batches: ImportBatch[] = [];

  beforeAll(async () => {
    const added = await addReferenceDistrict(suite.database.database, 'Pabulib');
    if (!added.ok) throw new Error('There is no district');
    districtId = added.value.districtId;
    const [division] = await suite.database.database.transaction(systemActor(districtId), (tx) =>
      tx.sql<{ id: string; path: string }>(
        'select d.id::text, d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
        [districtId],
      ),
    );
    if (!division) throw new Error('The district has no division');
    actor = accountActor('reader', {
      districtId,
      permissions: ['projectVote.read', 'division.read'],
      division,
    });
    for (const file of files) {
      const count = countPlainly(path.join(folder, file));
      const { meta } = count;
      const series = [meta['country'], meta['unit'], meta['subunit']].filter(Boolean).join('/');
      plain.set(`${series} ${String(meta['instance'])}`, count);
      batches.push(await take(path.join(folder, file)));
    }
  });

  const countOf = ({ series, edition }: Vote): PlainCount => {
    const count = plain.get(`${series} ${edition}`);
    if (!count) throw new Error(`No file of ${series} ${edition}`);
    return count;
  };

  it('comes in whole: a row for each vote, project and ballot', () => {
    expect(batches).toHaveLength(9);
    batches.forEach(({ state, rejectedCount, duplicateCount, importedCount }, index) => {
      const count = [...plain.values()][index];
      const rows = 1 + Object.keys(count?.published ?? {}).length + (count?.ballots ?? 0);
      expect([files[index], state, rejectedCount, duplicateCount, importedCount]).toEqual([
        ...[files[index], 'committed', 0, 0, rows],
      ]);
    });
  });

  it('gives the published votes and winners of every file, by its own rule, with no departure', async () => {
    const votes = await list();
    expect(votes).toHaveLength(9);
    for (const vote of votes) {
      const { published, named, given, meta, ballots } = countOf(vote);
      expect(vote.result.ballots).toBe(ballots);
      expect(vote.rule).toBe(String(meta['rule']).replaceAll('-', '_').toUpperCase());
      expect([Number(vote.budget), vote.currency]).toEqual([Number(meta['budget']), 'PLN']);
      const points = Object.keys(given).length > 0;
      const found = vote.result.projects.map(({ number, votes: counted, support, outcome, departures }) => [
        ...[number, counted, support, outcome === 'TAKEN', departures],
      ]);
      const expected = Object.entries(published).map(([number, { votes: counted, taken, score }]) => [
        ...[number, counted, points ? score : counted, taken, []],
      ]);
      expect(found.sort()).toEqual(expected.sort());
      for (const { number, votes: counted, support } of vote.result.projects) {
        expect(counted).toBe(named[number]);
        expect(support).toBe(points ? given[number] : named[number]);
      }
    }
  });

  it('knows no electorate and therefore no turnout, and marks the one who lost by a tie', async () => {
    const votes = await list();
    expect(votes.every(({ electorate, result }) => electorate === null && result.turnout === null)).toBe(
      true,
    );
    const lost = votes.flatMap(({ series, edition, result }) =>
      result.projects
        .filter(({ lostByTie }) => lostByTie)
        .map(({ number }) => `${series} ${edition} ${number}`),
    );
    // 2072 and 2146 had 231 votes each, of 31,232 left either fitted alone.
    expect(lost).toEqual(['Poland/Warszawa/Rembertów 2020 2072']);
  });

  it('has the seven editions of Rembertów side by side', async () => {
    const rembertow = (await list()).filter(({ series }) => series === 'Poland/Warszawa/Rembertów');
    expect(rembertow).toHaveLength(7);
    for (const { editions } of rembertow)
      expect(editions.map(({ edition }) => edition)).toEqual([
        '2017',
        '2019',
        '2020',
        '2021',
        '2022',
        '2023',
        '2025',
      ]);
  });

  it('tells voters by age, sex, way of voting and neighbourhood as counted by hand, and hides the few', async () => {
    for (const vote of await list()) {
      const { projectVote } = await suite.run<{ projectVote: { cohorts: readonly Cohort[] } }>(
        actor,
        COHORTS,
        {
          id: vote.id,
        },
      );
      const count = countOf(vote);
      const byHand: Readonly<Record<string, Readonly<Record<string, number>>>> = {
        AGE_BAND: bandsOf(count.ages),
        SEX: renamed(count.column('sex'), SEX),
        CHANNEL: renamed(count.column('voting_method'), CHANNEL),
        NEIGHBOURHOOD: renamed(count.column('neighborhood'), {}),
      };
      for (const { trait, member, ballots } of projectVote.cohorts) {
        const expected = byHand[trait]?.[member ?? 'none'] ?? 0;
        if (ballots !== null) expect([trait, member, ballots]).toEqual([trait, member, expected]);
        if (expected > 0 && expected < 5) expect([trait, member, ballots]).toEqual([trait, member, null]);
      }
      for (const trait of new Set(projectVote.cohorts.map((cohort) => cohort.trait))) {
        const cells = projectVote.cohorts.filter((cohort) => cohort.trait === trait);
        // Whoever subtracts from the total of ballots is left with two cells at least, or with none.
        expect(cells.filter(({ ballots }) => ballots === null)).not.toHaveLength(1);
        const all = cells.reduce((sum, { member }) => sum + (byHand[trait]?.[member ?? 'none'] ?? 0), 0);
        expect(all).toBe(count.ballots);
      }
    }
  });

  it('adds nothing the second time, and is undone and brought in again', async () => {
    const katowice = files.findIndex((file) => file.includes('Katowice'));
    const again = await take(path.join(folder, files[katowice] ?? ''));
    expect([again.importedCount, again.duplicateCount]).toEqual([0, 417]);
    const first = batches[katowice];
    if (!first) throw new Error('It was not imported');
    const { version } = first;
    const undone = await suite.database.database.transaction(systemActor(districtId), (tx) =>
      undoImport(tx, {
        ...{ districtId, batchId: first.id, expectedVersion: version },
        ...{ reason: '重复导入', now: run().clock.now() },
      }),
    );
    expect(undone).toMatchObject({ ok: true });
    expect(await list()).toHaveLength(8);
    expect((await take(path.join(folder, files[katowice] ?? ''))).importedCount).toBe(417);
    expect(await list()).toHaveLength(9);
  });
});

function renamed(
  counts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, string>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name === '' ? 'none' : (names[name] ?? name), count]),
  );
}
