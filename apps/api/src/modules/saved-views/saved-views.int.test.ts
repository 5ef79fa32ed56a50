import { useDepartmentSuite } from '../../../test/department-suite';

interface View {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly address: string;
  readonly isOwn: boolean;
  readonly isStart: boolean;
  readonly isShared: boolean;
  readonly ownerName: string;
  readonly division: { readonly name: string };
}

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string;
  readonly maximum?: number;
  readonly currentVersion?: number;
  readonly fieldErrors?: readonly { readonly path: string; readonly code: string }[];
  readonly view?: View;
}

const { api, tree, as, nextKey } = useDepartmentSuite();

const VIEW = 'id version name address isOwn isStart isShared ownerName division { name }';
const FACTS = {
  invalid: '... on InvalidInput { fieldErrors { path code } }',
  duplicate: '... on DuplicateEntry { field }',
  stale: '... on StaleVersion { currentVersion }',
  tooMany: '... on TooManySavedViews { maximum }',
} as const;

const views = async (who: string, of = 'OWN'): Promise<readonly View[]> => {
  const { edges } = await as(who).run<{ edges: { node: View }[] }>(
    `query ($of: SavedViewOwner!) { savedViews(first: 50, of: $of) { edges { node { ${VIEW} } } } }`,
    { of },
  );
  return edges.map(({ node }) => node);
};
const namesOf = async (who: string, of = 'OWN'): Promise<readonly string[]> =>
  (await views(who, of)).map(({ name }) => name);
const named = async (name: string, who = 'official'): Promise<View> => {
  const view = (await views(who)).find((each) => each.name === name);
  if (!view) throw new Error(`${who} has no view ${name}`);
  return view;
};

const page = (rest = '/workload'): string => `/places/${tree().first.globalId}${rest}`;
const send = (command: string, selection: readonly string[], input: object, who: string): Promise<Answer> => {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const parts = `__typename ... on UserError { code } ${selection.join(' ')}`;
  return as(who).run<Answer>(`mutation ($input: ${type}!) { ${command}(input: $input) { ${parts} } }`, {
    input,
  });
};
const save = (over: object = {}, who = 'official'): Promise<Answer> =>
  send(
    'saveView',
    [`... on ViewSaved { view { ${VIEW} } }`, FACTS.invalid, FACTS.duplicate, FACTS.tooMany],
    { name: '负担月报', address: page(), idempotencyKey: nextKey(), ...over },
    who,
  );
const change = (input: object, who = 'official'): Promise<Answer> =>
  send(
    'changeSavedView',
    [`... on SavedViewChanged { view { ${VIEW} } }`, FACTS.invalid, FACTS.duplicate, FACTS.stale],
    input,
    who,
  );
const remove = (input: object, who = 'official'): Promise<Answer> =>
  send('deleteSavedView', [FACTS.stale], input, who);
const order = (viewIds: readonly string[], who = 'official'): Promise<Answer> =>
  send('orderSavedViews', [FACTS.invalid], { viewIds }, who);

const audited = (): Promise<readonly string[]> =>
  api.suite.asOwner(async (owner) => {
    await owner.query(`set app.districts = '1'`);
    const { rows } = await owner.query<{ action: string }>(
      `select action from audit_event where action like 'savedView.%' order by id`,
    );
    return rows.map(({ action }) => action);
  });

