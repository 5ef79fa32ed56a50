import { useDepartmentSuite } from '../../../test/department-suite';
import { MODULES } from '../../composition-root';
import { systemActor } from '../../platform/database';
import { applyAllDeltas } from '../../platform/rollups';
import { evaluateAlerts } from '../alerts';
import { recordMatters } from '../matters';

interface Own {
  readonly id: string;
  readonly kind: string;
  readonly leastLevel: string;
  readonly newAlerts: number;
  readonly digestOf: string | null;
}

const SOURCES = MODULES.flatMap(({ expirySources = [] }) => expirySources);
const { api, tree, as, signInAll } = useDepartmentSuite();

/** Alerts first: the clock stands still, so that none is older. */
const own = async (who = 'official'): Promise<readonly Own[]> => {
  const rows = await as(who).run<Own[]>(
    'query { ownSubscriptions { id kind leastLevel newAlerts digestOf } }',
    {},
  );
  return rows.toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
};
const subscribe = (input: object, who = 'official') =>
  as(who).run<{ __typename: string; code?: string }>(
    `mutation ($input: SubscribeInput!) { subscribe(input: $input) { __typename ... on UserError { code } } }`,
    { input: { divisionId: tree().first.globalId, ...input } },
  );
const onOne = (name: 'unsubscribe' | 'readSubscription', id: string, who = 'official') =>
  as(who).run<{ __typename: string }>(`mutation ($id: ID!) { ${name}(id: $id) { __typename } }`, { id });
const asOwner = (...statements: readonly string[]): Promise<void> =>
  api.suite.asOwner(async (owner) => {
    await owner.query(`set app.districts = '1'`);
    for (const statement of statements) await owner.query(statement);
  });
const at = async (now: string): Promise<void> => {
  api.clock.set(now);
  await signInAll();
};

// Thursday.
beforeAll(() => at('2026-11-19T02:00:00Z'));

it('is one for each place and kind, and once more changes the level', async () => {
  await subscribe({ kind: 'ALERTS', leastLevel: 'BLUE' });
  await subscribe({ kind: 'ALERTS', leastLevel: 'RED' });
  await subscribe({ kind: 'WEEKLY_DIGEST' });
  expect(await own()).toMatchObject([
    { kind: 'ALERTS', leastLevel: 'RED', newAlerts: 0, digestOf: null },
    { kind: 'WEEKLY_DIGEST', newAlerts: 0, digestOf: null },
  ]);
  expect(await own('civilAffairs')).toEqual([]);
});

it('is to no place outside the divisions of whoever asks', async () => {
  expect(await subscribe({ kind: 'ALERTS' }, 'committee')).toMatchObject({ code: 'NOT_FOUND' });
});

it('counts alerts from its level on as they open, and tells the week of them from the Monday after until it is read', async () => {
  await api.suite.database.transaction(systemActor('1'), async (tx) => {
    const { community, subdistrict } = tree();
    await recordMatters(
      tx,
      { districtId: '1', importBatchId: null },
      ['10', '11'].flatMap((month) =>
        Array.from({ length: 10 }, (_, index) => ({
          ...{ number: `${month}-${String(index)}`, reportedOn: `2026-${month}-05` },
          ...{ divisionId: community.id, communityId: community.id, subdistrictId: subdistrict.id },
          ...{ communityName: '某社区', eventType: '环境', mainType: null, subType: null },
          ...{ channel: 'hotline12345', nature: 'complaint', disposingUnit: null },
          outcome: index < 4 ? 'overdue' : 'onTime',
        })),
      ),
    );
    await applyAllDeltas((work) => work(tx), '1');
    await evaluateAlerts(tx, { districtId: '1', sources: SOURCES, now: new Date('2026-11-19T03:00:00Z') });
  });
  await at('2026-11-19T04:00:00Z');
  const red = await as('official').run<{ counts: { level: string; standing: number }[] }>(
    'query ($filter: AlertFilter!) { alertSummary(filter: $filter) { counts { level standing } } }',
    { filter: { divisionId: tree().first.globalId } },
  );
  const [alerts, digest] = await own();
  expect(alerts?.newAlerts).toBe(red.counts[0]?.standing);
  expect(alerts?.newAlerts).toBeGreaterThan(0);
  // The week still runs.
  expect(digest?.digestOf).toBeNull();
  await at('2026-11-23T02:00:00Z');
  expect((await own())[1]?.digestOf).toBe('2026-11-16');
  await onOne('readSubscription', digest?.id ?? '');
  await onOne('readSubscription', alerts?.id ?? '');
  expect(await own()).toMatchObject([{ newAlerts: 0 }, { digestOf: null }]);
});

it('tells no longer of what has ended', async () => {
  await asOwner(`update subscription set read_to = '2026-11-19T02:00:00Z'`);
  expect(await own()).toMatchObject([{ newAlerts: 2 }, { digestOf: '2026-11-16' }]);
  await asOwner(`update alert set state = 'cleared', ended_on = '2026-11-22'`);
  expect(await own()).toMatchObject([{ newAlerts: 0 }, { digestOf: null }]);
});

it('skips a week in which nothing opened and nothing expires', async () => {
  await at('2026-11-30T02:00:00Z');
  expect((await own())[1]?.digestOf).toBeNull();
});

it('is ended by its owner alone', async () => {
  const [first] = await own();
  expect(await onOne('unsubscribe', first?.id ?? '', 'civilAffairs')).toEqual({ __typename: 'NotFound' });
  expect(await onOne('unsubscribe', first?.id ?? '')).toEqual({ __typename: 'SubscriptionsChanged' });
  expect(await own()).toHaveLength(1);
});

it('is one when it is asked for twice at once', async () => {
  const twice = await Promise.all([
    subscribe({ kind: 'ALERTS', leastLevel: 'BLUE' }),
    subscribe({ kind: 'ALERTS', leastLevel: 'BLUE' }),
  ]);
  expect(twice.map(({ __typename }) => __typename)).toEqual(['SubscriptionsChanged', 'SubscriptionsChanged']);
  expect((await own()).filter(({ kind }) => kind === 'ALERTS')).toHaveLength(1);
});

it('may be changed, but not added to, once there are a hundred', async () => {
  await asOwner(
    `insert into division (id, kind, parent_id, path, level, name, exists_from)
     select id, 'community', 100, '1/2/10/100/' || id || '/', 5, '社区' || id, '2000-01-01' from generate_series(5001, 5098) id`,
    `insert into division_closure (ancestor_id, descendant_id, distance)
     select ancestor_id, id, distance + 1 from division_closure, generate_series(5001, 5098) id where descendant_id = 100
     union all select id, id, 0 from generate_series(5001, 5098) id`,
    `insert into subscription (district_id, account_id, division_id, kind, least_severity, created_at, read_to)
     select district_id, account_id, place, kind, 1, created_at, read_to
       from subscription, generate_series(5001, 5098) place where kind = 'alerts'`,
  );
  expect(await own()).toHaveLength(100);
  expect(await subscribe({ kind: 'ALERTS', leastLevel: 'RED' })).toEqual({
    __typename: 'SubscriptionsChanged',
  });
  const { globalId: divisionId } = tree().subdistrict;
  expect(await subscribe({ kind: 'ALERTS', divisionId })).toMatchObject({ code: 'INVALID_INPUT' });
});
