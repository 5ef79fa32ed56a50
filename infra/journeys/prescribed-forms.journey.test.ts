import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { demonstrationAccount } from './support/demonstration-accounts';
import { signIn } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';
import { paragraphsOf, type WordFile, wordFile } from './support/word-file';

const { step } = useVisitor();
const mark = Date.now().toString(36);
const filing = `备案申请表${mark}`;
const notice = `补正告知书${mark}`;

/** Fills the dialog in and sends it; whether it is taken the page then says. */
async function upload(dialog: Locator, file: WordFile): Promise<void> {
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: /上\s?传$/u }).click();
}

async function openDialog({ page }: Visitor): Promise<Locator> {
  await page.getByRole('button', { name: '上传模板' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('文书名称').waitFor();
  return dialog;
}

/** Follows the first link of a list, and takes the form that its page offers. */
async function fillFirst(visitor: Visitor, list: string, form: string): Promise<[string, readonly string[]]> {
  const { page } = visitor;
  await visitor.goTo(list);
  await page.locator('.ant-table-row a').first().click();
  await page.getByRole('button', { name: '生成文书' }).click();
  const link = page.getByRole('link', { name: form });
  await link.waitFor();
  const file = await visitor.download(link);
  const name = await page
    .getByRole('heading', { level: 1 })
    .evaluate((title) => title.firstChild?.textContent ?? '');
  return [name.trim(), paragraphsOf(readFileSync(file.path))];
}

it(
  'says where in a form something stands that the dictionary does not know',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('hub'));
    await visitor.goTo('/admin/form-templates');
    await page.getByText('{{组织名称}}', { exact: true }).first().waitFor();
    expect(await visitor.inspect()).toEqual([]);
    const dialog = await openDialog(visitor);
    await dialog.getByLabel('文书名称').fill(filing);
    await upload(dialog, wordFile('申请表.docx', ['申请表'], ['单位：{{组织', '名字', '}}（章）']));
    const wrong = dialog.getByRole('list', { name: '要改正的占位符' });
    await wrong.waitFor();
    expect(await wrong.innerText()).toContain('正文第 2 段“单位：{{组织名字}}（章）”');
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await upload(dialog, wordFile('申请表.docx', ['申请表'], ['单位：{{组织', '名称', '}}（章）']));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: filing }).waitFor();
  }),
);

it(
  'fills the form for an organisation',
  step(async (visitor) => {
    const [name, paragraphs] = await fillFirst(visitor, '/admin/organisations', filing);
    expect(paragraphs).toEqual(['申请表', `单位：${name}（章）`]);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'fills another for a case, with a line for each paper that is missing',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo('/admin/form-templates');
    const dialog = await openDialog(visitor);
    await dialog.getByLabel('文书名称').fill(notice);
    await visitor.choose(dialog.getByLabel('用于'), '孵化个案');
    const list = [['{{#缺少材料}}'], ['{{序号}}. {{材料名称}}'], ['{{/缺少材料}}']];
    await upload(dialog, wordFile('告知书.docx', ['{{组织名称}}缺 {{缺少材料项数}} 项'], ...list));
    await dialog.waitFor({ state: 'hidden' });
    const [name, [first = '', ...missing]] = await fillFirst(
      visitor,
      '/admin/incubation-cases?status=applying',
      notice,
    );
    expect(first).toBe(`${name}缺 ${String(missing.length)} 项`);
    expect(missing.every((line, index) => line.startsWith(`${String(index + 1)}. `))).toBe(true);
    await page.getByRole('button', { name: '生成文书' }).waitFor();
  }),
);

it(
  'offers a form no more that is withdrawn',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo('/admin/form-templates');
    for (const name of [filing, notice]) {
      await page.getByRole('button', { name: `停用${name}` }).click();
      await page.getByRole('dialog').getByRole('button', { name: '停用模板' }).click();
      await page.getByRole('link', { name }).waitFor({ state: 'detached' });
      await visitor.settle();
    }
  }),
);
