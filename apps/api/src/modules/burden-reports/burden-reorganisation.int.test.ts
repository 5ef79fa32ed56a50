import { ConsoleClient } from '../../../test/console-client';
import { systemActor } from '../../platform/database';
import { seedAccounts } from '../identity';
import { BurdenReport } from './burden-report.entity';
import { type BurdenKey, useBurdenSuite } from './testing/burden-suite';

const PASSWORD = '巷口老槐树下议事二十年';

describe('reports of communities that became one', () => {
  const { api, as, tree, departmentId, filed, advance, list, one, itemsOf, nextKey, signInAll } =
    useBurdenSuite();
  const world: { reports: readonly BurdenKey[]; mergedId: string } = { reports: [], mergedId: '' };

  beforeAll(async () => {
    api.clock.set('2026-08-10T02:00:00Z');
    await signInAll();
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      seedAccounts(tx, [
        {
          ...{ identifier: 'administrator', displayName: 'administrator', password: PASSWORD },
          ...{ divisionId: tree().first.id, role: 'systemAdministrator', mustChangePassword: false },
        },
      ]),
    );
    const { community, otherCommunity } = tree();
    world.reports = [await filed(), await filed({ divisionId: otherCommunity.globalId }, 'neighbour')];
    api.clock.set('2026-08-20T02:00:00Z');
    const administrator = new ConsoleClient(api);
    await administrator.signIn('administrator', PASSWORD);
    const { divisions } = await administrator.run<{ divisions: { id: string }[] }>(
      `mutation ($input: MergeDivisionsInput!) { mergeDivisions(input: $input) {
         ... on DivisionsReorganised { divisions { id } } } }`,
      {
        input: {
          divisions: [community, otherCommunity].map(({ globalId }) => ({
            divisionId: globalId,
            expectedVersion: 1,
          })),
          ...{ name: '合并社区', effectiveOn: '2026-08-20', reason: '通政发〔2026〕1号' },
          idempotencyKey: `merge-${nextKey()}`,
        },
      },
    );
    world.mergedId = divisions[0]?.id.split('.')[1] ?? '';
    api.clock.set('2026-11-26T02:00:00Z');
    await signInAll();
  });

  const plant = (divisionId: string): Promise<unknown> =>
    api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(BurdenReport).insert({
        ...{ districtId: '1', divisionId, departmentId: departmentId().split('.')[2] ?? '' },
        ...{ subject: 'task', content: '另一件', hours: 4, state: 'filed', filedBy: nextKey() },
        filedAt: new Date('2026-09-01T02:00:00Z'),
      }),
    );
  const pools = (): Promise<unknown> =>
    as('department').run('query { burdenPools { communities reports } }', {});

  it('are one community to a department, however many names it had', async () => {
    await plant(world.mergedId);
    expect(await pools()).toEqual([]);
    await plant(tree().sibling.id);
    expect(await pools()).toEqual([]);
    await plant(tree().subdistrict.id);
    expect(await pools()).toEqual([{ communities: 3, reports: 5 }]);
  });

  it('still wait for the panel, which rules on them as on any other', async () => {
    const [report] = world.reports;
    if (!report) throw new Error('It was filed');
    expect((await list('panel')).map(({ id }) => id)).toContain(report.id);
    expect(await one('panel', report.id)).toMatchObject({
      nextActions: ['UPHOLD_REPORT', 'DISMISS_REPORT'],
    });
    expect((await itemsOf('panel')).filter(({ source }) => source === 'burdenReports')).toHaveLength(5);
    expect(await advance('panel', report, { action: 'UPHOLD_REPORT', reason: '属实' })).toMatchObject({
      report: { state: 'UPHELD' },
    });
  });
});
