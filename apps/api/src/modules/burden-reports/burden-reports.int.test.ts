import { useBurdenSuite } from './testing/burden-suite';

describe('burden reports', () => {
  const { api, as, tree, nextKey, file, filed, advance, list, one, photo, itemsOf } = useBurdenSuite();
  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  it('go from a committee to the panel, which rules with a reason', async () => {
    const report = await filed({ evidenceId: await photo('committee') });
    expect(await one('committee', report.id)).toMatchObject({
      ...{ state: 'FILED', own: true, nextActions: ['WITHDRAW_REPORT'] },
      department: { name: '区城管局' },
    });
    expect(await one('panel', report.id)).toMatchObject({
      ...{ own: false, division: { name: 'community' }, nextActions: ['UPHOLD_REPORT', 'DISMISS_REPORT'] },
    });
    expect((await itemsOf('panel')).map(({ source }) => source)).toContain('burdenReports');
    expect(await advance('panel', report, { action: 'UPHOLD_REPORT' })).toMatchObject({
      code: 'BURDEN_REPORT_FACT_MISSING',
    });
    expect(await advance('committee', report, { action: 'UPHOLD_REPORT', reason: '属实' })).toMatchObject({
      fieldErrors: [{ path: 'action' }],
    });
    const ruling = { action: 'UPHOLD_REPORT', reason: '与一次填报重复，应当取消' };
    expect(await advance('panel', report, { ...ruling, expectedVersion: 9 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    api.clock.set('2026-11-26T03:00:00Z');
    expect(await advance('panel', report, ruling)).toMatchObject({ report: { state: 'UPHELD' } });
    expect(
      await advance('committee', { ...report, version: 2 }, { action: 'WITHDRAW_REPORT' }),
    ).toMatchObject({
      code: 'BURDEN_REPORT_ACTION_NOT_ALLOWED',
    });
    expect(await one('committee', report.id)).toMatchObject({
      rulingReason: '与一次填报重复，应当取消',
      events: [{ action: 'UPHOLD_REPORT' }, { action: null }],
    });
    expect((await itemsOf('panel')).map(({ source }) => source)).not.toContain('burdenReports');
  });

  it('are withdrawn by whoever filed them, and by nobody else', async () => {
    const report = await filed();
    expect(await advance('panel', report, { action: 'WITHDRAW_REPORT' })).toMatchObject({
      fieldErrors: [{ path: 'action' }],
    });
    expect(await advance('colleague', report, { action: 'WITHDRAW_REPORT' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await advance('committee', report, { action: 'WITHDRAW_REPORT' })).toMatchObject({
      report: { state: 'WITHDRAWN' },
    });
  });

  it('refuse what does not fit, each with its own code', async () => {
    expect(await file({ content: ' ', hours: 0 })).toMatchObject({
      fieldErrors: [{ path: 'content' }, { path: 'hours' }],
    });
    expect(await file({ departmentId: 'Department.1.00000000-0000-0000-0000-000000000000' })).toMatchObject({
      fieldErrors: [{ path: 'departmentId', code: 'UNKNOWN_REFERENCE' }],
    });
    expect(await file({ evidenceId: await photo('neighbour') })).toMatchObject({
      fieldErrors: [{ path: 'evidenceId', code: 'UNKNOWN_REFERENCE' }],
    });
    const aboutId = 'Inspection.1.00000000-0000-0000-0000-000000000000';
    for (const subject of ['INSPECTION', 'PLAQUE', 'MEETING'])
      expect(await file({ subject, aboutId })).toMatchObject({
        fieldErrors: [{ path: 'aboutId', code: 'UNKNOWN_REFERENCE' }],
      });
    expect(await file({ divisionId: tree().otherCommunity.globalId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await file({ divisionId: tree().first.globalId })).toMatchObject({ code: 'NOT_FOUND' });
    const same = { idempotencyKey: nextKey() };
    const first = await file(same);
    expect(await file(same)).toEqual(first);
    expect(await file({ ...same, hours: 9 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('name what they are about, of what reaches the community', async () => {
    const { inspection } = await as('department').run<{ inspection: { id: string } }>(
      `mutation ($input: AnnounceInspectionInput!) { announceInspection(input: $input) {
         ... on InspectionAnnounced { inspection { id } } } }`,
      {
        input: {
          ...{ divisionIds: [tree().community.globalId], department: '区城管局', subject: 'FIRE_SAFETY' },
          ...{ title: '市容检查', basis: '年度安排', startsOn: '2026-12-01', endsOn: '2026-12-01' },
          idempotencyKey: nextKey(),
        },
      },
    );
    const about = (who: string, divisionId: string, subject = 'INSPECTION'): Promise<unknown> =>
      as(who).run(
        'query ($divisionId: ID!, $subject: BurdenSubject!) { burdenAbout(divisionId: $divisionId, subject: $subject) { id title department } }',
        { divisionId, subject },
      );
    const named = [{ id: inspection.id, title: '市容检查', department: '区城管局' }];
    expect(await about('committee', tree().community.globalId)).toEqual(named);
    for (const subject of ['TASK', 'FORM', 'PLAQUE', 'OTHER'])
      expect(await about('committee', tree().community.globalId, subject)).toEqual([]);
    expect(await about('neighbour', tree().otherCommunity.globalId)).toEqual([]);
    expect(await about('neighbour', tree().community.globalId)).toEqual([]);
    const report = await filed({ subject: 'INSPECTION', aboutId: inspection.id });
    expect(await one('panel', report.id)).toMatchObject({ about: named[0] });
  });

  it('are listed to whoever filed them and to the panel alone', async () => {
    const report = await filed();
    const ids = async (who: string, filter: object = {}): Promise<string[]> =>
      (await list(who, filter)).map(({ id }) => id);
    expect(await ids('committee')).toContain(report.id);
    expect(await ids('panel', { states: ['FILED'], subjects: ['FORM'] })).toContain(report.id);
    expect(await ids('panel', { states: ['UPHELD'], subjects: ['PLAQUE'] })).not.toContain(report.id);
    expect(await ids('colleague')).toEqual([]);
    expect(await ids('neighbour')).toEqual([]);
    expect(await ids('stranger')).toEqual([]);
    expect(await one('colleague', report.id)).toBeNull();
  });
});
