import { useTestApi } from '../../../../test/api-server';
import { systemActor } from '../../../platform/database';
import { findTemplate, type ImportBatch, importLedger, undoImport } from '../../../platform/imports';
import { removeTemporaryFiles, temporaryFile } from '../../../platform/imports/testing/temporary-file';
import { addReferenceDistrict } from '../../../seed/add-district';

jest.setTimeout(120_000);

const api = useTestApi();
let districtId = '';

beforeAll(async () => {
  const added = await addReferenceDistrict(api.suite.database, 'Votes');
  districtId = added.ok ? added.value.districtId : '';
});
afterAll(removeTemporaryFiles);

const META: Readonly<Record<string, string>> = {
  description: 'Municipal PB',
  country: 'Poland',
  unit: 'Gdynia',
  instance: '2024',
  budget: '100000.50',
  vote_type: 'cumulative',
  rule: 'greedy',
  max_sum_points: '3',
  min_sum_points: '1',
  currency: 'PLN',
};

interface Parts {
  readonly meta?: Readonly<Record<string, string | undefined>>;
  readonly projects?: readonly string[];
  readonly votes?: readonly string[];
}

/** A file of ten points of meta, whose projects begin at line 15 and whose ballots at line 15 + projects + 2. */
function pb({ meta = {}, projects = ['A;60000;Mural', 'B;50000.25;Koncert'], votes = [] }: Parts): string {
  const stated = Object.entries({ ...META, ...meta }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key};${value}`],
  );
  const lines = [
    ...['META', 'key;value', ...stated, 'PROJECTS', 'project_id;cost;name', ...projects],
    ...['VOTES', 'voter_id;vote;points;age;sex;voting_method', ...votes],
  ];
  return temporaryFile('votes.pb', `${lines.join('\n')}\n`).path;
}

const run = () => ({
  database: api.suite.database,
  stateFolder: api.suite.stateFolder,
  clock: api.clock,
  signal: new AbortController().signal,
});

async function take(path: string, mode: 'goodRowsOnly' | 'allOrNothing' = 'goodRowsOnly') {
  const template = findTemplate('project-votes');
  if (!template) throw new Error('There is no template');
  return importLedger(
    { districtId, template, path, mapName: null, mode, dryRun: false, onPhase: () => undefined },
    run(),
  );
}

async function taken(path: string): Promise<ImportBatch> {
  const answer = await take(path);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

/** `line column code` of the errors of a batch. */
async function errorsOf({ id }: ImportBatch): Promise<readonly string[]> {
  const rows = await api.suite.database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ line: number; column: string | null; code: string }>(
      `select r.row_number as line, p ->> 'column' as "column", p ->> 'code' as code
         from import_row r, jsonb_array_elements(r.problems) p
        where r.district_id = $1::bigint and r.batch_id = $2::uuid and p ->> 'severity' = 'error' order by r.ordinal`,
      [districtId, id],
    ),
  );
  return rows.map(({ line, column, code }) => `${String(line)} ${String(column)} ${code}`);
}

async function undo({ id, version }: ImportBatch) {
  return api.suite.database.transaction(systemActor(districtId), (tx) =>
    undoImport(tx, {
      ...{ districtId, batchId: id, expectedVersion: version },
      ...{ reason: '导错了', now: api.clock.now() },
    }),
  );
}

describe('a ballot file with bad rows', () => {
  it('reports each with its line and reason, and brings in the others', async () => {
    const batch = await taken(
      pb({
        projects: ['A;60000;Mural', 'B;50000.25;Koncert', 'C;many;Film', 'A;1;Mural again', 'D;5;'],
        votes: [
          '1;A,B;2,1;45;F;internet',
          '2;A,X;1,1;30;M;paper',
          '1;B;1;45;F;internet',
          '3;A,B;3,1;50;F;internet',
          '4;A,B;3;50;F;internet',
          '5;A,A;1,1;50;F;internet',
          '6;A;0;50;F;internet',
          '7;C;1;50;F;internet',
          '8;B;1;240;F;internet',
          '9;B;1;20;Q;internet',
          '10;B;3;;;',
        ],
      }),
    );
    expect(await errorsOf(batch)).toEqual([
      '17 cost numberUnreadable',
      '18 record votedProjectTwice',
      '19 projectTitle requiredMissing',
      '23 choices projectBallotProjectUnknown',
      '24 record projectBallotTwice',
      '25 choices projectBallotPointsTooMany',
      '26 choices projectBallotPointsUnfit',
      '27 choices projectBallotProjectTwice',
      '28 choices projectBallotPointsTooFew',
      // Its project was not taken either.
      '29 choices projectBallotProjectUnknown',
      '30 age numberOutOfRange',
      '31 sex dictionaryUnknown',
    ]);
    expect([batch.state, batch.importedCount]).toEqual(['committed', 5]);
    expect(await undo(batch)).toMatchObject({ ok: true });
  });

  it.each([
    ['too many projects', { max_length: '1' }, ['1;A,B;1,1;;;', '2;B;1;;;'], 'projectBallotTooManyProjects'],
    ['too few projects', { min_length: '2' }, ['1;A;1;;;', '2;A,B;1,1;;;'], 'projectBallotTooFewProjects'],
    [
      'projects that cost too much',
      { max_sum_cost: '110000' },
      ['1;A,B;1,1;;;', '2;B;1;;;'],
      'projectBallotTooDear',
    ],
  ])('refuses a ballot with %s', async (_, meta, votes, code) => {
    const batch = await taken(pb({ meta, votes }));
    expect(await errorsOf(batch)).toEqual([expect.stringMatching(new RegExp(`choices ${code}$`, 'u'))]);
    expect(await undo(batch)).toMatchObject({ ok: true });
  });

  it.each([
    ['no budget', { budget: undefined }, 'budget requiredMissing'],
    ['a budget of nothing', { budget: '0' }, 'rule projectVoteBudgetNotPositive'],
    ['a budget that is no number', { budget: 'ten' }, 'budget numberUnreadable'],
    [
      'a rule about a threshold without one',
      { rule: 'greedy-threshold' },
      'rule projectVoteThresholdMissing',
    ],
    ['the code of a vote that is held here', { country: 'held:1' }, 'vote projectVoteHeldHere'],
    ['a rule that nobody knows', { rule: 'lottery' }, 'rule dictionaryUnknown'],
  ])('takes nothing of a vote with %s, because its rows hang on it', async (_, meta, problem) => {
    const batch = await taken(pb({ meta, votes: ['1;A;1;9;F;paper'] }));
    const [first = '', ...others] = await errorsOf(batch);
    expect(first).toBe(`2 ${problem}`);
    expect(others.map((error) => error.replace(/^\d+ /u, ''))).toEqual(
      Array(3).fill('vote projectVoteUnknown'),
    );
    expect(batch.importedCount).toBe(0);
  });

  it('is refused whole where all or nothing is wanted', async () => {
    const answer = await take(pb({ votes: ['1;X;1;9;F;paper', '2;A;1;9;F;paper'] }), 'allOrNothing');
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'rowsRejected' } });
  });

  it('is refused before any row is looked at when a section is missing', async () => {
    const answer = await take(temporaryFile('votes.pb', 'META\nkey;value\nunit;Gdynia\n').path);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'ballot_sections_unfit' } });
  });
});

describe('ballots of one vote in two files', () => {
  it('come together, and the first is not undone while the second is there', async () => {
    const first = await taken(pb({ votes: ['1;A;3;9;F;paper'] }));
    const second = await taken(pb({ votes: ['1;A;3;9;F;paper', '2;B;3;9;F;paper'] }));
    expect([first.importedCount, second.importedCount, second.duplicateCount]).toEqual([4, 1, 4]);
    expect(await undo(first)).toMatchObject({ ok: false, refusal: { code: 'undoBlocked' } });
    expect(await undo(second)).toMatchObject({ ok: true });
    expect(await undo(first)).toMatchObject({ ok: true });
  });
});
