import { setRules } from '../../../test/set-rules';
import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(60_000);

describe('the standard time of a task', () => {
  const { api, as, assign, deliver, listed, nextKey, record, seen, signIn, step, underReview } =
    useTaskSuite();
  const version = { validFrom: '2026-09-08', over: { 'standardMinutes.assigned': 240 } };

  it('is set by the civil-affairs office, which works out the burden, and by nobody else', async () => {
    await expect(setRules(as('committee'), 'standardTime', version)).rejects.toThrow('FORBIDDEN');
    expect(await setRules(as('panel'), 'standardTime', version)).toMatchObject({ code: 'NOT_FOUND' });
    const tooMuch = { ...version, over: { 'standardMinutes.assigned': 2401 } };
    expect(await setRules(as('civil'), 'standardTime', tooMuch)).toMatchObject({
      fieldErrors: [{ path: 'values.standardMinutes.assigned', code: 'OUT_OF_RANGE' }],
    });
    expect(await setRules(as('civil'), 'standardTime', version)).toMatchObject({
      __typename: 'RuleSetChanged',
    });
  });

  it('is that of the day of receipt, whoever puts it and whenever it is written down', async () => {
    expect((await record()).task).toMatchObject({ minutes: 180, minutesBasis: 'STANDARD' });
    api.clock.set('2026-09-09T02:00:00Z');
    for (const who of ['civil', 'committee', 'otherCommittee', 'department', 'panel']) await signIn(who);
    expect((await record()).task).toMatchObject({ minutes: 180, minutesBasis: 'STANDARD' });
    expect((await record({ receivedOn: '2026-09-08' })).task).toMatchObject({ minutes: 240 });
    expect((await record({ receivedOn: '2026-09-08', source: 'LEDGER' })).task).toMatchObject({
      minutes: 150,
    });
    expect((await assign({ title: '高龄津贴核实' })).task).toMatchObject({ minutes: 240 });
  });

  it('is that of the day of the decision for what the panel admits', async () => {
    const admission = await underReview({ kind: 'TASK', title: `家庭藏书${nextKey()}` });
    await step(admission, 'ADMIT', { validTo: '2027-01-31', decisionNote: '准入' }, 'panel');
    await deliver();
    const tasks = await Promise.all((await listed('committee')).map(({ id }) => seen(id)));
    expect(tasks.find((task) => task?.['cameOf'] === admission.id)).toMatchObject({ minutes: 240 });
  });
});
