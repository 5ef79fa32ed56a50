import { type ContractAnswer, dayFromNow, useFundingSuite } from './testing/funding-suite';

const FACTS = `id version budgetLines { id category agreed current spent } spentAmount missingVouchers
  expenses(first: 20) { totalCount edges { node { id amount purpose voucherId advanceReason } } }
  beneficiaryCounts { uniquePeople visits } beneficiaries { visits uniqueAtLeast uniqueAtMost }`;

interface Facts {
  readonly budgetLines: readonly { readonly id: string; readonly current: string; readonly spent: string }[];
  readonly spentAmount: string;
  readonly missingVouchers: number;
  readonly expenses: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

/** A document of a command with the refusals that its answer has facts for. */
const document = (name: string, input: string, [success, facts = '']: readonly [string, string?]): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on UserError { code } ... on ${success} { contract { ${FACTS} } } ${facts} } }`;
const FIELDS = '... on InvalidInput { fieldErrors { path code } }';

const DOCUMENTS = {
  set: document('setBudget', 'SetBudgetInput', [
    'BudgetSet',
    `${FIELDS} ... on BudgetDoesNotSum { expected actual }`,
  ]),
  shift: document('shiftBudget', 'ShiftBudgetInput', [
    'BudgetShifted',
    `${FIELDS} ... on BudgetShiftNeedsApproval { freeAmount } ... on BudgetLineTooSmall { unspent }`,
  ]),
  expense: document('recordExpense', 'RecordExpenseInput', [
    'ExpenseRecorded',
    `${FIELDS} ... on SpendingExceedsReceived { received spent } ... on BudgetLineTooSmall { unspent }`,
  ]),
  withdraw: document('withdrawExpense', 'WithdrawExpenseInput', ['ExpenseWithdrawn', FIELDS]),
  expenseVoucher: document('attachExpenseVoucher', 'AttachVoucherInput', ['VoucherAttached']),
  paymentVoucher: document('attachPaymentVoucher', 'AttachVoucherInput', ['VoucherAttached']),
  people: document('recordBeneficiaries', 'RecordBeneficiariesInput', [
    'BeneficiariesRecorded',
    `${FIELDS} ... on BeneficiariesExceedVisits { unique visits }`,
  ]),
} as const;

/** The smallest PDF there is. */
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

describe('the money of a project', () => {
  const { api, as, nextKey, send, draft, running } = useFundingSuite();

  const run = (name: keyof typeof DOCUMENTS, input: object, by = 'hub') =>
    as(by).run<{ readonly __typename: string; readonly contract: Facts } & Record<string, unknown>>(
      DOCUMENTS[name],
      { input },
    );

  const LINES = [
    { category: 'PERSONNEL', amount: '40000.00' },
    { category: 'ACTIVITY', amount: '50000.00', title: '助餐补贴' },
    { category: 'ADMINISTRATION', amount: '10000.00' },
  ];

  /** A running contract with a budget and its first half paid. */
  const funded = async (): Promise<{ contract: ContractAnswer; lines: readonly string[] }> => {
    let contract = await running();
    const answer = await run('set', {
      contractId: contract.id,
      expectedVersion: contract.version,
      lines: LINES,
    });
    const [first] = contract.instalments;
    contract = (await send('approve', { instalmentId: first?.id, expectedVersion: first?.version })).contract;
    const paid = contract.instalments[0];
    contract = (
      await send(
        'pay',
        {
          instalmentId: paid?.id,
          expectedVersion: paid?.version,
          paidOn: dayFromNow(0),
          reference: '网银-1',
        },
        'finance',
      )
    ).contract;
    return { contract, lines: answer.contract.budgetLines.map(({ id }) => id) };
  };

  const expense = (lineId: string | undefined, amount: string, over: object = {}) =>
    run('expense', {
      lineId,
      amount,
      spentOn: dayFromNow(0),
      purpose: '志愿者餐补',
      idempotencyKey: nextKey(),
      ...over,
    });

  const upload = async (by: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([PDF], { type: 'application/pdf' }), '发票.pdf');
    const response = await fetch(`${api.url}/attachments?district=District.1`, {
      method: 'POST',
      headers: { cookie: as(by).jar, 'x-weizhi-csrf': '1', origin: api.url },
      body: form,
    });
    const body = (await response.json()) as { attachmentId?: string };
    if (!body.attachmentId) throw new Error(JSON.stringify(body));
    return body.attachmentId;
  };

  it('has a budget that sums to the contract to the fen', async () => {
    const contract = await draft();
    const wrong = [...LINES.slice(0, 2), { category: 'ADMINISTRATION', amount: '9999.99' }];
    const request = { contractId: contract.id, expectedVersion: contract.version };
    expect(await run('set', { ...request, lines: wrong })).toMatchObject({
      __typename: 'BudgetDoesNotSum',
      expected: '100000.00',
      actual: '99999.99',
    });
    expect((await run('set', { ...request, lines: LINES })).contract.budgetLines).toMatchObject([
      { category: 'PERSONNEL', agreed: '40000.00', current: '40000.00', spent: '0.00' },
      { agreed: '50000.00' },
      { agreed: '10000.00' },
    ]);
    expect(await run('set', { ...request, lines: LINES })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await run('set', { ...request, lines: [] })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is spent within what was received and within its line, unless it is advanced', async () => {
    const { lines } = await funded();
    expect((await expense(lines[1], '49999.99')).contract).toMatchObject({
      spentAmount: '49999.99',
      missingVouchers: 2,
    });
    expect(await expense(lines[0], '0.02')).toMatchObject({
      __typename: 'SpendingExceedsReceived',
      received: '50000.00',
      spent: '50000.01',
    });
    expect(await expense(lines[1], '0.02', { advanceReason: '月底集中报销' })).toMatchObject({
      __typename: 'BudgetLineTooSmall',
      unspent: '0.01',
    });
    expect(await expense(lines[0], '500.00', { advanceReason: '月底集中报销' })).toMatchObject({
      contract: { spentAmount: '50499.99' },
    });
  });

  it('is never overspent by two at once', async () => {
    const { contract, lines } = await funded();
    await Promise.all([expense(lines[1], '30000.00'), expense(lines[0], '30000.00')]);
    const read = await as('hub').run<{ spentAmount: string }>(
      'query ($id: ID!) { fundingContract(id: $id) { spentAmount } }',
      { id: contract.id },
    );
    expect(read.spentAmount).toBe('30000.00');
  });

  it('is recorded once for a request that comes twice, and not at all before the signature', async () => {
    const { lines } = await funded();
    const key = { idempotencyKey: nextKey() };
    await expense(lines[0], '10.00', key);
    expect((await expense(lines[0], '10.00', key)).contract.spentAmount).toBe('10.00');
    expect(await expense(lines[0], '11.00', key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const early = await draft();
    const { budgetLines } = (
      await run('set', { contractId: early.id, expectedVersion: early.version, lines: LINES })
    ).contract;
    expect(await expense(budgetLines[0]?.id, '10.00')).toMatchObject({ code: 'CONTRACT_NOT_UNDER_WAY' });
  });

  it.each([
    [{ amount: '0' }, 'amount', 'MALFORMED'],
    [{ spentOn: dayFromNow(1) }, 'spentOn', 'DATE_ORDER'],
    [{ purpose: '' }, 'purpose', 'REQUIRED'],
  ])('is not recorded with %j', async (over, path, code) => {
    const { lines } = await funded();
    expect(await expense(lines[0], '10.00', over)).toMatchObject({ fieldErrors: [{ path, code }] });
  });

  it('is shifted freely by a tenth of a line, and beyond that with an approval', async () => {
    const { lines } = await funded();
    const shift = (amount: string, over: object = {}) =>
      run('shift', {
        fromLineId: lines[0],
        toLineId: lines[1],
        amount,
        reason: '餐补标准提高',
        idempotencyKey: nextKey(),
        ...over,
      });
    expect((await shift('3000.00')).contract.budgetLines).toMatchObject([
      { current: '37000.00' },
      { current: '53000.00' },
      { current: '10000.00' },
    ]);
    expect(await shift('1000.01')).toMatchObject({
      __typename: 'BudgetShiftNeedsApproval',
      freeAmount: '1000.00',
    });
    expect(await shift('1000.01', { approval: '钟街批〔2026〕7号' })).toMatchObject({
      __typename: 'BudgetShifted',
    });
    expect(await shift('90000.00', { approval: '钟街批〔2026〕7号' })).toMatchObject({
      __typename: 'BudgetLineTooSmall',
      unspent: '35999.99',
    });
    expect(await shift('1.00', { toLineId: lines[0] })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot have its budget set anew once money was spent', async () => {
    const { contract, lines } = await funded();
    await expense(lines[0], '10.00');
    expect(
      await run('set', { contractId: contract.id, expectedVersion: contract.version, lines: LINES }),
    ).toMatchObject({ code: 'BUDGET_IN_FORCE' });
  });

  it('is proven by vouchers that their uploader attaches', async () => {
    const { contract, lines } = await funded();
    const recorded = await expense(lines[0], '10.00');
    const recordId = recorded.contract.expenses.edges[0]?.node.id;
    const foreign = await upload('finance');
    expect(await run('expenseVoucher', { recordId, attachmentId: foreign })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const own = await upload('hub');
    const attached = await run('expenseVoucher', { recordId, attachmentId: own });
    expect(attached.contract).toMatchObject({
      missingVouchers: 1,
      expenses: { edges: [{ node: { voucherId: own } }] },
    });
    const payment = contract.instalments[0]?.payment?.id;
    expect(
      (await run('paymentVoucher', { recordId: payment, attachmentId: foreign }, 'finance')).contract
        .missingVouchers,
    ).toBe(0);
    const read = (by: string) => fetch(`${api.url}/attachments/${own}`, { headers: { cookie: as(by).jar } });
    expect([(await read('finance')).status, (await read('other-hub')).status]).toEqual([200, 404]);
  });

  it('forgets an expense that was withdrawn, and keeps it', async () => {
    const { lines } = await funded();
    const recorded = await expense(lines[0], '10.00');
    const expenseId = recorded.contract.expenses.edges[0]?.node.id;
    expect(await run('withdraw', { expenseId, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await run('withdraw', { expenseId, reason: '重复登记' })).contract).toMatchObject({
      spentAmount: '0.00',
      expenses: { edges: [] },
    });
    expect(await run('withdraw', { expenseId, reason: '重复登记' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts people apart from visits', async () => {
    const { contract } = await funded();
    const count = (uniquePeople: number, visits: number, over: object = {}) =>
      run('people', {
        contractId: contract.id,
        periodFrom: dayFromNow(0),
        periodTo: dayFromNow(0),
        activity: '集中助餐',
        uniquePeople,
        visits,
        idempotencyKey: nextKey(),
        ...over,
      });
    expect(await count(30, 29)).toMatchObject({
      __typename: 'BeneficiariesExceedVisits',
      unique: 30,
      visits: 29,
    });
    await count(30, 60);
    expect((await count(40, 45)).contract).toMatchObject({
      beneficiaries: { visits: 105, uniqueAtLeast: 40, uniqueAtMost: 70 },
      beneficiaryCounts: [{ uniquePeople: 30 }, { uniquePeople: 40 }],
    });
    expect(await count(1, 1, { periodTo: dayFromNow(1) })).toMatchObject({
      fieldErrors: [{ path: 'periodTo', code: 'DATE_ORDER' }],
    });
  });
});
