import { usePlaqueSuite } from './testing/plaque-suite';

jest.setTimeout(60_000);

describe('plaques that several people deal with', () => {
  const { api, tree, as, nextKey, photo, command, step, plaque, report } = usePlaqueSuite();
  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  const application = (name = `消费维权服务站${nextKey()}`) => ({
    divisionIds: [tree().community.globalId, tree().otherCommunity.globalId],
    ...{ name, department: '区市场监督管理局', basis: '消费者权益保护法第三十九条' },
    idempotencyKey: nextKey(),
  });
  const statusesOf = async (name: string): Promise<(readonly [string, string])[]> => {
    const { edges } = await as('official').run<{
      edges: { node: { id: string; standing: { status: string } } }[];
    }>(
      'query ($search: String!) { plaques(first: 10, filter: { search: $search }) { edges { node { id standing { status } } } } }',
      { search: name },
    );
    return edges.map(({ node }) => [node.id, node.standing.status] as const);
  };

  it('are decided on one way for the whole application, whoever decides at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const input = application();
      await command('department', 'applyForPlaque', input);
      const ids = (await statusesOf(input.name)).map(([id]) => id);
      const [one = '', other = ''] = ids;
      const shared = { wholeApplication: true, expectedVersion: 1 };
      const permit = { ...shared, action: 'PERMIT_PLAQUE', permitReference: '崇减负准〔2026〕3号' };
      const came = await Promise.all([
        step('panel', 'decidePlaque', { plaqueId: one, ...permit }),
        step('panel', 'decidePlaque', {
          ...{ plaqueId: other, ...shared, action: 'REFUSE_PLAQUE', reason: '没有依据' },
        }),
      ]);
      expect(came.filter(({ changed }) => changed === 2)).toHaveLength(1);
      expect(came.filter(({ code }) => code === 'STALE_VERSION')).toHaveLength(1);
      const statuses = await statusesOf(input.name);
      expect(new Set(statuses.map(([, status]) => status)).size).toBe(1);
    }
  });

  it('are taken by whoever comes first, and the second is told so', async () => {
    const name = `阅览室${nextKey()}`;
    const photoId = await photo('committee');
    const input = { divisionId: tree().community.globalId, name, place: '二楼', photoId };
    const came = await Promise.all([
      command('committee', 'reportPlaque', { ...input, idempotencyKey: nextKey() }),
      command('department', 'applyForPlaque', application(name)),
      command('committee', 'reportPlaque', { ...input, idempotencyKey: nextKey() }),
    ]);
    expect(came.filter(({ code }) => code === 'PLAQUE_HANGS_ALREADY')).toHaveLength(2);
  });

  it('are not permitted by whoever checks them', async () => {
    const id = await report({ displayedOn: '2025-03-01' });
    const check = { plaqueId: id, action: 'CHECK_PLAQUE', day: '2026-11-25' };
    const stated = { permitReference: '自己写的1号', usedOn: '2026-11-25' };
    await step('committee', 'recordPlaqueStep', { ...check, ...stated });
    expect(await plaque('committee', id)).toMatchObject({ standing: { status: 'NOMINAL' } });
    const shares = await as('official').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { numerator denominator } }`,
      {
        input: { codes: ['nominalPlaqueShare'], periods: ['2026'], divisionIds: [tree().community.globalId] },
      },
    );
    const counts = await as('official').run<{ divisionId: string; displayed: number; nominal: number }[]>(
      'query { plaqueCounts { divisionId displayed nominal } }',
      {},
    );
    const own = counts.find(({ divisionId }) => divisionId === tree().community.globalId);
    expect(shares).toEqual([{ numerator: String(own?.nominal), denominator: String(own?.displayed) }]);
  });
});
