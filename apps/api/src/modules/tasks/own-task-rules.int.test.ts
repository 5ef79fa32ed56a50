import { setRules } from '../../../test/set-rules';
import { systemActor } from '../../platform/database';
import { applyAllDeltas } from '../../platform/rollups';
import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(60_000);

describe('the rules of tasks', () => {
  const { api, as, assign, deliver, listed, nextKey, record, run, seen, signIn, step, tree, underReview } =
    useTaskSuite();
  const own = { validFrom: '2026-09-08', over: { shortNoticeDays: 12, objectionDays: 1, reissueDays: 1 } };
  const shortNotice = async (): Promise<unknown> => {
    await applyAllDeltas((work) => api.suite.database.transaction(systemActor('1'), work), '1');
    return as('civil').run(
      'query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { numerator denominator } }',
      { input: { codes: ['shortNoticeRate'], periods: ['2026-09'], divisionIds: [tree().first.globalId] } },
    );
  };

  it('are set by the panel, and by nobody else', async () => {
    await expect(setRules(as('committee'), 'task', own)).rejects.toThrow('FORBIDDEN');
    expect(await setRules(as('civil'), 'task', own)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await setRules(as('panel'), 'task', own)).toMatchObject({ __typename: 'RuleSetChanged' });
  });

  it('are those of the day of receipt: what was no short notice stays none, in lists and in figures', async () => {
    // Eleven working days up to Monday, 21 September 2026: the Sunday before it is one for the autumn holiday.
    const before = await record();
    expect(before.task).toMatchObject({ leadWorkingDays: 11, shortNotice: false });
    expect(await shortNotice()).toEqual([{ numerator: '0', denominator: '1' }]);
    api.clock.set('2026-09-08T02:00:00Z');
    for (const who of ['civil', 'committee', 'department', 'panel', 'otherCommittee']) await signIn(who);
    expect(await seen(before.task.id)).toMatchObject({ shortNotice: false });
    const after = await assign({ dueOn: '2026-09-22', source: 'LEDGER' });
    expect(after.task).toMatchObject({ leadWorkingDays: 11, shortNotice: true });
    expect(await shortNotice()).toEqual([{ numerator: '1', denominator: '2' }]);
    // A later look at the older task takes it out and puts it in as it was received.
    const { id, version } = (await seen(before.task.id)) ?? { id: '', version: 0 };
    await run('committee', 'correctCommunityTask', { taskId: id, expectedVersion: version, minutes: 60 });
    expect(await shortNotice()).toEqual([{ numerator: '1', denominator: '2' }]);
  });

  it('hold for what the panel admits', async () => {
    const admission = await underReview({ kind: 'TASK', title: `家庭藏书${nextKey()}` });
    await step(admission, 'ADMIT', { validTo: '2027-01-31', decisionNote: '准入' }, 'panel');
    await deliver();
    const tasks = await Promise.all((await listed('committee')).map(({ id }) => seen(id)));
    const task = tasks.find((each) => each?.['cameOf'] === admission.id);
    // Received on the 8th, and objected to within one working day.
    expect(task).toMatchObject({ receivedOn: '2026-09-08', standsFrom: '2026-09-09' });
  });
});
