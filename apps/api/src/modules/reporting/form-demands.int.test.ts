import { setRules } from '../../../test/set-rules';
import { layoutOf, useReportingSuite } from './testing/reporting-suite';

jest.setTimeout(120_000);

describe('a form demand', () => {
  const { as, tree, nextKey, run, demand, element, upload, download, propose, map, approve } =
    useReportingSuite();
  let elementId: string;

  beforeAll(async () => {
    elementId = await element('常住人口数');
  });

  const mapped = async () => {
    const asked = await propose('civil', { headings: ['户编号', '常住人口数'] });
    await map(asked, 'civil', []);
    return demand(asked.id);
  };
  const advance = (id: string, version: number, action: string, over: object = {}) =>
    run('advanceFormDemand', { demandId: id, expectedVersion: version, action, ...over }, 'civil');
  const remind = (demandId: string, by: string) =>
    as(by).run(
      `mutation ($input: RemindOutstandingInput!) { remindOutstanding(input: $input) {
        ... on UserError { code } ... on OutstandingReminded { count } } }`,
      { input: { demandId } },
    );
  const workItems = (by: string) =>
    as(by).run<{ edges: { node: { title: string; action: { path: string } } }[] }>(
      'query { workItems(first: 20) { edges { node { title action { path } } } } }',
    );

  it.each([
    [{ headings: [] }, 'headings', 'OUT_OF_RANGE'],
    [{ headings: null, attachmentId: null }, 'headings', 'REQUIRED'],
    [{ headings: ['人口'], toleranceDays: 400 }, 'toleranceDays', 'OUT_OF_RANGE'],
    [{ headings: ['人口'], department: ' ' }, 'department', 'REQUIRED'],
  ])('is refused when it is put like %j', async (over, path, code) => {
    const input = {
      ...{ divisionId: tree().subdistrict.globalId, department: '区民政局', title: '表', grain: 'HOUSEHOLD' },
      ...{ asOf: '2026-11-20', toleranceDays: 30, idempotencyKey: nextKey(), ...over },
    };
    expect(await run('proposeFormDemand', input, 'civil')).toMatchObject({ fieldErrors: [{ path, code }] });
  });

  it('is not proposed outside the divisions of a department, nor read from a file without headings', async () => {
    const input = {
      ...{ department: '区民政局', title: '表', grain: 'HOUSEHOLD', asOf: '2026-11-20', toleranceDays: 30 },
      ...{ divisionId: tree().second.globalId, headings: ['人口'], idempotencyKey: nextKey() },
    };
    expect(await run('proposeFormDemand', input, 'civil')).toMatchObject({ code: 'NOT_FOUND' });
    const attachmentId = await upload(await layoutOf('只有标题', ['只有标题']), 'civil');
    const empty = { ...input, divisionId: tree().first.globalId, headings: null, attachmentId };
    expect(await run('proposeFormDemand', empty, 'civil')).toMatchObject({ code: 'FORM_LAYOUT_UNREADABLE' });
  });

  it('finds an element in the dictionary once, by its name', async () => {
    await element('低保户数');
    const again = {
      ...{ districtId: 'District.1', code: 'minimumLivingHouseholds', name: '低保户数' },
      ...{ kind: 'WHOLE_NUMBER', grain: 'HOUSEHOLD', idempotencyKey: nextKey() },
    };
    expect(await run('createCanonicalElement', again, 'affairs')).toMatchObject({
      code: 'CANONICAL_ELEMENT_TAKEN',
    });
  });

  it.each([
    [['户编号', '备注'], [], 'FORM_FIELD_UNMAPPED'],
    [['户编号', '户主姓名'], [{ position: 2, role: 'ELEMENT' }], 'FORM_FIELD_PERSONAL'],
    [['户编号'], [], 'FORM_WITHOUT_ELEMENT'],
    [['常住人口数', '常住人口数'], [], 'FORM_FIELD_TWICE'],
  ])('with the columns %j is refused as such', async (headings, fields, code) => {
    const asked = await propose('civil', { headings });
    const all = fields.map((field) => ({ ...field, elementId }));
    expect(await map(asked, 'civil', all)).toMatchObject({ code });
    expect((await demand(asked.id)).state).toBe('PROPOSED');
  });

  it('goes through its states by whoever may take the step, and by nobody else', async () => {
    const asked = await mapped();
    expect(asked.availableActions).toEqual(['MAP_FIELDS', 'CHECK_OVERLAP', 'WITHDRAW']);
    expect((await demand(asked.id, 'health')).availableActions).toEqual([]);
    expect(await map(asked, 'health', [])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await advance(asked.id, 99, 'CHECK_OVERLAP')).toMatchObject({ code: 'STALE_VERSION' });
    expect(await advance(asked.id, asked.version, 'ACCEPT')).toMatchObject({
      code: 'FORM_DEMAND_ACTION_NOT_ALLOWED',
    });
    expect(await advance(asked.id, asked.version, 'APPROVE')).toMatchObject({ code: 'INVALID_INPUT' });
    await advance(asked.id, asked.version, 'CHECK_OVERLAP');
    const checked = await demand(asked.id, 'panel');
    expect(checked.availableActions).toEqual(['APPROVE', 'REJECT']);
    const decide = (over: object) =>
      run('decideFormDemand', { demandId: asked.id, expectedVersion: checked.version, ...over }, 'panel');
    expect(await decide({ approved: true })).toMatchObject({ code: 'FORM_DEMAND_FACT_MISSING' });
    expect(await decide({ approved: true, opensOn: '2026-11-25', closesOn: '2026-12-25' })).toMatchObject({
      code: 'FORM_DEMAND_PERIOD_UNFIT',
    });
    const rules = { validFrom: '2026-11-26', over: { longestDays: 90 } };
    expect(await setRules(as('panel'), 'formDemand', rules)).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await decide({ approved: true, opensOn: '2026-11-26', closesOn: '2027-02-25' })).toMatchObject({
      code: 'FORM_DEMAND_PERIOD_UNFIT',
    });
    expect(await decide({ approved: false })).toMatchObject({ code: 'FORM_DEMAND_FACT_MISSING' });
    await decide({ approved: false, reason: '与住户表重复' });
    expect(await demand(asked.id)).toMatchObject({ state: 'REJECTED', availableActions: [] });
  });

  it('is withdrawn with a reason', async () => {
    const asked = await mapped();
    expect(await advance(asked.id, asked.version, 'WITHDRAW')).toMatchObject({
      code: 'FORM_DEMAND_FACT_MISSING',
    });
    await advance(asked.id, asked.version, 'WITHDRAW', { reason: '改用已有数据' });
    expect((await demand(asked.id)).state).toBe('WITHDRAWN');
  });

  it('waits among the work items of communities, and is reminded of once a day', async () => {
    const asked = await approve(await mapped(), 'civil');
    expect(asked.progress).toMatchObject({ answered: 0, outstanding: ['community', 'otherCommunity'] });
    const [item] = (await workItems('committee')).edges.filter(({ node }) =>
      node.action.path.startsWith('/fills'),
    );
    expect(item?.node.action.path).toContain(encodeURIComponent(tree().community.globalId));
    expect(await remind(asked.id, 'health')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await remind(asked.id, 'civil')).toMatchObject({ count: 2 });
    expect(await remind(asked.id, 'street')).toMatchObject({ code: 'REMINDER_SENT_TODAY' });
    expect((await download(asked.workbookPath, 'civil')).status).toBe(404);
  });

  it('is submitted with the last answer, and accepted by the department', async () => {
    const asked = await approve(await mapped(), 'civil');
    const fill = (by: string, place: { globalId: string }) =>
      run(
        'recordFill',
        {
          ...{ divisionId: place.globalId, statedOn: '2026-11-26', elementIds: [elementId] },
          ...{ rows: [{ household: 'H1', building: '', values: ['3'] }], idempotencyKey: nextKey() },
        },
        by,
      );
    await fill('committee', tree().community);
    expect(await demand(asked.id)).toMatchObject({
      state: 'OPEN',
      progress: { answered: 1, outstanding: ['otherCommunity'] },
    });
    await fill('other', tree().otherCommunity);
    const full = await demand(asked.id);
    expect(full).toMatchObject({ state: 'SUBMITTED', availableActions: ['ACCEPT'] });
    expect(await remind(asked.id, 'civil')).toMatchObject({ code: 'FORM_DEMAND_ACTION_NOT_ALLOWED' });
    await advance(asked.id, full.version, 'ACCEPT');
    expect((await demand(asked.id)).state).toBe('ACCEPTED');
    for (const [by, status] of [
      ['civil', 200],
      ['street', 200],
      ['committee', 200],
      ['sibling', 404],
      ['health', 404],
      ['official', 404],
    ] as const)
      expect([by, (await download(asked.workbookPath, by)).status]).toEqual([by, status]);
  });
});
