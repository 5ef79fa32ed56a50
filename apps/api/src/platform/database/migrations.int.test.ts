import { type DataSource, getMetadataArgsStorage, type MigrationInterface, type QueryRunner } from 'typeorm';
import { allEntities } from '../../../test/all-entities';
import { createEmptyDatabase, dropClone } from '../../../test/test-database';
import { withOwner } from '../../../test/test-server';
import { snapshotCatalogue } from './catalogue/catalogue-snapshot';
import { migratorDataSource } from './data-source';
import { demandRoles } from './database-logins';
import { loadMigrations, type MigrationClass } from './load-migrations';
import { migrateDatabase } from './migrate-database';
import { getTableKind } from './table-kind';
import { TOPOLOGY } from './topology';

interface Scratch {
  readonly name: string;
  readonly ownerUrl: string;
  readonly stateFolder: string;
}

async function withScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const scratch = await createEmptyDatabase();
  try {
    return await work(scratch);
  } finally {
    await dropClone(scratch.name);
  }
}

async function withDataSource<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = migratorDataSource(url, allEntities(), []);
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** What TypeORM would change to make the database fit the entities. */
async function driftOf(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !query.includes('schema_migration'));
}

/** Lines that one migration's way down leaves changed, or that its second way up makes differently. */
async function residueOf(queryRunner: QueryRunner, Migration: MigrationClass): Promise<string[]> {
  const client = { query: async (text: string) => ({ rows: (await queryRunner.query(text)) as object[] }) };
  const snapshot = () => snapshotCatalogue(client as never);
  const migration = new Migration();
  const before = await snapshot();
  await migration.up(queryRunner);
  const after = await snapshot();
  await migration.down(queryRunner);
  const residue = difference(before, await snapshot());
  await migration.up(queryRunner);
  return [...residue, ...difference(after, await snapshot())].map((line) => `${Migration.name}: ${line}`);
}

function difference(one: readonly string[], other: readonly string[]): string[] {
  const [left, right] = [new Set(one), new Set(other)];
  return [...one.filter((line) => !right.has(line)), ...other.filter((line) => !left.has(line))];
}

