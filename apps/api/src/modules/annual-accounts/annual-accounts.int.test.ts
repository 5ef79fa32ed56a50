import { FIGURES, NEXT_FIGURES, useAccountsSuite } from './testing/accounts-suite';

describe('accounts of a year', () => {
  const { as, act, draft, filed, nextKey, organisation, read, send } = useAccountsSuite();

  it('are a draft that may disagree, are revised, filed and corrected, and keep what stood before', async () => {
    const first = await draft({ figures: { ...FIGURES, incomeTotal: '200000.01' } });
    expect(first).toMatchObject({
      state: 'DRAFT',
      availableActions: ['REVISE_DRAFT', 'FILE_ACCOUNTS', 'WITHDRAW_ACCOUNTS'],
      problems: [{ code: 'INCOME_DOES_NOT_SUM' }, { code: 'NET_ASSETS_DO_NOT_CARRY' }],
      filedOn: null,
    });
    const revised = await act('reviseAnnualAccounts', first, { figures: FIGURES });
    expect(revised.accounts).toMatchObject({ state: 'DRAFT', problems: [], reserveMonths: '3.0' });
    const done = await act('fileAnnualAccounts', revised.accounts, { filedOn: '2025-03-20' });
    expect(done.accounts).toMatchObject({ state: 'FILED', filedOn: '2025-03-20' });
    const corrected = await act('correctAnnualAccounts', done.accounts, {
      figures: { ...FIGURES, otherIncome: '600.00' },
      reason: '补记捐赠收入',
    });
    expect(corrected.accounts).toMatchObject({
      state: 'CORRECTED',
      filedOn: '2025-03-20',
      events: [
        { kind: 'CORRECT_ACCOUNTS', toState: 'CORRECTED', reason: '补记捐赠收入' },
        { kind: 'FILE_ACCOUNTS', toState: 'FILED', occurredOn: '2025-03-20' },
        { kind: 'REVISE_DRAFT', figures: { incomeTotal: '200000.00' } },
        { kind: 'RECORD', figures: { incomeTotal: '200000.01' } },
      ],
    });
  });

  it.each([
    [
      'IncomeDoesNotSum',
      { otherIncome: '600.01' },
      { code: 'INCOME_DOES_NOT_SUM', actual: '200000.01', stated: '200000.00' },
    ],
    [
      'ExpenseDoesNotSum',
      { otherExpense: '499.99' },
      { code: 'EXPENSE_DOES_NOT_SUM', actual: '179999.99', stated: '180000.00' },
    ],
    [
      'NetAssetsDoNotSum',
      { closingRestricted: '15000.01' },
      { code: 'NET_ASSETS_DO_NOT_SUM', actual: '60000.01', stated: '60000.00' },
    ],
    [
      'NetAssetsDoNotCarry',
      { openingUnrestricted: '29999.99' },
      { code: 'NET_ASSETS_DO_NOT_CARRY', actual: '59999.99', stated: '60000.00' },
    ],
    [
      'AnnualAccountsAmountNegative',
      { goodsIncome: '-0.01', otherIncome: '600.01' },
      { code: 'ANNUAL_ACCOUNTS_AMOUNT_NEGATIVE', line: 'GOODS_INCOME' },
    ],
  ])('are not filed as long as a fen is off: %s', async (type, change, facts) => {
    const accounts = await draft({ figures: { ...FIGURES, ...change } });
    expect(await act('fileAnnualAccounts', accounts)).toMatchObject({ __typename: type, ...facts });
    expect(await read(accounts.id)).toMatchObject({ state: 'DRAFT', version: accounts.version });
  });

  it('begin with what the year before ended with', async () => {
    const organisationId = await organisation();
    await filed({ organisationId });
    const next = { organisationId, year: 2025 };
    const differs = await draft({ ...next, figures: { ...NEXT_FIGURES, openingUnrestricted: '45000.01' } });
    expect(differs.problems).toContainEqual({ code: 'OPENING_DIFFERS_FROM_LAST_YEAR' });
    const figures = { ...NEXT_FIGURES, openingUnrestricted: '44000.00', openingRestricted: '16000.00' };
    const revised = await act('reviseAnnualAccounts', differs, { figures });
    expect(await act('fileAnnualAccounts', revised.accounts)).toMatchObject({
      code: 'OPENING_DIFFERS_FROM_LAST_YEAR',
      part: 'UNRESTRICTED',
      actual: '45000.00',
      stated: '44000.00',
    });
    const right = await act('reviseAnnualAccounts', revised.accounts, { figures: NEXT_FIGURES });
    expect(await act('fileAnnualAccounts', right.accounts)).toMatchObject({ accounts: { state: 'FILED' } });
  });

  it('are there once for a year, until they are withdrawn with a reason', async () => {
    const organisationId = await organisation();
    const accounts = await filed({ organisationId });
    const again = { organisationId, year: 2024, figures: FIGURES, idempotencyKey: nextKey() };
    expect(await send('recordAnnualAccounts', again)).toMatchObject({
      code: 'DUPLICATE_ENTRY',
      field: 'year',
    });
    expect(await act('withdrawAnnualAccounts', accounts, { reason: ' ' })).toMatchObject({
      code: 'ANNUAL_ACCOUNTS_FACT_MISSING',
      fact: 'reason',
    });
    expect(await act('withdrawAnnualAccounts', accounts, { reason: '录错组织' })).toMatchObject({
      accounts: { state: 'WITHDRAWN', availableActions: [] },
    });
    expect(await send('recordAnnualAccounts', { ...again, idempotencyKey: nextKey() })).toMatchObject({
      accounts: { state: 'DRAFT' },
    });
  });

  it('are of a year that is over and in which the organisation was there', async () => {
    const organisationId = await organisation({ foundedOn: '2025-02-01' });
    const record = (year: number) =>
      send('recordAnnualAccounts', { organisationId, year, figures: {}, idempotencyKey: nextKey() });
    expect(await record(9999)).toMatchObject({ code: 'ANNUAL_ACCOUNTS_YEAR_NOT_OVER', year: 9999 });
    expect(await record(2024)).toMatchObject({
      code: 'ANNUAL_ACCOUNTS_YEAR_BEFORE_FOUNDING',
      foundedOn: '2025-02-01',
    });
    const accounts = await draft({ organisationId, year: 2025 });
    expect(accounts).toMatchObject({ reserveMonths: null });
    expect(await act('fileAnnualAccounts', accounts, { filedOn: '2025-12-31' })).toMatchObject({
      code: 'ANNUAL_ACCOUNTS_YEAR_NOT_OVER',
    });
    expect(await act('fileAnnualAccounts', accounts, { filedOn: '2099-01-01' })).toMatchObject({
      code: 'INVALID_INPUT',
      fieldErrors: [{ path: 'filedOn', code: 'DATE_ORDER' }],
    });
  });

  it('refuse what is no amount, an action out of turn, and an act on an old version', async () => {
    const organisationId = await organisation();
    const malformed = { ...FIGURES, incomeTotal: '1.005' };
    expect(
      await send('recordAnnualAccounts', {
        organisationId,
        year: 2024,
        figures: malformed,
        idempotencyKey: '',
      }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      fieldErrors: [
        { path: 'figures.incomeTotal', code: 'MALFORMED' },
        { path: 'idempotencyKey', code: 'MALFORMED' },
      ],
    });
    const accounts = await filed({ organisationId });
    expect(await act('reviseAnnualAccounts', accounts, { figures: FIGURES })).toMatchObject({
      code: 'ANNUAL_ACCOUNTS_ACTION_NOT_ALLOWED',
      allowed: ['CORRECT_ACCOUNTS', 'WITHDRAW_ACCOUNTS'],
    });
    expect(await act('correctAnnualAccounts', accounts, { figures: FIGURES })).toMatchObject({
      code: 'ANNUAL_ACCOUNTS_FACT_MISSING',
    });
    const stale = { ...accounts, version: accounts.version - 1 };
    expect(await act('correctAnnualAccounts', stale, { figures: FIGURES, reason: '补记' })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('come once for one key, and not where one may not manage money', async () => {
    const organisationId = await organisation();
    const input = { organisationId, year: 2023, figures: FIGURES, idempotencyKey: nextKey() };
    const first = await send('recordAnnualAccounts', input);
    expect(await send('recordAnnualAccounts', input)).toEqual(first);
    expect(await send('recordAnnualAccounts', { ...input, year: 2022 })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(
      await send('recordAnnualAccounts', { ...input, idempotencyKey: nextKey() }, 'other-hub'),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act('fileAnnualAccounts', first.accounts, {}, 'other-hub')).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await read(first.accounts.id, 'other-hub')).toBeNull();
    expect(await read(first.accounts.id, 'finance')).toMatchObject({ state: 'DRAFT' });
  });

  it('say how long the reserve lasts, and why not where they do not', async () => {
    const RESERVE = `query ($id: ID!) { organisation(id: $id) {
      annualAccounts { year state } reserve { months gap year unrestrictedNetAssets expenseTotal } } }`;
    const organisationId = await organisation();
    const reserve = (by = 'hub') => as(by).run<object | null>(RESERVE, { id: organisationId });
    expect(await reserve()).toEqual({
      annualAccounts: [],
      reserve: {
        months: null,
        gap: 'ACCOUNTS_MISSING',
        year: null,
        unrestrictedNetAssets: null,
        expenseTotal: null,
      },
    });
    const year = new Date().getFullYear() - 1;
    await filed({ organisationId, year });
    expect(await reserve('official')).toEqual({
      annualAccounts: [{ year, state: 'FILED' }],
      reserve: {
        months: '3.0',
        gap: null,
        year,
        unrestrictedNetAssets: '45000.00',
        expenseTotal: '180000.00',
      },
    });
  });
});
