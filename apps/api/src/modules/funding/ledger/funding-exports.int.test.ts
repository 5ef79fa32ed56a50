import { exportedRows } from '../../../../test/exported-rows';
import { type ContractAnswer, dayFromNow, useFundingSuite } from '../testing/funding-suite';

describe('lists of money as files', () => {
  const { api, as, tree, nextKey, organisation, send, draft, read, running } = useFundingSuite();

  const payFirst = async (contract: ContractAnswer): Promise<void> => {
    const [first] = contract.instalments;
    await send('approve', { instalmentId: first?.id, expectedVersion: first?.version });
    const [approved] = (await read(contract.id))?.instalments ?? [];
    await send(
      'pay',
      {
        instalmentId: approved?.id,
        expectedVersion: approved?.version,
        paidOn: dayFromNow(0),
        reference: '网银-0001',
      },
      'finance',
    );
  };

  it('say of each contract what was agreed, paid and clawed back, and keep to the filter', async () => {
    const paid = await running();
    await payFirst(paid);
    const drafted = await draft();
    const rows = await exportedRows(api, as('hub'), 'funding-contracts');
    const rowOf = (contract: ContractAnswer) => rows.find((row) => row['编号'] === contract.number);
    expect(rowOf(paid)).toMatchObject({
      状态: '实施中',
      '合同金额（元）': '100000.00',
      '已拨付（元）': '50000.00',
      '已追回（元）': '0.00',
      签约日期: dayFromNow(0),
    });
    expect(rowOf(paid)?.['承接主体']).toMatch(/^睦邻服务中心/u);
    expect(rowOf(drafted)).toMatchObject({ '已拨付（元）': '0.00', 签约日期: '' });
    const kept = await exportedRows(api, as('hub'), 'funding-contracts', { states: ['RUNNING'] });
    expect(kept.map((row) => row['编号'])).toContain(paid.number);
    expect(new Set(kept.map((row) => row['状态']))).toEqual(new Set(['实施中']));
    expect(await exportedRows(api, as('other-hub'), 'funding-contracts')).toEqual([]);
  });

  it('count the states that the tabs above the list stand for', async () => {
    const search = `计数${nextKey()}`;
    await draft({ title: `${search}一` });
    await draft({ title: `${search}二`, hub: true });
    await running({ title: `${search}三` });
    const counts = (by: string) =>
      as(by).run(
        'query ($filter: FundingContractFilter) { fundingContractStateCounts(filter: $filter) { state count hubCount } }',
        // What the tab itself keeps to is not looked at: each tab says how much the others hold.
        { filter: { search, states: ['RUNNING'], hub: true } },
      );
    expect(await counts('hub')).toEqual([
      { state: 'DRAFTED', count: 2, hubCount: 1 },
      { state: 'RUNNING', count: 1, hubCount: 0 },
    ]);
    expect(await counts('other-hub')).toEqual([]);
  });

  it('keep what came into a fund apart from what went out, with the restriction and the recipient', async () => {
    const run = (name: string, input: object, by = 'hub') => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      return as(by).run<{
        fund: {
          id: string;
          balances: { restrictionId: string | null }[];
          calls: { id: string }[];
          awards: { id: string; version: number }[];
        };
      }>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on FundChanged { fund { id balances { restrictionId } calls { id } awards { id version } } } ... on UserError { code } } }`,
        { input },
      );
    };
    const keyed = (name: string, input: object) => run(name, { ...input, idempotencyKey: nextKey() });
    const { fund } = await keyed('createDevelopmentFund', {
      name: '邻里发展基金',
      divisionId: tree().first.globalId,
    });
    const restricted = await keyed('addFundRestriction', { fundId: fund.id, title: '为老专项', themes: [] });
    const restrictionId = restricted.fund.balances[1]?.restrictionId;
    const entry = { fundId: fund.id, kind: 'DONATION', note: '企业捐赠' };
    await keyed('recordFundEntry', { ...entry, amount: '8000.00', occurredOn: dayFromNow(-2) });
    await keyed('recordFundEntry', {
      ...{ ...entry, restrictionId, amount: '5000.00', occurredOn: dayFromNow(-1) },
    });
    const opened = await keyed('openFundCall', {
      ...{ fundId: fund.id, restrictionId, title: '微创投', budget: '5000.00', passScore: '60' },
      ...{ opensOn: dayFromNow(0), closesOn: dayFromNow(10) },
    });
    const applied = await keyed('applyForFundAward', {
      ...{ callId: opened.fund.calls[0]?.id, applicantId: await organisation({ name: '银发互助社' }) },
      ...{ title: '银发课堂', theme: 'ELDERLY', asked: '3000.00' },
    });
    const awardId = applied.fund.awards[0]?.id;
    for (const assessor of ['评委一', '评委二'])
      await run('scoreFundAward', { awardId, assessor, points: '80' });
    const awarded = await run('advanceFundAward', {
      ...{ awardId, expectedVersion: applied.fund.awards[0]?.version, action: 'AWARD', note: '评审会决定' },
    });
    await run(
      'payFundAward',
      {
        ...{ awardId, expectedVersion: awarded.fund.awards[0]?.version },
        ...{ paidOn: dayFromNow(0), reference: '网银-2' },
      },
      'finance',
    );
    const rows = await exportedRows(api, as('hub'), 'fund-entries', { fundId: fund.id });
    expect(rows).toMatchObject([
      {
        基金: '邻里发展基金',
        收支类别: '资助支出',
        '收入（元）': '',
        '支出（元）': '3000.00',
        资金性质: '为老专项',
        受资助组织: '银发互助社',
      },
      { '收入（元）': '5000.00', '支出（元）': '', 资金性质: '为老专项', 受资助组织: '' },
      { '收入（元）': '8000.00', 资金性质: '' },
    ]);
    const page = await as('hub').run<{ edges: { node: { amount: string } }[]; totalCount: number }>(
      'query ($filter: FundEntryFilter) { fundEntries(first: 2, filter: $filter) { edges { node { amount } } totalCount } }',
      { filter: { fundId: fund.id, to: dayFromNow(-1) } },
    );
    expect(page).toMatchObject({
      edges: [{ node: { amount: '5000.00' } }, { node: { amount: '8000.00' } }],
    });
    expect(await exportedRows(api, as('other-hub'), 'fund-entries', { fundId: fund.id })).toEqual([]);
  });
});
