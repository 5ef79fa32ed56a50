import { TASK_INDICATORS } from '@weizhi/domain';
import { systemActor } from '../../../platform/database';
import { applyAllDeltas, rebuildRollup } from '../../../platform/rollups';
import { useTaskSuite } from '../testing/task-suite';
import { TASK_CORRECTION_ROLLUP } from './correction-rollup';

jest.setTimeout(120_000);

interface Told {
  readonly definition: { readonly code: string };
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

interface Correction {
  readonly code: string;
  readonly atClose: string | null;
  readonly now: string | null;
  readonly acts: readonly { readonly act: string; readonly times: number }[];
}

const AUGUST = '2026-08';
/** What counts the corrections changes with them, by its nature; medians and peaks are no sums. */
const APART = ['tasksChangedAfterClose', 'medianLeadTime', 'peakWeeklyHours'];
const CODES = Object.keys(TASK_INDICATORS).filter((code) => !APART.includes(code));

describe('corrections after the close of a month', () => {
  const { api, as, tree, record, act, run, rows, signIn } = useTaskSuite();

  const rollUp = (): Promise<unknown> =>
    applyAllDeltas((work) => api.suite.database.transaction(systemActor('1'), work), '1');
  const figures = async (): Promise<ReadonlyMap<string, Told>> => {
    await rollUp();
    const told = await as('civil').run<Told[]>(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
         value numerator denominator definition { code } } }`,
      { input: { codes: CODES, periods: [AUGUST], divisionIds: [tree().first.globalId] } },
    );
    return new Map(told.map((figure) => [figure.definition.code, figure]));
  };
  const corrections = async (who = 'civil', period = AUGUST): Promise<readonly Correction[]> => {
    await rollUp();
    return as(who).run(
      `query ($place: ID!, $period: String!) { figureCorrections(divisionId: $place, period: $period) {
         code atClose now acts { act times firstOn lastOn } } }`,
      { place: tree().first.globalId, period },
    );
  };
  const correctionOf = async (code: string): Promise<Correction | undefined> =>
    (await corrections()).find((each) => each.code === code);
  const goTo = async (day: string): Promise<void> => {
    api.clock.set(`${day}T02:00:00Z`);
    for (const who of ['civil', 'committee', 'foreign']) await signIn(who);
  };

  const august = { receivedOn: '2026-08-10', dueOn: '2026-08-20' };
  let atClose: ReadonlyMap<string, Told>;
  const tasks: { id: string; version: number }[] = [];

  it('are none while the month is open, whatever is corrected', async () => {
    for (const title of ['统计家庭藏书', '统计沿街招牌', '统计宠物犬只'])
      tasks.push((await record({ ...august, title })).task);
    const [first] = tasks;
    await run('committee', 'correctCommunityTask', {
      ...{ taskId: first?.id, expectedVersion: first?.version, minutes: 240 },
    });
    expect(await corrections()).toEqual([]);
  });

  it('stand beside the figure with what it was, what it is, by which act and when', async () => {
    await goTo('2026-09-15');
    atClose = await figures();
    const hours = atClose.get('communityTaskHours')?.value;
    await run('committee', 'correctCommunityTask', {
      ...{ taskId: tasks[0]?.id, expectedVersion: 2, minutes: 120 },
    });
    // Two hours less than the four that stood there at the close.
    const now = (Number(hours) - 2).toFixed(1);
    expect(await correctionOf('communityTaskHours')).toEqual({
      ...{ code: 'communityTaskHours', atClose: hours, now },
      acts: [{ act: 'RECORD_MINUTES', times: 1, firstOn: '2026-09-15', lastOn: '2026-09-15' }],
    });
    expect(await correctionOf('communityTaskCount')).toBeUndefined();
  });

  it('tell of what was refused, finished for a day before, and written down late', async () => {
    await goTo('2026-09-16');
    await act(tasks[1] ?? { id: '' }, 'REFUSE');
    await act(tasks[2] ?? { id: '' }, 'FINISH', { day: '2026-08-19' });
    await record({ ...august, title: '补登的一件' });
    const acts = async (code: string): Promise<unknown> =>
      (await correctionOf(code))?.acts.map((each) => `${each.act} ${String(each.times)}`).sort();
    expect(await acts('taskRefusalRate')).toEqual(['RECEIVE 1', 'REFUSE 1']);
    expect(await acts('communityTaskCount')).toEqual(['RECEIVE 1']);
    expect(await acts('communityTaskHours')).toEqual(['RECEIVE 1', 'RECORD_MINUTES 1']);
    // What was refused after its due stays overdue.
    expect(await acts('overdueRate')).toEqual(['FINISH 1', 'RECEIVE 1']);
  });

  it('leave no change of a figure out, and always say what stood at the close', async () => {
    const now = await figures();
    const told = new Map((await corrections()).map((each) => [each.code, each]));
    const changed = CODES.filter(
      (code) => JSON.stringify(now.get(code)) !== JSON.stringify(atClose.get(code)),
    );
    expect(changed.length).toBeGreaterThan(5);
    for (const code of changed)
      expect([code, told.get(code)?.atClose, told.get(code)?.now]).toEqual([
        ...[code, atClose.get(code)?.value, now.get(code)?.value],
      ]);
    expect(await corrections('civil', '2026-09')).toEqual([]);
  });

  it('come out the same when the cells are worked out anew', async () => {
    await rollUp();
    const cells = (): Promise<object[]> =>
      rows(
        `select grain, dimension, division_id, starts_on, member, measure, amount from rollup_cell
          where source = '${TASK_CORRECTION_ROLLUP.code}' and amount <> 0 order by 1, 2, 3, 4, 5, 6`,
      );
    const incremental = await cells();
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      rebuildRollup(tx, TASK_CORRECTION_ROLLUP, '1'),
    );
    expect(await cells()).toEqual(incremental);
    expect(incremental.length).toBeGreaterThan(20);
  });

  it('are told to nobody outside, and of no period that is none', async () => {
    expect(await corrections('foreign')).toEqual([]);
    await expect(corrections('civil', 'August')).rejects.toThrow('BAD_USER_INPUT');
  });
});
