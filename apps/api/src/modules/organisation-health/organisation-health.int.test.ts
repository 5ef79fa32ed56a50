import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import { type Organisation } from '../organisations';
import { plantDocument, plantOrganisation } from './testing/plant-organisations';

const HEALTH = `query ($id: ID!) {
  organisation(id: $id) {
    health {
      asOf ruleVersion index uncapped level rangeLow rangeHigh coverage flags
      dimensions { dimension weight score components { component fact score nextThreshold nextScore } }
      levers { component threshold gain }
    }
  }
}`;

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { definition { code } member { code } status value numerator denominator coverage { observed expected of } }
}`;

interface Health {
  readonly asOf: string;
  readonly ruleVersion: string;
  readonly index: string | null;
  readonly uncapped: string | null;
  readonly level: string | null;
  readonly rangeLow: string | null;
  readonly rangeHigh: string | null;
  readonly coverage: string;
  readonly flags: readonly string[];
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly weight: number;
    readonly score: string | null;
    readonly components: readonly { readonly component: string; readonly fact: string | null }[];
  }[];
  readonly levers: readonly {
    readonly component: string;
    readonly threshold: string;
    readonly gain: string;
  }[];
}

interface Value {
  readonly definition: { readonly code: string };
  readonly member: { readonly code: string } | null;
  readonly status: string;
  readonly value: string | null;
  readonly coverage: { readonly observed: number; readonly expected: number } | null;
}

/** The clock of the suite shows 22 November 2026. */
describe('the health of organisations', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;
  let known: Organisation;
  let bare: Organisation;

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
    await suite.database.database.transaction(systemActor('1'), async (tx) => {
      known = await plantOrganisation(tx, { divisionId: tree.community.id });
      await plantDocument(tx, known, {
        kind: 'minutes',
        issuedOn: '2026-11-01',
        purposes: ['element:governanceStructure'],
      });
      bare = await plantOrganisation(tx, { divisionId: tree.otherCommunity.id });
      const registered = await plantOrganisation(tx, {
        divisionId: tree.sibling.id,
        registrationStatus: 'registered',
        creditFlag: 'serious',
        creditSince: '2026-01-01',
      });
      await plantDocument(tx, registered, { kind: 'annualReport', issuedOn: '2026-05-20' });
      await tx.sql(
        `insert into organisation_element_score (district_id, organisation_id, valid_from, valid_to, division_id, halves)
         values (1, $1, '2026-01-01', '2026-11-21', $2, 8), (1, $1, '2026-11-21', null, $2, 7)`,
        [registered.id, tree.sibling.id],
      );
    });
  });

  const reader = (division: { id: string; path: string } = tree.first): Actor =>
    accountActor('reader', {
      districtId: '1',
      permissions: ['indicator.read', 'division.read', 'organisation.read'],
      division,
    });
  const healthOf = async (
    organisation: Organisation,
    actor: Actor = reader(),
  ): Promise<Health | undefined> => {
    const data = await suite.run<{ organisation: { health: Health } | null }>(actor, HEALTH, {
      id: `Organisation.1.${organisation.id}`,
    });
    return data.organisation?.health;
  };
  const ask = async (input: object): Promise<readonly Value[]> => {
    const data = await suite.run<{ indicatorValues: Value[] }>(reader(), VALUES, {
      input: { periods: ['2026'], ...input },
    });
    return data.indicatorValues;
  };

  it('is what its records amount to, each with its reason', async () => {
    const health = await healthOf(known);
    // Elements 0.5 of 4, governance (0.5 + 0) / 2, finance the floor, activity (1 + 0.5) / 2, compliance 1; 75 of 100 known.
    const expected = 100 * (0.125 ** 20 * 0.25 ** 15 * 0.01 ** 15 * 0.75 ** 15) ** (1 / 75);
    expect(Number(health?.index)).toBeCloseTo(expected, 1);
    expect(health).toMatchObject({
      asOf: '2026-11-22',
      ruleVersion: 'organisation-health@1',
      level: 'ALERT',
      coverage: '0.75',
      flags: [],
    });
    expect(Number(health?.rangeLow)).toBeLessThan(expected);
    expect(Number(health?.rangeHigh)).toBeGreaterThan(expected);
    expect(health?.dimensions.map(({ dimension, weight, score }) => [dimension, weight, score])).toEqual([
      ['ELEMENTS', 20, '0.125'],
      ['GOVERNANCE', 15, '0.250'],
      ['FINANCE', 15, '0.000'],
      ['ACTIVITY', 15, '0.750'],
      ['SATISFACTION', 10, null],
      ['SUSTAINABILITY', 15, null],
      ['COMPLIANCE', 10, '1.000'],
    ]);
    expect(health?.dimensions[3]?.components).toEqual([
      expect.objectContaining({
        component: 'ACTIVITY_RECENCY',
        fact: '21.00',
        score: '1.00',
        nextThreshold: null,
      }),
      expect.objectContaining({
        component: 'RECENT_ACTIVITIES',
        fact: '1.00',
        score: '0.50',
        nextThreshold: '2.00',
      }),
    ]);
  });

  it('says what would raise it most', async () => {
    const health = await healthOf(known);
    const without = 100 * (0.125 ** 20 * 0.25 ** 15 * 0.75 ** 15) ** (1 / 75);
    expect(health?.levers[0]).toMatchObject({ component: 'FINANCIAL_POLICY', threshold: '1.00' });
    expect(Number(health?.levers[0]?.gain)).toBeCloseTo(without - Number(health?.index), 0);
  });

  it('is not rated where hardly anything is recorded, and says how much is', async () => {
    expect(await healthOf(bare)).toMatchObject({ index: null, level: null, coverage: '0.10', levers: [] });
  });

  it('is absent with the organisation for a reader of other divisions', async () => {
    expect(await healthOf(known, reader(tree.sibling))).toBeUndefined();
  });

  it('makes figures of a place, with the organisations that could be rated as coverage', async () => {
    const values = await ask({
      codes: ['healthyOrganisationRate'],
      divisionIds: [tree.first, tree.otherCommunity, tree.sibling].map(({ globalId }) => globalId),
    });
    expect(
      values.map(({ status, value, coverage }) => [status, value, coverage?.observed, coverage?.expected]),
    ).toEqual([
      ['PROVISIONAL', '0.0000', 1, 3],
      ['NOT_RATED', null, 0, 1],
      ['NOT_RATED', null, 0, 1],
    ]);
    const levels = await ask({
      codes: ['healthyOrganisationRate'],
      divisionIds: [tree.first.globalId],
      splitBy: 'healthLevel',
    });
    expect(levels.map(({ member, value }) => [member?.code, value])).toEqual([
      ['healthy', '0.0000'],
      ['subHealthy', '0.0000'],
      ['alert', '1.0000'],
    ]);
  });

  it('counts complete elements of those diagnosed, by the score of the day', async () => {
    const codes = ['fullElementRate', 'elementScore'];
    const divisionIds = [tree.sibling.globalId];
    const today = await ask({ codes, divisionIds });
    expect(today.map(({ value }) => value)).toEqual(['0.0000', '3.50']);
    const before = await ask({ codes, divisionIds, periods: ['2026-10'] });
    expect(before.map(({ value, status }) => [value, status])).toEqual([
      ['1.0000', 'OK'],
      ['4.00', 'OK'],
    ]);
    const undiagnosed = await ask({ codes, divisionIds: [tree.otherCommunity.globalId] });
    expect(undiagnosed.map(({ status }) => status)).toEqual(['NOT_RATED', 'NOT_RATED']);
  });

  it('counts annual reports in time of those that were due', async () => {
    const [value] = await ask({ codes: ['complianceTimeliness'], divisionIds: [tree.first.globalId] });
    expect(value).toMatchObject({ value: '1.0000', denominator: '1' });
    expect(value?.coverage).toMatchObject({ observed: 1, expected: 1 });
    const [none] = await ask({ codes: ['complianceTimeliness'], divisionIds: [tree.community.globalId] });
    expect(none?.status).toBe('NO_DATA');
  });
});
