import type { Visitor } from './visitor';

/** A file as a browser hands it over. */
export interface LedgerFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const LONG_WORK_MS = 150_000;

/** The import centre of the console, step by step. */
export class ImportCentre {
  constructor(private readonly visitor: Visitor) {}

  /** Uploads a ledger; the district is chosen already where there is one only. */
  async upload(file: LedgerFile | string, ledger = '事项台账'): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo('/admin/imports/new');
    await this.visitor.choose(page.getByLabel('台账', { exact: true }), ledger);
    await page.locator('input[type=file]').setInputFiles(file);
    await this.visitor.section('把文件的列对应到台账的列').waitFor();
    await this.visitor.settle();
  }

  async mapColumn(header: string, column: string): Promise<void> {
    await this.visitor.choose(this.visitor.page.getByLabel(`“${header}”对应到`), column);
  }

  async applyKeptMap(name: string): Promise<void> {
    await this.visitor.choose(this.visitor.page.getByLabel('套用已保存的对应方案'), name);
  }

  async keepMapAs(name: string): Promise<void> {
    await this.visitor.page.getByLabel('保存为方案，下次套用（可不填）').fill(name);
  }

  /** Starts the dry run and waits for what it found. */
  async dryRun(): Promise<void> {
    await this.startDryRun();
    await this.awaitDryRun();
  }

  async startDryRun(): Promise<void> {
    await this.visitor.page.getByRole('button', { name: '开始试运行' }).click();
  }

  async awaitDryRun(): Promise<void> {
    await this.visitor.section('试运行结果').waitFor({ timeout: LONG_WORK_MS });
    await this.visitor.settle();
  }

  /** Imports and waits for the result. */
  async commit(): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '导入完成' }).waitFor({ timeout: LONG_WORK_MS });
    await this.visitor.settle();
  }

  async undo(reason: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('button', { name: '撤销本批' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('撤销原因').fill(reason);
    await dialog.getByRole('button', { name: '撤销本批' }).click();
    await page.getByRole('alert').filter({ hasText: '已整批撤销' }).waitFor({ timeout: LONG_WORK_MS });
    await this.visitor.settle();
  }

  /** How many rows fared how, by the words of the page. */
  async counts(): Promise<Record<string, number>> {
    const cells = await this.visitor.page.locator('.wz-counts > div').all();
    const entries = await Promise.all(
      cells.map(async (cell) => [
        (await cell.locator('dt').innerText()).replace(/（.*）/u, ''),
        Number((await cell.locator('dd').innerText()).replaceAll(',', '')),
      ]),
    );
    return Object.fromEntries(entries) as Record<string, number>;
  }

  /** Lines of the file that the row table names. */
  async namedLines(): Promise<readonly number[]> {
    const table = this.visitor.section('逐行明细').getByRole('table');
    const lines = await table.locator('tbody tr td:first-child').allInnerTexts();
    return lines.map((line) => Number(line.replace(/\D/gu, '')));
  }
}