it('is kept by its owner, in one form of its address, once for one request', async () => {
  const idempotencyKey = nextKey();
  const address = page('?indicator=matterCount&period=2026-Q3');
  const first = await save({ name: '  三季度 事项 ', address, idempotencyKey });
  expect(first.view).toMatchObject({
    ...{
      name: '三季度 事项',
      isOwn: true,
      isStart: false,
      isShared: false,
      ownerName: 'official',
      version: 1,
    },
    address: page('?period=2026-Q3&indicator=matterCount'),
  });
  const again = await save({ name: '  三季度 事项 ', address, idempotencyKey });
  expect(again.view?.id).toBe(first.view?.id);
  expect(await save({ name: '别的', address, idempotencyKey })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
  expect(await namesOf('official')).toEqual(['三季度 事项']);
  expect(await namesOf('civilAffairs')).toEqual([]);
  expect(await audited()).toEqual(['savedView.save']);
});

it.each([
  ['no name', () => ({ name: ' 　' }), 'name', 'REQUIRED'],
  ['too long a name', () => ({ name: '字'.repeat(31) }), 'name', 'TOO_LONG'],
  ['another host', () => ({ address: 'https://example.org/places/Division.2' }), 'address', 'NOT_A_PAGE'],
  ['a host without a scheme', () => ({ address: '//example.org' }), 'address', 'NOT_A_PAGE'],
  ['a page of the console', () => ({ address: '/admin/accounts' }), 'address', 'NOT_A_PAGE'],
  ['an unknown parameter', () => ({ address: page('?next=a') }), 'address', 'NOT_A_PAGE'],
  [
    'too long an address',
    () => ({ address: page(`?indicator=${'a'.repeat(500)}`) }),
    'address',
    'NOT_A_PAGE',
  ],
  ['a place that there is not', () => ({ address: '/places/Division.999' }), 'address', 'UNKNOWN_REFERENCE'],
  [
    'a place of elsewhere',
    () => ({ address: `/places/${tree().second.globalId}` }),
    'address',
    'UNKNOWN_REFERENCE',
  ],
  ['no key', () => ({ idempotencyKey: '' }), 'idempotencyKey', 'MALFORMED'],
])('is not kept with %s', async (_what, over, path, code) => {
  const answer = await save(over());
  expect(answer).toMatchObject({ code: 'INVALID_INPUT', fieldErrors: [{ path, code }] });
  expect(await namesOf('official')).toEqual(['三季度 事项']);
});

it('has a name that no other view of its owner has, also when two are kept at once', async () => {
  const twice = await Promise.all([save(), save()]);
  expect(twice.map(({ __typename }) => __typename).toSorted()).toEqual(['DuplicateEntry', 'ViewSaved']);
  expect(await save({ name: '负担月报' }, 'civilAffairs')).toMatchObject({ __typename: 'ViewSaved' });
});

it('is renamed, and its page set anew, by who saw its latest version', async () => {
  const { id: viewId, version: expectedVersion } = await named('负担月报');
  const changed = await change({
    viewId,
    expectedVersion,
    name: '负担季报',
    address: page('/workload?period=2026-Q3'),
  });
  expect(changed.view).toMatchObject({
    ...{ name: '负担季报', version: 2, address: page('/workload?period=2026-Q3') },
  });
  expect(await change({ viewId, expectedVersion, name: '旧' })).toMatchObject({
    ...{ code: 'STALE_VERSION', currentVersion: 2 },
  });
  expect(await change({ viewId, expectedVersion: 2, name: '三季度 事项' })).toMatchObject({
    ...{ code: 'DUPLICATE_ENTRY', field: 'name' },
  });
  expect(await change({ viewId, expectedVersion: 2, address: '/\\example.org' })).toMatchObject({
    fieldErrors: [{ path: 'address', code: 'NOT_A_PAGE' }],
  });
  expect(await change({ viewId, expectedVersion: 2, name: '别人的' }, 'civilAffairs')).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await named('负担季报')).version).toBe(2);
});

it('opens the application alone', async () => {
  const { id, version } = await named('三季度 事项');
  await change({ viewId: id, expectedVersion: version, isStart: true });
  expect((await save({ name: '起始', isStart: true })).view?.isStart).toBe(true);
  expect((await views('official')).filter(({ isStart }) => isStart).map(({ name }) => name)).toEqual([
    '起始',
  ]);
  const start = await named('起始');
  await change({ viewId: start.id, expectedVersion: start.version, isStart: false });
  expect((await views('official')).some(({ isStart }) => isStart)).toBe(false);
});

