import { setRules } from '../../../test/set-rules';
import { systemActor } from '../../platform/database';
import { BurdenReport } from './burden-report.entity';
import { type BurdenKey, useBurdenSuite } from './testing/burden-suite';

const POOLS = `query ($year: Int, $department: String) { burdenPools(year: $year, department: $department) {
  department from to reports communities hours subjects { key reports } rulings { key reports } } }`;

/** What a department's account can try, over HTTP like its browser. */
describe('a department that is reported on', () => {
  const { api, as, tree, departmentId, filed, advance, photo, itemsOf, nextKey, signInAll } =
    useBurdenSuite();
  const world: { report?: BurdenKey; evidenceId?: string } = {};
  beforeAll(async () => {
    api.clock.set('2026-08-10T02:00:00Z');
    await signInAll();
    world.evidenceId = await photo('committee');
    world.report = await filed({ evidenceId: world.evidenceId, content: '绝密的反映内容' });
    api.clock.set('2026-11-26T02:00:00Z');
    await signInAll();
  });
  const report = (): BurdenKey => world.report ?? { id: '', version: 0 };
  const raw = async (who: string, path: string): Promise<Response> =>
    fetch(`${api.url}${path}`, { headers: { cookie: as(who).jar } });

  it.each(['department', 'otherDepartment', 'official', 'civilAffairs'])(
    'gets at no report as %s: by list, id, node, step, file or export',
    async (who) => {
      const { id } = report();
      await expect(
        as(who).run('query { burdenReports(first: 5) { edges { node { id content } } } }', {}),
      ).rejects.toThrow('FORBIDDEN');
      await expect(
        as(who).run('query ($id: ID!) { burdenReport(id: $id) { content } }', { id }),
      ).rejects.toThrow('FORBIDDEN');
      const node = as(who).run('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(await node.catch(() => null)).toBeNull();
      await expect(
        as(who).run(
          'mutation ($input: AdvanceBurdenReportInput!) { advanceBurdenReport(input: $input) { __typename } }',
          { input: { reportId: id, expectedVersion: 1, action: 'UPHOLD_REPORT', reason: '属实' } },
        ),
      ).rejects.toThrow('FORBIDDEN');
      expect((await raw(who, `/attachments/${world.evidenceId ?? ''}`)).status).toBe(404);
      for (const name of ['burden-reports', 'burden-pools'])
        expect((await raw(who, `/exports/${name}.xlsx`)).status).toBe(404);
    },
  );

  it('finds nothing of it in work items, in the audit log, or among departments', async () => {
    expect(JSON.stringify(await itemsOf('department'))).not.toMatch(/负担反映|burden|绝密/u);
    await expect(
      as('department').run('query { auditEvents(first: 50) { edges { node { action } } } }', {}),
    ).rejects.toThrow('FORBIDDEN');
    const events = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql<Record<string, unknown>>(`select * from audit_event where action like 'burdenReport.%'`),
    );
    // Not even the log tells community, department or content.
    expect(events.length).toBeGreaterThan(0);
    for (const event of events)
      expect(event).toMatchObject({ why: null, fields_before: [], fields_after: [] });
    expect(JSON.stringify(events)).not.toMatch(/绝密|区城管局/u);
  });

  it('reads nothing through the reporting role', async () => {
    const granted = await api.suite.asOwner(async (client) => {
      const { rows } = await client.query<{ readable: boolean }>(
        `select has_table_privilege('weizhi_reporting', t, 'select') as readable
           from unnest(array['burden_report', 'burden_report_event']) t`,
      );
      return rows;
    });
    expect(granted).toEqual([{ readable: false }, { readable: false }]);
  });

  it('is shown pools of three communities, whatever it filters by, and never another figure', async () => {
    const pools = (variables: object = {}, who = 'department'): Promise<unknown[]> =>
      as(who).run<unknown[]>(POOLS, variables);
    const filters: readonly object[] = [{}, { year: 2026 }, { department: '区城管局' }, { year: 2025 }];
    for (const filter of filters) expect(await pools(filter)).toEqual([]);
    const plant = (divisionId: string, over: object = {}): Promise<unknown> =>
      api.suite.database.transaction(systemActor('1'), (tx) =>
        tx.repository(BurdenReport).insert({
          ...{ districtId: '1', divisionId, departmentId: departmentId().split('.')[2] ?? '' },
          ...{ subject: 'task', content: '另一件', hours: 4, state: 'filed', filedBy: nextKey() },
          filedAt: new Date('2026-09-01T02:00:00Z'),
          ...over,
        }),
      );
    // A second community, with many reports: still as if nobody had reported.
    for (let count = 0; count < 5; count += 1) await plant(tree().otherCommunity.id);
    for (const filter of filters) expect(await pools(filter)).toEqual([]);
    await plant(tree().sibling.id);
    // The form of one community stays out of the parts: the difference to the whole would tell it.
    const pool = {
      ...{ department: '区城管局', from: '2026-07-01', to: '2026-09-30' },
      ...{ reports: 7, communities: 3, hours: 30, subjects: [] },
      rulings: [{ key: 'FILED', reports: 7 }],
    };
    expect(await pools()).toEqual([pool]);
    expect(await pools({ year: 2026, department: '区城管局' })).toEqual([pool]);
    expect(await pools({ year: 2025 })).toEqual([]);
    // A ruling after the quarter was settled changes nothing, so that it cannot be told from the figures.
    expect(await advance('panel', report(), { action: 'UPHOLD_REPORT', reason: '属实' })).toMatchObject({
      report: { state: 'UPHELD' },
    });
    expect(await pools()).toEqual([pool]);
    await expect(pools({}, 'committee')).rejects.toThrow('FORBIDDEN');
    expect(await pools({}, 'official')).toEqual([pool]);
    // More communities may be asked for from today on: what was shown stays, and nobody asks for fewer again.
    const set = (communities: number, validFrom: string) =>
      setRules(as('panel'), 'burdenPool', { validFrom, over: { communities } });
    expect(await set(2, '2026-11-26')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await set(5, '2026-11-26')).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await pools()).toEqual([pool]);
    expect(await set(4, '2026-12-01')).toMatchObject({
      ...{ code: 'RULE_SET_LOWERS_BOUND', paths: ['communities'] },
    });
    for (const { id } of [tree().community, tree().otherCommunity, tree().sibling])
      await plant(id, { filedAt: new Date('2026-11-26T02:00:00Z') });
    api.clock.set('2027-02-05T02:00:00Z');
    await signInAll();
    expect(await pools()).toEqual([pool]);
  });
});
