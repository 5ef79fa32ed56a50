import { useTestDatabase } from '../../../../test/test-database';
import type { Topology } from '../topology';
import { distributeTables } from './distribute-tables';
import { planDistribution } from './plan-distribution';

const topology: Topology = {
  reference: ['district', 'division', 'word'],
  distributed: ['activity', 'building', 'organisation'],
  local: ['account'],
};
const state = {
  tables: ['account', 'activity', 'building', 'district', 'division', 'organisation', 'word'],
  foreignKeys: [
    { from: 'district', to: 'division' },
    { from: 'division', to: 'division' },
    { from: 'activity', to: 'organisation' },
    { from: 'organisation', to: 'building' },
    { from: 'activity', to: 'district' },
    { from: 'account', to: 'division' },
  ],
  known: [],
};
const tablesOf = (calls: readonly string[]) => calls.map((call) => /'(\w+)'/.exec(call)?.[1]);

describe('the plan of a distribution', () => {
  it('takes reference tables first and parents before children', () => {
    const calls = planDistribution(state, topology);
    expect(tablesOf(calls)).toEqual(['division', 'word', 'district', 'building', 'organisation', 'activity']);
    expect(calls.slice(3)).toEqual([
      `SELECT create_distributed_table('building', 'district_id', colocate_with => 'none')`,
      `SELECT create_distributed_table('organisation', 'district_id', colocate_with => 'building')`,
      `SELECT create_distributed_table('activity', 'district_id', colocate_with => 'building')`,
    ]);
  });

  it('leaves alone what is distributed already', () => {
    const known = ['division', 'building', 'organisation', 'district'];
    expect(tablesOf(planDistribution({ ...state, known }, topology))).toEqual(['word', 'activity']);
    expect(planDistribution({ ...state, known: state.tables }, topology)).toEqual([]);
  });

  it.each([
    [
      'a table in no list',
      { ...state, tables: [...state.tables, 'stray'] },
      { code: 'TABLE_IN_NO_LIST', tables: ['stray'] },
    ],
    [
      'a listed table that is missing',
      { ...state, tables: state.tables.slice(1) },
      { code: 'LISTED_TABLE_MISSING', tables: ['account'] },
    ],
    [
      'foreign keys in a circle',
      { ...state, foreignKeys: [...state.foreignKeys, { from: 'building', to: 'activity' }] },
      { code: 'FOREIGN_KEYS_CYCLE' },
    ],
  ])('is refused for %s', (_what, broken, expected) => {
    expect(() => planDistribution(broken, topology)).toThrow(expect.objectContaining(expected) as Error);
  });
});

describe('distributing on a plain server', () => {
  const suite = useTestDatabase([]);

  it('checks the lists and changes nothing', async () => {
    expect(await suite.asOwner((client) => distributeTables(client))).toEqual({ server: 'plain', calls: [] });
  });

  it('is refused for a table in no list', async () => {
    await suite.asOwner(async (client) => {
      await client.query('CREATE TABLE stray (id bigint PRIMARY KEY)');
      await expect(distributeTables(client)).rejects.toMatchObject({
        code: 'TABLE_IN_NO_LIST',
        tables: ['stray'],
      });
      await client.query('DROP TABLE stray');
    });
  });
});
