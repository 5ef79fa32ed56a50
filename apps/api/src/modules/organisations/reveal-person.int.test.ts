import { REVEAL_RULES } from '@weizhi/domain';
import { codeOf } from '../../../test/console-client';
import { useOrganisationsSuite } from './testing/organisations-suite';

const REVEAL = `mutation ($input: RevealPersonInput!) { revealPerson(input: $input) { __typename
  ... on PersonRevealed { name phone identityNumber inViewUntil } ... on UserError { code }
  ... on RevealNotPermitted { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const POST = `mutation ($input: RecordPostInput!) { recordPost(input: $input) { __typename
  ... on PostRecorded { post { person { id nameMasked phoneMasked } } } ... on UserError { code } } }`;

describe('masked persons', () => {
  const { api, as, nextKey, record, rows } = useOrganisationsSuite();

  beforeEach(async () => {
    api.clock.set('2026-03-10T02:00:00Z');
    await confirmedAt(api.clock.now());
  });

  /** Everybody last gave a password then. */
  const confirmedAt = (moment: Date) =>
    api.suite.asOwner((owner) => owner.query('update session set confirmed_at = $1', [moment]));

  /** The chair of an organisation that was just recorded; answers the person's global id. */
  const chair = async (): Promise<string> => {
    const organisationId = await record();
    const { post } = await as('hub').run<{ post: { person: { id: string } } }>(POST, {
      input: {
        organisationId,
        person: { name: '张三丰', phone: '13912345678', identityNumber: '11010519491231002X' },
        kind: 'CHAIR',
        heldFrom: '2026-01-01',
        idempotencyKey: nextKey(),
      },
    });
    return post.person.id;
  };
  const reveal = (personId: string, over: object = {}, by = 'hub') =>
    as(by).run<Record<string, unknown>>(REVEAL, {
      input: { personId, parts: ['NAME', 'PHONE'], reason: '核对年检联系人', ...over },
    });

  it('are revealed part by part for some minutes, and an auditor sees who, whom, what and why', async () => {
    const id = await chair();
    expect(await reveal(id)).toEqual({
      __typename: 'PersonRevealed',
      name: '张三丰',
      phone: '13912345678',
      identityNumber: null,
      inViewUntil: new Date(
        Date.parse('2026-03-10T02:00:00Z') + REVEAL_RULES.minutesInView * 60_000,
      ).toISOString(),
    });
    expect(await reveal(id, { parts: ['IDENTITY_NUMBER'] })).toMatchObject({
      name: null,
      identityNumber: '11010519491231002X',
    });
    const log = await as('auditor').run<{
      edges: {
        node: { actor: string; subject: string; fields: string[]; reason: string; outcome: string };
      }[];
    }>(
      '{ auditEvents(first: 10, filter: { action: "person.reveal" }) { edges { node { actor subject fields reason outcome } } } }',
    );
    expect(log.edges.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        {
          actor: 'hub',
          subject: `Person ${id.split('.')[2] ?? ''}`,
          fields: ['name', 'phone'],
          reason: '核对年检联系人',
          outcome: 'done',
        },
      ]),
    );
    expect(JSON.stringify(await rows('select * from audit_event'))).not.toMatch(
      /张三丰|13912345678|11010519491231002X/u,
    );
  });

  it.each([
    [{ reason: '看看' }, 'REVEAL_REASON_TOO_SHORT'],
    [{ parts: [] }, 'REVEAL_PARTS_MISSING'],
  ])('stay masked with %j', async (over, rule) => {
    expect(await reveal(await chair(), over)).toEqual({
      __typename: 'RevealNotPermitted',
      code: 'REVEAL_NOT_PERMITTED',
      rule,
    });
  });

  it('stay masked in an open session until whoever sits there says again who they are', async () => {
    const id = await chair();
    await confirmedAt(new Date('2026-03-10T01:49:59Z'));
    expect(await reveal(id)).toEqual({
      __typename: 'ConfirmationRequired',
      code: 'CONFIRMATION_REQUIRED',
    });
    await confirmedAt(new Date('2026-03-10T01:50:00Z'));
    expect(await reveal(id)).toMatchObject({ name: '张三丰' });
  });

  it('stay masked for those without the permission, and are absent outside the divisions', async () => {
    const id = await chair();
    for (const who of ['mentor', 'official'])
      expect(
        codeOf(await as(who).ask(REVEAL, { input: { personId: id, parts: ['NAME'], reason: '核对联系人' } })),
      ).toBe('FORBIDDEN');
    for (const who of ['other', 'sibling'])
      expect(await reveal(id, {}, who)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await reveal('Person.1.none')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stay masked once somebody has used up the hour, whatever the person, while others may go on', async () => {
    const id = await chair();
    for (let count = 0; count < REVEAL_RULES.mostInHour; count += 1) await reveal(id, {}, 'civil');
    expect(await reveal(id, {}, 'civil')).toMatchObject({ rule: 'REVEAL_TOO_OFTEN' });
    expect(await reveal(id, {}, 'street')).toMatchObject({ name: '张三丰' });
  });
});
