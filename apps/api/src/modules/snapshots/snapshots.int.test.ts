import PizZip from 'pizzip';
import { systemActor } from '../../platform/database';
import { useSnapshotSuite, type View } from './testing/snapshot-suite';

jest.setTimeout(60_000);

interface Briefing {
  readonly source: string;
  readonly sections: readonly {
    readonly sentences: readonly {
      readonly code: string;
      readonly parts: readonly { text: string; snapshot: number | null; field: string | null }[];
    }[];
  }[];
}

const BRIEFING = `query ($snapshotId: ID!) { briefing(snapshotId: $snapshotId) { title source
  sections { theme sentences { code parts { text snapshot field } } } issues { code } } }`;

describe('snapshots', () => {
  const { api, tree, as, nextKey, record, take, view, step, reviewPart, reviewParts } = useSnapshotSuite();
  const matterCount = ({ figures }: View): string | null | undefined =>
    figures.find(({ definition }) => definition.code === 'matterCount')?.value;

  const download = (path: string): Promise<Response> =>
    fetch(`${api.url}${path}`, { headers: { cookie: as('official').jar } });

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
      `update snapshot_event set note = 'x'`,
      `update snapshot set period = '2020'`,
      'delete from snapshot',
    ])
      await expect(
        api.suite.database.transaction(systemActor('1'), (tx) => tx.sql(statement, [])),
      ).rejects.toThrow(/permission denied/);
  });

  it('are seen by whoever reads indicators, each place only within their divisions', async () => {
    const id = (await take()).snapshot?.id ?? '';
    expect((await view(id, 'committee')).places.map(({ isPart }) => isPart)).toEqual([false]);
    expect((await view(id, 'committee', tree().otherCommunity.globalId)).figures).toEqual([]);
    await expect(view(id, 'stranger')).rejects.toThrow(/FORBIDDEN/u);
    await expect(take({}, 'committee')).rejects.toThrow(/FORBIDDEN/u);
  });

  it('bear a briefing: each number names its snapshot, and what is not comparable is not compared', async () => {
    const id = (await take({ period: '2026-10' })).snapshot?.id ?? '';
    const briefing = await as('official').run<Briefing>(BRIEFING, { snapshotId: id });
    const parts = briefing.sections
      .flatMap(({ sentences }) => sentences)
      .find(({ code }) => code === 'matterCount')?.parts;
    const number = Number(/第(\d+)号/u.exec(briefing.source)?.[1]);
    expect(parts?.slice(0, 2)).toEqual([
      { text: '事项数为', snapshot: null, field: null },
      { text: '7', snapshot: number, field: 'value' },
    ]);
    await take({ period: '2026-11' });
    expect(briefing.source).toContain('上期没有快照');
    await expect(as('stranger').run(BRIEFING, { snapshotId: id })).rejects.toThrow(/FORBIDDEN/u);
  });

  it('leave as a Word file that holds the same sentences and the page of official papers', async () => {
    const id = (await take()).snapshot?.id ?? '';
    const answer = await download(`/snapshots/${id}/briefing`);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    const zip = new PizZip(Buffer.from(await answer.arrayBuffer()));
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    expect(xml).toContain('事项数为7件');
    expect(xml).toContain('典型案例');
    // A4 in twentieths of a point, 37 mm above and 28 mm on the binding side.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('w:top="2098"');
    expect(xml).toContain('w:left="1587"');
    expect((await download('/snapshots/Snapshot.1.nothing/briefing')).status).toBe(404);
  });

  it('say on a briefing and in the name of its file that the data of a demonstration are generated', async () => {
    const id = (await take()).snapshot?.id ?? '';
    const kindIs = (kind: string): Promise<unknown> =>
      api.suite.asOwner((owner) => owner.query('update district set kind = $1 where id = 1', [kind]));
    await kindIs('demonstration');
    try {
      const { source } = await as('official').run<Briefing>(BRIEFING, { snapshotId: id });
      expect(source).toMatch(/^演示数据/u);
      const answer = await download(`/snapshots/${id}/briefing`);
      expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('演示数据-'));
    } finally {
      await kindIs('real');
    }
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
