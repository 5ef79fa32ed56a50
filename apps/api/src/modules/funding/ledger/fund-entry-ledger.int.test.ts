import { ledgerImports } from '../../../../test/ledger-imports';
import { dayFromNow } from '../testing/funding-suite';
import { useFundSuite } from '../testing/fund-suite';

jest.setTimeout(60_000);

const HEADER = '收支日期,基金名称,收支项目,收入,支出,限定用途,说明';

describe('a ledger of entries of a fund', () => {
  const suite = useFundSuite();
  const ledger = ledgerImports(suite.api, 'fund-entries');
  afterAll(ledger.clean);
  let fundId = '';
  let name = '';

  beforeAll(async () => {
    // 10,000 yuan unrestricted and 5,000 for older people.
    ({ fundId } = await suite.funded());
    ({ name } = await suite
      .as('hub')
      .run<{ name: string }>('query ($id: ID!) { developmentFund(id: $id) { name } }', { id: fundId }));
  });

  const balances = async (id = fundId) =>
    (
      await suite
        .as('hub')
        .run<{ balances: { available: string }[]; entries: unknown[] }>(
          'query ($id: ID!) { developmentFund(id: $id) { balances { available } entries { id } } }',
          { id },
        )
    ).balances.map(({ available }) => available);

  it('comes in in the order of the file: what came in may be spent further down', async () => {
    const batch = await ledger.take(
      HEADER,
      `2026.1.15,${name},拨入,2万,,,区级公益金`,
      `2026-02-01,${name},评审费,,"29,999.50",,评审劳务费`,
      `2026-02-02,${name},捐赠,100,,为老服务专项,企业捐赠`,
    );
    expect([batch.rejectedCount, batch.importedCount]).toEqual([0, 3]);
    // 10,000 + 20,000 - 29,999.50, and 5,000 + 100.
    expect(await balances()).toEqual(['0.50', '5100.00']);
  });

  it.each([
    [`2026-02-03,NAME,评审费,,0.51,,多了一分`, ['fundBalanceTooLow', 'out']],
    [`2026-02-03,NAME,评审费,,5100.01,为老服务专项,限定性资金不够`, ['fundBalanceTooLow', 'out']],
    [`2026-02-03,NAME,捐赠,,100,,填错了栏`, ['fundEntryOtherSide', 'out']],
    [`2026-02-03,NAME,捐赠,,,,没有金额`, ['fundEntryAmountMalformed', 'in']],
    [`2026-02-03,NAME,捐赠,1.005,,,厘`, ['fundEntryAmountMalformed', 'in']],
    [`2026-02-03,NAME,捐赠,100,,没有这一项,限定`, ['fundRestrictionUnknown', 'restriction']],
    [`2026-02-03,NAME,资助支出,,0.10,,拨付`, ['fundEntryIsAward', 'kind']],
    [`2099-02-03,NAME,捐赠,100,,,将来`, ['fundEntryInFuture', 'occurredOn']],
    [`2026-02-03,没有这个基金,捐赠,100,,,捐赠`, ['lookupUnknown', 'fund']],
    [`2026-02-03,NAME,捐赠,100,,,`, ['requiredMissing', 'note']],
  ])('refuses %s with %j', async (line, reason) => {
    const batch = await ledger.take(HEADER, line.replace('NAME', name));
    expect([batch.rejectedCount, batch.importedCount]).toEqual([1, 0]);
    expect(await ledger.reasonsOf(batch)).toContainEqual(reason);
    expect(await balances()).toEqual(['0.50', '5100.00']);
  });

  it.each(['csv', 'xlsx'])('goes out as %s and changes nothing when it comes in again', async (format) => {
    const filter = encodeURIComponent(JSON.stringify({ fundId }));
    const file = await ledger.exported(suite.as('hub'), `fund-entries.${format}?filter=${filter}`);
    const again = await ledger.takeFile(`收支.${format}`, file);
    expect([again.rejectedCount, again.duplicateCount, again.importedCount]).toEqual([0, 5, 0]);
    expect(await balances()).toEqual(['0.50', '5100.00']);
  });

  it('is undone, unless its money was spent or promised since', async () => {
    const batch = await ledger.take(HEADER, `2026-03-01,${name},利息,300,,,一季度利息`);
    expect(await balances()).toEqual(['300.50', '5100.00']);
    const spend = { fundId, kind: 'FUND_COST', occurredOn: dayFromNow(0), note: '印刷费' };
    await suite.keyed('recordFundEntry', { ...spend, amount: '0.51' });
    expect(await ledger.undo(batch)).toMatchObject({ ok: false, refusal: { code: 'undoBlocked' } });
    await suite.keyed('recordFundEntry', {
      ...{ fundId, kind: 'DONATION', occurredOn: dayFromNow(0), note: '补足', amount: '0.01' },
    });
    expect(await ledger.undo(batch)).toMatchObject({ ok: true });
    expect(await balances()).toEqual(['0.00', '5100.00']);
    const second = await ledger.take(HEADER, `2026-03-01,${name},利息,300,,,一季度利息`);
    expect(second.importedCount).toBe(1);
  });
});
