import { codeOf } from '../../../test/console-client';
import { useOrganisationsSuite } from './testing/organisations-suite';

const SET = `mutation ($input: SetCoverageInput!) { setCoverage(input: $input) { __typename
  ... on CoverageSet { organisation { version communities { id } } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const MERGE = `mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { __typename
  ... on OrganisationsMerged { organisation { id contact { nameMasked } communities { id } } }
  ... on UserError { code } ... on StaleVersion { currentVersion } ... on MergingNotPossible { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const COVERAGE = `query ($id: ID!) { communityCoverage(divisionId: $id) { community { id } organisationCount countedCount organisations { id } } }`;

const suite = useOrganisationsSuite();
const { as, tree, record, rows } = suite;

const keyOf = (id: string): string => id.split('.')[2] ?? '';

describe('coverage', () => {
  const set = (organisationId: string, communityIds: string[], over: object = {}, by = 'hub') =>
    as(by).run<object>(SET, { input: { organisationId, expectedVersion: 1, communityIds, ...over } });

  it('says who works in which community, the uncovered first, and keeps what was', async () => {
    const id = await record({ registrationStatus: 'FILED', filingNumber: '备1' });
    const { community, otherCommunity, first } = tree();
    const coverage = () =>
      as('hub').run<{ community: { id: string }; organisationCount: number; countedCount: number }[]>(
        COVERAGE,
        {
          id: first.globalId,
        },
      );
    expect(await coverage()).toEqual([
      {
        community: { id: otherCommunity.globalId },
        organisationCount: 0,
        countedCount: 0,
        organisations: [],
      },
      {
        community: { id: community.globalId },
        organisationCount: 1,
        countedCount: 1,
        organisations: [{ id }],
      },
    ]);
    expect(await set(id, [otherCommunity.globalId])).toEqual({
      __typename: 'CoverageSet',
      organisation: { version: 2, communities: [{ id: otherCommunity.globalId }] },
    });
    expect((await coverage()).map(({ organisationCount }) => organisationCount)).toEqual([0, 1]);
    expect(
      await rows(
        'select count(*)::int as n from organisation_coverage where organisation_id = $1 and covered_to is not null',
        [keyOf(id)],
      ),
    ).toEqual([{ n: 1 }]);
    expect(await as('sibling').run(COVERAGE, { id: first.globalId })).toEqual([]);
  });

  it('is refused for what is no community, from outside, and on a stale version', async () => {
    const id = await record();
    expect(await set(id, [tree().sibling.globalId])).toMatchObject({
      fieldErrors: [{ path: 'communityIds', code: 'UNKNOWN_REFERENCE' }],
    });
    expect(await set(id, [], { expectedVersion: 4 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await set(id, [], {}, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      codeOf(
        await as('official').ask(SET, {
          input: { organisationId: id, expectedVersion: 1, communityIds: [] },
        }),
      ),
    ).toBe('FORBIDDEN');
  });
});

describe('records of one organisation', () => {
  const merge = (keptId: string, mergedId: string, over: object = {}, by = 'hub') =>
    as(by).run<object>(MERGE, {
      input: { keptId, keptVersion: 1, mergedId, mergedVersion: 1, reason: '同一支队伍', ...over },
    });

  it('are found by name and by the number of the contact, and become one with all that both had', async () => {
    const { community, otherCommunity } = tree();
    const both = [community.globalId, otherCommunity.globalId];
    const contact = { name: '王五', phone: '13900000009' };
    const kept = await record({ name: '银杏合唱团', registrationStatus: 'FILED', filingNumber: '备2' });
    const merged = await record({ name: '“银杏”合唱团', despiteLikeness: true, communityIds: both, contact });
    const pairs = await as('hub').run<{ sameName: boolean; organisations: { id: string }[] }[]>(
      '{ organisationDuplicates { sameName sameContact organisations { id } } }',
    );
    expect(pairs).toContainEqual({
      sameName: true,
      sameContact: false,
      organisations: [{ id: kept }, { id: merged }],
    });
    expect(await merge(kept, merged)).toEqual({
      __typename: 'OrganisationsMerged',
      organisation: {
        id: kept,
        contact: { nameMasked: '王*' },
        communities: [{ id: community.globalId }, { id: otherCommunity.globalId }],
      },
    });
    expect(
      await as('hub').run('query ($id: ID!) { organisation(id: $id) { mergedInto { id } } }', { id: merged }),
    ).toEqual({ mergedInto: { id: kept } });
    const list = await as('hub').run<{ edges: { node: { id: string } }[] }>(
      '{ organisations(first: 100) { edges { node { id } } } }',
    );
    expect(list.edges.map(({ node }) => node.id)).not.toContain(merged);
    const history = await rows<{ kind: string }>(
      `select kind from organisation_event where organisation_id = any($1::uuid[]) and kind in ('mergedInto', 'absorbed') order by kind`,
      [[keyOf(kept), keyOf(merged)]],
    );
    expect(history.map(({ kind }) => kind)).toEqual(['absorbed', 'mergedInto']);
    expect(await merge(kept, merged, { keptVersion: 2 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stay two where the rules say so, on a stale version, without a reason, and from outside', async () => {
    const filed = await record({ registrationStatus: 'FILED', filingNumber: '备3' });
    const group = await record();
    expect(await merge(group, filed)).toMatchObject({ rule: 'MERGING_INTO_LESSER' });
    expect(await merge(group, group)).toMatchObject({ rule: 'MERGING_WITH_ITSELF' });
    expect(await merge(filed, group, { mergedVersion: 3 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await merge(filed, group, { keptVersion: 3 })).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect(await merge(filed, group, { reason: ' ' })).toMatchObject({
      fieldErrors: [{ path: 'reason', code: 'REQUIRED' }],
    });
    expect(await merge(filed, group, {}, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await merge(filed, 'garbage')).toMatchObject({ code: 'NOT_FOUND' });
    const [row] = await rows<{ merged: string | null; version: number }>(
      'select merged_into_id as merged, version from organisation where id = $1',
      [keyOf(group)],
    );
    expect(row).toEqual({ merged: null, version: 1 });
  });
});

it('lists organisations by the score of their elements', async () => {
  const count = async (filter: string) =>
    (
      await as('hub').run<{ totalCount: number }>(
        `{ organisations(first: 1, filter: { ${filter} }) { totalCount } }`,
      )
    ).totalCount;
  const all = await count('');
  expect(await count('minimumElementScore: "0.5"')).toBe(0);
  expect(await count('maximumElementScore: "3.5"')).toBe(all);
});
