import { ledgerImports } from '../../../../test/ledger-imports';
import { useFundingSuite } from '../testing/funding-suite';

jest.setTimeout(60_000);

const HEADER =
  '合同编号,服务项目,项目类别,资金来源,服务领域,甲方,乙方,实施区域,合同总额,开始日期,结束日期,首期款,二期款,尾款,第二期节点,第三期节点日期';

describe('a ledger of contracts', () => {
  const suite = useFundingSuite();
  const ledger = ledgerImports(suite.api, 'funding-contracts');
  afterAll(ledger.clean);

  const line = (number: string, over: Readonly<Record<string, string>> = {}): string => {
    const cells = {
      number,
      title: '社区老人助餐服务',
      kind: '购买服务',
      source: '政府购买服务',
      theme: '为老服务',
      purchaser: '城东街道办事处',
      supplier: '暖心养老服务社',
      place: '',
      amount: '10万元',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      first: '50000',
      second: '30000',
      third: '20000',
      milestone: '',
      dueOn: '2026.12.20',
      ...over,
    };
    return Object.values(cells).join(',');
  };
  const found = async (number: string) =>
    (
      await suite.as('hub').run<{ edges: { node: { id: string; version: number } }[] }>(
        `query ($search: String!) { fundingContracts(first: 5, filter: { search: $search }) { edges { node {
          id version number title state amount supplier { name } division { name } availableActions
          milestones { kind dueOn } instalments { share amount state } events { kind } } } } }`,
        { search: number },
      )
    ).edges.map(({ node }) => node);

  beforeAll(async () => {
    await suite.organisation({ name: '暖心养老服务社', nameKey: '暖心养老服务社' });
  });

  it('comes in as drafts with their plan of payments, and is worked on like any other', async () => {
    const batch = await ledger.take(HEADER, line('账-1'), line('账-2', { place: 'first' }));
    expect([batch.rejectedCount, batch.importedCount]).toEqual([0, 2]);
    const [contract] = await found('账-1');
    expect(contract).toMatchObject({
      title: '社区老人助餐服务',
      state: 'DRAFTED',
      amount: '100000.00',
      supplier: { name: '暖心养老服务社' },
      milestones: [
        { kind: 'SIGNING', dueOn: '2026-01-01' },
        { kind: 'MIDTERM', dueOn: '2026-12-31' },
        { kind: 'FINAL', dueOn: '2026-12-20' },
      ],
      instalments: [
        { share: 5000, amount: '50000.00', state: 'PLANNED' },
        { share: 3000, amount: '30000.00' },
        { share: 2000, amount: '20000.00' },
      ],
      events: [{ kind: 'RECORDED' }],
    });
    expect(await found('账-2')).toMatchObject([{ division: { name: 'first' } }]);
    const input = { contractId: contract?.id, expectedVersion: contract?.version, action: 'SUBMIT' };
    expect(await suite.send('advance', input)).toMatchObject({ contract: { state: 'SUBMITTED' } });
  });

  it.each([
    [{ third: '19999.99' }, ['instalmentsDoNotSum', 'amount']],
    [{ second: '' }, ['contractInstalmentGap', 'amount3']],
    [{ first: '0' }, ['contractAmountMalformed', 'amount1']],
    [{ first: '' }, ['requiredMissing', 'amount1']],
    [{ amount: '100000.001' }, ['contractAmountMalformed', 'amount']],
    [{ endsOn: '2025-12-31' }, ['contractEndsBeforeStart', 'endsOn']],
    [{ endsOn: '2027-01-01' }, ['contractTooLong', 'endsOn']],
    [{ supplier: '没有这个组织' }, ['lookupUnknown', 'supplier']],
    [{ kind: '招标' }, ['dictionaryUnknown', 'kind']],
    [{ place: '没有这个地方' }, ['lookupUnknown', 'place']],
  ])('refuses a row with %j as %j', async (over, reason) => {
    const batch = await ledger.take(HEADER, line('账-坏', over));
    expect([batch.rejectedCount, batch.importedCount]).toEqual([1, 0]);
    expect(await ledger.reasonsOf(batch)).toContainEqual(reason);
    expect(await found('账-坏')).toEqual([]);
  });

  it.each(['csv', 'xlsx'])('goes out as %s and changes nothing when it comes in again', async (format) => {
    const running = await suite.running({ divisionId: suite.tree().first.globalId });
    const before = await found(running.number);
    const file = await ledger.exported(suite.as('hub'), `funding-contracts.${format}`);
    const again = await ledger.takeFile(`合同.${format}`, file);
    expect([again.rejectedCount, again.importedCount]).toEqual([0, 0]);
    expect(again.duplicateCount).toBeGreaterThan(1);
    expect(await found(running.number)).toEqual(before);
  });

  it('is undone as long as nothing has moved on, and its numbers are free again', async () => {
    const batch = await ledger.take(HEADER, line('账-3'));
    expect(await ledger.undo(batch)).toMatchObject({ ok: true });
    expect(await found('账-3')).toEqual([]);
    const second = await ledger.take(HEADER, line('账-3'));
    expect(second.importedCount).toBe(1);
    const [contract] = await found('账-3');
    await suite.send('advance', {
      contractId: contract?.id,
      expectedVersion: contract?.version,
      action: 'SUBMIT',
    });
    expect(await ledger.undo(second)).toMatchObject({ ok: false, refusal: { code: 'undoBlocked' } });
  });

  it('has drafts that were recorded by mistake withdrawn with a reason, which leaves the list', async () => {
    const draft = await suite.draft();
    const withdraw = { contractId: draft.id, expectedVersion: draft.version, action: 'WITHDRAW' };
    expect(await suite.send('advance', withdraw)).toMatchObject({ __typename: 'ContractFactMissing' });
    expect(await suite.send('advance', { ...withdraw, reason: '录重了' })).toMatchObject({
      contract: { state: 'WITHDRAWN', availableActions: [] },
    });
    expect(await found(draft.number)).toEqual([]);
    expect((await suite.draft({ number: draft.number })).state).toBe('DRAFTED');
  });
});
