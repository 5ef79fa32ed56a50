import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithSharedData } from '../../test/shared-data';
import { useTestDatabase } from '../../test/test-database';
import { ENTITIES } from '../composition-root';
import { loadOfficialDivisions } from '../modules/divisions';
import { systemActor } from '../platform/database';

jest.setTimeout(180_000);

const suite = useTestDatabase(ENTITIES);
let districtId = '';

beforeAll(async () => {
  const loaded = await suite.database.transaction(systemActor(), (tx) =>
    loadOfficialDivisions(tx, { districtCode: '440310', kind: 'real' }),
  );
  districtId = loaded?.districtId ?? '';
});

const command = [
  '--require',
  require.resolve('@weizhi/tooling/swc-register.cjs'),
  join(__dirname, 'import.ts'),
];

function environmentOf(): NodeJS.ProcessEnv {
  const { config, ownerUrl, stateFolder } = suite;
  return {
    ...process.env,
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: config.appUrl,
    REPORTING_DATABASE_URL: config.reportingUrl,
    WORKER_DATABASE_URL: config.workerUrl,
    WEIZHI_STATE: stateFolder,
  };
}

function runImport(...args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, ...args], { env: environmentOf() }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

function startImport(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...command, ...args], { env: environmentOf(), stdio: 'ignore' });
}

function ask<Row extends object>(sql: string): Promise<Row[]> {
  return suite.database.transaction(systemActor(districtId), (tx) => tx.sql<Row>(sql, [districtId]));
}

async function countMatters(prefix = ''): Promise<number> {
  const [row] = await ask<{ n: number }>(
    `SELECT count(*)::int AS n FROM matter WHERE district_id = $1 AND withdrawn_at IS NULL AND number LIKE '${prefix}%'`,
  );
  return row?.n ?? -1;
}

function ledger(prefix: string, count: number): string {
  const path = join(suite.stateFolder, `${prefix}.csv`);
  const lines = Array.from(
    { length: count },
    (_, index) => `${prefix}${index},2024.3.5,碧岭社区,市容环卫,12345,投诉`,
  );
  writeFileSync(path, `受理编号,登记日期,社区,事件类型,来源渠道,诉求性质\n${lines.join('\n')}\n`);
  return path;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it.each(['good', 'all'] as const)(
  'has each row in once after kill -9 in the middle of --mode %s',
  async (mode) => {
    const prefix = `K${mode}`;
    const args = [
      '--template',
      'matters',
      '--district',
      '440310',
      '--mode',
      mode,
      '--file',
      ledger(prefix, 6_000),
    ] as const;
    const child = startImport(...args);
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    await until(async () => {
      const [batch] = await ask<{ done: number }>(
        `SELECT progress_done AS done FROM import_batch WHERE district_id = $1 AND file_name = '${prefix}.csv' AND state = 'committing'`,
      );
      return (batch?.done ?? 0) > 500;
    });
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const inBetween = await countMatters(prefix);
    expect(inBetween).toBeLessThan(6_000);
    expect(mode === 'all' ? inBetween : Math.min(inBetween, 0)).toBe(0);

    expect(await runImport(...args)).toMatchObject({ code: 0 });
    expect(await countMatters(prefix)).toBe(6_000);
    const [rows] = await ask<{ imported: number }>(
      `SELECT count(*)::int AS imported FROM import_row JOIN import_batch b ON b.district_id = import_row.district_id AND b.id = batch_id
     WHERE import_row.district_id = $1 AND file_name = '${prefix}.csv' AND outcome = 'imported'`,
    );
    expect(rows?.imported).toBe(6_000);

    expect(await runImport(...args)).toMatchObject({ code: 0 });
    expect(await countMatters(prefix)).toBe(6_000);
  },
);

it('says what is wrong with the arguments and ends with 2', async () => {
  for (const unknown of ['--help', '--good-rows-only', 'matters.csv'])
    expect(await runImport(unknown)).toMatchObject({ code: 2 });
  expect(await runImport('--file')).toMatchObject({ code: 2 });
  expect(await runImport('--template', 'nothing')).toMatchObject({ code: 2 });
  expect(
    await runImport('--template', 'matters', '--district', '999999', '--file', ledger('Z', 1)),
  ).toMatchObject({ code: 2 });
});

describeWithSharedData('pingshan_matters_2018', (folder) => {
  const file = join(folder, 'matters.csv');

  it('brings in all 6,952 appeals by the saved map, and nothing the second time', async () => {
    const before = await countMatters();
    const args = [
      '--template',
      'matters',
      '--district',
      '440310',
      '--map',
      'pingshan-2018',
      '--mode',
      'all',
      '--file',
      file,
    ];
    const dry = await runImport(...args, '--dry-run');
    expect(dry).toMatchObject({ code: 0 });
    expect(await countMatters()).toBe(before);
    const first = await runImport(...args);
    expect(first).toMatchObject({ code: 0 });
    expect(await countMatters()).toBe(before + 6_952);
    expect(await runImport(...args)).toMatchObject({ code: 0 });
    expect(await countMatters()).toBe(before + 6_952);
  });

  it('has as many matters for each community as the file has lines', async () => {
    const counted = new Map<string, number>();
    for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
      const community = line.split(',')[3] ?? '';
      counted.set(community, (counted.get(community) ?? 0) + 1);
    }
    const stored = await ask<{ name: string | null; n: number }>(
      `SELECT regexp_replace(d.name, '居委会$', '') AS name, count(*)::int AS n FROM matter m LEFT JOIN division d ON d.id = m.community_id
       WHERE m.district_id = $1 AND m.withdrawn_at IS NULL AND m.number !~ '^K' GROUP BY 1`,
    );
    expect(new Map(stored.map(({ name, n }) => [name ?? '-', n]))).toEqual(counted);
  });
});
