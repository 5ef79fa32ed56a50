import { randomUUID } from 'node:crypto';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor, type Transaction } from '../../platform/database';
import { plantOrganisation } from './testing/plant-organisations';

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { definition { code } status value numerator denominator }
}`;

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** The clock of the suite shows 22 November 2026. */
describe('indicators of the yearly plan', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;

  const reader = (): Actor =>
    accountActor('reader', {
      districtId: '1',
      permissions: ['indicator.read', 'division.read'],
      division: tree.first,
    });
  const ask = async (codes: readonly string[], period = '2026'): Promise<readonly Value[]> => {
    const input = { codes, periods: [period], divisionIds: [tree.first.globalId] };
    const data = await suite.run<{ indicatorValues: Value[] }>(reader(), VALUES, { input });
    return data.indicatorValues;
  };
  const write = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    suite.database.database.transaction(systemActor('1'), work);

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
  });

  it('have no data where nothing is kept, as those of the register, which is not 0', async () => {
    const without = await ask([
      ...['organisationsPerTenThousand', 'servicePurchaseAmount', 'communityWorkersPerTenThousand'],
      ...['partyCoverageRate', 'certifiedSocialWorkers', 'organisationCount', 'organisationSatisfactionRate'],
    ]);
    expect(without).toHaveLength(7);
    expect(without.map(({ status, value }) => [status, value])).toEqual(without.map(() => ['NO_DATA', null]));
  });

  it('set registered organisations against residents, and count who came and went in the period', async () => {
    const divisionId = tree.community.id;
    await write(async (tx) => {
      await tx.sql(
        `insert into population_count (district_id, division_id, year, sex, age_band, persons)
         values (1, $1, 2025, 1, 'from36To59', 3000), (1, $1, 2025, 2, 'from36To59', 5000)`,
        [divisionId],
      );
      const registered = { divisionId, registrationStatus: 'registered', filingNumber: null } as const;
      await plantOrganisation(tx, { ...registered, statusSince: '2024-05-01' });
      await plantOrganisation(tx, { ...registered, statusSince: '2026-03-01' });
      await plantOrganisation(tx, { ...registered, statusSince: '2026-10-01' });
      await plantOrganisation(tx, { divisionId });
      await plantOrganisation(tx, {
        divisionId,
        registrationStatus: 'deregistered',
        statusSince: '2026-06-01',
      });
    });
    const codes = [
      'organisationsPerTenThousand',
      'newlyRegisteredOrganisations',
      'deregisteredOrganisations',
    ];
    const [density, came, gone] = await ask(codes);
    expect(density).toMatchObject({ value: '3.75', numerator: '3', denominator: '8000' });
    expect([came?.value, gone?.value]).toEqual(['2', '1']);
    const [, earlier, none] = await ask(codes, '2026-Q1');
    expect([earlier?.value, none?.value]).toEqual(['1', '0']);
  });

  it('add up what was agreed in purchases that were signed in the period', async () => {
    await write(async (tx) => {
      for (const [amount, signedOn, kind] of [
        ['120000.00', '2026-02-01', 'governmentPurchase'],
        ['30000.00', '2026-08-01', 'governmentPurchase'],
        ['50000.00', '2025-08-01', 'governmentPurchase'],
        ['70000.00', '2026-08-01', 'venturePhilanthropy'],
      ] as const) {
        const supplier = await plantOrganisation(tx, { divisionId: tree.community.id });
        await tx.sql(
          `insert into funding_contract (district_id, id, number, title, kind, source, theme, purchaser, supplier_kind,
             supplier_id, division_id, amount, starts_on, ends_on, state, signed_on)
           values (1, $1::uuid, $1::text, '项目', $2, 'governmentPurchase', 'elderly', '民政局', 'organisation', $3, $4, $5,
             '2025-01-01', '2026-12-31', 'contracted', $6)`,
          [randomUUID(), kind, supplier.id, tree.community.id, amount, signedOn],
        );
      }
    });
    expect(await ask(['servicePurchaseAmount'])).toMatchObject([{ value: '150000' }]);
    expect(await ask(['servicePurchaseAmount'], '2026-Q3')).toMatchObject([{ value: '30000' }]);
  });

  it('set the posts of all communities against residents, and tell nothing while those of one are unknown', async () => {
    const communities = await write((tx) =>
      tx.sql<{ id: string }>(
        `select d.id::text from division_closure c join division d on d.id = c.descendant_id
          where c.ancestor_id = $1::bigint and d.kind in ('community', 'village') and d.exists_to is null order by d.id`,
        [tree.first.id],
      ),
    );
    const record = (id: string | undefined, posts: string): Promise<unknown> =>
      write((tx) =>
        tx.sql(
          `insert into committee_staffing (district_id, division_id, valid_from, full_time_posts, basis)
           values (1, $1, '2026-01-01', $2, '编制表')`,
          [id, posts],
        ),
      );
    const [first, ...others] = communities;
    await record(first?.id, '9.5');
    const partly = others.length === 0 ? 'PROVISIONAL' : 'NO_DATA';
    expect(await ask(['communityWorkersPerTenThousand'])).toMatchObject([{ status: partly }]);
    for (const { id } of others) await record(id, '6');
    const posts = 9.5 + 6 * others.length;
    expect(await ask(['communityWorkersPerTenThousand'])).toMatchObject([
      { value: ((posts * 10_000) / 8000).toFixed(2), numerator: String(posts), denominator: '8000' },
    ]);
  });

  it('are set against the targets of their year: of the whole district what is counted, for the year what builds up', async () => {
    interface Compared {
      readonly code: string;
      readonly target: Readonly<Record<string, unknown>> | null;
    }
    const targets = async (period: string, place = tree.first): Promise<readonly Compared['target'][]> => {
      const input = {
        codes: [
          'organisationsPerTenThousand',
          'servicePurchaseAmount',
          'partyCoverageRate',
          'organisationCount',
        ],
        ...{ divisionId: place.globalId, period, base: 'PERIOD_ON_PERIOD' },
      };
      const data = await suite.run<{ indicatorComparisons: Compared[] }>(
        reader(),
        `query ($input: IndicatorComparisonInput!) {
          indicatorComparisons(input: $input) { code target { year value completion elapsed standing source } }
        }`,
        { input },
      );
      return data.indicatorComparisons.map(({ target }) => target);
    };
    expect(await targets('2026')).toEqual([null, null, null, null]);
    const set = (validFrom: string, rules: object): Promise<unknown> =>
      write((tx) =>
        tx.sql(
          `insert into rule_set (district_id, kind, valid_from, rules, source, recorded_by, recorded_at)
           values (1, 'yearlyTarget', $1, $2, '2026年工作要点', 'test', now())`,
          [validFrom, rules],
        ),
      );
    await set('2025-03-01', { servicePurchaseAmount: 99 });
    await set('2026-02-01', { organisationsPerTenThousand: 9, servicePurchaseAmount: 10 });
    await set('2026-06-01', {
      organisationsPerTenThousand: 5,
      servicePurchaseAmount: 20,
      partyCoverageRate: 95,
    });
    const [density, purchases, coverage, other] = await targets('2026');
    // By 22 November 326 of 365 days have passed.
    const ofYear = { year: 2026, source: '2026年工作要点' };
    // A state is set against the target itself, whatever has passed of the year.
    const ofState = { ...ofYear, elapsed: null };
    expect(density).toEqual({ ...ofState, value: '5', completion: '0.7500', standing: 'NOT_REACHED' });
    expect(purchases).toEqual({
      ...{ ...ofYear, elapsed: '0.8932', value: '200000' },
      ...{ completion: '0.7500', standing: 'BEHIND' },
    });
    expect(coverage).toEqual({ ...ofState, value: '0.95', completion: null, standing: null });
    expect(other).toBeNull();
    const [half, building] = await targets('2026-Q2');
    expect(half).toMatchObject({ value: '5', elapsed: null });
    expect(building).toBeNull();
    const [below, counted] = await targets('2026', tree.community);
    expect([below?.['value'], counted]).toEqual(['5', null]);
    expect((await targets('2025'))[1]).toMatchObject({ year: 2025, value: '990000', elapsed: '1.0000' });
  });
});
