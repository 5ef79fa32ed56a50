import { dayFromNow } from './testing/funding-suite';
import { FUND, type FundAnswer, useFundSuite } from './testing/fund-suite';

describe('a development fund', () => {
  const { as, nextKey, organisation, asOwner, run, keyed, funded, called, applied, scored, act } =
    useFundSuite();

  it('keeps restricted money apart and lets no part fall below zero', async () => {
    const { fundId } = await funded();
    const cost = { fundId, kind: 'FUND_COST', occurredOn: dayFromNow(0), note: '审计费' };
    expect(await keyed('recordFundEntry', { ...cost, amount: '10000.01' })).toMatchObject({
      __typename: 'FundBalanceTooLow',
      available: '10000.00',
      asked: '10000.01',
    });
    expect((await keyed('recordFundEntry', { ...cost, amount: '2500.50' })).fund.balances).toMatchObject([
      { title: null, balance: '7499.50' },
      { title: '为老服务专项', balance: '5000.00' },
    ]);
  });

  it('is never overdrawn by two at once, and books once what comes twice', async () => {
    const { fundId } = await funded();
    const cost = { fundId, kind: 'FUND_COST', amount: '6000.00', occurredOn: dayFromNow(0), note: '审计费' };
    const answers = await Promise.all([keyed('recordFundEntry', cost), keyed('recordFundEntry', cost)]);
    expect(answers.filter(({ __typename }) => __typename === 'FundChanged')).toHaveLength(1);
    const donation = { ...cost, kind: 'DONATION', amount: '1.00', idempotencyKey: nextKey() };
    await run('recordFundEntry', donation);
    const audited = async () =>
      (
        await asOwner((owner) =>
          owner.query(`select 1 from audit_event where action like 'developmentFund.%'`),
        )
      ).rowCount;
    const before = await audited();
    expect((await run('recordFundEntry', donation)).fund.balances).toMatchObject([
      { balance: '4001.00' },
      {},
    ]);
    expect(await audited()).toBe(before);
  });

  it('awards on two scores that reach the line, commits the money, and pays it by somebody else', async () => {
    const { fundId, callId } = await called();
    let award = await applied(callId);
    await scored(award, '80');
    expect(await act(award, 'AWARD')).toMatchObject({
      __typename: 'FundScoresMissing',
      scores: 1,
      needed: 2,
    });
    // The mean of one score is that score: it stays unseen until another is in.
    const blind = await as('hub').run<FundAnswer>(
      `query ($id: ID!) { developmentFund(id: $id) { ${FUND} } }`,
      { id: fundId },
    );
    expect(blind.awards).toMatchObject([{ scoreCount: 1, meanScore: null }]);
    await run('scoreFundAward', { awardId: award.id, assessor: '评委2', points: '70.5' });
    const awarded = await act(award, 'AWARD');
    expect(awarded.fund).toMatchObject({
      balances: [{}, { balance: '5000.00', committed: '3000.00', available: '2000.00' }],
      awards: [
        { state: 'AWARDED', granted: '3000.00', meanScore: '75.25', availableActions: ['PAY', 'WITHDRAW'] },
      ],
    });
    award = awarded.fund.awards[0] ?? award;
    const payment = {
      awardId: award.id,
      expectedVersion: award.version,
      paidOn: dayFromNow(0),
      reference: '网银-9',
    };
    const paid = await run('payFundAward', payment, 'finance');
    expect(paid.fund).toMatchObject({
      balances: [{}, { balance: '2000.00', committed: '0.00' }],
      entries: expect.arrayContaining([
        expect.objectContaining({ kind: 'AWARD_PAYMENT', amount: '3000.00' }),
      ]) as unknown,
    });
    expect(await run('payFundAward', payment, 'finance')).toMatchObject({ code: 'STALE_VERSION' });
    const again = { ...payment, expectedVersion: award.version + 1 };
    expect(await run('payFundAward', again, 'finance')).toMatchObject({
      __typename: 'FundAwardActionNotAllowed',
      allowed: ['REPORT'],
    });
    award = paid.fund.awards[0] ?? award;
    const reported = await act(award, 'REPORT');
    award = reported.fund.awards[0] ?? award;
    expect((await act(award, 'EVALUATE')).fund.awards).toMatchObject([{ state: 'EVALUATED' }]);
  });

  it('declines to award below the line, against the restriction, beyond the call or beyond the balance', async () => {
    const { callId } = await called();
    const low = await applied(callId);
    await scored(low, '60', '59.98');
    expect(await act(low, 'AWARD')).toMatchObject({
      __typename: 'FundScoreTooLow',
      meanScore: '59.99',
      passScore: '60.00',
    });
    const other = await applied(callId, { theme: 'POVERTY' });
    await scored(other, '90', '90');
    expect(await act(other, 'AWARD')).toMatchObject({ __typename: 'RestrictionViolated', parts: ['THEME'] });
    const large = await applied(callId, { asked: '6000.01' });
    await scored(large, '90', '90');
    expect(await act(large, 'AWARD')).toMatchObject({ __typename: 'CallBudgetExceeded', left: '6000.00' });
    expect(await act(large, 'AWARD', { granted: '6000.02' })).toMatchObject({
      fieldErrors: [{ path: 'granted', code: 'OUT_OF_RANGE' }],
    });
    expect(await act(large, 'AWARD', { granted: '5000.01' })).toMatchObject({
      __typename: 'FundBalanceTooLow',
      available: '5000.00',
    });
    expect(await act(large, 'AWARD', { granted: '5000.00' })).toMatchObject({ __typename: 'FundChanged' });
  });

  it('frees what was committed when an award is withdrawn, and refuses who looked at an older version', async () => {
    const { callId } = await called();
    const award = await applied(callId);
    await scored(award, '90', '90');
    const awarded = (await act(award, 'AWARD')).fund.awards[0];
    expect(await act(award, 'WITHDRAW')).toMatchObject({ code: 'STALE_VERSION' });
    expect(awarded && (await act(awarded, 'WITHDRAW')).fund.balances).toMatchObject([
      {},
      { available: '5000.00' },
    ]);
  });

  it('takes one score from each seat, and none after the decision', async () => {
    const { callId } = await called();
    const award = await applied(callId);
    await scored(award, '90', '90');
    const again = { awardId: award.id, assessor: '评委1', points: '100' };
    expect(await run('scoreFundAward', again)).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await run('scoreFundAward', { ...again, assessor: '评委3', points: '100.5' })).toMatchObject({
      fieldErrors: [{ path: 'points', code: 'OUT_OF_RANGE' }],
    });
    await act(award, 'DECLINE');
    expect(await run('scoreFundAward', { ...again, assessor: '评委3' })).toMatchObject({
      __typename: 'FundAwardActionNotAllowed',
      allowed: [],
    });
  });

  it('takes applications only while the call is open', async () => {
    const { callId } = await called({ opensOn: dayFromNow(1), closesOn: dayFromNow(10) });
    const application = {
      callId,
      applicantId: await organisation(),
      title: '银发课堂',
      theme: 'ELDERLY',
      asked: '1.00',
    };
    expect(await keyed('applyForFundAward', application)).toMatchObject({ code: 'FUND_CALL_CLOSED' });
  });

  it('is kept from whoever is elsewhere', async () => {
    const { fundId } = await funded();
    const read = (by: string) =>
      as(by).run<{ id: string } | null>('query ($id: ID!) { developmentFund(id: $id) { id name } }', {
        id: fundId,
      });
    expect([await read('other-hub'), (await read('civil'))?.id]).toEqual([null, fundId]);
    const entry = { fundId, kind: 'DONATION', amount: '1.00', occurredOn: dayFromNow(0), note: 'x' };
    expect(await keyed('recordFundEntry', entry, 'other-hub')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await keyed('recordFundEntry', { ...entry, kind: 'AWARD_PAYMENT' })).toMatchObject({
      fieldErrors: [{ path: 'kind', code: 'UNKNOWN_VALUE' }],
    });
    const list = await as('hub').run<{ edges: object[] }>(
      '{ developmentFunds(first: 100) { edges { node { id name } } } }',
    );
    expect(list.edges.length).toBeGreaterThan(0);
  });
});
