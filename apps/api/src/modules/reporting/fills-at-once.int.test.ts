import { type Answer, useReportingSuite } from './testing/reporting-suite';

jest.setTimeout(120_000);

const FORMS = ['住户情况表', '住户安全表', '住户健康表', '住户服务表'];

describe('communities that report at one moment', () => {
  const { as, tree, nextKey, run, demand, element, propose, map, approve } = useReportingSuite();
  const world = { elementId: '', demands: [] as string[] };

  const report = (by: 'committee' | 'other', value: string): Promise<Answer> =>
    run(
      'recordFill',
      {
        divisionId: tree()[by === 'committee' ? 'community' : 'otherCommunity'].globalId,
        ...{ statedOn: '2026-11-26', elementIds: [world.elementId], idempotencyKey: nextKey() },
        rows: [{ household: 'H1', building: '1幢', values: [value] }],
      },
      by,
      '... on FillRecorded { answered { id } }',
    );

  beforeAll(async () => {
    world.elementId = await element('常住人口数');
    for (const title of FORMS) {
      const proposed = await propose('civil', { title, headings: ['户编号', '常住人口数'] });
      await map(proposed, 'civil', []);
      world.demands.push((await approve(proposed, 'civil')).id);
    }
  });

  it('complete every form together, and answer each once', async () => {
    const came = await Promise.all([
      ...[report('committee', '1'), report('other', '2')],
      ...[report('committee', '1'), report('other', '2')],
    ]);
    expect(came.map(({ __typename }) => __typename)).toEqual(came.map(() => 'FillRecorded'));
    for (const id of world.demands)
      expect(await demand(id)).toMatchObject({ state: 'SUBMITTED', progress: { asked: 2, answered: 2 } });
  });

  it('correct a value once, however many say the same', async () => {
    const [fill] = await as('committee').run<{ id: string }[]>(
      'query ($id: ID!) { communityFills(divisionId: $id) { id } }',
      { id: tree().community.globalId },
    );
    const correct = (): Promise<Answer> =>
      run(
        'correctFill',
        {
          ...{ fillId: fill?.id, household: 'H1', elementId: world.elementId, value: '5' },
          ...{ reason: '核对后更正', idempotencyKey: nextKey() },
        },
        'committee',
      );
    const came = await Promise.all([correct(), correct(), correct()]);
    expect(came.map(({ __typename }) => __typename).sort()).toEqual([
      ...['FillCorrected', 'FillValueUnchanged', 'FillValueUnchanged'],
    ]);
  });
});
