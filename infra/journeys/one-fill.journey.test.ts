import { Workbook } from '@protobi/exceljs';
import type { Locator } from 'playwright-core';
import { demonstrationAccount } from './support/demonstration-accounts';
import { signIn, signOut } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';
import { rowsOfWorkbook, workbookFile } from './support/workbook-file';

const { step } = useVisitor();
const title = `社区助老服务统计${Date.now().toString(36)}`;
const CIVIL = ['常住人口数', '60岁以上人数', '80岁以上人数', '未成年人数', '残疾人数', '低保人数'];
const HEALTH = ['60岁以上人数', '签约家庭医生', '慢性病人数', '孕产妇人数', '独居老人数', '居住面积'];
const EXISTING = [...new Set([...CIVIL, ...HEALTH])];
const NEW = ['愿意代买代办', '愿意参加助浴', '家中有扶手'];
const BOTH_NAMES = { civil: '区民政局《住户基本情况表》', health: '区卫健委《楼栋健康服务统计表》' };

/** A household as it stands in the workbook that was filled in. */
interface Household {
  readonly household: string;
  readonly building: string;
  readonly values: ReadonlyMap<string, number>;
}
const filled: Household[] = [];

const isYesNo = (name: string): boolean => name === '签约家庭医生' || NEW.includes(name);

/** What a household says of an item, by its place in the list; a yes counts one. */
function valueOf(name: string, place: number): number {
  if (isYesNo(name)) return place % 2;
  return name === '居住面积' ? 60 + place : (place + name.length) % 4;
}

const sumOf = (name: string, households: readonly Household[]): string =>
  String(households.reduce((sum, { values }) => sum + (values.get(name) ?? Number.NaN), 0));

/** Proposes an item that the dictionary lacks, and waits until its column says so. */
async function proposeItem({ page }: Visitor, heading: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: heading });
  await row.getByRole('button', { name: '申请新增' }).click();
  const dialog = page.getByRole('dialog', { name: `为「${heading}」申请新增数据项` });
  await dialog.getByLabel('值的类型').click();
  await page.locator('.ant-select-dropdown:visible').getByText('是否', { exact: true }).click();
  await dialog.getByRole('button', { name: /^确\s?定$/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  await row.getByText(`新增：${heading}`).waitFor();
}

/** Takes the step of the page that its button names, with what its dialog asks for. */
async function act(
  { page }: Visitor,
  name: string,
  fill?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function openForm(visitor: Visitor, name: string): Promise<void> {
  await visitor.goTo('/admin/form-demands');
  await visitor.page.getByRole('link', { name, exact: true }).first().click();
  await visitor.heading(name).waitFor();
  await visitor.settle();
}

it(
  'tells a department that eleven of its fourteen items exist, while it asks for them',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('department'));
    await visitor.goTo('/admin/form-demands');
    await page.getByRole('button', { name: '申请报表' }).click();
    const dialog = page.getByRole('dialog', { name: '申请报表' });
    await dialog.getByLabel('部门', { exact: true }).fill('区残联');
    await dialog.getByLabel('报表名称').fill(title);
    await visitor.find(dialog.getByRole('combobox', { name: '要哪里的社区填' }), '城东街道');
    await visitor.choose(dialog.getByLabel('粒度'), '按社区汇总');
    await dialog.getByText('直接写表头').click();
    await dialog.getByLabel('表头（每行一个）').fill(['社区', ...EXISTING, ...NEW].join('\n'));
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await visitor.heading(title).waitFor();
    await page.getByText('已对应 11 项：11 项已有数据或正在收集，只需新增 0 项。').waitFor();
    for (const heading of NEW) await proposeItem(visitor, heading);
    await page.getByText('已对应 14 项：11 项已有数据或正在收集，只需新增 3 项。').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.getByRole('button', { name: '保存对应' }).click();
    await page.getByRole('button', { name: '查重并报审' }).waitFor();
    await act(visitor, '查重并报审');
  }),
);

