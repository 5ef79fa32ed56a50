import { systemActor } from '../../platform/database';
import { useSnapshotSuite, type View } from './testing/snapshot-suite';

jest.setTimeout(60_000);

describe('snapshots', () => {
  const { api, tree, as, nextKey, record, take, view, step, reviewPart, reviewParts } = useSnapshotSuite();
  const matterCount = ({ figures }: View): string | null | undefined =>
    figures.find(({ definition }) => definition.code === 'matterCount')?.value;

  it('are taken once, reviewed below before above, approved by somebody else, locked and published', async () => {
    const key = { idempotencyKey: nextKey() };
    const first = await take(key);
    expect(first).toMatchObject({ snapshot: { number: 1, state: 'DRAFT' } });
    expect(await take(key)).toEqual(first);
    const id = first.snapshot?.id ?? '';
    expect(await step(id, 'LOCK_SNAPSHOT', 'civilAffairs')).toMatchObject({
      code: 'SNAPSHOT_ACTION_NOT_ALLOWED',
      allowed: ['REVIEW_SNAPSHOT', 'WITHDRAW_SNAPSHOT'],
    });
    expect(await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs')).toMatchObject({
      code: 'SNAPSHOT_FACT_MISSING',
      fact: 'lowerReviewed',
    });
    await reviewParts(id);
    await reviewParts(id);
    expect((await view(id)).events.filter(({ kind }) => kind === 'PART_REVIEWED')).toHaveLength(2);
    expect(await step(id, 'REVIEW_SNAPSHOT', 'official')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs', { expectedVersion: 9 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs')).toMatchObject({
      snapshot: { state: 'REVIEWED' },
    });
    expect(await reviewPart(id, 'sibling', 'deputy')).toMatchObject({
      code: 'SNAPSHOT_ACTION_NOT_ALLOWED',
    });
    expect(await step(id, 'APPROVE_SNAPSHOT', 'official')).toMatchObject({ snapshot: { state: 'APPROVED' } });
    expect(await step(id, 'LOCK_SNAPSHOT', 'civilAffairs')).toMatchObject({ snapshot: { state: 'LOCKED' } });
    expect(await step(id, 'PUBLISH_SNAPSHOT', 'official')).toMatchObject({
      snapshot: { state: 'PUBLISHED' },
    });
  });

  it('answer the same when the registers have gone on, and the pages do not', async () => {
    const id = (await take()).snapshot?.id ?? '';
    const before = await view(id);
    expect(matterCount(before)).toBe('4');
    expect(matterCount(await view(id, 'civilAffairs', tree().sibling.globalId))).not.toBe('4');
    await record(3, 'later');
    expect(await view(id)).toEqual(before);
    expect(matterCount(await view((await take()).snapshot?.id ?? ''))).toBe('7');
  });

  it('stand one for a period: another is approved when the first is withdrawn, with a reason', async () => {
    const id = (await take()).snapshot?.id ?? '';
    await reviewParts(id);
    await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs');
    expect(await step(id, 'APPROVE_SNAPSHOT', 'official')).toMatchObject({
      code: 'SNAPSHOT_FACT_MISSING',
      fact: 'onlyOne',
    });
    const { edges } = await as('official').run<{ edges: { node: { id: string } }[] }>(
      'query { snapshots(first: 10, filter: { states: [PUBLISHED] }) { edges { node { id } } } }',
      {},
    );
    const standing = edges[0]?.node.id ?? '';
    expect(await step(standing, 'WITHDRAW_SNAPSHOT', 'official')).toMatchObject({ fact: 'reason' });
    await step(standing, 'WITHDRAW_SNAPSHOT', 'official', { reason: '漏计三件' });
    expect(matterCount(await view(standing))).toBe('4');
    expect((await view(standing)).events).toContainEqual({
      ...{ kind: 'WITHDRAW_SNAPSHOT', note: '漏计三件', recordedBy: 'official' },
    });
    expect(await step(id, 'APPROVE_SNAPSHOT', 'official')).toMatchObject({ snapshot: { state: 'APPROVED' } });
  });

  it('are not changed by anybody: the server itself may neither write over a figure nor delete one', async () => {
    for (const statement of [
      `update snapshot_figure set envelope = '{}'`,
      'delete from snapshot_figure',
      `update snapshot_definition set code = 'x'`,
      `update snapshot_place set name = 'x'`,
      `update snapshot_file set content = 'x'`,
      'delete from snapshot_file',
      `update snapshot_event set note = 'x'`,
      `update snapshot set period = '2020'`,
      'delete from snapshot',
      `update withholding set topic = 'x'`,
      'delete from withholding',
      `update freezing set period = '2020'`,
      'delete from freezing',
    ])
      await expect(
        api.suite.database.transaction(systemActor('1'), (tx) => tx.sql(statement, [])),
      ).rejects.toThrow(/permission denied/);
  });

  it('keep that places were told of a period, once for each that is there', async () => {
    const kept = (): Promise<readonly object[]> =>
      api.suite.database.transaction(systemActor('1'), (tx) =>
        tx.sql('select period, jsonb_array_length(places) as places from freezing order by number', []),
      );
    const before = await kept();
    const key = { idempotencyKey: nextKey() };
    for (const over of [key, key, { period: '1990-01' }]) await take(over);
    const [{ places } = { places: 0 }] = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql<{ places: number }>(
        'select place_count as places from snapshot order by number desc limit 1',
        [],
      ),
    );
    expect((await kept()).slice(before.length)).toEqual([{ period: '2026-10', places }]);
  });

  it('are seen by whoever reads indicators, each place only within their divisions', async () => {
    const id = (await take()).snapshot?.id ?? '';
    expect((await view(id, 'committee')).places.map(({ isPart }) => isPart)).toEqual([false]);
    expect((await view(id, 'committee', tree().otherCommunity.globalId)).figures).toEqual([]);
    await expect(view(id, 'stranger')).rejects.toThrow(/FORBIDDEN/u);
    await expect(take({}, 'committee')).rejects.toThrow(/FORBIDDEN/u);
  });

  it.each([
    ['an unreadable period', { period: '2026-13' }, { code: 'INVALID_INPUT' }],
    ['a period that has not begun', { period: '2027-01' }, { code: 'INVALID_INPUT' }],
    ['a period without any data', { period: '1990-01' }, { code: 'SNAPSHOT_WITHOUT_FIGURES' }],
    ['a place elsewhere', { divisionId: 'Division.20' }, { code: 'NOT_FOUND' }],
    ['no idempotency key', { idempotencyKey: '' }, { code: 'INVALID_INPUT' }],
  ])('are refused for %s', async (_, over, expected) => {
    expect(await take(over)).toMatchObject(expected);
  });
});
