import { codeOf } from '../../../test/console-client';
import { useOrganisationsSuite } from './testing/organisations-suite';

describe('changing an organisation', () => {
  const { as, tree, nextKey, record, rows } = useOrganisationsSuite();

  const UPDATE = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { __typename
    ... on OrganisationUpdated { organisation { name version purpose hub fiscalHost { id } division { id } contact { nameMasked } } }
    ... on UserError { code } ... on StaleVersion { currentVersion } ... on InvalidInput { fieldErrors { path code } } } }`;
  const change = (organisationId: string, over: object = {}, by = 'hub') =>
    as(by).run<object>(UPDATE, {
      input: {
        organisationId,
        expectedVersion: 1,
        name: `改名后的队${nextKey()}`,
        divisionId: tree().community.globalId,
        serviceKind: 'VOLUNTEERING',
        ...over,
      },
    });

  it('keeps what is its own, empties what is left out, and lets its rows follow the seat', async () => {
    const host = await record({
      registrationStatus: 'REGISTERED',
      legalForm: 'FOUNDATION',
      uscc: '53320613MJT0000375',
    });
    const id = await record({
      purpose: '原来的宗旨',
      hub: true,
      contact: { name: '王五', phone: '13900000003' },
    });
    const name = '睦邻志愿服务队';
    expect(
      await change(id, { name, fiscalHostId: host, divisionId: tree().otherCommunity.globalId }),
    ).toEqual({
      __typename: 'OrganisationUpdated',
      organisation: {
        name,
        version: 2,
        purpose: null,
        hub: false,
        fiscalHost: { id: host },
        division: { id: tree().otherCommunity.globalId },
        contact: { nameMasked: '王*' },
      },
    });
    const key = id.split('.')[2];
    expect(
      await rows('select division_id::int from organisation_coverage where organisation_id = $1', [key]),
    ).toEqual([{ division_id: 1001 }]);
    expect(await change(id)).toEqual({
      __typename: 'StaleVersion',
      code: 'STALE_VERSION',
      currentVersion: 2,
    });
    expect(await change(host, { expectedVersion: 1, fiscalHostId: host })).toMatchObject({
      fieldErrors: [{ path: 'fiscalHostId', code: 'UNKNOWN_REFERENCE' }],
    });
    expect(await change(id, { expectedVersion: 2, name: '' })).toMatchObject({
      fieldErrors: [{ path: 'name', code: 'REQUIRED' }],
    });
    expect(await change(id, { expectedVersion: 2, contact: { name: 'x' } })).toMatchObject({
      fieldErrors: [{ path: 'contact.name', code: 'PERSON_NAME_BAD_LENGTH' }],
    });
  });

  it('is not done from outside, nor to a place outside', async () => {
    const id = await record();
    const absent = { __typename: 'NotFound', code: 'NOT_FOUND' };
    expect(await change(id, {}, 'sibling')).toEqual(absent);
    expect(await change(id, { divisionId: tree().sibling.globalId }, 'street')).toEqual(absent);
    expect(
      codeOf(
        await as('official').ask(UPDATE, {
          input: {
            organisationId: id,
            expectedVersion: 1,
            name: 'x',
            divisionId: 'x',
            serviceKind: 'GOVERNANCE',
          },
        }),
      ),
    ).toBe('FORBIDDEN');
  });

  it('withdraws one that was recorded by mistake, with a reason, and leaves its rows', async () => {
    const id = await record();
    const command =
      'mutation ($input: WithdrawOrganisationInput!) { withdrawOrganisation(input: $input) { __typename ... on UserError { code } } }';
    const withdraw = (reason: string, expectedVersion = 1, by = 'hub') =>
      as(by).run<object>(command, { input: { organisationId: id, expectedVersion, reason } });
    expect(await withdraw(' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await withdraw('重复', 7)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await withdraw('重复', 1, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw('录错了')).toEqual({ __typename: 'OrganisationWithdrawn' });
    expect(await withdraw('录错了')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await as('hub').ask('query ($id: ID!) { organisation(id: $id) { id } }', { id })).data).toEqual({
      organisation: null,
    });
    const history = await rows(
      'select kind, reason from organisation_event where organisation_id = $1 order by recorded_at',
      [id.split('.')[2]],
    );
    expect(history).toEqual([
      { kind: 'recorded', reason: null },
      { kind: 'withdrawn', reason: '录错了' },
    ]);
  });

  it('shows communities and history on one screen', async () => {
    const id = await record({ communityIds: [tree().community.globalId, tree().otherCommunity.globalId] });
    expect(
      await as('hub').run(
        'query ($id: ID!) { organisation(id: $id) { communities { id } events(first: 5) { totalCount edges { node { kind toCode recordedBy } } } } }',
        { id },
      ),
    ).toEqual({
      communities: [{ id: tree().community.globalId }, { id: tree().otherCommunity.globalId }],
      events: {
        totalCount: 1,
        edges: [{ node: { kind: 'RECORDED', toCode: 'unregistered', recordedBy: 'hub' } }],
      },
    });
  });
});
