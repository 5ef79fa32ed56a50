import type { Visitor } from './visitor';

/** One's own week of time use on a phone, every tap counted. */
export class TimeLog {
  private taps = 0;

  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.goTo('/admin/time-use');
    await this.visitor.heading('我的工作时间').waitFor();
  }

  /** How many taps it took since this was last asked. */
  takeTaps(): number {
    const taken = this.taps;
    this.taps = 0;
    return taken;
  }

  async tap(name: string): Promise<void> {
    this.taps += 1;
    await this.visitor.page.getByRole('button', { name, exact: true }).tap();
  }

  /** Adds minutes to a part of the day by its buttons. */
  async add(part: string, ...steps: readonly number[]): Promise<void> {
    for (const step of steps)
      await this.tap(`${part}${step < 0 ? '减' : '加'} ${String(Math.abs(step))} 分钟`);
  }

  /** What the day comes to as it is written, such as `周一 4日 合计 8 小时`. */
  sum(): Promise<string> {
    return this.visitor.page.getByRole('status', { name: /合计/u }).innerText();
  }

  /** Waits until this device keeps what was entered, which it does a moment after the last tap. */
  async expectKept(words: string): Promise<void> {
    await this.visitor.page.waitForFunction(
      (kept) => Object.values({ ...sessionStorage }).some((draft) => String(draft).includes(kept)),
      words,
    );
  }

  async save(): Promise<void> {
    const day = (await this.sum()).split(' 合计')[0] ?? '';
    await this.tap('保存');
    await this.visitor.page.getByText(`${day} 已保存`).first().waitFor();
    await this.visitor.settle();
  }
}
