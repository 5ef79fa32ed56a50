import { plantVillage } from '../../../../test/small-tree';
import { useTaskSuite } from '../testing/task-suite';

jest.setTimeout(60_000);

describe('tasks of what departments bring', () => {
  const { act, api, bring, deliver, listed, nextKey, rows, seen, signIn, step, tree, underReview } =
    useTaskSuite();
  const everybody = ['civil', 'committee', 'otherCommittee', 'department', 'panel'];
  const at = async (instant: string): Promise<void> => {
    api.clock.set(instant);
    for (const who of everybody) await signIn(who);
  };
  const admitted = async (over: object = {}): Promise<{ id: string }> => {
    const { id } = await underReview({ title: `家庭藏书${nextKey()}`, ...over });
    await step({ id }, 'ADMIT', { validTo: '2027-01-31', decisionNote: '准入' }, 'panel');
    return { id };
  };
  const own = async (admission: { id: string }, who = 'committee') => {
    const found = await Promise.all((await listed(who)).map(({ id }) => seen(id, who)));
    return found.filter((task) => task?.['cameOf'] === admission.id);
  };

  it('reach every residents’ committee below, never a village nor a virtual community, and once', async () => {
    await plantVillage(api.suite);
    const admission = await admitted({ peopleProvided: 2 });
    await deliver();
    await deliver();
    const found = await rows<{ division_id: string; mandate_class: string; events: string }>(
      `select t.division_id::text, t.mandate_class, (select count(*) from community_task_event e where e.task_id = t.id) as events
         from community_task t where t.admission_id = $1 order by 1`,
      [admission.id.split('.')[2]],
    );
    expect(found).toEqual([
      { division_id: '1000', mandate_class: 'admitted', events: '1' },
      { division_id: '1001', mandate_class: 'admitted', events: '1' },
    ]);
    const [task] = await own(admission);
    expect(task).toMatchObject({
      ...{ status: 'RECEIVED', source: 'LEDGER', receivedOn: '2026-09-07', dueOn: '2026-12-31' },
      ...{
        bindsTo: '2027-01-31',
        requiresFunds: true,
        finding: 'OFF_LIST',
        spread: 1,
        standsFrom: '2026-09-10',
        means: ['PEOPLE', 'FUNDS', 'AUTHORITY'],
      },
    });
    expect(task?.availableActions).not.toContain('REFUSE');
  });

  it('stand without a click, and end when the admission is revoked', async () => {
    const admission = await admitted();
    await deliver();
    await at('2026-09-10T02:00:00Z');
    expect((await own(admission))[0]).toMatchObject({ status: 'ACCEPTED' });
    const [other] = await own(admission, 'otherCommittee');
    if (!other) throw new Error('It reaches both');
    await act(other, 'FINISH', { day: '2026-09-10' }, 'otherCommittee');
    await step(admission, 'REVOKE', { reason: '依据废止' }, 'panel');
    await deliver();
    expect((await own(admission))[0]).toMatchObject({ status: 'ENDED', closedOn: '2026-09-10' });
    expect((await own(admission))[0]?.events).toContainEqual(
      expect.objectContaining({ kind: 'END', party: 'SYSTEM' }),
    );
    expect((await own(admission, 'otherCommittee'))[0]).toMatchObject({ status: 'DONE' });
  });

  it('end by the clock when the admission does, and go on when it is extended', async () => {
    const admission = await admitted();
    await deliver();
    await at('2027-02-01T02:00:00Z');
    expect((await own(admission))[0]).toMatchObject({ status: 'ENDED', overdue: true });
    await step(admission, 'EXTEND', { validTo: '2027-04-30', reviewFinding: '仍有必要' }, 'panel');
    await deliver();
    const [task] = await own(admission);
    expect(task).toMatchObject({ status: 'ACCEPTED', bindsTo: '2027-04-30' });
    expect(task?.events).toContainEqual(
      expect.objectContaining({ kind: 'CHANGE_TERM', oldValue: '2027-01-31', newValue: '2027-04-30' }),
    );
    await at('2026-09-10T02:00:00Z');
  });

  it('of an emergency go out at once, bind, are counted apart, and are admitted afterwards', async () => {
    const { admission } = await bring({ title: '防台风排查', ledgers: ['险情台账'], forms: [] });
    await step(admission, 'OPEN_EMERGENCY', { emergencyBasis: '防台风Ⅱ级应急响应' });
    await deliver();
    const [task] = await own(admission);
    expect(task).toMatchObject({
      ...{ isEmergency: true, mandateClass: 'OFF_LIST', source: 'AD_HOC', status: 'RECEIVED' },
      bindsTo: '2026-09-24',
    });
    expect(task?.availableActions).toEqual(['ACCEPT', 'ACCEPT_WITH_OBJECTION', 'FINISH', 'WITHDRAW']);
    await step(admission, 'SUBMIT_APPLICATION');
    await at('2026-09-25T02:00:00Z');
    expect((await own(admission))[0]).toMatchObject({ status: 'ENDED' });
    await step(admission, 'CLOSE_HEARING', { hearingSummary: '无反馈' }, 'panel');
    await step(admission, 'ADMIT', { validTo: '2026-12-31', decisionNote: '补办准入' }, 'panel');
    await deliver();
    const [after] = await own(admission);
    expect(after).toMatchObject({
      ...{
        id: task?.id,
        mandateClass: 'ADMITTED',
        finding: 'OFF_LIST',
        isEmergency: true,
        requiresFunds: true,
      },
      ...{ status: 'ACCEPTED', bindsTo: '2026-12-31' },
    });
    expect(after?.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['ADMIT_AFTERWARDS', 'CHANGE_TERM', 'RECEIVE']),
    );
    await at('2026-09-10T02:00:00Z');
  });

  it('go out without an application when they are on the list, and to nobody when they are refused', async () => {
    const { admission } = await bring({
      ...{
        title: '高龄津贴核实',
        kind: 'TASK',
        divisionIds: [tree().community.globalId],
        startsOn: '2026-11-02',
      },
    });
    await step(admission, 'RELEASE');
    await deliver();
    expect(await own(admission)).toEqual([
      expect.objectContaining({ mandateClass: 'ASSIST_DUTY', source: 'ASSIGNED', bindsTo: '2026-12-31' }),
    ]);
    expect(await own(admission, 'otherCommittee')).toEqual([]);
    const refused = await underReview({ title: '招商引资摸排' });
    await step(refused, 'REFUSE', { ground: 'NOT_LISTED', reason: '清单外' }, 'panel');
    await deliver();
    expect(await own(refused)).toEqual([]);
  });
});
