import { MANDATE_LIMITS } from '@weizhi/domain';
import { ITEMS, useMandateSuite } from '../../../test/mandate-suite';

const EDITION = 'id version title state validFrom validTo issuingDocument availableActions';
const CREATE = `mutation ($input: CreateMandateEditionInput!) { createMandateEdition(input: $input) {
  __typename ... on MandateEditionCreated { edition { ${EDITION} classCounts { mandateClass count } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on MandateRuleBroken { rule } } }`;
const ADVANCE = `mutation ($input: AdvanceMandateEditionInput!) { advanceMandateEdition(input: $input) {
  __typename ... on MandateEditionChanged { edition { ${EDITION} } }
  ... on UserError { code } ... on MandateListsOverlap { title validFrom validTo }
  ... on MandateActionNotAllowed { allowed } ... on MandateRuleBroken { rule } } }`;
const ITEM = `__typename ... on MandateItemChanged { item { id version code keywords department { name } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on MandateRuleBroken { rule }`;
const ADD = `mutation ($input: AddMandateItemInput!) { addMandateItem(input: $input) { ${ITEM} } }`;
const CHANGE = `mutation ($input: ChangeMandateItemInput!) { changeMandateItem(input: $input) { ${ITEM} } }`;
const REMOVE = `mutation ($input: RemoveMandateItemInput!) { removeMandateItem(input: $input) {
  __typename ... on MandateItemChanged { item { code } } ... on UserError { code } } }`;
const SEARCH = `query ($input: MandateSearchInput!) { searchMandateItems(input: $input) {
  __typename ... on MandateSearchAnswer { edition { title } matches { score keywordsFound item { code department { name } } } }
  ... on UserError { code } ... on NoMandateListInForce { body askedOn } ... on InvalidInput { fieldErrors { path code } } } }`;
const LISTED = `query ($filter: MandateItemFilter) { mandateItems(first: 100, filter: $filter) { totalCount edges { node {
  id version code mandateClass department { name } } } } }`;

interface Items {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { id: string; version: number; code: string } }[];
}