it('stands where its owner puts it', async () => {
  const ids = (await views('official')).map(({ id }) => id);
  expect(await order([ids[2] ?? ''])).toMatchObject({ __typename: 'SavedViewsOrdered' });
  expect(await namesOf('official')).toEqual(['起始', '三季度 事项', '负担季报']);
  expect(await order(ids)).toMatchObject({ __typename: 'SavedViewsOrdered' });
  expect(await namesOf('official')).toEqual(['三季度 事项', '负担季报', '起始']);
  expect(await order([ids[0] ?? '', ids[0] ?? ''])).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await order(ids, 'civilAffairs')).toMatchObject({ code: 'NOT_FOUND' });
});

it('is found by colleagues who read over the same division, and by no others, while it is shared', async () => {
  const { id: viewId, version } = await named('负担季报');
  const shared = await change({ viewId, expectedVersion: version, isShared: true });
  expect(shared.view?.isShared).toBe(true);
  const [seen] = await views('civilAffairs', 'COLLEAGUES');
  expect(seen).toMatchObject({ name: '负担季报', isOwn: false, isStart: false, ownerName: 'official' });
  expect(await namesOf('official', 'COLLEAGUES')).toEqual([]);
  expect(await namesOf('committee', 'COLLEAGUES')).toEqual([]);
  // A view of their own community, shared among those who work there.
  const address = `/places/${tree().community.globalId}/alerts?level=red`;
  await save({ name: '社区红色预警', address, isShared: true }, 'committee');
  expect(await namesOf('colleague', 'COLLEAGUES')).toEqual(['社区红色预警']);
  expect(await namesOf('neighbour', 'COLLEAGUES')).toEqual([]);
  expect(await namesOf('official', 'COLLEAGUES')).toEqual([]);
  const node = (who: string) =>
    as(who).run<{ id: string } | null>(`query ($id: ID!) { node(id: $id) { id } }`, { id: viewId });
  expect(await node('civilAffairs')).toEqual({ id: viewId });
  expect(await node('committee')).toBeNull();
  await change({ viewId, expectedVersion: version + 1, isShared: false });
  expect(await namesOf('civilAffairs', 'COLLEAGUES')).toEqual([]);
  expect(await node('civilAffairs')).toBeNull();
});

it('goes with its owner’s account out of the lists of colleagues', async () => {
  const close = (at: string): Promise<void> =>
    api.suite.asOwner(async (owner) => {
      await owner.query(`update account set disabled_at = ${at} where identifier = 'committee'`);
    });
  await close('now()');
  expect(await namesOf('colleague', 'COLLEAGUES')).toEqual([]);
  await close('null');
  expect(await namesOf('colleague', 'COLLEAGUES')).toEqual(['社区红色预警']);
});

it('is deleted by its owner alone, and a change of what is deleted is refused', async () => {
  const { id: viewId, version: expectedVersion } = await named('起始');
  expect(await remove({ viewId, expectedVersion }, 'civilAffairs')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await remove({ viewId, expectedVersion: 99 })).toMatchObject({ code: 'STALE_VERSION' });
  expect(await remove({ viewId, expectedVersion })).toMatchObject({ __typename: 'SavedViewDeleted' });
  expect(await remove({ viewId, expectedVersion })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await change({ viewId, expectedVersion, name: '新' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await namesOf('official')).toEqual(['三季度 事项', '负担季报']);
  expect((await audited()).filter((action) => action === 'savedView.delete')).toHaveLength(1);
});

it('is one of fifty at most', async () => {
  await api.suite.asOwner(async (owner) => {
    await owner.query(`set app.districts = '1'`);
    await owner.query(
      `insert into saved_view (district_id, account_id, division_id, name, address, position, is_start, saved_at)
       select district_id, account_id, division_id, '视图' || n, address, 100 + n, false, saved_at
         from saved_view, generate_series(1, 48) n where name = '负担季报'`,
    );
  });
  expect(await save({ name: '第五十一个' })).toMatchObject({ code: 'TOO_MANY_SAVED_VIEWS', maximum: 50 });
  const { id: viewId, version: expectedVersion } = await named('负担季报');
  expect(await change({ viewId, expectedVersion, name: '改名照旧' })).toMatchObject({
    __typename: 'SavedViewChanged',
  });
});
