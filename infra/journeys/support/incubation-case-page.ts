import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor';

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);

/** A field of a dialog by its label, with what is filled in or chosen. */
export type Answers = Readonly<Record<string, string | { readonly choice: string }>>;

/** The page of an incubation case (孵化个案), as the hub's staff work on it. */
export class IncubationCasePage {
  constructor(private readonly visitor: Visitor) {}

  /** Finds the case by the name of its group in the list, and opens it. */
  async open(group: string): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo(`/admin/incubation-cases?search=${encodeURIComponent(group)}`);
    await page.getByRole('link', { name: group, exact: true }).click();
    await this.visitor.heading(new RegExp(group, 'u')).waitFor();
    await this.visitor.settle();
  }

  /** Opens a dialog by its button, fills it in and sends it; answers when it is gone. */
  async act(button: string, answers: Answers = {}, confirm = button): Promise<void> {
    await this.visitor.page.getByRole('button', { name: button, exact: true }).first().click();
    await this.complete(confirm, answers);
  }

  /** Fills in the dialog that is open and sends it; answers when it is gone. */
  async complete(title: string, answers: Answers = {}): Promise<void> {
    const dialog = this.visitor.page.getByRole('dialog', { name: title });
    await this.fill(dialog, answers);
    await this.send(dialog, title);
  }

  /** Whether a step has a button: the rules let it be taken. */
  async offers(step: string): Promise<boolean> {
    return (await this.visitor.page.getByRole('button', { name: step, exact: true }).count()) > 0;
  }

  /** What stands in the way of a step, as the page says beside it. */
  async blockersOf(step: string): Promise<readonly string[]> {
    const list = this.visitor.page.getByRole('list', { name: `${step}还缺什么` });
    return list.getByRole('listitem').allInnerTexts();
  }

  /** Uploads every paper that the next steps ask for; answers what was asked for, in the order of the page. */
  async fileAllMissing(): Promise<readonly string[]> {
    const { page } = this.visitor;
    const filed: string[] = [];
    const missing = page
      .getByRole('list', { name: '缺少的材料' })
      .getByRole('button', { name: /^上传或选用/u });
    while ((await missing.count()) > 0) {
      const paper = ((await missing.first().getAttribute('aria-label')) ?? '').replace('上传或选用', '');
      await missing.first().click();
      await this.upload(paper);
      await page.getByRole('button', { name: `上传或选用${paper}` }).waitFor({ state: 'detached' });
      filed.push(paper);
    }
    return filed;
  }

  /** Uploads a paper of a kind that nothing asks for at the moment. */
  async file(kind: string): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('button', { name: '归入材料', exact: true }).click();
    await this.visitor.find(page.getByRole('dialog').getByRole('combobox', { name: '材料类别' }), kind);
    await this.upload(kind);
  }

  /** The facts of a section, by their names. */
  async facts(section = '基本情况'): Promise<Readonly<Record<string, string>>> {
    const list = this.visitor.section(section).locator('dl.wz-facts');
    const names = await list.locator('dt').allInnerTexts();
    const words = await list.locator('dd').allInnerTexts();
    return Object.fromEntries(names.map((name, index) => [name, (words[index] ?? '').trim()]));
  }

  /** The lines of a list by its name, each in one line. */
  async lines(list: string): Promise<readonly string[]> {
    const items = this.visitor.page.getByRole('list', { name: list }).getByRole('listitem');
    return (await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  }

  /** The lines of a section that is one list, each in one line. */
  async linesIn(section: string): Promise<readonly string[]> {
    const items = await this.visitor.section(section).getByRole('listitem').allInnerTexts();
    return items.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  }

  /** Waits until the history tells of a step. */
  async waitForStep(step: string): Promise<void> {
    await this.visitor.section('办理记录').getByText(step).first().waitFor();
    await this.visitor.settle();
  }

  private async upload(title: string): Promise<void> {
    const dialog = this.visitor.page.getByRole('dialog', { name: '归入材料' });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: `${title}.pdf`, mimeType: 'application/pdf', buffer: PDF });
    await this.send(dialog, '归入');
  }

  private async fill(dialog: Locator, answers: Answers): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      if (typeof answer === 'string') await dialog.getByLabel(label, { exact: true }).fill(answer);
      else await this.visitor.choose(dialog.getByRole('combobox', { name: label }), answer.choice);
    }
  }

  private async send(dialog: Locator, confirm: string): Promise<void> {
    // A dialog without fields may still be on its way in.
    await this.visitor.settle();
    const spaced = new RegExp(`^${[...confirm].join('\\s?')}$`, 'u');
    await dialog.getByRole('button', { name: spaced }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.visitor.settle();
  }
}
