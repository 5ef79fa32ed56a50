import { useParticipationSuite } from './testing/participation-suite';

jest.setTimeout(60_000);

const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename
  ... on OrganisationCreated { organisation { id } } } }`;
const MERGE = `mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { __typename } }`;

describe('participations of organisations', () => {
  const { as, nextKey, record, factOf, cells, rebuiltCells, inDistrict } = useParticipationSuite();

  const create = async (name: string): Promise<{ globalId: string; id: string }> => {
    const { organisation } = await as('civilAffairs').run<{ organisation: { id: string } }>(CREATE, {
      input: {
        ...{ name, divisionId: 'Division.1000', serviceKind: 'MUTUAL_AID', despiteLikeness: true },
        ...{ registrationStatus: 'UNREGISTERED', idempotencyKey: nextKey() },
      },
    });
    return { globalId: organisation.id, id: organisation.id.split('.')[2] ?? '' };
  };

  it('go along when two records of one are merged, and count once for each occasion', async () => {
    const [kept, merged] = [await create('银杏合唱团'), await create('“银杏”合唱团')];
    const tookPart = (organisationId: string, occasion: string) =>
      factOf('', { participant: { kind: 'organisation', organisationId }, occasion });
    const recorded = await record(
      tookPart(kept.id, 'meeting:a'),
      tookPart(merged.id, 'meeting:a'),
      tookPart(merged.id, 'meeting:b'),
    );
    expect(recorded.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(
      await as('civilAffairs').run(MERGE, {
        input: {
          ...{ keptId: kept.globalId, keptVersion: 1, mergedId: merged.globalId, mergedVersion: 1 },
          reason: '同一支队伍',
        },
      }),
    ).toMatchObject({ __typename: 'OrganisationsMerged' });
    const rows = await inDistrict((tx) =>
      tx.sql(
        `select occasion, organisation_id as "organisationId", withdrawn_at is null as live
           from participation order by occasion, withdrawn_at nulls first`,
      ),
    );
    expect(rows).toEqual([
      { occasion: 'meeting:a', organisationId: kept.id, live: true },
      { occasion: 'meeting:a', organisationId: kept.id, live: false },
      { occasion: 'meeting:b', organisationId: kept.id, live: true },
    ]);
    const figures = await cells();
    expect(figures).toContainEqual(
      expect.objectContaining({ source: 'participation', measure: 'acts', grain: 'month', amount: '2.0000' }),
    );
    expect(await rebuiltCells()).toEqual(figures);
  });
});
