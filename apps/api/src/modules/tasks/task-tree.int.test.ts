import { systemActor } from '../../platform/database';
import { applyAllDeltas } from '../../platform/rollups';
import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(60_000);

describe('a task that is split on its way down', () => {
  const { api, as, assign, listed, nextKey, run, seen, tree } = useTaskSuite();

  beforeAll(async () => {
    const { edition } = await as('civil').run<{ edition: { id: string; version: number } }>(
      'mutation ($input: CreateMandateEditionInput!) { createMandateEdition(input: $input) { __typename ... on MandateEditionCreated { edition { id version } } } }',
      {
        input: {
          ...{ divisionId: tree().first.globalId, body: 'SUBDISTRICT_OFFICE', title: '街道清单' },
          idempotencyKey: nextKey(),
        },
      },
    );
    await as('civil').run(
      'mutation ($input: AddMandateItemInput!) { addMandateItem(input: $input) { __typename } }',
      {
        input: {
          ...{ editionId: edition.id, idempotencyKey: nextKey() },
          item: {
            ...{ code: 'J01', mandateClass: 'BASIC_DUTY', name: '防汛物资清点', keywords: ['防汛物资'] },
            legalBasis: '《防洪法》',
          },
        },
      },
    );
    await as('civil').run(
      'mutation ($input: AdvanceMandateEditionInput!) { advanceMandateEdition(input: $input) { __typename ... on UserError { code message } } }',
      {
        input: {
          ...{ editionId: edition.id, expectedVersion: edition.version, action: 'PUBLISH' },
          ...{ validFrom: '2026-01-01', issuingDocument: '政办发〔2026〕2号' },
        },
      },
    );
  });

  const whole = (over: object = {}) =>
    assign({
      ...{
        title: '防汛物资清点',
        body: 'SUBDISTRICT_OFFICE',
        divisionIds: [tree().subdistrict.globalId],
        ...over,
      },
    });
  const parts = () => {
    const { community, otherCommunity } = tree();
    return [{ divisionId: community.globalId }, { divisionId: otherCommunity.globalId, dueOn: '2026-09-15' }];
  };
  const split = async (id: string, over: object = {}, who = 'street') =>
    run(who, 'splitCommunityTask', {
      ...{ taskId: id, expectedVersion: (await seen(id, 'civil'))?.version ?? 0, parts: parts(), ...over },
    });

  it('goes to its communities with the department of the whole, never due later, and counts where it is done', async () => {
    const { task } = await whole();
    expect(task).toMatchObject({ mandateClass: 'BASIC_DUTY', spread: 0 });
    expect((await seen(task.id, 'street'))?.availableActions).toContain('SPLIT');
    const { task: after } = await split(task.id);
    expect(after).toMatchObject({ status: 'SPLIT', spread: 2 });
    expect(after['parts']).toEqual([
      expect.objectContaining({ dueOn: '2026-09-21' }),
      expect.objectContaining({ dueOn: '2026-09-15' }),
    ]);
    const [part] = await listed('committee');
    expect(part && (await seen(part.id))).toMatchObject({
      ...{ department: { name: '区文化和旅游局' }, mandateClass: 'OFF_LIST', status: 'AWAITING_ANSWER' },
      // What the subdistrict has lies outside the community.
      ...{ parent: null, dueOn: '2026-09-21' },
    });
    expect(part && (await seen(part.id, 'street'))).toMatchObject({ parent: { id: task.id } });
    expect(
      await as('civil').run('query { communityTaskTotals(by: DEPARTMENT) { total communities } }', {}),
    ).toEqual([{ total: 2, communities: 2 }]);
    await applyAllDeltas((work) => api.suite.database.transaction(systemActor('1'), work), '1');
    const place = { divisionIds: [tree().first.globalId], periods: ['2026-09'] };
    // One original, two tasks, one level of splitting; the subdistrict’s own is none of them.
    expect(
      await as('civil').run(
        'query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { numerator denominator } }',
        { input: { codes: ['cascadeSpread', 'cascadeDepth'], ...place } },
      ),
    ).toEqual([
      { numerator: '2', denominator: '1' },
      { numerator: '1', denominator: '1' },
    ]);
  });

  it('is split by its subdistrict alone, among its own communities, and not past its due', async () => {
    const { task } = await whole({ title: '防汛物资清点二' });
    expect(await split(task.id, {}, 'civil')).toMatchObject({ __typename: 'NotFound' });
    expect(await split(task.id, { parts: [] })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await split(task.id, { parts: [{ divisionId: tree().sibling.globalId }] })).toMatchObject({
      __typename: 'NotFound',
    });
    const late = [{ divisionId: tree().community.globalId, dueOn: '2026-09-22' }];
    expect(await split(task.id, { parts: late })).toMatchObject({ rule: 'TASK_PART_DUE_TOO_LATE' });
    expect(await split(task.id, { expectedVersion: 9 })).toMatchObject({ __typename: 'StaleVersion' });
    await split(task.id);
    expect(await split(task.id)).toMatchObject({ __typename: 'TaskActionNotAllowed' });
  });
});
