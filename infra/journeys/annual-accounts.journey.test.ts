import { parseCsv } from './support/csv';
import { demonstrationAccount } from './support/demonstration-accounts';
import { ImportCentre } from './support/import-centre';
import { baseUrl } from './support/product-address';
import { signIn } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';
import { workbookFile } from './support/workbook-file';

jest.setTimeout(240_000);

const { step } = useVisitor();
const group = { name: '', address: '' };

const HEADERS = [
  '社会组织名称',
  '年度',
  '捐赠收入',
  '提供服务收入',
  '收入合计',
  '业务活动成本',
  '管理费用',
  '支出合计',
  '年初非限定性净资产',
  '年初限定性净资产',
  '年末非限定性净资产',
  '年末限定性净资产',
  '净资产合计',
];

/** Rows of a list as the file that its page offers, each by its headers. */
async function listed({ page }: Visitor, list: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const answer = await page.request.get(`${baseUrl()}/exports/${list}.csv`);
  const [headers = [], ...rows] = parseCsv(await answer.text());
  return rows.map((row) => new Map(headers.map((header, index) => [header, row[index] ?? ''])));
}

it(
  'brings in two years of an organisation from Excel, and names the row whose sum is a fen off',
  step(async (visitor) => {
    await signIn(visitor, demonstrationAccount('hub'));
    const known = new Set((await listed(visitor, 'annual-accounts')).map((row) => row.get('组织名称')));
    const free = (await listed(visitor, 'organisations')).find(
      (row) => !known.has(row.get('组织名称')) && (row.get('成立日期') ?? '9999') < '2022',
    );
    group.name = free?.get('组织名称') ?? '';
    expect(group.name).not.toBe('');
    const centre = new ImportCentre(visitor);
    await centre.upload(
      await workbookFile('年度财务.xlsx', [
        HEADERS,
        [group.name, 2024, 20000, 100000, 120000, 90000, 10000, 100000, 10000, 0, 30000, 0, 30000],
        [group.name, 2025, 0, 150000, 150000, 140000, 10000, 150000, 30000, 0, 25000, 5000, 30000],
        [group.name, 2023, 0, 50000, 50000.01, 40000, 0, 40000, 0, 0, 10000, 0, 10000],
      ]),
      '社会组织年度财务',
    );
    await centre.dryRun();
    expect(await centre.counts()).toMatchObject({ 总行数: 3, 可导入: 2, 有错误: 1 });
    expect(await centre.namedLines()).toEqual([4]);
    expect(
      await visitor.page
        .getByText(/各项收入相加为50000\.00元/u)
        .first()
        .isVisible(),
    ).toBe(true);
    await visitor.page.getByRole('radio', { name: /只导入正确的/u }).check();
    await centre.commit();
  }),
);

it(
  'tells on the page of the organisation how long its reserve lasts',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo('/admin/annual-accounts');
    expect(await visitor.inspect()).toEqual([]);
    await page.getByLabel('组织名称').fill(group.name);
    await page.getByLabel('组织名称').press('Enter');
    await page.getByRole('link', { name: group.name }).first().click();
    await page.getByRole('heading', { level: 1, name: new RegExp(group.name, 'u') }).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    group.address = page.url();
    await page.getByRole('link', { name: group.name, exact: true }).click();
    // 25,000 over a twelfth of 150,000.
    await page.getByText('2.0 个月').waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'is corrected with a reason, and what stood before can still be read',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo(group.address);
    await page.getByRole('button', { name: /^更\s?正$/u }).click();
    await page.getByLabel('年末非限定性净资产').fill('30000');
    await page.getByText(/年末非限定性与限定性净资产相加为35000\.00元/u).waitFor();
    await page.getByLabel('年末限定性净资产').fill('0');
    await page.getByText(/可以申报/u).waitFor();
    await page.getByLabel('理由').fill('限定性资金已按约定使用');
    expect(await visitor.inspect()).toEqual([]);
    await page.getByRole('button', { name: /^更\s?正$/u }).click();
    const history = page.getByRole('region', { name: '办理经过表' });
    await history.getByText('限定性资金已按约定使用').waitFor();
    expect(await history.innerText()).toContain('25,000.00 元');
    await page.getByText(/^2\.4 个月/u).waitFor();
  }),
);
