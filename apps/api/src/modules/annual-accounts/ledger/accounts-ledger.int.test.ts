import { ledgerImports } from '../../../../test/ledger-imports';
import { FIGURES, useAccountsSuite } from '../testing/accounts-suite';

jest.setTimeout(60_000);

const HEADER =
  '单位名称,年度,捐赠收入,会费收入,提供服务收入,政府补助收入,投资收益,其他收入,收入合计,业务活动成本,管理费用,筹资费用,其他费用,费用合计,年初非限定性净资产,年初限定性净资产,年末非限定性净资产,年末限定性净资产,净资产合计';
const GOOD =
  '30000,20000,"120,000",29500,-100,600,20万,150000,29000,500,500,180000,30000,10000,45000,15000,60000';
const NEXT = '0,0,0,0,,0,0,60000,0,0,0,60000,45000,15000,0,0,0';

describe('a ledger of accounts', () => {
  const suite = useAccountsSuite();
  const ledger = ledgerImports(suite.api, 'annual-accounts');
  afterAll(ledger.clean);

  const list = async (name: string) =>
    (
      await suite.as('hub').run<{ edges: { node: { id: string; version: number; year: number } }[] }>(
        `query ($search: String!) { annualAccountsList(first: 20, filter: { search: $search }) {
            edges { node { id version year state reserveMonths figures { closingTotal } } } } }`,
        { search: name },
      )
    ).edges.map(({ node }) => node);

  beforeAll(async () => {
    for (const name of ['暖心养老服务社', '青苗助学会', '同名书画社', '同名书画社'])
      await suite.organisation({ name, nameKey: name });
  });

  it('comes in as filed, two years of one organisation in one file in any order', async () => {
    const batch = await ledger.take(HEADER, `暖心养老服务社,2025,${NEXT}`, `暖心养老 服务社,2024年,${GOOD}`);
    expect([batch.rejectedCount, batch.importedCount]).toEqual([0, 2]);
    expect(await list('暖心养老')).toMatchObject([
      { year: 2025, state: 'FILED', reserveMonths: '0.0', figures: { closingTotal: '0.00' } },
      { year: 2024, state: 'FILED', reserveMonths: '3.0', figures: { closingTotal: '60000.00' } },
    ]);
  });

  it.each([
    [`青苗助学会,2024,${GOOD.replace('20万', '200000.01')}`, ['incomeDoesNotSum', 'incomeTotal']],
    [`青苗助学会,2024,${GOOD.replace(',500,500,', ',500,500.01,')}`, ['expenseDoesNotSum', 'expenseTotal']],
    [`青苗助学会,2024,${GOOD.replace('45000,15000', '45000,15001')}`, ['netAssetsDoNotSum', 'closingTotal']],
    [`青苗助学会,2024,${GOOD.replace(',10000,', ',10001,')}`, ['netAssetsDoNotCarry', 'closingTotal']],
    [`青苗助学会,2024,-${GOOD}`, ['accountsAmountNegative', 'donationIncome']],
    [`青苗助学会,2024,${GOOD.replace('600,', '600.001,')}`, ['accountsAmountMalformed', 'otherIncome']],
    [`青苗助学会,9998,${GOOD}`, ['accountsYearNotOver', 'year']],
    [`青苗助学会,2019,${GOOD}`, ['accountsYearBeforeFounding', 'year']],
    [`青苗助学会,二四,${GOOD}`, ['numberUnreadable', 'year']],
    [`同名书画社,2024,${GOOD}`, ['lookupAmbiguous', 'organisation']],
    [`没有这个社,2024,${GOOD}`, ['lookupUnknown', 'organisation']],
    [`青苗助学会,2024,${GOOD.replace(/60000$/u, '')}`, ['requiredMissing', 'closingTotal']],
  ])('refuses %s with %j', async (line, reason) => {
    const batch = await ledger.take(HEADER, line);
    expect([batch.rejectedCount, batch.importedCount]).toEqual([1, 0]);
    expect(await ledger.reasonsOf(batch)).toContainEqual(reason);
    expect(await list('青苗')).toEqual([]);
  });

  it('refuses a year that does not begin with the end of the one before, in the file or on the register', async () => {
    const off = NEXT.replace('45000,15000', '45001,14999');
    const batch = await ledger.take(HEADER, `青苗助学会,2024,${GOOD}`, `青苗助学会,2025,${off}`);
    expect([batch.rejectedCount, batch.importedCount]).toEqual([1, 1]);
    const parts = ['openingUnrestricted', 'openingRestricted'];
    expect(await ledger.reasonsOf(batch)).toEqual(
      expect.arrayContaining(parts.map((part) => ['openingDiffersFromLastYear', part])),
    );
    const again = await ledger.take(HEADER, `青苗助学会,2025,${off}`);
    expect([again.rejectedCount, again.importedCount]).toEqual([1, 0]);
  });

  it.each(['csv', 'xlsx'])('goes out as %s and changes nothing when it comes in again', async (format) => {
    const before = await list('暖心养老');
    const filter = encodeURIComponent(JSON.stringify({ search: '暖心养老' }));
    const file = await ledger.exported(suite.as('hub'), `annual-accounts.${format}?filter=${filter}`);
    const again = await ledger.takeFile(`年度财务.${format}`, file);
    expect([again.rejectedCount, again.duplicateCount, again.importedCount]).toEqual([0, 2, 0]);
    expect(await list('暖心养老')).toEqual(before);
  });

  it('is undone as long as none was corrected, and its years are free again', async () => {
    await suite.organisation({ name: '晚晴合唱团', nameKey: '晚晴合唱团' });
    const batch = await ledger.take(HEADER, `晚晴合唱团,2024,${GOOD}`);
    expect(await ledger.undo(batch)).toMatchObject({ ok: true });
    expect(await list('晚晴')).toEqual([]);
    const second = await ledger.take(HEADER, `晚晴合唱团,2024,${GOOD}`);
    const [accounts] = await list('晚晴');
    await suite.send('correctAnnualAccounts', {
      accountsId: accounts?.id,
      expectedVersion: accounts?.version,
      figures: FIGURES,
      reason: '补记',
    });
    expect(await ledger.undo(second)).toMatchObject({ ok: false, refusal: { code: 'undoBlocked' } });
    expect(await list('晚晴')).toMatchObject([{ state: 'CORRECTED' }]);
  });
});
