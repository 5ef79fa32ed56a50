import { isoDate } from '../calendar';
import type { MoneyText } from '../identifier';
import { accountsYearsInForce, checkAccountsYear, hadWholeYear, type ReserveAccounts, reserveOn } from '.';

const yuan = (text: string): MoneyText => text as MoneyText;
const of = (year: number, assets: string, expense: string): ReserveAccounts => ({
  year,
  unrestrictedNetAssets: yuan(assets),
  expenseTotal: yuan(expense),
});
const ON = { day: isoDate('2026-11-26'), foundedOn: isoDate('2019-05-20') };

describe('the months of reserve', () => {
  it('are unrestricted net assets over a twelfth of the expense of the last year', () => {
    const accounts = [of(2024, '1.00', '120000.00'), of(2025, '30000.00', '120000.00')];
    expect(reserveOn(accounts, ON)).toEqual({ months: '3.0', exact: 3, gap: null, accounts: accounts[1] });
  });

  it('reach no threshold by being rounded', () => {
    expect(reserveOn([of(2025, '29999.99', '120000.00')], ON)).toMatchObject({ months: '3.0' });
    expect(reserveOn([of(2025, '29999.99', '120000.00')], ON).exact).toBeLessThan(3);
  });

  it('are below zero where more is owed than owned', () => {
    expect(reserveOn([of(2025, '-10000.00', '120000.00')], ON)).toMatchObject({ months: '-1.0', exact: -1 });
  });

  it('are not rated, and not 0, where the year is missing, incomplete or nothing was spent', () => {
    expect(reserveOn([], ON)).toEqual({ months: null, exact: null, gap: 'accountsMissing', accounts: null });
    expect(reserveOn([of(2024, '1.00', '1.00')], ON)).toMatchObject({ gap: 'accountsMissing' });
    expect(reserveOn([of(2026, '1.00', '1.00')], ON)).toMatchObject({ gap: 'accountsMissing' });
    expect(reserveOn([of(2025, '1.00', '1.00')], { ...ON, foundedOn: isoDate('2025-01-02') })).toMatchObject({
      months: null,
      gap: 'yearIncomplete',
    });
    expect(reserveOn([of(2025, '500.00', '0.00')], ON)).toMatchObject({ months: null, gap: 'nothingSpent' });
  });

  it('live on the accounts before the last until those are due', () => {
    expect(accountsYearsInForce(isoDate('2026-05-31'))).toEqual({ from: 2024, to: 2025 });
    expect(accountsYearsInForce(isoDate('2026-06-01'))).toEqual({ from: 2025, to: 2025 });
    const accounts = [of(2024, '10000.00', '120000.00')];
    expect(reserveOn(accounts, { ...ON, day: isoDate('2026-05-31') })).toMatchObject({ months: '1.0' });
    expect(reserveOn(accounts, { ...ON, day: isoDate('2026-06-01') })).toMatchObject({ months: null });
  });
});

describe('a year of accounts', () => {
  const today = isoDate('2026-11-26');

  it('is over', () => {
    expect(checkAccountsYear(2025, { today, foundedOn: null })).toEqual({ ok: true, value: 2025 });
    expect(checkAccountsYear(2026, { today, foundedOn: null })).toEqual({
      ok: false,
      refusal: { code: 'accountsYearNotOver', accountsYear: 2026 },
    });
  });

  it('is not before the organisation', () => {
    const foundedOn = isoDate('2025-12-31');
    expect(checkAccountsYear(2025, { today, foundedOn }).ok).toBe(true);
    expect(checkAccountsYear(2024, { today, foundedOn })).toEqual({
      ok: false,
      refusal: { code: 'accountsYearBeforeFounding', accountsYear: 2024, foundedOn },
    });
  });

  it('was whole where the organisation was there from its first day', () => {
    expect(hadWholeYear(2025, isoDate('2025-01-01'))).toBe(true);
    expect(hadWholeYear(2025, isoDate('2025-01-02'))).toBe(false);
    expect(hadWholeYear(2025, null)).toBe(true);
  });
});
