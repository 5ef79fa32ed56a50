import { plantVillage } from '../../../../test/small-tree';
import { useTaskSuite } from '../testing/task-suite';

jest.setTimeout(60_000);

describe('tasks of inspections', () => {
  const { api, as, deliver, listed, nextKey, seen, tree } = useTaskSuite();

  const announce = (over: object = {}) =>
    as('department').run<{ readonly inspection: { readonly id: string } }>(
      `mutation ($input: AnnounceInspectionInput!) { announceInspection(input: $input) { __typename ... on InspectionAnnounced { inspection { id } } ... on UserError { code message } } }`,
      {
        input: {
          ...{
            divisionIds: [tree().subdistrict.globalId],
            department: '区消防救援大队',
            subject: 'FIRE_SAFETY',
          },
          ...{ title: `消防检查${nextKey()}`, basis: '消防法第五十三条', idempotencyKey: nextKey() },
          ...{ startsOn: '2026-09-08', endsOn: '2026-09-08', duplicateAnswer: '各查各的重点', ...over },
        },
      },
    );
  const advance = async (id: string, action: string, over: object = {}) => {
    const { version } = await as('department').run<{ version: number }>(
      'query ($id: ID!) { inspection(id: $id) { version } }',
      { id },
    );
    return as('department').run<{ __typename: string }>(
      'mutation ($input: AdvanceInspectionInput!) { advanceInspection(input: $input) { __typename ... on UserError { code message } } }',
      { input: { inspectionId: id, expectedVersion: version, action, ...over } },
    );
  };
  const taskAt = async (title: string, who: string) => {
    const [task] = await listed(who, { search: title });
    return task && seen(task.id, who);
  };

  it('reach every community that is inspected, once, and are held against the list of the notice', async () => {
    const title = `冬季消防检查${nextKey()}`;
    const { inspection } = await announce({ title });
    await deliver();
    await deliver();
    expect(await listed('civil', { search: title })).toHaveLength(2);
    const own = [await taskAt(title, 'committee'), await taskAt(title, 'otherCommittee')];
    expect(own.map((task) => task?.['cameOf'])).toContain(inspection.id);
    expect(own[0]).toMatchObject({
      ...{ source: 'INSPECTION', department: { name: '区消防救援大队' }, dueOn: '2026-09-08' },
      ...{ mandateClass: 'OFF_LIST', status: 'AWAITING_ANSWER', leadWorkingDays: 1, shortNotice: true },
    });
  });

  it('are never of a residents’ committee in a village', async () => {
    await plantVillage(api.suite);
    const title = `村里的检查${nextKey()}`;
    await announce({ title, divisionIds: ['Division.1002'] });
    await deliver();
    // There is no list for villagers' committees to hold it against.
    expect(await listed('civil', { search: title })).toEqual([]);
  });

  it('are done when they were held, and taken back when they are cancelled', async () => {
    const title = `取消的检查${nextKey()}`;
    const { inspection } = await announce({ title, divisionIds: [tree().community.globalId] });
    await deliver();
    await advance(inspection.id, 'CANCEL_INSPECTION', { reason: '并入联合检查' });
    await deliver();
    expect(await taskAt(title, 'committee')).toMatchObject({ status: 'WITHDRAWN', closedOn: '2026-09-07' });
    const held = `开展的检查${nextKey()}`;
    const second = await announce({
      ...{ title: held, divisionIds: [tree().community.globalId] },
      ...{ startsOn: '2026-09-07', endsOn: '2026-09-07', subject: 'OTHER_SUBJECT' },
    });
    await deliver();
    expect(await advance(second.inspection.id, 'HOLD_INSPECTION')).toMatchObject({
      __typename: 'InspectionChanged',
    });
    await as('committee').run(
      'mutation ($input: RecordInspectionTimeInput!) { recordInspectionTime(input: $input) { __typename } }',
      { input: { inspectionId: second.inspection.id, expectedVersion: 2, staffMinutes: 240 } },
    );
    await deliver();
    expect(await taskAt(held, 'committee')).toMatchObject({
      ...{ status: 'DONE', closedOn: '2026-09-07', minutes: 240, minutesBasis: 'RECORDED' },
    });
  });

  it('do not arise where no list is in force on the day of the notice', async () => {
    await api.suite.asOwner((owner) =>
      owner.query(
        `set app.districts = '1'; update mandate_edition set valid_from = '2026-09-08' where body = 'residentsCommittee'`,
      ),
    );
    const title = `无清单的检查${nextKey()}`;
    await announce({ title });
    await deliver();
    expect(await listed('civil', { search: title })).toEqual([]);
  });
});
