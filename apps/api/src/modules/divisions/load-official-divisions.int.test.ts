import { useTestDatabase } from '../../../test/test-database';
import { systemActor } from '../../platform/database';
import { divisionsModule, loadOfficialDivisions } from '.';

describe('the official code list', () => {
  const suite = useTestDatabase(divisionsModule.entities);
  const load = (districtCode: string): ReturnType<typeof loadOfficialDivisions> =>
    suite.database.transaction(systemActor(), (tx) =>
      loadOfficialDivisions(tx, { districtCode, kind: 'real' }),
    );

  const kindsBelow = (districtName: string): Promise<{ kind: string; count: number }[]> =>
    suite.database.transaction(systemActor(), (tx) =>
      tx.sql(
        `select d.kind, count(*)::int as count from division_closure c join division d on d.id = c.descendant_id
          where c.ancestor_id = (select id from division where name = $1) and c.distance = 2 group by 1 order by 1`,
        [districtName],
      ),
    );

  it('gives 崇川区 its 164 residents’ committees, 15 villages and 3 virtual communities', async () => {
    await load('320613');
    expect(await kindsBelow('崇川区')).toEqual([
      { kind: 'community', count: 164 },
      { kind: 'village', count: 15 },
      { kind: 'virtualCommunity', count: 3 },
    ]);
  });

  it('gives 坪山区 its 23 communities with matters, 新和社区 without, and one virtual row', async () => {
    await load('440310');
    expect(await kindsBelow('坪山区')).toEqual([
      { kind: 'community', count: 24 },
      { kind: 'virtualCommunity', count: 1 },
    ]);
  });

  it('gives 儋州市, a prefecture without districts, its towns directly', async () => {
    const loaded = await load('460400');
    const towns = await suite.database.transaction(systemActor(), (tx) =>
      tx.sql<{ kind: string; parent: string; count: number }>(
        `select d.kind, p.kind as parent, count(*)::int as count from division d join division p on p.id = d.parent_id
          where p.id = $1::bigint or d.id = $1::bigint group by 1, 2 order by 1`,
        [loaded?.divisionId],
      ),
    );
    expect(towns).toEqual([
      { kind: 'developmentZone', parent: 'district', count: 2 },
      { kind: 'district', parent: 'province', count: 1 },
      { kind: 'town', parent: 'district', count: 16 },
    ]);
  });

  it('adds nothing when run again', async () => {
    const first = await load('440310');
    const again = await load('440310');
    expect(again).toEqual({ ...first, divisionsAdded: 0 });
  });

  it('knows no district outside the list', async () => {
    expect(await load('999999')).toBeNull();
  });

  it('keeps every pair of ancestor and descendant that the paths say', async () => {
    const [row] = await suite.database.transaction(systemActor(), (tx) =>
      tx.sql<{ broken: number }>(
        `select count(*)::int as broken from division a cross join division d
          left join division_closure c on c.ancestor_id = a.id and c.descendant_id = d.id
         where (d.path like a.path || '%') <> (c.ancestor_id is not null)`,
      ),
    );
    expect(row?.broken).toBe(0);
  });
});
