import { statSync } from 'node:fs';
import path from 'node:path';
import { addDistrict, addReferenceDistrict } from './add-district';
import { OtherDemonstrationError, seedInstallation } from './seed-installation';
import type { SeedProgress } from './seed-progress';
import { describeAccounts, openDistrictAccount, SEEDED_GROUPS } from './seeded-accounts';
import { useSeededDatabase } from './testing/seeded-database';

jest.setTimeout(300_000);

const { suite, seed: seedMatters, rows, counts } = useSeededDatabase();
const TOTAL = 5_000;

const seed = (matters = TOTAL, onProgress?: (words: SeedProgress) => void): Promise<void> =>
  seedMatters(matters, onProgress);

describe('seeding an installation', () => {
  it('goes on where it was interrupted, with every matter in once', async () => {
    const interruption = new Error('interrupted');
    const interrupted = seed(TOTAL, (progress) => {
      if (progress.step === 'matters') throw interruption;
    });
    await expect(interrupted).rejects.toBe(interruption);
    expect((await counts())['matter']).toBeLessThan(TOTAL);
    await seed();
    expect(
      await rows(`SELECT count(*)::int AS n, count(DISTINCT number)::int AS distinct FROM matter`),
    ).toEqual([{ n: TOTAL, distinct: TOTAL }]);
  });

  it('adds nothing at a second run', async () => {
    const before = await counts();
    const said: SeedProgress[] = [];
    await seed(TOTAL, (progress) => said.push(progress));
    expect(await counts()).toEqual(before);
    expect(said).toEqual([]);
  });

  it('refuses another size of the same demonstration, and changes nothing', async () => {
    const before = await counts();
    await expect(seed(TOTAL + 1_000)).rejects.toBeInstanceOf(OtherDemonstrationError);
    expect(await counts()).toEqual(before);
  });

  it('takes a demonstration of any size as it is when none is asked for', async () => {
    const before = await counts();
    await seedInstallation(suite.database, {
      stateFolder: suite.stateFolder,
      onProgress: () => undefined,
      gatherStatistics: () => Promise.resolve(),
    });
    expect(await counts()).toEqual(before);
  });

  it('has the published numbers of divisions in 崇川区, and neighbourhoods there alone', async () => {
    const found = await rows<{ district: string; kind: string; n: number }>(
      `SELECT t.kind AS district, d.kind, count(*)::int AS n
         FROM district t JOIN division_closure c ON c.ancestor_id = t.division_id
         JOIN division d ON d.id = c.descendant_id
        WHERE d.level >= 5 GROUP BY 1, 2`,
    );
    const of = (district: string, kind: string): number | undefined =>
      found.find((row) => row.district === district && row.kind === kind)?.n;
    expect(
      ['community', 'village', 'virtualCommunity', 'neighbourhood'].map((kind) => of('demonstration', kind)),
    ).toEqual([164, 15, 3, 882]);
    expect([of('real', 'community'), of('real', 'neighbourhood')]).toEqual([24, undefined]);
  });

  it('gives residents, estates and matters to communities and villages, never to a virtual one', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(DISTINCT division_id)::int FROM population_count) AS populated,
              (SELECT count(*)::int FROM population_count p JOIN division d ON d.id = p.division_id
                WHERE d.kind NOT IN ('community', 'village')) AS elsewhere,
              (SELECT count(*)::int FROM (SELECT division_id FROM estate UNION ALL SELECT division_id FROM grid_cell
                UNION ALL SELECT division_id FROM matter) x
                JOIN division_closure c ON c.descendant_id = x.division_id
                JOIN division d ON d.id = c.ancestor_id AND d.kind = 'virtualCommunity') AS virtual`,
    );
    expect(found).toEqual({ populated: 179, elsewhere: 0, virtual: 0 });
  });

  it('leaves 坪山区 without matters, and has all others in the rollups', async () => {
    const [found] = await rows<object>(
      `SELECT (SELECT count(*)::int FROM matter m JOIN district t ON t.id = m.district_id AND t.kind <> 'demonstration') AS real,
              (SELECT sum(amount)::int FROM rollup_cell WHERE grain = 'month' AND dimension = '' AND measure = 'matters') AS cells,
              (SELECT count(*)::int FROM rollup_delta) AS waiting`,
    );
    expect(found).toEqual({ real: 0, cells: TOTAL, waiting: 0 });
  });

  it('opens an account for each role that a person holds, and two for 坪山区, with passwords of this installation', async () => {
    const found = await rows<{ identifier: string; role: string; code: string }>(
      `SELECT a.identifier, g.role_code AS role, d.code FROM account a JOIN role_grant g ON g.account_id = a.id
         JOIN division d ON d.id = g.division_id ORDER BY 1`,
    );
    const planned = SEEDED_GROUPS.flatMap(({ accounts }) =>
      accounts.map(({ identifier, role, divisionCode }) => ({ identifier, role, code: divisionCode })),
    );
    expect(found).toEqual(expect.arrayContaining(planned));
    expect(found).toHaveLength(planned.length);
    const [shipped] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM role WHERE code <> 'apiClient'`,
    );
    expect(new Set(found.map(({ role }) => role)).size).toBe(shipped?.n);
    for (const { secret } of SEEDED_GROUPS) {
      const file = path.join(suite.stateFolder, 'secrets', secret);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    const described = describeAccounts(suite.stateFolder).join('\n');
    for (const { identifier } of planned) expect(described).toContain(identifier);
  });
});

