import { codeOf } from '../../../test/console-client';
import { type ContractAnswer, dayFromNow, useFundingSuite } from './testing/funding-suite';

describe('instalments', () => {
  const { as, send, running, read, advance, asOwner } = useFundingSuite();

  const instalment = (contract: ContractAnswer, ordinal: number) => {
    const found = contract.instalments[ordinal - 1];
    if (!found) throw new Error('no such instalment');
    return found;
  };
  const approve = (contract: ContractAnswer, ordinal: number) => {
    const { id, version } = instalment(contract, ordinal);
    return send('approve', { instalmentId: id, expectedVersion: version });
  };
  const pay = (contract: ContractAnswer, ordinal: number, over: object = {}) => {
    const { id, version } = instalment(contract, ordinal);
    return send(
      'pay',
      { instalmentId: id, expectedVersion: version, paidOn: dayFromNow(0), reference: '网银-0001', ...over },
      'finance',
    );
  };
  const evaluate = (contract: ContractAnswer, kind: string, outcome = 'PASSED', over: object = {}) => {
    const milestone = contract.milestones.find((each) => each.kind === kind);
    return send('evaluate', {
      milestoneId: milestone?.id,
      expectedVersion: milestone?.version,
      outcome,
      evaluatedOn: dayFromNow(0),
      note: '现场核查与台账一致',
      ...over,
    });
  };

  it('are paid one after another as their milestones pass, by somebody other than who approved', async () => {
    let contract = await running();
    expect(instalment(contract, 1)).toMatchObject({ paymentObstacles: ['NOT_APPROVED'] });
    expect(instalment(contract, 2)).toMatchObject({
      paymentObstacles: ['MILESTONE_NOT_EVALUATED', 'NOT_APPROVED'],
    });
    expect(await pay(contract, 1)).toMatchObject({
      __typename: 'InstalmentBlocked',
      obstacles: ['NOT_APPROVED'],
    });
    contract = (await approve(contract, 1)).contract;
    contract = (await pay(contract, 1)).contract;
    expect(contract).toMatchObject({ paidAmount: '50000.00' });
    expect(instalment(contract, 1)).toMatchObject({ state: 'PAID', payment: { paidOn: dayFromNow(0) } });

    expect(await approve(contract, 2)).toMatchObject({
      __typename: 'MilestoneNotPassed',
      obstacles: ['MILESTONE_NOT_EVALUATED'],
    });
    contract = await advance(contract, { action: 'START_MIDTERM_REVIEW' });
    contract = (await evaluate(contract, 'MIDTERM')).contract;
    contract = await advance(contract, { action: 'PASS_MIDTERM_REVIEW' });
    contract = (await approve(contract, 2)).contract;
    contract = (await pay(contract, 2)).contract;
    contract = await advance(contract, { action: 'START_FINAL_REVIEW' });
    contract = (await evaluate(contract, 'FINAL')).contract;
    contract = await advance(contract, { action: 'ACCEPT' }, { action: 'EVALUATE', evaluation: '良好' });
    contract = (await approve(contract, 3)).contract;
    contract = (await pay(contract, 3)).contract;
    expect(contract).toMatchObject({ paidAmount: '100000.00', state: 'EVALUATED' });
    expect(
      await send('advance', {
        contractId: contract.id,
        expectedVersion: contract.version,
        action: 'ARCHIVE',
      }),
    ).toMatchObject({ __typename: 'ContractFactMissing', fact: 'VOUCHERS_COMPLETE' });
  });

  it('are approved and paid by separate permissions', async () => {
    const contract = await running();
    const document = (name: string, type: string) =>
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
    const { id, version } = instalment(contract, 1);
    const denied = await as('finance').ask(document('approveInstalment', 'ApproveInstalmentInput'), {
      input: { instalmentId: id, expectedVersion: version },
    });
    const alsoDenied = await as('hub').ask(document('payInstalment', 'PayInstalmentInput'), {
      input: { instalmentId: id, expectedVersion: version, paidOn: dayFromNow(0), reference: 'x' },
    });
    expect([codeOf(denied), codeOf(alsoDenied)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('wait when their milestone failed, until it is evaluated again after rectification', async () => {
    let contract = await advance(await running(), { action: 'START_MIDTERM_REVIEW' });
    contract = (await evaluate(contract, 'MIDTERM', 'FAILED')).contract;
    expect(await approve(contract, 2)).toMatchObject({ obstacles: ['MILESTONE_FAILED'] });
    expect(
      await send('advance', {
        contractId: contract.id,
        expectedVersion: contract.version,
        action: 'PASS_MIDTERM_REVIEW',
      }),
    ).toMatchObject({ fact: 'MIDTERM_PASSED' });
    contract = await advance(contract, {
      action: 'REQUIRE_RECTIFICATION',
      reason: '台账与签到表不符',
      rectifyBy: dayFromNow(30),
    });
    expect(instalment(contract, 2).paymentObstacles).toContain('CONTRACT_NOT_PAYING');
    contract = (await evaluate(contract, 'MIDTERM')).contract;
    contract = await advance(contract, { action: 'COMPLETE_RECTIFICATION', minutes: '复查记录' });
    expect((await approve(contract, 2)).__typename).toBe('InstalmentApproved');
  });

  it('are never paid twice, nor by two at once', async () => {
    const contract = (await approve(await running(), 1)).contract;
    const answers = await Promise.all([pay(contract, 1), pay(contract, 1)]);
    const kinds = answers.map(({ __typename }) => __typename).sort();
    expect(kinds.filter((kind) => kind === 'InstalmentPaid')).toHaveLength(1);
    expect((await read(contract.id))?.paidAmount).toBe('50000.00');
    const now = await read(contract.id);
    expect(now && (await pay(now, 1))).toMatchObject({
      __typename: 'InstalmentBlocked',
      obstacles: ['ALREADY_PAID'],
    });
  });

  it.each([
    [{ reference: ' ' }, 'reference', 'REQUIRED'],
    [{ paidOn: dayFromNow(1) }, 'paidOn', 'DATE_ORDER'],
    [{ paidOn: '2020-01-01' }, 'paidOn', 'DATE_ORDER'],
  ])('are not paid with %j', async (over, path, code) => {
    const contract = (await approve(await running(), 1)).contract;
    expect(await pay(contract, 1, over)).toMatchObject({ fieldErrors: [{ path, code }] });
  });

  it('wait for whoever stops the contract at the same time, and are then not paid', async () => {
    const contract = (await approve(await running(), 1)).contract;
    const answer = await asOwner(async (owner) => {
      await owner.query('begin');
      await owner.query(`update funding_contract set state = 'suspended' where id = $1`, [
        contract.id.split('.')[2],
      ]);
      const paying = pay(contract, 1);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await owner.query('commit');
      return paying;
    });
    expect(answer).toMatchObject({ __typename: 'InstalmentBlocked', obstacles: ['CONTRACT_NOT_PAYING'] });
    expect((await read(contract.id))?.paidAmount).toBe('0.00');
  });

  it('are not paid by who approved them, though in another post by now', async () => {
    const contract = (await approve(await running(), 1)).contract;
    await asOwner((owner) =>
      owner.query(
        `update funding_instalment set approved_by = (select id::text from account where identifier = 'finance')
          where contract_id = $1 and ordinal = 1`,
        [contract.id.split('.')[2]],
      ),
    );
    expect(await pay(contract, 1)).toMatchObject({
      __typename: 'InstalmentBlocked',
      obstacles: ['OWN_APPROVAL'],
    });
  });

  it('are not paid before the day on which their milestone passed, nor is that before the signature', async () => {
    const contract = (await approve(await running(), 1)).contract;
    await asOwner((owner) =>
      owner.query(`update funding_contract set signed_on = $1 where id = $2`, [
        dayFromNow(-10),
        contract.id.split('.')[2],
      ]),
    );
    expect(await pay(contract, 1, { paidOn: dayFromNow(-5) })).toMatchObject({
      fieldErrors: [{ path: 'paidOn', code: 'DATE_ORDER' }],
    });
    expect(await evaluate(contract, 'MIDTERM', 'PASSED', { evaluatedOn: dayFromNow(-11) })).toMatchObject({
      fieldErrors: [{ path: 'evaluatedOn', code: 'DATE_ORDER' }],
    });
  });

  it('refuse who looked at an older version', async () => {
    const contract = await running();
    const { id, version } = instalment(contract, 1);
    expect(await send('approve', { instalmentId: id, expectedVersion: version + 1 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(
      await send('approve', { instalmentId: 'FundingInstalment.1.garbage', expectedVersion: 1 }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await send('approve', { instalmentId: id, expectedVersion: version }, 'other-hub')).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are cancelled when the contract ends, and what was paid can be clawed back but no more', async () => {
    let contract = (await approve(await running(), 1)).contract;
    contract = (await pay(contract, 1)).contract;
    contract = await advance(contract, { action: 'TERMINATE', reason: '虚报受益人数' });
    expect(contract.instalments.map(({ state }) => state)).toEqual(['PAID', 'CANCELLED', 'CANCELLED']);
    const clawBack = {
      contractId: contract.id,
      expectedVersion: contract.version,
      action: 'CLAW_BACK',
      reason: '审计认定',
    };
    expect(await send('advance', { ...clawBack, clawbackAmount: '50000.01' })).toMatchObject({
      __typename: 'ClawbackExceedsPaid',
      paid: '50000.00',
    });
    expect(await send('advance', { ...clawBack, clawbackAmount: '20000.00' })).toMatchObject({
      contract: { state: 'CLAWED_BACK', clawedBackAmount: '20000.00' },
    });
  });

  it('are cancelled too when money is clawed back after acceptance, since nothing can be paid then', async () => {
    let contract = (await approve(await running(), 1)).contract;
    contract = (await pay(contract, 1)).contract;
    contract = await advance(contract, { action: 'START_FINAL_REVIEW' });
    contract = (await evaluate(contract, 'FINAL')).contract;
    contract = await advance(
      contract,
      { action: 'ACCEPT' },
      { action: 'CLAW_BACK', reason: '审计认定', clawbackAmount: '20000.00' },
    );
    expect(contract.instalments.map(({ state }) => state)).toEqual(['PAID', 'CANCELLED', 'CANCELLED']);
    expect(
      await send('advance', {
        contractId: contract.id,
        expectedVersion: contract.version,
        action: 'ARCHIVE',
      }),
    ).toMatchObject({ __typename: 'ContractFactMissing', fact: 'VOUCHERS_COMPLETE' });
  });

  it('cannot have a milestone evaluated that passed or that an act passes', async () => {
    const contract = await running();
    expect(await evaluate(contract, 'SIGNING')).toMatchObject({ code: 'MILESTONE_CLOSED' });
    const passed = (await evaluate(contract, 'MIDTERM')).contract;
    expect(await evaluate(passed, 'MIDTERM', 'FAILED')).toMatchObject({ code: 'MILESTONE_CLOSED' });
  });

  it('come up for those who can act: to approve for the manager, to pay for the finance officer', async () => {
    const contract = await running();
    const items = (by: string) =>
      as(by).run<{ edges: { node: { source: string; key: string; action: { path: string } } }[] }>(
        '{ workItems(first: 100) { edges { node { source key action { path } } } } }',
      );
    const own = async (by: string) =>
      (await items(by)).edges
        .map(({ node }) => node)
        .filter(({ action }) => action.path.startsWith(`/funding/contracts/${contract.id}?at=`))
        .map(({ source }) => source)
        .sort();
    // The midterm of the plan lies in June, the test runs whenever it runs: overdue or due, or not yet.
    expect(await own('hub')).toContain('fundingApprovals');
    expect(await own('finance')).toEqual([]);
    await approve(contract, 1);
    expect(await own('hub')).not.toContain('fundingApprovals');
    expect(await own('finance')).toEqual(['fundingPayments']);
  });
});
