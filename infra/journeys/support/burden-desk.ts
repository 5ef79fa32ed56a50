import type { Visitor } from './visitor';

/** What somebody at a community reports of a department. */
export interface ReportedBurden {
  readonly department: string;
  readonly subject: string;
  readonly content: string;
  readonly hours: number;
  readonly photograph: Buffer;
}

/** A report as whoever filed it finds it: where it is, and where what shows it is. */
export interface FiledBurden {
  readonly address: string;
  readonly evidence: string;
}

/** The pages of burden reports, as committees and the panel work with them. */
export class BurdenDesk {
  constructor(private readonly visitor: Visitor) {}

  /** Opens the dialog of a report and fills it in. */
  async draw({ department, subject, content, hours, photograph }: ReportedBurden): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo('/admin/burden-reports');
    await page.getByRole('button', { name: '反映负担' }).click();
    const dialog = page.getByRole('dialog', { name: '反映负担' });
    await this.visitor.choose(dialog.getByRole('combobox', { name: '反映什么' }), subject);
    await this.visitor.find(dialog.getByRole('combobox', { name: '哪个部门' }), department);
    await dialog.getByLabel('什么事、为什么是负担').fill(content);
    await dialog.getByLabel('全体工作人员一共花了几小时').fill(String(hours));
    await dialog.getByLabel('附上照片或文件').check();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '群通知截图.jpg', mimeType: 'image/jpeg', buffer: photograph });
    await dialog.getByText('群通知截图.jpg').waitFor();
  }

  /** Sends the dialog that is filled in, and opens what came of it. */
  async send(content: string): Promise<FiledBurden> {
    const { page } = this.visitor;
    const dialog = page.getByRole('dialog', { name: '反映负担' });
    await dialog.getByRole('button', { name: /^提\s?交$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.open(content);
    const evidence = await page.getByRole('link', { name: '查看材料' }).getAttribute('href');
    return { address: new URL(page.url()).pathname, evidence: evidence ?? '' };
  }

  /** Opens the report whose words begin like this. */
  async open(content: string): Promise<void> {
    await this.visitor.goTo('/admin/burden-reports');
    await this.visitor.page.getByRole('link', { name: content.slice(0, 12) }).click();
    await this.visitor.heading(/^反映/u).waitFor();
    await this.visitor.settle();
  }

  /** The community of the report that is open. */
  place(): Promise<string> {
    const facts = this.visitor.section('反映的内容');
    return facts
      .locator('dt', { hasText: /^社区$/u })
      .locator('xpath=following-sibling::dd[1]')
      .innerText();
  }

  /** The row of a department in a quarter in what is pooled, in its cells; none while it is not there. */
  async pooled(department: string, quarter: string): Promise<readonly string[]> {
    await this.visitor.goTo('/admin/burden-pools');
    const rows = this.visitor.page
      .getByRole('row')
      .filter({ hasText: department })
      .filter({ hasText: quarter });
    return (await rows.count()) === 0 ? [] : rows.first().getByRole('cell').allInnerTexts();
  }
}
