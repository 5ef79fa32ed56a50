import { codeOf } from '../../../test/console-client';
import { useOrganisationsSuite } from './testing/organisations-suite';

const POST = `mutation ($input: RecordPostInput!) { recordPost(input: $input) { __typename
  ... on PostRecorded { post { id version kind heldFrom heldTo person { nameMasked } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const END = `mutation ($input: EndPostInput!) { endPost(input: $input) { __typename
  ... on PostEnded { post { version heldTo } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;

const { api, as, nextKey, record, rows } = useOrganisationsSuite();

beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

describe('posts', () => {
  const post = (organisationId: string, over: object = {}, by = 'hub') =>
    as(by).run<{ post?: { id: string } }>(POST, {
      input: {
        organisationId,
        person: { name: '张三丰', phone: '13912345678' },
        kind: 'CHAIR',
        heldFrom: '2026-01-01',
        idempotencyKey: nextKey(),
        ...over,
      },
    });

  it('are recorded with their person masked, and end on a day', async () => {
    const id = await record();
    const taken = await post(id, { committeeStaff: true });
    expect(taken).toMatchObject({
      post: { kind: 'CHAIR', heldFrom: '2026-01-01', heldTo: null, person: { nameMasked: '张*' } },
    });
    expect(await post(id)).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    const end = (over: object) =>
      as('hub').run<object>(END, {
        input: { postId: taken.post?.id, expectedVersion: 1, heldTo: '2026-03-01', ...over },
      });
    expect(await end({ heldTo: '2026-01-01' })).toMatchObject({
      fieldErrors: [{ path: 'heldTo', code: 'DATE_ORDER' }],
    });
    expect(await end({ expectedVersion: 4 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await end({ postId: 'garbage' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await end({})).toMatchObject({ post: { version: 2, heldTo: '2026-03-01' } });
    expect(await post(id, { heldFrom: '2026-03-01' })).toMatchObject({ __typename: 'PostRecorded' });
    const holders = (on: string) =>
      as('hub').run<object>(
        'query ($id: ID!, $on: Date!) { organisation(id: $id) { postHolders(on: $on) { isCommitteeStaff post { heldFrom } } } }',
        { id, on },
      );
    expect(await holders('2026-02-28')).toEqual({
      postHolders: [{ isCommitteeStaff: true, post: { heldFrom: '2026-01-01' } }],
    });
    expect(await holders('2025-12-31')).toEqual({ postHolders: [] });
    expect(
      await rows(`select count(*)::int as n from post_holding where body_kind = 'residentsCommittee'`),
    ).toEqual([{ n: 1 }]);
  });

  it.each([
    [{ kind: 'COMMUNITY_WORKER' }, 'kind', 'UNKNOWN_VALUE'],
    [{ heldFrom: '2026-03-11' }, 'heldFrom', 'DATE_ORDER'],
    [{ heldTo: '2026-01-01' }, 'heldTo', 'DATE_ORDER'],
    [{ person: { name: '张' } }, 'person.name', 'PERSON_NAME_BAD_LENGTH'],
    [{ idempotencyKey: '' }, 'idempotencyKey', 'MALFORMED'],
  ])('are refused with %j', async (over, path, code) => {
    expect(await post(await record(), over)).toMatchObject({ fieldErrors: [{ path, code }] });
  });

  it('are recorded by those who may, and read by nobody who may not read persons', async () => {
    const id = await record();
    const taken = await post(id);
    const query = 'query ($id: ID!) { organisation(id: $id) { posts { kind } } }';
    expect(await as('street').run(query, { id })).toEqual({ posts: [{ kind: 'CHAIR' }] });
    expect(await as('finance').run(query, { id })).toEqual({ posts: [] });
    expect(await post(id, {}, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await as('sibling').run(END, {
        input: { postId: taken.post?.id, expectedVersion: 1, heldTo: '2026-03-01' },
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const input = {
      organisationId: id,
      person: { name: '李四' },
      kind: 'MEMBER',
      heldFrom: '2026-01-01',
      idempotencyKey: nextKey(),
    };
    expect(codeOf(await as('mentor').ask(POST, { input }))).toBe('FORBIDDEN');
  });
});