it(
  'lets the panel approve it for a period',
  step(async (visitor) => {
    const { page } = visitor;
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    await signOut(visitor);
    await signIn(visitor, demonstrationAccount('panel'));
    await openForm(visitor, title);
    await page.getByText('共 14 项，其中 11 项已有数据或正在收集，不再向社区收集；新增 3 项。').waitFor();
    await act(visitor, '批准', async (dialog) => {
      await dialog.getByLabel('开始日期').fill(today);
      await dialog.getByLabel('截止日期').fill(`${String(Number(today.slice(0, 4)) + 1)}-03-31`);
    });
    await page.getByText('填报中', { exact: true }).waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'answers all three departments with one workbook',
  step(async (visitor) => {
    const { page } = visitor;
    await signOut(visitor);
    await signIn(visitor, demonstrationAccount('committee'));
    await visitor.goTo('/admin/fills');
    for (const form of [...Object.values(BOTH_NAMES), `区残联《${title}》`])
      await visitor.section('待报报表').getByText(form).waitFor();
    await page.getByRole('heading', { name: '需要填的 14 项' }).waitFor();
    const sheet = await visitor.download(page.getByRole('link', { name: '下载填报表' }));
    await page.getByRole('button', { name: '上传填好的表' }).click();
    const dialog = page.getByRole('dialog', { name: '上传填好的表' });
    await dialog.locator('input[type=file]').setInputFiles(await fillIn(sheet.path));
    await dialog.getByText('填报表.xlsx').waitFor();
    await dialog.getByRole('button', { name: /^报\s?送$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    const outcome = visitor.section('报送结果');
    await outcome.getByText('一次填报，已报 3 张报表：').waitFor();
    expect(await outcome.getByText('还缺').count()).toBe(0);
    expect(await visitor.inspect()).toEqual([]);
    await expectLayouts(visitor, outcome);
  }),
);

/** Fills every household's line in as somebody at the committee would. */
async function fillIn(path: string): ReturnType<typeof workbookFile> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) =>
    rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text)),
  );
  const [headers = [], ...households] = rows;
  const items = headers.slice(2);
  expect(items.map((item) => item.replace(/（.*）$/u, '')).sort()).toEqual([...EXISTING, ...NEW].sort());
  for (const [place, [household = '', building = '']] of households.entries())
    filled.push({
      ...{ household, building },
      values: new Map([...EXISTING, ...NEW].map((name) => [name, valueOf(name, place)])),
    });
  const written = filled.map(({ household, building, values }) => [
    ...[household, building],
    ...items.map((item) => {
      const name = item.replace(/（.*）$/u, '');
      const value = values.get(name) ?? 0;
      return isYesNo(name) ? (value === 1 ? '是' : '否') : value;
    }),
  ]);
  return workbookFile('填报表.xlsx', [headers, ...written]);
}

/** Each department has its own columns at its own grain, added up by hand here. */
async function expectLayouts(visitor: Visitor, outcome: Locator): Promise<void> {
  const rowsOf = async (form: string, firstHeader: string) => {
    const line = outcome.getByRole('listitem').filter({ hasText: form });
    const file = await visitor.download(line.getByRole('link', { name: '查看生成的表' }));
    return rowsOfWorkbook(file.path, firstHeader);
  };
  const civil = await rowsOf(BOTH_NAMES.civil, '序号');
  expect(civil.map((row) => ['户编号', ...CIVIL].map((name) => row[name]))).toEqual(
    filled.map(({ household, values }) => [household, ...CIVIL.map((name) => String(values.get(name)))]),
  );
  const health = await rowsOf(BOTH_NAMES.health, '楼栋');
  const buildings = [...new Set(filled.map(({ building }) => building))];
  expect(health.map((row) => ['楼栋', ...HEALTH].map((name) => row[name]))).toEqual(
    buildings.map((building) => {
      const own = filled.filter((each) => each.building === building);
      return [building, ...HEALTH.map((name) => sumOf(name, own))];
    }),
  );
  const [ageing = {}, ...others] = await rowsOf(title, '社区');
  expect(others).toEqual([]);
  expect([...EXISTING, ...NEW].map((name) => ageing[name])).toEqual(
    [...EXISTING, ...NEW].map((name) => sumOf(name, filled)),
  );
}

it(
  'tells the two departments that were served of a correction, with the old and the new value',
  step(async (visitor) => {
    const { page } = visitor;
    const [first] = filled;
    if (!first) throw new Error('Nothing was filled in.');
    await page.getByRole('button', { name: `更正 ${first.household} 常住人口数` }).click();
    const dialog = page.getByRole('dialog', { name: `更正 ${first.household} 常住人口数` });
    await dialog.getByLabel('新值').fill('9');
    await dialog.getByLabel('理由').fill('入户核对后更正');
    await dialog.getByRole('button', { name: /^更\s?正$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    const told = page.getByText('已通知用过旧值的报表');
    await told.waitFor();
    const words = await told.innerText();
    expect(words).toContain(BOTH_NAMES.civil);
    expect(words).toContain(`区残联《${title}》`);
    expect(words).not.toContain(BOTH_NAMES.health);
    await signOut(visitor);
    await signIn(visitor, demonstrationAccount('department'));
    const before = first.values.get('常住人口数') ?? Number.NaN;
    const residents = Number(sumOf('常住人口数', filled));
    await expectCorrection(visitor, title, ['全社区', String(residents), String(residents - before + 9)]);
    await expectCorrection(visitor, '住户基本情况表', [first.household, String(before), '9']);
    const table = await visitor.download(page.getByRole('link', { name: '下载汇总表' }));
    const row = (await rowsOfWorkbook(table.path, '序号')).find((each) => each['户编号'] === first.household);
    expect(row?.['常住人口数']).toBe('9');
  }),
);

/** What the page of a form says of the one correction: of which line, the old and the new value; then it is acknowledged. */
async function expectCorrection(
  visitor: Visitor,
  form: string,
  [line, before, after]: readonly [string, string, string],
): Promise<void> {
  await openForm(visitor, form);
  const section = visitor.section('报后更正');
  const cells = await section.getByRole('row').last().getByRole('cell').allInnerTexts();
  expect(cells[1]).toContain(line);
  expect(cells.slice(2, 6)).toEqual(['常住人口数', before, after, '入户核对后更正']);
  expect(await visitor.inspect()).toEqual([]);
  await section.getByRole('button', { name: '确认已知悉' }).click();
  await section.getByText('0 处部门还没有确认').waitFor();
}
