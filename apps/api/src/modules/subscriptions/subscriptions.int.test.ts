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

const own = (who = 'official'): Promise<readonly Own[]> =>
  as(who).run('query { ownSubscriptions { id kind leastLevel newAlerts digestOf } }', {});
const subscribe = (input: object, who = 'official') =>
  as(who).run<{ __typename: string; code?: string }>(
    `mutation ($input: SubscribeInput!) { subscribe(input: $input) { __typename ... on UserError { code } } }`,
    { input: { divisionId: tree().first.globalId, ...input } },
  );
const onOne = (name: 'unsubscribe' | 'readSubscription', id: string, who = 'official') =>
  as(who).run<{ __typename: string }>(`mutation ($id: ID!) { ${name}(id: $id) { __typename } }`, { id });
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
