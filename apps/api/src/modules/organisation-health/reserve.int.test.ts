import type { AccountsFigures, AccountsState, Actor, MoneyText } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor, type Transaction } from '../../platform/database';
import { AnnualAccounts, AnnualAccountsEvent, columnsOf } from '../annual-accounts';
import type { Organisation } from '../organisations';
import { plantOrganisation } from './testing/plant-organisations';

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { status value numerator denominator n coverage { observed expected } }
}`;
const HEALTH = `query ($id: ID!) { organisation(id: $id) { health { dimensions { components { component fact score } } } } }`;

const yuan = (amount: number): MoneyText => `${String(amount)}.00` as MoneyText;

/** Of two kinds of income, so much of it spent; what is left is unrestricted. */
function figuresOf(unrestricted: number, expense: number): AccountsFigures {
  const none = yuan(0);
  return {
    income: {
      donationIncome: yuan(1),
      membershipFeeIncome: none,
      serviceIncome: yuan(expense - 1),
      governmentSubsidyIncome: none,
      goodsIncome: none,
      investmentIncome: none,
      otherIncome: none,
    },
    incomeTotal: yuan(expense),
    expense: {
      activityCost: yuan(expense),
      administrationExpense: none,
      fundraisingExpense: none,
      otherExpense: none,
    },
    expenseTotal: yuan(expense),
    opening: { unrestricted: yuan(unrestricted), restricted: none },
    closing: { unrestricted: yuan(unrestricted), restricted: none },
    closingTotal: yuan(unrestricted),
  };
}

/** The clock of the suite shows 22 November 2026. */
describe('months of reserve', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;
  let sound: Organisation;

  const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    suite.database.database.transaction(systemActor('1'), work);

  const file = async (
    tx: Transaction,
    { districtId, id: organisationId, divisionId }: Organisation,
    facts: { year: number; figures: AccountsFigures; on: string; state?: AccountsState },
  ): Promise<void> => {
    const at = new Date(`${facts.on}T02:00:00Z`);
    const state = facts.state ?? 'filed';
    const owner = { districtId, divisionId };
    const { id: accountsId } = await tx.repository(AnnualAccounts).insert({
      ...columnsOf(facts.figures),
      ...{ ...owner, organisationId, year: facts.year, state, filedOn: facts.on },
      createdAt: at,
      updatedAt: at,
    });
    await tx.repository(AnnualAccountsEvent).insert({
      ...{ ...owner, accountsId, figures: facts.figures },
      action: 'fileAccounts',
      fromState: null,
      toState: state,
      reason: null,
      occurredOn: facts.on,
      recordedAt: at,
      recordedBy: 'test',
    });
  };

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
    await within(async (tx) => {
      const registered = { divisionId: tree.community.id, registrationStatus: 'registered' } as const;
      const plant = (over: Partial<Organisation> = {}): Promise<Organisation> =>
        plantOrganisation(tx, { ...registered, filingNumber: null, ...over });
      sound = await plant();
      await file(tx, sound, { year: 2024, figures: figuresOf(12_000, 12_000), on: '2025-03-01' });
      await file(tx, sound, { year: 2025, figures: figuresOf(45_000, 180_000), on: '2026-04-01' });
      await file(tx, await plant(), { year: 2025, figures: figuresOf(5_000, 60_000), on: '2026-04-01' });
      // Owes a report and has none; was founded within the year; has only a draft.
      await plant();
      const young = await plant({ foundedOn: '2025-03-01', statusSince: '2025-03-01' });
      await file(tx, young, { year: 2025, figures: figuresOf(900, 900), on: '2026-04-01' });
      const drafted = await plant();
      await file(tx, drafted, { year: 2025, figures: figuresOf(900, 900), on: '2026-04-01', state: 'draft' });
    });
  });

  const reader = (): Actor =>
    accountActor('reader', {
      districtId: '1',
      permissions: ['indicator.read', 'division.read', 'organisation.read'],
      division: tree.first,
    });
  const ask = async (period: string, place = tree.first.globalId): Promise<unknown> => {
    const input = { codes: ['reserveMonths'], periods: [period], divisionIds: [place] };
    const data = await suite.run<{ indicatorValues: unknown[] }>(reader(), VALUES, { input });
    return data.indicatorValues[0];
  };

  it('of a place are all unrestricted net assets over the monthly expense, with how many are rated', async () => {
    // 45,000 and 5,000 over a twelfth of 180,000 and 60,000.
    expect(await ask('2026')).toMatchObject({
      value: '2.5',
      numerator: '50000.00',
      denominator: '20000.00',
      n: 2,
      coverage: { observed: 2, expected: 5 },
    });
  });

  it('move on the day of filing, and are those of the year before until the next are due', async () => {
    expect(await ask('2026-03')).toMatchObject({ value: '12.0', n: 1, coverage: { observed: 1 } });
    expect(await ask('2026-04')).toMatchObject({ value: '2.5', n: 2 });
  });

  it('are not rated where nobody has filed, and no data where nobody is', async () => {
    expect(await ask('2025-01')).toMatchObject({ status: 'NOT_RATED', value: null, n: 0 });
    expect(await ask('2026', tree.sibling.globalId)).toMatchObject({ status: 'NO_DATA' });
  });

  it('are a component of health, with the kinds of income', async () => {
    const { organisation } = await suite.run<{
      organisation: { health: { dimensions: { components: { component: string }[] }[] } };
    }>(reader(), HEALTH, { id: `Organisation.1.${sound.id}` });
    const components = organisation.health.dimensions.flatMap((dimension) => dimension.components);
    expect(components).toContainEqual({ component: 'RESERVE_MONTHS', fact: '3.00', score: '1.00' });
    expect(components).toContainEqual({ component: 'INCOME_SOURCES', fact: '2.00', score: '1.00' });
  });
});
