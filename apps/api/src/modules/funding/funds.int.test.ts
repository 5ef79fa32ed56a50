import { dayFromNow, useFundingSuite } from './testing/funding-suite';

const FUND = `id name
  balances { restrictionId title balance committed available }
  entries { kind amount restrictionId } calls { id state matching { donated matched caps { projectClass cap } } scoring { base bonuses { bonus least most } } }
  awards { id version state asked granted donated projectClass matchingAmount scoreCount meanScore availableActions applicant { id } }`;

const FACTS = [
  'FundBalanceTooLow { available asked }',
  'RestrictionViolated { parts }',
  'FundScoresMissing { scores needed }',
  'FundScoreTooLow { meanScore passScore }',
  'CallBudgetExceeded { left }',
  'MatchingExceeded { matched }',
  'FundAwardActionNotAllowed { allowed }',
];

/** Which of the facts an answer has. */
const HAS: Readonly<Record<string, readonly string[]>> = {
  recordFundEntry: ['FundBalanceTooLow'],
  scoreFundAward: ['FundAwardActionNotAllowed'],
  advanceFundAward: [
    'FundBalanceTooLow',
    'RestrictionViolated',
    'FundScoresMissing',
    'FundScoreTooLow',
    'CallBudgetExceeded',
    'MatchingExceeded',
    'FundAwardActionNotAllowed',
  ],
  payFundAward: ['FundAwardActionNotAllowed'],
};

interface AwardAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

interface FundAnswer {
  readonly id: string;
  readonly balances: readonly { readonly restrictionId: string | null }[];
  readonly calls: readonly { readonly id: string }[];
  readonly awards: readonly AwardAnswer[];
}

