import type { Visitor } from './visitor';

/** The page of an organisation, where its documents and the evidence that they are lie. */
export class OrganisationPage {
  constructor(private readonly visitor: Visitor) {}

  /** Uploads minutes as evidence for exit criteria, each named by a part of its words. */
  async proveExit(title: string, criteria: readonly string[]): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('button', { name: '上传材料' }).click();
    const dialog = page.getByRole('dialog', { name: '上传材料' });
    await dialog.locator('input[type=file]').setInputFiles({
      name: `${title}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\ntrailer\n<< >>\n%%EOF\n'),
    });
    await this.visitor.choose(dialog.getByRole('combobox', { name: '材料类别' }), '会议纪要');
    await dialog.getByLabel('标题').fill(title);
    await dialog.getByLabel('材料日期').fill('2025-09-20');
    const purposes = dialog.getByRole('combobox', { name: '作为哪些事项的佐证' });
    for (const criterion of criteria) await this.visitor.find(purposes, criterion, '出壳标准');
    await purposes.press('Escape');
    await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.visitor.settle();
  }

  /** Verifies all evidence for exit criteria that waits; answers how many there were. */
  async verifyExitProofs(): Promise<number> {
    const { page } = this.visitor;
    const verify = page.getByRole('button', { name: /^核验通过出壳标准/u });
    await verify.first().waitFor();
    const count = await verify.count();
    for (let left = count; left > 0; left -= 1) {
      await verify.first().click();
      await page.waitForFunction(
        (rest) => document.querySelectorAll('button[aria-label^="核验通过出壳标准"]').length === rest,
        left - 1,
      );
    }
    return count;
  }
}
