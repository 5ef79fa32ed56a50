import { CASCADE_INDICATORS } from '@weizhi/domain';
import { systemActor } from '../../../platform/database';
import { applyAllDeltas, rebuildRollup } from '../../../platform/rollups';
import { useTaskSuite } from '../testing/task-suite';
import { TASK_ORIGIN_ROLLUP } from './origin-rollup';

jest.setTimeout(120_000);

interface Told {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly member: { readonly label: string } | null;
}

const [SPREAD, DEPTH, DEPARTMENTS] = Object.values(CASCADE_INDICATORS).map(({ code }) => code);

describe('figures of how tasks are handed down', () => {
  const { api, as, assign, record, rows, run, signIn, tree } = useTaskSuite();

  const rollUp = (): Promise<unknown> =>
    applyAllDeltas((work) => api.suite.database.transaction(systemActor('1'), work), '1');
  const values = async (codes: readonly unknown[], over: object = {}): Promise<readonly Told[]> => {
    await rollUp();
    return as('civil').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
         status value numerator denominator member { label } } }`,
      { input: { codes, periods: ['2026-09'], divisionIds: [tree().first.globalId], ...over } },
    );
  };
  const shareOf = async (code: unknown, over: object = {}): Promise<readonly unknown[]> => {
    const [told] = await values([code], over);
    return [told?.numerator, told?.denominator];
  };
  const both = (): string[] => [tree().community.globalId, tree().otherCommunity.globalId];
  const origins = async (title: string): Promise<number> => {
    const [row] = await rows<{ count: number }>(
      `select count(distinct origin_id)::int as count from community_task where title like '${title}%'`,
    );
    return row?.count ?? -1;
  };
  const cells = (): Promise<object[]> =>
    rows(
      `select grain, dimension, division_id::text, starts_on::text, member, measure, amount::text
         from rollup_cell where source = '${TASK_ORIGIN_ROLLUP.code}' order by 1, 2, 3, 4, 5, 6`,
    );
  const demandRebuild = async (): Promise<void> => {
    await rollUp();
    const incremental = await cells();
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      rebuildRollup(tx, TASK_ORIGIN_ROLLUP, '1'),
    );
    expect(await cells()).toEqual(incremental);
    expect(incremental.length).toBeGreaterThan(10);
  };
  const goTo = async (day: string): Promise<void> => {
    api.clock.set(`${day}T02:00:00Z`);
    for (const who of ['civil', 'committee', 'otherCommittee', 'department']) await signIn(who);
  };

  it('are no data before a task was ever received, and 0 departments only where a register is kept', async () => {
    for (const { status } of await values([SPREAD, DEPTH, DEPARTMENTS])) expect(status).toBe('NO_DATA');
    await record({ source: 'SELF_GOVERNANCE', department: null, dueOn: null, title: '楼道议事会' });
    expect(await values([SPREAD, DEPARTMENTS])).toMatchObject([{ status: 'NO_DATA' }, { value: '0' }]);
  });

  it('count what communities got of each original, and which departments put them', async () => {
    await assign({ title: '统计家庭藏书', divisionIds: both() });
    await assign({ title: '统计沿街招牌', divisionIds: both().slice(0, 1) });
    // Two originals of one department: two tasks and one.
    expect(await shareOf(SPREAD)).toEqual(['3', '2']);
    expect(await shareOf(DEPTH)).toEqual(['0', '2']);
    expect(await values([DEPARTMENTS])).toMatchObject([{ value: '1' }]);
    expect(await values([SPREAD], { splitBy: 'department' })).toMatchObject([
      { numerator: '3', denominator: '2', member: { label: '区文化和旅游局' } },
    ]);
    expect(await shareOf(SPREAD, { divisionIds: [both()[1]] })).toEqual(['1', '1']);
    await demandRebuild();
  });

  it('are the same whether a department puts a task at once or in lots', async () => {
    const lots = { title: '摸排住户宠物' };
    const [one, other] = both();
    await assign({ ...lots, divisionIds: [one] });
    await assign({ title: '摸排住户宠物。', divisionIds: [other] });
    expect(await origins('摸排住户宠物')).toBe(1);
    expect(await shareOf(SPREAD)).toEqual(['5', '3']);
    // What reaches a community again is another original.
    await assign({ ...lots, divisionIds: [one] });
    expect(await origins('摸排住户宠物')).toBe(2);
    expect(await shareOf(SPREAD)).toEqual(['6', '4']);
    await demandRebuild();
  });

  it('stand when two put lots of one title at the same time', async () => {
    const [one, other] = both();
    await Promise.all([
      assign({ title: '清点灭火器材', divisionIds: [one] }),
      assign({ title: '清点灭火器材', divisionIds: [other] }),
    ]);
    // Each of them may have found the other, or not: the figures are those of what is on record.
    expect([1, 2]).toContain(await origins('清点灭火器材'));
    await demandRebuild();
  });

  it('count parts in the month of the original, and say what stood at the close', async () => {
    const [one, other] = both();
    await goTo('2026-10-08');
    await assign({ title: '统计家庭藏书', divisionIds: [one], dueOn: '2026-10-30' });
    // The original of September has reached this community: what comes now is one of October.
    expect(await shareOf(SPREAD, { periods: ['2026-10'] })).toEqual(['1', '1']);
    await goTo('2026-10-20');
    const before = await values([SPREAD]);
    await record(
      { title: '统计沿街招牌', divisionIds: [other], receivedOn: '2026-09-20', dueOn: '2026-10-30' },
      'otherCommittee',
    );
    const [now] = await values([SPREAD]);
    expect(Number(now?.numerator)).toBe(Number(before[0]?.numerator) + 1);
    expect(now?.denominator).toBe(before[0]?.denominator);
    const told = await as('civil').run<{ code: string }[]>(
      `query ($place: ID!) { figureCorrections(divisionId: $place, period: "2026-09") { code atClose now acts { act times } } }`,
      { place: tree().first.globalId },
    );
    expect(told.find(({ code }) => code === SPREAD)).toEqual({
      ...{ code: SPREAD, atClose: before[0]?.value, now: now?.value },
      acts: [{ act: 'RECEIVE', times: 1 }],
    });
    expect(told.find(({ code }) => code === DEPARTMENTS)).toBeUndefined();
    await demandRebuild();
  });

  it('leave out what a committee says is its own affair after all', async () => {
    const { task } = await record({
      title: '登记晾衣架',
      department: '区城管局',
      receivedOn: '2026-10-20',
      dueOn: '2026-10-30',
    });
    const october = { periods: ['2026-10'] };
    expect(await values([DEPARTMENTS], october)).toMatchObject([{ value: '2' }]);
    await run('committee', 'correctCommunityTask', {
      ...{ taskId: task.id, expectedVersion: task.version, source: 'SELF_GOVERNANCE' },
    });
    await demandRebuild();
  });

  it('come to the same of a quarter and a year as of their months, each department once', async () => {
    const byDepartment = async (...periods: string[]): Promise<Readonly<Record<string, number>>> => {
      const told = await values([SPREAD], { periods, splitBy: 'department' });
      const sums: Record<string, number> = {};
      for (const { member, numerator } of told)
        sums[member?.label ?? ''] = (sums[member?.label ?? ''] ?? 0) + Number(numerator);
      return sums;
    };
    await assign({ title: '统计阳台盆栽', divisionIds: both().slice(0, 1), dueOn: '2026-11-20' });
    await record({
      title: '登记楼道杂物',
      department: '区城管局',
      receivedOn: '2026-09-21',
      dueOn: '2026-10-30',
    });
    const year = await byDepartment('2026-09', '2026-10');
    expect(Object.keys(year).length).toBeGreaterThan(1);
    expect(await byDepartment('2026')).toEqual(year);
    expect(await byDepartment('2026-Q3')).toEqual(await byDepartment('2026-09'));
    expect(await byDepartment('2026-Q4')).toEqual(await byDepartment('2026-10'));
    expect(await values([DEPARTMENTS], { periods: ['2026'] })).toMatchObject([
      { value: String(Object.keys(year).length) },
    ]);
    await demandRebuild();
  });
});