describe('a development fund', () => {
  const { as, tree, nextKey, organisation, asOwner } = useFundingSuite();

  const run = (name: string, input: object, by = 'hub') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const facts = FACTS.filter((fact) => (HAS[name] ?? []).some((refusal) => fact.startsWith(`${refusal} `)));
    return as(by).run<{ readonly __typename: string; readonly fund: FundAnswer } & Record<string, unknown>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on FundChanged { fund { ${FUND} } } ${facts.map((fact) => `... on ${fact}`).join(' ')} } }`,
      { input },
    );
  };
  const keyed = (name: string, input: object, by?: string) =>
    run(name, { ...input, idempotencyKey: nextKey() }, by);

  /** A fund with 10,000 yuan unrestricted and 5,000 for older people of the district, until today. */
  const funded = async () => {
    const created = await keyed('createDevelopmentFund', {
      name: `社会组织发展基金${nextKey()}`,
      divisionId: tree().first.globalId,
    });
    const fundId = created.fund.id;
    const restricted = await keyed('addFundRestriction', {
      fundId,
      title: '为老服务专项',
      themes: ['ELDERLY'],
      divisionId: tree().first.globalId,
      until: dayFromNow(0),
    });
    const restrictionId = restricted.fund.balances[1]?.restrictionId;
    const entry = { fundId, kind: 'DONATION', occurredOn: dayFromNow(0), note: '企业捐赠' };
    await keyed('recordFundEntry', { ...entry, amount: '10000.00' });
    await keyed('recordFundEntry', { ...entry, amount: '5000.00', restrictionId });
    return { fundId, restrictionId };
  };

  const called = async (over: object = {}) => {
    const { fundId, restrictionId } = await funded();
    const opened = await keyed('openFundCall', {
      fundId,
      restrictionId,
      title: '微创投',
      budget: '6000.00',
      opensOn: dayFromNow(0),
      closesOn: dayFromNow(10),
      passScore: '60',
      ...over,
    });
    return { fundId, restrictionId, callId: opened.fund.calls[0]?.id };
  };

  const applied = async (callId: string | undefined, over: object = {}): Promise<AwardAnswer> => {
    const answer = await keyed('applyForFundAward', {
      callId,
      applicantId: await organisation(),
      title: '银发课堂',
      theme: 'ELDERLY',
      asked: '3000.00',
      ...over,
    });
    const [award] = answer.fund.awards;
    if (!award) throw new Error(JSON.stringify(answer));
    return award;
  };

  const scored = async (award: AwardAnswer, ...points: string[]): Promise<void> => {
    for (const [index, each] of points.entries())
      await run('scoreFundAward', { awardId: award.id, assessor: `评委${String(index + 1)}`, points: each });
  };

  const act = (award: AwardAnswer, action: string, over: object = {}) =>
    run('advanceFundAward', {
      awardId: award.id,
      expectedVersion: award.version,
      action,
      note: '评审会决定',
      ...over,
    });

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
    expect(await run('payFundAward', payment, 'finance')).toMatchObject({
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

  it('grants no more than the donations are matched with, to the fen', async () => {
    const { callId } = await called({ restrictionId: null, matchingRule: 'DONGGUAN', budget: '9000.00' });
    const apply = { callId, title: '银发课堂', theme: 'ELDERLY', asked: '5000.00' };
    const applying = async (over: object) =>
      keyed('applyForFundAward', { ...apply, applicantId: await organisation(), ...over });
    expect(await applying({})).toMatchObject({
      fieldErrors: [
        { path: 'donated', code: 'REQUIRED' },
        { path: 'projectClass', code: 'REQUIRED' },
      ],
    });
    expect(await applying({ donated: '0.00', projectClass: 'SMALL' })).toMatchObject({
      fieldErrors: [{ path: 'donated', code: 'MALFORMED' }],
    });
    const { fund } = await applying({ donated: '1500.00', projectClass: 'SMALL' });
    // 东莞: two yuan for every yuan donated.
    expect(fund).toMatchObject({
      calls: [{ matching: { donated: 1, matched: 2, caps: [{ cap: '500000.00' }, { cap: '300000.00' }] } }],
      awards: [{ donated: '1500.00', projectClass: 'SMALL', matchingAmount: '3000.00' }],
    });
    const [award] = fund.awards;
    if (!award) throw new Error('no application');
    await scored(award, '80', '90');
    expect(await act(award, 'AWARD', { granted: '3000.01' })).toMatchObject({
      __typename: 'MatchingExceeded',
      code: 'MATCHING_EXCEEDED',
      matched: '3000.00',
    });
    expect(await act(award, 'AWARD', { granted: '3000.00' })).toMatchObject({
      fund: { awards: [{ state: 'AWARDED', granted: '3000.00' }] },
    });
  });

  it('takes no donation where nothing is matched, and no bonus where none is given', async () => {
    const { callId } = await called();
    const award = await applied(callId);
    expect(
      await keyed('applyForFundAward', {
        ...{ callId, applicantId: await organisation(), title: '银发课堂', theme: 'ELDERLY' },
        ...{ asked: '3000.00', donated: '1.00', projectClass: 'SMALL' },
      }),
    ).toMatchObject({
      fieldErrors: [
        { path: 'donated', code: 'UNKNOWN_VALUE' },
        { path: 'projectClass', code: 'UNKNOWN_VALUE' },
      ],
    });
    const bonuses = [{ bonus: 'SPECIAL', points: '5' }];
    expect(
      await run('scoreFundAward', { awardId: award.id, assessor: '评委一', points: '80', bonuses }),
    ).toMatchObject({ fieldErrors: [{ path: 'bonuses', code: 'UNKNOWN_VALUE' }] });
  });

  it('adds bonuses to the points by the rule of the call', async () => {
    const { callId } = await called({ scoreRule: 'ZHONGSHAN', passScore: '110' });
    const award = await applied(callId);
    const scoring = (assessor: string, points: string, special: string) =>
      run('scoreFundAward', {
        awardId: award.id,
        assessor,
        points,
        bonuses: [
          { bonus: 'FUNDRAISING', points: '12.25' },
          { bonus: 'SPECIAL', points: special },
        ],
      });
    // 中山: points of 100, up to 50 for funds raised, 5 to 20 for what is special.
    expect(await scoring('评委一', '90', '4')).toMatchObject({
      fieldErrors: [{ path: 'bonuses', code: 'OUT_OF_RANGE' }],
    });
    await scoring('评委一', '90', '5');
    expect(await scoring('评委二', '100', '20')).toMatchObject({
      // (90 + 12.25 + 5 + 100 + 12.25 + 20) / 2
      fund: { awards: [{ scoreCount: 2, meanScore: '119.75' }] },
    });
    expect(await act(award, 'AWARD')).toMatchObject({ fund: { awards: [{ state: 'AWARDED' }] } });
    const { fundId } = await funded();
    expect(
      await keyed('openFundCall', {
        ...{ fundId, title: '微创投', budget: '6000.00', scoreRule: 'ZHONGSHAN', passScore: '170.01' },
        ...{ opensOn: dayFromNow(0), closesOn: dayFromNow(10) },
      }),
    ).toMatchObject({ fieldErrors: [{ path: 'passScore', code: 'OUT_OF_RANGE' }] });
  });
});
