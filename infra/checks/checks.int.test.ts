import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { scripts } from '../commands/product';
import { requireScript } from '../commands/run-process';
import { openTestDatabase } from '../launcher';
import { beginEverywhere, findViolations } from './find-violations';
import { listInvariants } from './invariants';

jest.setTimeout(300_000);

let client: Client;
let close: () => Promise<void>;

/** A database of its own with all migrations and a small demonstration. */
beforeAll(async () => {
  const server = await openTestDatabase();
  const name = `checks_${randomBytes(4).toString('hex')}`;
  const maintenance = new Client({ connectionString: server.databaseUrl });
  await maintenance.connect();
  await maintenance.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server.databaseUrl);
  url.pathname = `/${name}`;
  const stateFolder = mkdtempSync(path.join(tmpdir(), 'weizhi-checks-'));
  const env = {
    DATABASE_URL: url.href,
    APP_DATABASE_URL: undefined,
    REPORTING_DATABASE_URL: undefined,
    WEIZHI_STATE: stateFolder,
  };
  await requireScript({ script: scripts.migrate, env });
  // A quarter of participation breaks no other invariant than two years do.
  const few = ['--matters', '600', '--participation-since', '2026-09-01'];
  await requireScript({ script: scripts.seed, args: few, env });
  client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query('ANALYZE');
  close = async () => {
    await client.end();
    await maintenance.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await maintenance.end();
    await server.stop();
    rmSync(stateFolder, { recursive: true, force: true });
  };
});

afterAll(() => close());

beforeEach(() => beginEverywhere(client, 'READ WRITE'));
afterEach(() => client.query('ROLLBACK'));

const invariants = listInvariants();
const violationsOf = async (name: string): Promise<number> => {
  const invariant = invariants.find((each) => each.name === name);
  if (!invariant) throw new Error(`There is no invariant ${name}`);
  return (await findViolations(client, invariant)).total;
};

const virtualCommunity = `(SELECT id FROM division WHERE kind = 'virtualCommunity' ORDER BY id LIMIT 1)`;
const someCommunity = `(SELECT id FROM division WHERE kind = 'community' AND code = '320613001001')`;
const demonstration = `(SELECT id FROM district WHERE kind = 'demonstration')`;
const real = `(SELECT id FROM district WHERE kind = 'real')`;
const someMatter = `(SELECT id FROM matter WHERE community_id IS NOT NULL ORDER BY number DESC LIMIT 1)`;
const copyOfMatter = (number: string): string =>
  `INSERT INTO matter (district_id, number, reported_on, division_id, community_id, event_type, channel, nature,
     disposed_by_community, disposed_by_community_variants)
   SELECT district_id, ${number}, reported_on, division_id, community_id, event_type, channel, nature, false, false
     FROM matter WHERE id = ${someMatter}`;