describe('the migrations', () => {
  it('bring an empty database up, and have nothing to do the second time', () =>
    withScratch(async ({ ownerUrl, stateFolder }) => {
      const env = { DATABASE_URL: ownerUrl, WEIZHI_STATE: stateFolder };
      const first = await migrateDatabase(env);
      expect(first.executed).toEqual(loadMigrations().map(({ name }) => name));
      expect((await migrateDatabase(env)).executed).toEqual([]);
    }));

  it('run once when two processes start together', () =>
    withScratch(async ({ ownerUrl, stateFolder }) => {
      const env = { DATABASE_URL: ownerUrl, WEIZHI_STATE: stateFolder };
      const outcomes = await Promise.all([migrateDatabase(env), migrateDatabase(env)]);
      const counts = outcomes.map(({ executed }) => executed.length).sort((one, other) => one - other);
      expect(counts).toEqual([0, loadMigrations().length]);
    }));

  it('make the accounts that the environment names members of their roles', () =>
    withScratch(async ({ ownerUrl, stateFolder, name }) => {
      const account = `other_${name}`;
      const env = {
        DATABASE_URL: ownerUrl,
        WEIZHI_STATE: stateFolder,
        APP_DATABASE_URL: `postgres://${account}@localhost/x`,
      };
      await expect(migrateDatabase(env)).rejects.toMatchObject({
        code: 'ACCOUNT_MISSING',
        facts: { account },
      });
      await withOwner(ownerUrl, async (client) => {
        await client.query(`CREATE ROLE ${account} LOGIN`);
        try {
          await migrateDatabase(env);
          const { rows } = await client.query(`SELECT pg_has_role($1, 'weizhi_app', 'usage') AS member`, [
            account,
          ]);
          expect(rows).toEqual([{ member: true }]);
        } finally {
          await client.query(`DROP ROLE ${account}`);
        }
      });
    }));

  it('are not begun by an owner who could not make the roles that are missing', () =>
    withScratch(({ ownerUrl, name }) =>
      withOwner(ownerUrl, async (owner) => {
        const account = `limited_${name}`;
        await owner.query(`CREATE ROLE ${account} LOGIN PASSWORD 'secret'`);
        try {
          const url = Object.assign(new URL(ownerUrl), { username: account, password: 'secret' });
          await withOwner(url.href, async (limited) => {
            await expect(demandRoles(limited, ['weizhi_unheard_of'])).rejects.toMatchObject({
              code: 'MIGRATOR_MAY_NOT_CREATE_ROLES',
            });
            await expect(demandRoles(limited, ['weizhi_app'])).resolves.toBeUndefined();
          });
          await expect(demandRoles(owner, ['weizhi_unheard_of'])).resolves.toBeUndefined();
        } finally {
          await owner.query(`DROP ROLE ${account}`);
        }
      }),
    ));

  it('say that the database is away', async () => {
    const env = { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' };
    await expect(migrateDatabase(env)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  it('leave a database that fits the entities, and a change to it shows', () =>
    withScratch(async ({ ownerUrl, stateFolder }) => {
      await migrateDatabase({ DATABASE_URL: ownerUrl, WEIZHI_STATE: stateFolder });
      await withDataSource(ownerUrl, async (dataSource) => {
        expect(await driftOf(dataSource)).toEqual([]);
        for (const statement of [
          'ALTER TABLE attachment DROP COLUMN media_type',
          'ALTER TABLE audit_event ALTER why SET NOT NULL',
          'DROP INDEX ix_estate_division',
          'ALTER TABLE estate DROP CONSTRAINT fk_estate_division',
        ]) {
          const runner = dataSource.createQueryRunner();
          await runner.query(statement);
          await runner.release();
        }
        const drift = (await driftOf(dataSource)).join('\n');
        for (const expected of ['media_type', 'why', 'ix_estate_division', 'fk_estate_division'])
          expect(drift).toContain(expected);
      });
    }));

  // Every migration there and back: longer than a test may take by default, on a machine that does other things besides.
  it(
    'are undone one by one without a trace, and done again the same',
    () =>
      withScratch(({ ownerUrl }) =>
        withDataSource(ownerUrl, async (dataSource) => {
          const runner = dataSource.createQueryRunner();
          const residue: string[] = [];
          for (const Migration of loadMigrations()) residue.push(...(await residueOf(runner, Migration)));
          await runner.release();
          expect(residue).toEqual([]);
        }),
      ),
    120_000,
  );

  it('show what a way down forgets', () =>
    withScratch(({ ownerUrl }) =>
      withDataSource(ownerUrl, async (dataSource) => {
        class ForgetTable1795309200001 implements MigrationInterface {
          async up(queryRunner: QueryRunner): Promise<void> {
            await queryRunner.query('CREATE TABLE IF NOT EXISTS left_behind (id bigint PRIMARY KEY)');
          }
          async down(): Promise<void> {}
        }
        const runner = dataSource.createQueryRunner();
        const residue = await residueOf(runner, ForgetTable1795309200001);
        await runner.release();
        expect(residue.some((line) => line.includes('relation left_behind'))).toBe(true);
      }),
    ));

  it('put each entity into the list of its kind', () => {
    const kinds = { tenant: 'distributed', reference: 'reference', local: 'local' } as const;
    const misplaced = allEntities().filter((entity) => {
      const [table] = getMetadataArgsStorage().tables.filter(({ target }) => target === entity);
      return !TOPOLOGY[kinds[getTableKind(entity).kind]].includes(table?.name ?? '');
    });
    expect(misplaced.map(({ name }) => name)).toEqual([]);
  });
});
