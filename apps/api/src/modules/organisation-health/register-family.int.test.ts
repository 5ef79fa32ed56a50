import type { Actor, ServiceKind } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import { plantDocument, plantOrganisation, type PlantedOrganisation } from './testing/plant-organisations';

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) {
    definition { code referenceLine } division { id } period { key } member { code label }
    status value numerator denominator n coverage { observed expected of }
  }
}`;

const COMPARISONS = `query ($input: IndicatorComparisonInput!) {
  indicatorComparisons(input: $input) { code verdict change inPercentagePoints current { value } base { value } }
}`;

interface Value {
  readonly definition: { readonly code: string; readonly referenceLine: string | null };
  readonly division: { readonly id: string };
  readonly period: { readonly key: string };
  readonly member: { readonly code: string; readonly label: string } | null;
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coverage: { readonly observed: number; readonly expected: number; readonly of: string } | null;
}

/** The clock of the suite shows 22 November 2026. */
const THIS_YEAR = '2026';

describe('indicators of the register', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;

  const plantMany = async (facts: PlantedOrganisation, count: number): Promise<void> => {
    await suite.database.database.transaction(systemActor('1', '2'), async (tx) => {
      for (let index = 0; index < count; index += 1) await plantOrganisation(tx, facts);
    });
  };

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
    // The counts of kinds are the published vector of the Shannon diversity, over two communities.
    const counts: readonly [ServiceKind, number, string][] = [
      ['cultureSports', 30, tree.community.id],
      ['governance', 5, tree.community.id],
      ['mutualAid', 8, tree.otherCommunity.id],
      ['publicBenefit', 4, tree.otherCommunity.id],
      ['volunteering', 3, tree.otherCommunity.id],
    ];
    for (const [serviceKind, count, divisionId] of counts)
      await plantMany({ serviceKind, divisionId }, count);
  });

  const reader = (division: { id: string; path: string } = tree.first): Actor =>
    accountActor('reader', { districtId: '1', permissions: ['indicator.read', 'division.read'], division });

  const ask = async (input: object, actor: Actor = reader()): Promise<readonly Value[]> => {
    const data = await suite.run<{ indicatorValues: Value[] }>(actor, VALUES, {
      input: { periods: [THIS_YEAR], divisionIds: [tree.first.globalId], ...input },
    });
    return data.indicatorValues;
  };

  it('has the published diversity, evenness and effective number of kinds', async () => {
    const codes = ['organisationKindDiversity', 'organisationKindEvenness', 'effectiveOrganisationKinds'];
    const values = await ask({ codes });
    expect(values.map(({ value }) => value)).toEqual(['1.201', '0.746', '3.32']);
  });

  it('counts by place, and sets them against the communities and the reference line', async () => {
    const values = await ask({
      codes: ['organisationCount', 'organisationsPerCommunity'],
      divisionIds: [tree.first, tree.community, tree.otherCommunity, tree.sibling].map(
        ({ globalId }) => globalId,
      ),
    });
    expect(values.map(({ value, denominator, status }) => [value, denominator, status])).toEqual([
      ['50', null, 'PROVISIONAL'],
      ['35', null, 'PROVISIONAL'],
      ['15', null, 'PROVISIONAL'],
      ['0', null, 'PROVISIONAL'],
      ['25.0', '2', 'PROVISIONAL'],
      ['35.0', '1', 'PROVISIONAL'],
      ['15.0', '1', 'PROVISIONAL'],
      [null, null, 'NO_DATA'],
    ]);
    expect(values.at(4)?.definition.referenceLine).toBe('10');
  });

  it('splits by kind with labels, kinds without organisations told as 0', async () => {
    const values = await ask({
      codes: ['organisationCount'],
      divisionIds: [tree.community.globalId],
      splitBy: 'serviceKind',
    });
    expect(values.map(({ member, value }) => [member?.code, member?.label, value])).toEqual([
      ['cultureSports', '文体类', '30'],
      ['governance', '治理类', '5'],
      ['mutualAid', '互助类', '0'],
      ['publicBenefit', '公益类', '0'],
      ['volunteering', '志愿类', '0'],
    ]);
  });

  it('knows the share of governance and volunteering with its two parts', async () => {
    const [value] = await ask({ codes: ['governanceVolunteerShare'] });
    expect(value).toMatchObject({ value: '0.1600', numerator: '8', denominator: '50' });
  });

  it('asks the register what it looked like on an earlier day', async () => {
    await suite.database.database.transaction(systemActor('1'), (tx) =>
      plantOrganisation(tx, {
        divisionId: tree.sibling.id,
        foundedOn: '2026-05-01',
        statusSince: '2026-06-01',
      }),
    );
    const values = await ask({
      codes: ['organisationCount', 'governanceVolunteerShare'],
      divisionIds: [tree.sibling.globalId],
      periods: ['2026-04', '2026-05', '2027'],
    });
    expect(values.map(({ value, status }) => [value, status])).toEqual([
      ['0', 'OK'],
      ['1', 'OK'],
      [null, 'NO_DATA'],
      [null, 'NO_DATA'],
      ['0.0000', 'OK'],
      [null, 'NO_DATA'],
    ]);
    const byStatus = await ask({
      codes: ['organisationCount'],
      divisionIds: [tree.sibling.globalId],
      periods: ['2026-05', '2026-06'],
      splitBy: 'registrationStatus',
    });
    const filled = byStatus.filter(({ value }) => value !== '0');
    expect(filled.map(({ period, member }) => [period.key, member?.code])).toEqual([
      ['2026-05', 'unregistered'],
      ['2026-06', 'filed'],
    ]);
  });

  it('states a change of a count in per cent and of a share in percentage points', async () => {
    const data = await suite.run<{ indicatorComparisons: readonly object[] }>(reader(), COMPARISONS, {
      input: {
        codes: ['organisationCount', 'governanceVolunteerShare'],
        divisionId: tree.first.globalId,
        period: '2026-05',
        base: 'PERIOD_ON_PERIOD',
      },
    });
    expect(data.indicatorComparisons).toEqual([
      expect.objectContaining({ verdict: 'COMPARABLE', change: '2.0', inPercentagePoints: false }),
      expect.objectContaining({ verdict: 'COMPARABLE', change: '-0.3', inPercentagePoints: true }),
    ]);
  });

  it('sets a year that still runs against the same day of the year before', async () => {
    const data = await suite.run<{ indicatorComparisons: readonly object[] }>(reader(), COMPARISONS, {
      input: {
        codes: ['organisationCount'],
        divisionId: tree.first.globalId,
        period: THIS_YEAR,
        base: 'YEAR_ON_YEAR',
      },
    });
    expect(data.indicatorComparisons).toEqual([
      expect.objectContaining({
        verdict: 'INCOMPLETE',
        current: { value: '51' },
        base: { value: '50' },
        change: '2.0',
      }),
    ]);
  });

  it('leaves out what is no longer there, and owners’ committees from the community figure only', async () => {
    const divisionId = tree.sibling.id;
    await plantMany({ divisionId, registrationStatus: 'deregistered' }, 1);
    await plantMany({ divisionId, withdrawnAt: new Date('2026-01-01T00:00:00Z') }, 1);
    await plantMany({ divisionId, governanceBody: 'ownersCommittee', serviceKind: 'governance' }, 2);
    const [count] = await ask({ codes: ['organisationCount'], divisionIds: [tree.sibling.globalId] });
    expect(count?.value).toBe('3');
    const [all] = await ask({ codes: ['organisationsPerCommunity'] });
    expect(all?.numerator).toBe('51');
  });

  it('is active by verified evidence alone, and says of how many anything is recorded', async () => {
    const divisionId = tree.secondSubdistrict.id;
    await suite.database.database.transaction(systemActor('2'), async (tx) => {
      const facts = { districtId: '2', divisionId };
      const day = { kind: 'minutes', purposes: ['element:governanceStructure'] } as const;
      await plantDocument(tx, await plantOrganisation(tx, facts), { ...day, issuedOn: '2026-10-01' });
      await plantDocument(tx, await plantOrganisation(tx, facts), { ...day, issuedOn: '2026-05-01' });
      await plantDocument(tx, await plantOrganisation(tx, facts), { ...day, issuedOn: '2025-01-01' });
      await plantDocument(tx, await plantOrganisation(tx, facts), {
        ...day,
        issuedOn: '2026-11-01',
        state: 'proposed',
      });
    });
    const actor = accountActor('reader', {
      districtId: '2',
      permissions: ['indicator.read', 'division.read'],
      division: tree.second,
    });
    const values = await ask(
      { codes: ['activeOrganisationRate', 'dormantOrganisationRate'], divisionIds: [tree.second.globalId] },
      actor,
    );
    expect(values.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      ['0.2500', '1', '4'],
      ['0.2500', '1', '4'],
    ]);
    expect(values[0]?.coverage).toEqual({ observed: 3, expected: 4, of: 'organisations' });
  });

  it('tells by year of founding how many are still active, of those that are known and were watched for a year', async () => {
    const { id: divisionId } = tree.second;
    await suite.database.database.transaction(systemActor('2'), async (tx) => {
      const found = (
        foundedOn: string | null,
        lastOn: string | null,
        over: Partial<PlantedOrganisation> = {},
      ) =>
        plantOrganisation(tx, { districtId: '2', divisionId, foundedOn, ...over }).then(async (planted) => {
          const purposes = ['element:governanceStructure'];
          if (lastOn !== null)
            await plantDocument(tx, planted, { kind: 'minutes', purposes, issuedOn: lastOn });
        });
      await found('2024-03-01', '2026-10-01');
      await found('2024-05-01', '2025-01-01');
      const ended = { registrationStatus: 'deregistered', statusSince: '2026-02-01' } as const;
      await found('2024-06-01', '2026-01-01', ended);
      await found('2024-07-01', null);
      await found('2025-02-01', '2026-10-01');
      await found('2026-01-15', '2026-10-01');
      await found('2020-06-01', '2026-10-01');
      await found(null, '2026-10-01');
    });
    const actor = accountActor('reader', {
      districtId: '2',
      permissions: ['indicator.read', 'division.read'],
      division: tree.second,
    });
    const asked = { codes: ['foundedOrganisationSurvival'], divisionIds: [tree.second.globalId] };
    const [all] = await ask(asked, actor);
    expect(all).toMatchObject({ numerator: '2', denominator: '4', coverage: { observed: 4, expected: 5 } });
    const years = await ask({ ...asked, splitBy: 'foundingYear' }, actor);
    expect(
      years.map(({ member, numerator, denominator, coverage }) => [
        ...[member?.label, numerator, denominator, coverage?.expected],
      ]),
    ).toEqual([
      ['2024', '1', '3', 4],
      ['2025', '1', '1', 1],
    ]);
    const before = await ask({ ...asked, periods: ['2025'], splitBy: 'foundingYear' }, actor);
    // At the end of 2025 the third was still there, and what was founded that year had been watched for less than a year.
    expect(before.map(({ member, status, coverage }) => [member?.code, status, coverage?.observed])).toEqual([
      ['2020', 'OK', 1],
      ['2024', 'OK', 1],
    ]);
  });

  it('shows no place outside the reader’s divisions', async () => {
    const values = await ask(
      { codes: ['organisationCount'], divisionIds: [tree.community.globalId, tree.otherCommunity.globalId] },
      reader(tree.community),
    );
    expect(values.map(({ division }) => division.id)).toEqual([tree.community.globalId]);
  });
});
