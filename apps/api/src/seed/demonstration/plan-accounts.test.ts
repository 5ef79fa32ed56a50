import { checkAccounts, fenOfMoney } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planOrganisations } from '.';
import { officialCommunities } from './official-list.factory';
import { planAccounts } from './plan-accounts';

const organisations = planOrganisations(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
const plans = planAccounts(organisations, DEMONSTRATION_SEED);

describe('planAccounts', () => {
  it('is the same for the same seed, and of some of the organisations', () => {
    expect(planAccounts(organisations, DEMONSTRATION_SEED)).toEqual(plans);
    const names = new Set(plans.map(({ organisationName }) => organisationName));
    expect(names.size).toBeGreaterThan(5);
    expect(names.size).toBeLessThan(organisations.length);
  });

  it('agrees to the fen, and each year begins with the end of the one before', () => {
    for (const { organisationName, year, figures } of plans) {
      const before = plans.find(
        (plan) => plan.organisationName === organisationName && plan.year === year - 1,
      );
      expect(checkAccounts(figures, before?.figures.closing ?? null)).toMatchObject({ ok: true });
    }
  });

  it('is filed after its year and before the day of the plan, but for a few drafts of the last year', () => {
    for (const { year, filedOn } of plans) {
      if (filedOn === null) expect(year).toBe(2025);
      else expect(filedOn > `${String(year)}-12-31` && filedOn < '2026-11-01').toBe(true);
    }
    expect(plans.some(({ filedOn }) => filedOn === null)).toBe(true);
  });

  it('has organisations with reserves and without', () => {
    const months = plans
      .filter(({ year }) => year === 2025)
      .map(({ figures }) =>
        Number((fenOfMoney(figures.closing.unrestricted) * 12n) / fenOfMoney(figures.expenseTotal)),
      );
    expect(Math.max(...months)).toBeGreaterThanOrEqual(3);
    expect(Math.min(...months)).toBeLessThan(1);
  });
});