/** Name of an invariant → statements that break it. */
const breakages: Readonly<Record<string, readonly string[]>> = {
  'budgets-make-up-their-contract': [
    `UPDATE funding_budget_line SET current = current + 0.01 WHERE id = (SELECT id FROM funding_budget_line LIMIT 1)`,
    `UPDATE funding_expense SET amount = amount + 1000000 WHERE id = (SELECT id FROM funding_expense LIMIT 1)`,
  ],
  'buildings-stand-with-their-estate': [
    `UPDATE building SET division_id = ${someCommunity} WHERE id = (SELECT id FROM building LIMIT 1)`,
    `UPDATE building SET households = households + 1 WHERE id = (SELECT id FROM building LIMIT 1)`,
  ],
  'closure-equals-paths': [
    `DELETE FROM division_closure WHERE descendant_id = ${someCommunity} AND distance = 2`,
    `UPDATE division_closure SET distance = 9 WHERE descendant_id = ${someCommunity} AND distance = 2`,
    `INSERT INTO division_closure VALUES (${virtualCommunity}, ${someCommunity}, 1)`,
  ],
  'codes-are-used-once': [`UPDATE division SET code = '320613001001' WHERE code = '320613001002'`],
  'demonstration-stands-apart': [
    `INSERT INTO district (division_id, kind, name) VALUES (${someCommunity}, 'real', '测试')`,
    `UPDATE district SET kind = 'reference' WHERE kind = 'demonstration'`,
  ],
  'ended-divisions-have-successors': [
    `UPDATE division SET exists_to = '2026-01-01' WHERE id = ${someCommunity}`,
  ],
  'funds-cover-their-awards': [
    `UPDATE fund_entry SET amount = 0.01 WHERE kind NOT IN ('awardPayment', 'fundCost')`,
    `DELETE FROM fund_entry WHERE kind = 'awardPayment'`,
    `UPDATE fund_entry SET amount = amount + 0.01 WHERE kind = 'awardPayment'`,
    `UPDATE fund_call SET budget = 0.01`,
  ],
  'incubation-follows-its-history': [
    `UPDATE incubation_case SET stage = 'graduated' WHERE stage = 'incubating'`,
    `UPDATE incubation_notice SET closes_on = '2099-01-01'`,
    `UPDATE incubation_case SET certificate_number = NULL WHERE stage = 'followUp'`,
    `UPDATE support_share SET cost = cost + 0.01 WHERE id = (SELECT id FROM support_share LIMIT 1)`,
  ],
  'instalments-make-up-their-contract': [
    `UPDATE funding_instalment SET amount = amount + 0.01 WHERE id = (SELECT id FROM funding_instalment LIMIT 1)`,
    `UPDATE funding_instalment SET share = share - 1 WHERE id = (SELECT id FROM funding_instalment LIMIT 1)`,
    `UPDATE funding_contract SET amount = amount + 0.01 WHERE hub`,
  ],
  'live-numbers-are-unique': [`DROP INDEX uq_matter_number; ${copyOfMatter('number')}`],
  'matters-lie-in-their-community': [
    `UPDATE matter SET community_id = NULL WHERE id = ${someMatter}`,
    `UPDATE matter SET community_id = (SELECT id FROM division WHERE code = '440310001001') WHERE id = ${someMatter}`,
  ],
  'paths-follow-parents': [`UPDATE division SET path = '1/' || path WHERE id = ${someCommunity}`],
  'payments-follow-passed-milestones': [
    `UPDATE funding_milestone SET outcome = 'failed' WHERE id = (SELECT i.milestone_id FROM funding_payment p
       JOIN funding_instalment i ON i.id = p.instalment_id LIMIT 1)`,
    `UPDATE funding_instalment SET state = 'planned' WHERE id = (SELECT instalment_id FROM funding_payment LIMIT 1)`,
    `UPDATE funding_payment SET amount = amount + 0.01 WHERE id = (SELECT id FROM funding_payment LIMIT 1)`,
  ],
  'present-names-are-in-force': [
    `UPDATE division SET name = '别名' WHERE id = ${someCommunity}`,
    `UPDATE division_placement SET valid_to = '2026-01-01' WHERE division_id = ${someCommunity}`,
    `UPDATE division_placement SET parent_id = ${virtualCommunity} WHERE division_id = ${someCommunity}`,
  ],
  'rollups-equal-facts': [
    `UPDATE rollup_cell SET amount = amount + 1 WHERE grain = 'day' AND starts_on = (SELECT max(reported_on) FROM matter)`,
    `DELETE FROM rollup_cell WHERE grain = 'month' AND dimension = 'matterChannel'`,
    copyOfMatter(`'CC2026-999999'`),
  ],
  'rows-lie-in-their-district': [
    `UPDATE grid_cell SET division_id = (SELECT division_id FROM district WHERE id = ${real})
      WHERE id = (SELECT id FROM grid_cell LIMIT 1)`,
    `INSERT INTO population_count VALUES (${real}, ${someCommunity}, 2026, 1, 'from70', 10)`,
  ],
  'tasks-lie-with-their-body': [
    `UPDATE community_task SET division_id = (SELECT id FROM division WHERE kind = 'village' LIMIT 1)
      WHERE id = (SELECT id FROM community_task LIMIT 1)`,
    `UPDATE community_task SET parent_id = (SELECT id FROM community_task WHERE department_id IS NOT NULL LIMIT 1)
      WHERE id = (SELECT id FROM community_task WHERE department_id IS NULL LIMIT 1)`,
  ],
  'virtual-communities-are-empty': [
    `INSERT INTO estate (district_id, division_id, name, estate_type) VALUES (${demonstration}, ${virtualCommunity}, '某小区', 'old')`,
    `UPDATE matter SET division_id = ${virtualCommunity}, community_id = ${virtualCommunity} WHERE id = ${someMatter}`,
    `UPDATE division SET kind = 'virtualCommunity' WHERE id = ${someCommunity}`,
  ],
};

describe('the invariants', () => {
  it('find rows to look at', async () => {
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM matter`);
    expect(rows).toEqual([{ n: 600 }]);
  });

  it.each(invariants.map(({ name }) => name))('%s holds of a fresh installation', async (name) => {
    expect(await violationsOf(name)).toBe(0);
  });

  it('say in Chinese and English what must hold', () => {
    for (const { sentence } of invariants) {
      expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(sentence.en).toMatch(/^[\x20-\x7e]+\.$/);
    }
  });

  it('each have a test that breaks them', () => {
    expect(invariants.map(({ name }) => name)).toEqual(Object.keys(breakages));
  });

  it.each(
    Object.entries(breakages).flatMap(([name, all]) => all.map((sql): [string, string] => [name, sql])),
  )('%s notices: %s', async (name, sql) => {
    await client.query(sql);
    expect(await violationsOf(name)).toBeGreaterThan(0);
  });
});