describe('adding a district', () => {
  it('adds one of the official list once', async () => {
    const first = await addDistrict(suite.database, { code: '320681', kind: 'reference' });
    const again = await addDistrict(suite.database, { code: '320681', kind: 'reference' });
    expect(first.ok && first.value.divisionsAdded).toBeGreaterThan(100);
    expect(again).toMatchObject({ ok: true, value: { divisionsAdded: 0 } });
  });

  it('gives a foreign data set a district of its own, once, that stands below nothing', async () => {
    const first = await addReferenceDistrict(suite.database, 'STEW-MAP Baltimore');
    const again = await addReferenceDistrict(suite.database, ' STEW-MAP Baltimore ');
    if (!first.ok) throw new Error(first.refusal.code);
    expect(again).toMatchObject({ ok: true, value: { ...first.value, divisionsAdded: 0 } });
    const found = await rows<{ kind: string; code: null; ancestors: number }>(
      `select t.kind, d.code, (select count(*)::int from division_closure c where c.descendant_id = d.id) as ancestors
         from district t join division d on d.id = t.division_id where t.name = 'STEW-MAP Baltimore'`,
    );
    expect(found).toEqual([{ kind: 'reference', code: null, ancestors: 1 }]);
    const account = await openDistrictAccount(suite.database, suite.stateFolder, first.value);
    expect(await openDistrictAccount(suite.database, suite.stateFolder, first.value)).toEqual(account);
  });

  it.each([
    ['', 'districtNameUnfit'],
    ['440310', 'districtNameUnfit'],
    ['坪山区', 'districtIsOfAnotherKind'],
    ['崇川区', 'districtIsOfAnotherKind'],
  ])('refuses a data set the name %j and adds nothing', async (name, refusal) => {
    const before = await counts();
    expect(await addReferenceDistrict(suite.database, name)).toMatchObject({
      ok: false,
      refusal: { code: refusal },
    });
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['32061', 'districtCodeMalformed'],
    ['崇川区', 'districtCodeMalformed'],
    ['320600', 'districtIsPrefecture'],
    ['320999', 'districtUnknown'],
    ['320613', 'districtIsOfAnotherKind'],
  ])('refuses %s and adds nothing', async (code, refusal) => {
    const before = await counts();
    const answer = await addDistrict(suite.database, { code, kind: 'real' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: refusal } });
    expect(await counts()).toEqual(before);
  });
});