describe('mandate lists', () => {
  const { api, as, tree, nextKey, draft, published, rows } = useMandateSuite();

  beforeEach(() => api.clock.set('2026-06-01T02:00:00Z'));

  const advance = (id: string, expectedVersion: number, step: object, who = 'civil') =>
    as(who).run<{ edition: { id: string; version: number } }>(ADVANCE, {
      input: { editionId: id, expectedVersion, ...step },
    });
  const publish = { action: 'PUBLISH', issuingDocument: '政办发〔2026〕9号' };
  const listed = (filter: object, who = 'committee') => as(who).run<Items>(LISTED, { filter });
  const village = { body: 'VILLAGERS_COMMITTEE' };

  it('are drawn up, put in force and superseded, each on its day', async () => {
    const first = await draft({ ...village, title: '村一' });
    api.clock.set('2026-06-01T03:00:00Z');
    expect(await advance(first.id, 1, { ...publish, validFrom: '2026-01-01' })).toMatchObject({
      edition: { state: 'IN_FORCE', validFrom: '2026-01-01', validTo: null, availableActions: ['SUPERSEDE'] },
    });
    api.clock.set('2026-06-01T04:00:00Z');
    const second = await draft({ ...village, title: '村二' });
    const step = { ...publish, validFrom: '2026-07-01' };
    expect(await advance(second.id, 1, step)).toMatchObject({
      code: 'MANDATE_LISTS_OVERLAP',
      title: '村一',
      validFrom: '2026-01-01',
      validTo: null,
    });
    expect(await advance(second.id, 1, { ...step, endPreceding: true })).toMatchObject({
      edition: { state: 'IN_FORCE' },
    });
    const seen = await as('committee').run<object>(
      'query ($id: ID!) { mandateEdition(id: $id) { state validTo events { action occurredOn note } } }',
      { id: first.id },
    );
    expect(seen).toMatchObject({
      state: 'SUPERSEDED',
      validTo: '2026-06-30',
      events: [
        { action: null },
        { action: 'PUBLISH', occurredOn: '2026-01-01', note: '政办发〔2026〕9号' },
        { action: 'SUPERSEDE', occurredOn: '2026-06-30' },
      ],
    });
    const inForce = (day: string) =>
      as('committee').run<{ edges: { node: { title: string } }[] }>(
        `query ($filter: MandateEditionFilter) { mandateEditions(first: 10, filter: $filter) { edges { node { title } } } }`,
        { filter: { bodies: ['VILLAGERS_COMMITTEE'], inForceOn: day } },
      );
    expect((await inForce('2026-06-30')).edges).toEqual([{ node: { title: '村一' } }]);
    expect((await inForce('2026-07-01')).edges).toEqual([{ node: { title: '村二' } }]);
    expect((await inForce('2025-12-31')).edges).toEqual([]);
  });

  it('are published by one of two who publish at a time', async () => {
    const station = { body: 'SERVICE_STATION' };
    const drafts = [await draft(station), await draft(station)];
    const outcomes = await Promise.all(
      drafts.map(({ id }) => advance(id, 1, { ...publish, validFrom: '2026-01-01' })),
    );
    const names = outcomes.map((outcome) => (outcome as unknown as { __typename: string }).__typename);
    expect([...names].sort()).toEqual(['MandateEditionChanged', 'MandateListsOverlap']);
  });

  it.each([
    [{ action: 'PUBLISH', validFrom: '2030-01-01' }, { rule: 'MANDATE_FACT_MISSING' }],
    [
      { ...publish, validFrom: '2030-01-01', validTo: '2029-12-31' },
      { rule: 'MANDATE_ENDS_BEFORE_ITS_START' },
    ],
    [
      { action: 'SUPERSEDE', validTo: '2030-01-01' },
      { code: 'MANDATE_ACTION_NOT_ALLOWED', allowed: ['PUBLISH', 'DISCARD'] },
    ],
  ])('are not advanced by %j', async (step, answer) => {
    const { id } = await draft();
    expect(await advance(id, 1, step)).toMatchObject(answer);
  });

  it('need items, and duties a basis', async () => {
    const input = {
      ...{ divisionId: tree().first.globalId, body: 'RESIDENTS_COMMITTEE' },
      title: '空',
      idempotencyKey: nextKey(),
    };
    const { edition } = await as('civil').run<{ edition: { id: string } }>(CREATE, { input });
    const step = { ...publish, validFrom: '2030-01-01' };
    expect(await advance(edition.id, 1, step)).toMatchObject({ rule: 'MANDATE_LIST_EMPTY' });
    const item = { code: 'L09', mandateClass: 'STATUTORY_DUTY', name: '居务公开', keywords: [] };
    await as('civil').run(ADD, { input: { editionId: edition.id, item, idempotencyKey: nextKey() } });
    expect(await advance(edition.id, 1, step)).toMatchObject({ rule: 'MANDATE_ITEM_WITHOUT_BASIS' });
  });

  it('begin with the items of another edition, once for a key, and under a title of their own', async () => {
    const source = await draft({ title: '底稿' });
    const input = {
      ...{ divisionId: tree().subdistrict.globalId, body: 'COMMUNITY_PARTY_ORGANISATION', title: '抄本' },
      ...{ copyOfId: source.id, idempotencyKey: nextKey() },
    };
    const copied = await as('civil').run<{ edition: { id: string } }>(CREATE, { input });
    expect(copied).toMatchObject({
      edition: { state: 'DRAFT', classCounts: [{ count: 1 }, { count: 1 }, { count: 1 }] },
    });
    expect(await as('civil').run(CREATE, { input })).toEqual(copied);
    expect(await as('civil').run(CREATE, { input: { ...input, title: '别的' } })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await as('civil').run(CREATE, { input: { ...input, idempotencyKey: nextKey() } })).toMatchObject({
      code: 'DUPLICATE_ENTRY',
    });
    const street = { ...input, title: '街道', body: 'SUBDISTRICT_OFFICE', idempotencyKey: nextKey() };
    expect(await as('civil').run(CREATE, { input: street })).toMatchObject({
      rule: 'MANDATE_CLASS_OF_ANOTHER_BODY',
    });
  });

  it('have items that change while they are drafts, and never after', async () => {
    const edition = await draft({ body: 'COMMUNITY_PARTY_ORGANISATION' });
    const { edges } = await listed({ editionId: edition.id, search: '高龄' });
    const [{ node }] = edges as [Items['edges'][number]];
    const said = {
      ...ITEMS[1],
      name: '协助核实高龄津贴',
      department: '区卫生健康委',
      keywords: ['尊老金', '尊老金', ' '],
    };
    const change = (expectedVersion: number, item: object = said) =>
      as('civil').run(CHANGE, { input: { itemId: node.id, expectedVersion, item } });
    expect(await change(1)).toMatchObject({
      item: { version: 2, keywords: ['尊老金'], department: { name: '区卫生健康委' } },
    });
    expect(await change(1)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await change(2, { ...said, code: 'L01' })).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await change(2, { ...said, mandateClass: 'BASIC_DUTY' })).toMatchObject({
      rule: 'MANDATE_CLASS_OF_ANOTHER_BODY',
    });
    expect(await change(2, { ...said, name: ' ', leadDays: 400 })).toMatchObject({
      fieldErrors: [
        { path: 'item.name', code: 'REQUIRED' },
        { path: 'item.leadDays', code: 'OUT_OF_RANGE' },
      ],
    });
    const remove = { input: { itemId: node.id, expectedVersion: 2 } };
    expect(await as('civil').run(REMOVE, remove)).toMatchObject({ item: { code: 'X01' } });
    expect(await listed({ editionId: edition.id })).toMatchObject({ totalCount: 2 });
    const add = { editionId: edition.id, item: said, idempotencyKey: nextKey() };
    expect(await as('civil').run(ADD, { input: add })).toMatchObject({ item: { code: 'X01' } });
    await advance(edition.id, 1, { ...publish, validFrom: '2035-01-01', validTo: '2035-12-31' });
    expect(await as('civil').run(ADD, { input: { ...add, idempotencyKey: nextKey() } })).toMatchObject({
      code: 'MANDATE_EDITION_SETTLED',
    });
  });

  it('hold so many items and no more', async () => {
    const edition = await draft({ ...village, title: '满额' });
    const key = edition.id.split('.').at(-1);
    await rows(
      `insert into mandate_item (district_id, edition_id, code, mandate_class, name, keywords)
       select district_id, id, 'M' || n, 'prohibited', 'M' || n, '{}' from mandate_edition, generate_series(1, $2::int) n
        where id = $1::uuid`,
      [key, MANDATE_LIMITS.items - ITEMS.length],
    );
    const item = { ...ITEMS[2], code: 'F99' };
    const input = { editionId: edition.id, item, idempotencyKey: nextKey() };
    expect(await as('civil').run(ADD, { input })).toMatchObject({ code: 'MANDATE_LIST_FULL' });
    expect(
      await rows(`select count(*)::int as items from mandate_item where edition_id = $1::uuid`, [key]),
    ).toEqual([{ items: MANDATE_LIMITS.items }]);
  });

  it('say in what they differ', async () => {
    const before = await draft();
    const after = await draft({ copyOfId: null });
    const { edges } = await listed({ editionId: after.id });
    const of = (code: string) => edges.find(({ node }) => node.code === code)?.node.id ?? '';
    const moved = { ...ITEMS[1], mandateClass: 'PROHIBITED', legalBasis: '新规' };
    await as('civil').run(CHANGE, { input: { itemId: of('X01'), expectedVersion: 1, item: moved } });
    await as('civil').run(REMOVE, { input: { itemId: of('L01'), expectedVersion: 1 } });
    const changes = await as('committee').run<object>(
      `query ($before: ID!, $after: ID!) { mandateDifference(beforeId: $before, afterId: $after) {
        code kind moved reworded before { mandateClass } after { mandateClass department } } }`,
      { before: before.id, after: after.id },
    );
    expect(changes).toEqual([
      {
        ...{ code: 'X01', kind: 'CHANGED', moved: true, reworded: ['LEGAL_BASIS'] },
        before: { mandateClass: 'ASSIST_DUTY' },
        after: { mandateClass: 'PROHIBITED', department: '区民政局' },
      },
      {
        code: 'L01',
        kind: 'REMOVED',
        moved: false,
        reworded: [],
        before: { mandateClass: 'STATUTORY_DUTY' },
        after: null,
      },
    ]);
  });

  it('answer a text by the edition of the day, the nearest division first', async () => {
    await published('2026-01-01', { title: '全区' });
    await published('2026-05-01', { title: '街道自己的', divisionId: tree().subdistrict.globalId });
    const search = (over: object, who = 'committee') =>
      as(who).run<object>(SEARCH, {
        input: {
          ...{ divisionId: tree().community.globalId, body: 'RESIDENTS_COMMITTEE' },
          ...{ text: '关于核实高龄津贴对象的通知', ...over },
        },
      });
    expect(await search({})).toMatchObject({
      edition: { title: '街道自己的' },
      matches: [{ keywordsFound: ['高龄津贴'], item: { code: 'X01', department: { name: '区民政局' } } }],
    });
    expect(await search({ day: '2026-04-30' })).toMatchObject({ edition: { title: '全区' } });
    expect(await search({ day: '2025-12-31' })).toMatchObject({
      code: 'NO_MANDATE_LIST_IN_FORCE',
      body: 'RESIDENTS_COMMITTEE',
      askedOn: '2025-12-31',
    });
    expect(await search({ divisionId: tree().otherCommunity.globalId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await search({ text: '长'.repeat(4_001) })).toMatchObject({ fieldErrors: [{ code: 'TOO_LONG' }] });
  });

  it('are absent in other districts, and managed by nobody else', async () => {
    const { id } = await draft();
    const seen = (who: string) =>
      as(who).run<object | null>('query ($id: ID!) { mandateEdition(id: $id) { id } }', { id });
    expect([await seen('foreign'), await seen('street')]).toEqual([null, { id }]);
    expect(await advance(id, 1, { action: 'DISCARD' }, 'foreign')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await advance(id, 7, { action: 'DISCARD' })).toMatchObject({ code: 'STALE_VERSION' });
    await expect(advance(id, 1, { action: 'DISCARD' }, 'street')).rejects.toThrow('FORBIDDEN');
    expect(await advance(id, 1, { action: 'DISCARD' })).toMatchObject({ edition: { state: 'DISCARDED' } });
    const [audited] = await rows<{ count: number }>(
      `select count(*)::int as count from audit_event where action = 'mandateList.discard' and subject_id = $1`,
      [id.split('.')[2]],
    );
    expect(audited?.count).toBe(1);
  });
});
