import { codeOf } from '../../../test/console-client';
import { type ContractAnswer, dayFromNow, PLAN, useFundingSuite } from './testing/funding-suite';

describe('funded projects', () => {
  const { as, tree, nextKey, organisation, send, draft, read, advance, running, asOwner } = useFundingSuite();

  const input = async (over: object = {}): Promise<object> => ({
    number: `N-${nextKey()}`,
    title: '社区老人助餐服务',
    kind: 'GOVERNMENT_PURCHASE',
    source: 'GOVERNMENT_PURCHASE',
    theme: 'ELDERLY',
    purchaser: '钟秀街道办事处',
    supplierId: await organisation(),
    amount: '100000.00',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    plan: PLAN,
    idempotencyKey: nextKey(),
    ...over,
  });

  it('are recorded with instalments split to the fen', async () => {
    const contract = await draft({ amount: '100000.01' });
    expect(contract.instalments.map(({ amount, state }) => [amount, state])).toEqual([
      ['50000.01', 'PLANNED'],
      ['30000.00', 'PLANNED'],
      ['20000.00', 'PLANNED'],
    ]);
    expect(contract).toMatchObject({
      state: 'DRAFTED',
      availableActions: ['SUBMIT', 'WITHDRAW'],
      paidAmount: '0.00',
    });
  });

  it('are recorded once for a request that comes twice', async () => {
    const request = await input();
    const first = await send('create', request);
    const second = await send('create', request);
    expect(second.contract.id).toBe(first.contract.id);
    expect(await send('create', { ...request, title: '另一个项目' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it.each([
    [{ amount: '0' }, 'amount', 'MALFORMED'],
    [{ amount: '-5' }, 'amount', 'MALFORMED'],
    [{ amount: '1.005' }, 'amount', 'MALFORMED'],
    [{ number: ' ' }, 'number', 'REQUIRED'],
    [{ title: '长'.repeat(101) }, 'title', 'TOO_LONG'],
    [{ endsOn: '2025-12-31' }, 'endsOn', 'DATE_ORDER'],
    [
      { plan: { ...PLAN, instalments: [{ share: 10000, milestone: 4 }] } },
      'plan.instalments.0.milestone',
      'UNKNOWN_VALUE',
    ],
    [{ plan: { ...PLAN, instalments: [] } }, 'plan.instalments', 'OUT_OF_RANGE'],
  ])('are refused with %j', async (change, path, code) => {
    expect(await send('create', await input(change))).toMatchObject({
      __typename: 'InvalidInput',
      fieldErrors: [{ path, code }],
    });
  });

  it('are refused when their instalments do not sum, by share or to the fen', async () => {
    const instalments = (amounts: readonly (string | undefined)[], shares = [5000, 3000, 2000]) =>
      shares.map((share, index) => ({
        share,
        milestone: index + 1,
        ...(amounts[index] ? { amount: amounts[index] } : {}),
      }));
    expect(
      await send(
        'create',
        await input({ plan: { ...PLAN, instalments: instalments([], [5000, 3000, 1999]) } }),
      ),
    ).toMatchObject({ __typename: 'InstalmentsDoNotSum', expected: '10000', actual: '9999' });
    expect(
      await send(
        'create',
        await input({ plan: { ...PLAN, instalments: instalments(['50000.00', '30000.00', '19999.99']) } }),
      ),
    ).toMatchObject({ __typename: 'InstalmentsDoNotSum', expected: '100000.00', actual: '99999.99' });
  });

  it('last a year, or three where they are stable', async () => {
    expect(await send('create', await input({ endsOn: '2027-01-01' }))).toMatchObject({
      __typename: 'ContractTooLong',
      latestEnd: '2026-12-31',
    });
    expect((await draft({ endsOn: '2028-12-31', stable: true })).state).toBe('DRAFTED');
  });

  it('have a number of their own', async () => {
    const request = { number: 'CC-DOUBLE' };
    await draft(request);
    expect(await send('create', await input(request))).toMatchObject({ code: 'DUPLICATE_ENTRY' });
  });

  it('are kept from whoever is elsewhere, in lists, by id and in commands', async () => {
    const contract = await draft();
    for (const by of ['sibling-hub', 'other-hub']) {
      expect(await read(contract.id, by)).toBeNull();
      const list = await as(by).run<{ edges: object[] }>(
        '{ fundingContracts(first: 100) { edges { node { id } } } }',
      );
      expect(list.edges).toEqual([]);
      expect(
        await send('advance', { contractId: contract.id, expectedVersion: 1, action: 'SUBMIT' }, by),
      ).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await send('create', await input(), 'sibling-hub')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(contract.id, 'civil'))?.id).toBe(contract.id);
    const denied = await as('civil').ask(
      'mutation ($input: AdvanceFundingContractInput!) { advanceFundingContract(input: $input) { __typename } }',
      { input: { contractId: contract.id, expectedVersion: 1, action: 'SUBMIT' } },
    );
    expect(codeOf(denied)).toBe('FORBIDDEN');
  });

  it('can be found by division, state, supplier and part of the title', async () => {
    const supplierId = await organisation();
    const contract = await draft({ supplierId, title: '银发课堂%项目' });
    const found = (filter: object) =>
      as('hub').run<{ totalCount: number; edges: { node: { id: string; supplier: { id: string } } }[] }>(
        'query ($filter: FundingContractFilter) { fundingContracts(first: 10, filter: $filter) { totalCount edges { node { id paidAmount supplier { id } division { id } } } } }',
        { filter },
      );
    for (const filter of [
      { supplierId },
      { search: '课堂%' },
      { supplierId, states: ['DRAFTED'], kinds: ['GOVERNMENT_PURCHASE'], hub: false },
      { supplierId, divisionId: tree().subdistrict.globalId },
    ]) {
      expect((await found(filter)).edges.map(({ node }) => node)).toMatchObject([
        { id: contract.id, supplier: { id: supplierId } },
      ]);
    }
    expect((await found({ supplierId, states: ['RUNNING'] })).edges).toEqual([]);
  });

  it('are planned anew before the signature and not after', async () => {
    const contract = await draft();
    const plan = { ...PLAN, instalments: [{ share: 10000, milestone: 3 }] };
    const changed = await send('plan', { contractId: contract.id, expectedVersion: contract.version, plan });
    expect(changed.contract.instalments.map(({ amount }) => amount)).toEqual(['100000.00']);
    expect(
      await send('plan', { contractId: contract.id, expectedVersion: contract.version, plan }),
    ).toMatchObject({
      code: 'STALE_VERSION',
    });
    const signed = await running();
    expect(
      await send('plan', { contractId: signed.id, expectedVersion: signed.version, plan }),
    ).toMatchObject({
      code: 'PLAN_IN_FORCE',
    });
  });

  it('say what their state allows when something else is tried, and nothing changes', async () => {
    const contract = await draft();
    expect(
      await send('advance', { contractId: contract.id, expectedVersion: contract.version, action: 'SIGN' }),
    ).toMatchObject({ __typename: 'ContractActionNotAllowed', allowed: ['SUBMIT', 'WITHDRAW'] });
    expect(await read(contract.id)).toEqual(contract);
  });

  it('are signed only after the notice has ended', async () => {
    const noticed = await advance(
      await draft(),
      { action: 'SUBMIT' },
      { action: 'START_ELIGIBILITY_CHECK' },
      { action: 'PASS_ELIGIBILITY_CHECK' },
      { action: 'APPROVE', minutes: '评审纪要', noticeEndsOn: dayFromNow(7) },
    );
    const sign = {
      contractId: noticed.id,
      expectedVersion: noticed.version,
      action: 'SIGN',
      signedOn: dayFromNow(0),
    };
    expect(await send('advance', sign)).toMatchObject({
      __typename: 'ContractFactMissing',
      fact: 'NOTICE_ENDED',
    });
    expect(await send('advance', { ...sign, signedOn: dayFromNow(1) })).toMatchObject({
      fieldErrors: [{ path: 'signedOn', code: 'DATE_ORDER' }],
    });
    await asOwner((owner) =>
      owner.query(`update funding_contract set notice_ends_on = $1 where id = $2`, [
        dayFromNow(-1),
        noticed.id.split('.')[2],
      ]),
    );
    // The notice has ended by now, but had not on the day of this signature.
    expect(await send('advance', { ...sign, signedOn: dayFromNow(-1) })).toMatchObject({
      __typename: 'ContractFactMissing',
      fact: 'NOTICE_ENDED',
    });
    expect(await send('advance', sign)).toMatchObject({ contract: { state: 'CONTRACTED' } });
  });

  it('need a supplier who may contract: a filed group only through an eligible host', async () => {
    const checked = async (over: object): Promise<ContractAnswer> =>
      advance(await draft(over), { action: 'SUBMIT' }, { action: 'START_ELIGIBILITY_CHECK' });
    const pass = ({ id, version }: ContractAnswer) =>
      send('advance', { contractId: id, expectedVersion: version, action: 'PASS_ELIGIBILITY_CHECK' });
    const filed = { registrationStatus: 'filed', legalForm: null, filingNumber: '备2026-1' } as const;
    expect(await pass(await checked({ supplierId: await organisation(filed) }))).toMatchObject({
      __typename: 'SupplierNotEligible',
      shortcomings: ['NO_LEGAL_PERSONALITY'],
    });
    const fiscalHostId = await organisation();
    expect(await pass(await checked({ supplierId: await organisation(filed), fiscalHostId }))).toMatchObject({
      contract: { state: 'PANEL_REVIEW' },
    });
    const serious = await organisation({ creditFlag: 'serious', creditSince: '2025-01-01' });
    expect(await pass(await checked({ supplierId: serious }))).toMatchObject({
      shortcomings: ['ON_SERIOUS_BREACH_LIST'],
    });
  });

  it('leave a history and an audit trail', async () => {
    const contract = await running();
    const { events } = await as('hub').run<{ events: { kind: string; action: string | null }[] }>(
      'query ($id: ID!) { fundingContract(id: $id) { events { kind action occurredOn } } }',
      { id: contract.id },
    );
    expect(events.map(({ kind, action }) => action ?? kind)).toEqual([
      'START',
      'SIGN',
      'APPROVE',
      'PASS_ELIGIBILITY_CHECK',
      'START_ELIGIBILITY_CHECK',
      'SUBMIT',
      'RECORDED',
    ]);
    const audited = await asOwner((owner) =>
      owner.query<{ n: number }>(
        `select count(*)::int as n from audit_event where subject_type = 'FundingContract' and subject_id = $1`,
        [contract.id.split('.')[2]],
      ),
    );
    expect(audited.rows).toEqual([{ n: 7 }]);
  });
});
