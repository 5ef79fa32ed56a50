import { useDepartmentSuite } from '../../../test/department-suite';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly fieldErrors?: readonly { readonly path: string; readonly code: string }[];
  readonly system?: { readonly id: string; readonly version: number };
  readonly [fact: string]: unknown;
}

const SYSTEM = `id version name kind own weeklyMinutes department { name } targets { name }
  entryGrain fields { heading element { name } }`;
const ANSWER = `__typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }`;

describe('outside systems and work groups', () => {
  const { api, as, nextKey, tree } = useDepartmentSuite();
  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  const said = (over: object = {}): object => ({
    ...{ kind: 'PLATFORM', name: `系统${nextKey()}`, level: 'PROVINCIAL', department: '区民政局' },
    ...{
      purpose: '信息填报',
      peopleAsked: 2,
      divisionIds: [tree().first.globalId],
      activeFrom: '2026-01-01',
    },
    ...over,
  });
  const run = (name: string, input: object, who = 'civilAffairs'): Promise<Answer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const member = name === 'registerOutsideSystem' ? 'OutsideSystemRegistered' : 'OutsideSystemChanged';
    return as(who).run<Answer>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} ... on ${member} { system { ${SYSTEM} } } } }`,
      { input },
    );
  };
  const register = (over: object = {}, who = 'civilAffairs'): Promise<Answer> =>
    run('registerOutsideSystem', { system: said(over), idempotencyKey: nextKey() }, who);
  const registered = async (over: object = {}): Promise<{ id: string; version: number }> => {
    const { system, ...answer } = await register(over);
    if (!system) throw new Error(JSON.stringify(answer));
    return system;
  };
  const list = async (filter: object, who = 'committee'): Promise<Record<string, unknown>[]> => {
    const { edges } = await as(who).run<{ edges: { node: Record<string, unknown> }[] }>(
      `query ($filter: OutsideSystemFilter) { outsideSystems(first: 50, filter: $filter) { edges { node { ${SYSTEM} } } } }`,
      { filter },
    );
    return edges.map(({ node }) => node);
  };
  const load = (divisionId: string): Promise<Record<string, number>> =>
    as('committee').run(
      `query ($divisionId: ID!) { outsideSystemLoad(divisionId: $divisionId) { platforms groups peopleAsked weeklyMinutes unmeasured } }`,
      { divisionId },
    );
  const figure = async (code: string, divisionId: string, period = '2026'): Promise<unknown> => {
    const [value] = await as('official').run<{ value: string | null }[]>(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { status value } }`,
      { input: { codes: [code], periods: [period], divisionIds: [divisionId] } },
    );
    return value?.value ?? null;
  };

  it('are kept once by the district, this system among them, and counted where they reach', async () => {
    const { community, otherCommunity, first } = tree();
    expect(await figure('platformCount', first.globalId)).toBeNull();
    await registered({ weeklyMinutes: 90, sampledWeeks: 4, minutesSource: '10月抽样 3 个社区' });
    await registered({ kind: 'WE_CHAT_GROUP', peopleAsked: 3, divisionIds: [community.globalId] });
    await registered({ activeUntil: '2026-06-30' });
    expect(await load(community.globalId)).toEqual({
      ...{ platforms: 2, groups: 1, peopleAsked: 6, weeklyMinutes: 90, unmeasured: 2 },
    });
    expect(await load(otherCommunity.globalId)).toMatchObject({ platforms: 2, groups: 0 });
    expect(await list({ divisionId: otherCommunity.globalId, inUse: true })).toHaveLength(2);
    expect(await list({ kinds: ['WE_CHAT_GROUP'] })).toMatchObject([
      { department: { name: '区民政局' }, targets: [{ name: 'community' }] },
    ]);
    const own = (await list({ search: '微治' }))[0];
    expect(own).toMatchObject({ own: true, weeklyMinutes: null, department: null });
    expect(await figure('platformCount', first.globalId)).toBe('2');
    expect(await figure('platformCount', community.globalId, '2026-06')).toBe('2');
    expect(await figure('workGroupCount', first.globalId)).toBe('1');
    expect(await figure('workGroupCount', otherCommunity.globalId)).toBe('0');
    const { id, version } = own as { id: string; version: number };
    const measured = { weeklyMinutes: 60, sampledWeeks: 2, minutesSource: '11月抽样' };
    const system = said({ name: '微治（本系统）', department: null, ...measured });
    expect(
      await run('changeOutsideSystem', { systemId: id, expectedVersion: version, system }),
    ).toMatchObject({
      system: { weeklyMinutes: 60, own: true },
    });
  });

  it('refuse what does not fit, each with its own code', async () => {
    const errors = async (over: object): Promise<unknown> => (await register(over)).fieldErrors;
    expect(await errors({ name: ' ', peopleAsked: 0, activeUntil: '2025-12-31' })).toMatchObject([
      ...[{ path: 'system.name' }, { path: 'system.peopleAsked' }, { path: 'system.activeUntil' }],
    ]);
    expect(await errors({ weeklyMinutes: 30 })).toMatchObject([
      ...[{ path: 'system.sampledWeeks' }, { path: 'system.minutesSource' }],
    ]);
    expect(await errors({ address: 'javascript:alert(1)' })).toMatchObject([{ code: 'MALFORMED' }]);
    expect(await errors({ department: null })).toMatchObject([{ path: 'system.department' }]);
    const once = { system: said(), idempotencyKey: nextKey() };
    const answer = await run('registerOutsideSystem', once);
    expect(await run('registerOutsideSystem', once)).toEqual(answer);
    expect(await run('registerOutsideSystem', { ...once, system: said() })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await run('registerOutsideSystem', { ...once, idempotencyKey: nextKey() })).toMatchObject({
      code: 'DUPLICATE_ENTRY',
    });
    expect(await register({ divisionIds: [tree().second.globalId] })).toMatchObject({ code: 'NOT_FOUND' });
    await expect(register({}, 'committee')).rejects.toThrow('FORBIDDEN');
    const { id, version } = await registered();
    const change = (over: object, of: object = {}): Promise<Answer> =>
      run('changeOutsideSystem', { systemId: id, expectedVersion: version, system: said(over), ...of });
    expect(await change({ department: null })).toMatchObject({
      fieldErrors: [{ path: 'system.department' }],
    });
    expect(await change({}, { expectedVersion: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await change({}, { systemId: 'OutsideSystem.1.x' })).toMatchObject({ code: 'NOT_FOUND' });
    const { name } = once.system as { name: string };
    expect(await change({ name })).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await list({}, 'stranger')).toEqual([]);
  });

  it('are kept on when a community that is in one of them is no more', async () => {
    const { community, otherCommunity } = tree();
    const { id, version } = await registered({ divisionIds: [otherCommunity.globalId] });
    const exists = (until: string | null): Promise<unknown> =>
      api.suite.asOwner((owner) =>
        owner.query('update division set exists_to = $2 where id = $1', [otherCommunity.id, until]),
      );
    await exists('2026-11-01');
    const change = (divisionId: string): Promise<Answer> =>
      run('changeOutsideSystem', {
        ...{ systemId: id, expectedVersion: version },
        system: said({ divisionIds: [divisionId] }),
      });
    expect(await change(otherCommunity.globalId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(community.globalId)).toMatchObject({ system: { targets: [{ name: 'community' }] } });
    await exists(null);
  });

  it('are typed into field by field, from what was filled in once', async () => {
    const element = async (name: string, kind: string): Promise<string> => {
      const { element: made } = await as('civilAffairs').run<{ element: { id: string } }>(
        `mutation ($input: CreateCanonicalElementInput!) { createCanonicalElement(input: $input) {
           ... on CanonicalElementCreated { element { id } } } }`,
        {
          input: {
            ...{ districtId: 'District.1', code: `e${nextKey().replace('-', '')}`, name, kind },
            ...{ grain: 'HOUSEHOLD', idempotencyKey: nextKey() },
          },
        },
      );
      return made.id;
    };
    const [residents, gas] = [
      await element('常住人口数', 'WHOLE_NUMBER'),
      await element('使用瓶装燃气', 'YES_NO'),
    ];
    const { id, version } = await registered();
    const map = (fields: object[], over: object = {}, who = 'civilAffairs'): Promise<Answer> =>
      run(
        'mapSystemFields',
        { systemId: id, expectedVersion: version, entryGrain: 'HOUSEHOLD', fields, ...over },
        who,
      );
    const sheet = (who = 'committee', divisionId = tree().community.globalId): Promise<unknown> =>
      as(who).run(
        `query ($systemId: ID!, $divisionId: ID!) { copySheet(systemId: $systemId, divisionId: $divisionId) {
           recordCount heldSince fields { heading recordKey } records { household building values } } }`,
        { systemId: id, divisionId },
      );
    expect(await sheet()).toBeNull();
    const strange = { heading: '甲', elementId: 'CanonicalElement.2.00000000-0000-0000-0000-000000000000' };
    expect(await map([strange])).toMatchObject({ fieldErrors: [{ path: 'fields.0.elementId' }] });
    expect(await map([])).toMatchObject({ fieldErrors: [{ path: 'fields' }] });
    expect(await map([{ heading: '人数', elementId: residents, recordKey: 'BUILDING' }])).toMatchObject({
      fieldErrors: [{ path: 'fields.0.recordKey' }],
    });
    const fields = [
      { heading: '是否使用液化气', elementId: gas },
      { heading: '照片' },
      { heading: '户编号', recordKey: 'HOUSEHOLD' },
      { heading: '人数', elementId: residents },
    ];
    expect(await map(fields, { expectedVersion: 7 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await map(fields)).toMatchObject({ system: { entryGrain: 'HOUSEHOLD' } });
    expect(await sheet()).toMatchObject({ recordCount: 0, heldSince: null });
    await as('committee').run(
      'mutation ($input: RecordFillInput!) { recordFill(input: $input) { __typename } }',
      {
        input: {
          ...{ divisionId: tree().community.globalId, statedOn: '2026-11-20', idempotencyKey: nextKey() },
          elementIds: [residents, gas],
          rows: [
            { household: '1001', building: '1', values: ['3', '是'] },
            { household: '1002', building: '1', values: ['2', '否'] },
          ],
        },
      },
    );
    expect(await sheet()).toEqual({
      ...{ recordCount: 2, heldSince: '2026-11-20' },
      fields: fields.map(({ heading, recordKey = null }) => ({ heading, recordKey })),
      records: [
        { household: '1001', building: '1', values: ['是', null, '1001', '3'] },
        { household: '1002', building: '1', values: ['否', null, '1002', '2'] },
      ],
    });
    // What one community filled in is not another's to copy.
    expect(await sheet('neighbour')).toBeNull();
    await expect(sheet('department')).rejects.toThrow('FORBIDDEN');
  });
});
