import { readFileSync } from 'node:fs';
import { demonstrationAccount } from './support/demonstration-accounts';
import { DirtyLedger } from './support/dirty-ledger';
import { ImportCentre } from './support/import-centre';
import { PlacePage } from './support/place-page';
import { signIn } from './support/session';
import type { Visitor } from './support/visitor';
import { useVisitor } from './support/visitor';

jest.setTimeout(240_000);

const { step } = useVisitor();
const ledger = new DirtyLedger(`journey-${Date.now().toString(36)}`, 10_000);
const bad = ledger.badLines.length;
const pages = { first: '', corrections: '' };
const workbook: { file?: Buffer } = {};

/** Matters of the district in 2019, the year of the ledger and of nothing else. */
async function mattersOf2019(visitor: Visitor): Promise<string> {
  const place = new PlacePage(visitor);
  await place.open('坪山区');
  await visitor.goTo(`${visitor.page.url().split('?')[0] ?? ''}?period=2019`);
  await place.arrive('坪山区');
  return place.figure('事项数');
}

/** Figures follow an import by a job, within seconds. */
async function awaitMattersOf2019(visitor: Visitor, expected: string): Promise<void> {
  let seen = '';
  for (let attempt = 0; attempt < 20 && seen !== expected; attempt += 1) {
    seen = await mattersOf2019(visitor);
  }
  expect(seen).toBe(expected);
}

it(
  'takes a ledger as it is, and asks about the one column it does not know',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('pingshan'));
    expect(await mattersOf2019(visitor)).toBe('无数据');
    await visitor.goTo('/admin/imports');
    expect(await visitor.inspect()).toEqual([]);
    await visitor.goTo('/admin/imports/new');
    expect(await visitor.inspect()).toEqual([]);
    const centre = new ImportCentre(visitor);
    await centre.upload(ledger.toCsv());
    pages.first = page.url();
    expect(await page.getByRole('alert').innerText()).toContain('来源渠道');
    expect(await page.getByRole('button', { name: '开始试运行' }).isDisabled()).toBe(true);
    expect(await visitor.inspect()).toEqual([]);
    await centre.mapColumn(ledger.unknownHeader, '来源渠道');
    await centre.keepMapAs(ledger.mark);
  }),
);

it(
  'tries it out without writing, and names exactly the seven bad rows of ten thousand',
  step(async (visitor) => {
    const centre = new ImportCentre(visitor);
    await centre.startDryRun();
    await visitor.page.getByRole('progressbar').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await centre.awaitDryRun();
    expect(await centre.counts()).toMatchObject({ 总行数: 10_000, 可导入: 10_000 - bad, 有错误: bad });
    expect(await centre.namedLines()).toEqual(ledger.badLines);
    expect(await visitor.inspect()).toEqual([]);
    const file = await visitor.download(visitor.page.getByRole('link', { name: /下载错误清单/u }));
    workbook.file = readFileSync(file.path);
    await visitor.goTo(pages.first);
  }),
);

it(
  'imports the good rows only, on request, and the figures follow',
  step(async (visitor) => {
    const { page } = visitor;
    const confirm = page.getByRole('button', { name: '确认导入' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /只导入正确的/u }).check();
    await new ImportCentre(visitor).commit();
    expect(await new ImportCentre(visitor).counts()).toMatchObject({ 已导入: 10_000 - bad, 有错误: bad });
    expect(await visitor.inspect()).toEqual([]);
    await awaitMattersOf2019(visitor, '9,993');
  }),
);

it(
  'takes the corrected error workbook by the map that was kept',
  step(async (visitor) => {
    const centre = new ImportCentre(visitor);
    if (!workbook.file) throw new Error('The dry run gave no error workbook.');
    await centre.upload(await ledger.correct(workbook.file));
    pages.corrections = visitor.page.url();
    await centre.applyKeptMap(ledger.mark);
    await centre.dryRun();
    expect(await centre.counts()).toMatchObject({ 总行数: bad, 可导入: bad, 有错误: 0 });
    await centre.commit();
    await awaitMattersOf2019(visitor, '10,000');
  }),
);

it(
  'adds nothing when the same file comes again',
  step(async (visitor) => {
    const centre = new ImportCentre(visitor);
    await centre.upload(ledger.toCsv());
    await centre.applyKeptMap(ledger.mark);
    await centre.dryRun();
    expect(await centre.counts()).toMatchObject({ 可导入: 0, 已存在: 10_000 - bad });
    await visitor.page.getByRole('radio', { name: /只导入正确的/u }).check();
    expect(await visitor.page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true);
  }),
);

it(
  'takes both imports back, and the figures are what they were',
  step(async (visitor) => {
    for (const page of [pages.corrections, pages.first]) {
      await visitor.goTo(page);
      await new ImportCentre(visitor).undo('旅程演练');
    }
    expect(await visitor.inspect()).toEqual([]);
    await awaitMattersOf2019(visitor, '无数据');
  }),
);
