import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { launchBrowser } from '../../browser';
import { listViolations } from './accessibility';
import { baseUrl } from './product-address';

const SCREENS = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  wall: { width: 1920, height: 1080 },
} as const;
const PATIENCE_MS = 20_000;
const POLL_MS = 20;
const pictureFolder = path.resolve(__dirname, '..', '..', '..', '.cache', 'journeys');

/** What somebody holds, sits at or stands before. */
export type Screen = keyof typeof SCREENS;

export interface InspectedStage {
  /** A pop-over, list or dialog is open above the page. */
  readonly layerOpen?: boolean;
}

/** Where a person at a browser reads and clicks; every journey has one, signed out at first. */
export class Visitor {
  private readonly faults: string[] = [];
  private readonly asked = new Set<Request>();
  private readonly expected: RegExp[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly screen: Screen,
  ) {}

  static async arrive(browser: Browser, screen: Screen): Promise<Visitor> {
    const isPhone = screen === 'phone';
    const context = await browser.newContext({
      baseURL: baseUrl(),
      viewport: SCREENS[screen],
      isMobile: isPhone,
      hasTouch: isPhone,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const visitor = new Visitor(context, await context.newPage(), screen);
    visitor.watch();
    return visitor;
  }

  /** Whatever a browser complains of is a fault: script errors, broken policies, answers that blame the server. */
  private watch(): void {
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.note(`console: ${message.text()} ${message.location().url}`);
    });
    this.page.on('request', (request) => {
      if (request.resourceType() === 'fetch') this.asked.add(request);
    });
    this.page.on('requestfinished', (request) => this.asked.delete(request));
    this.page.on('requestfailed', (request) => this.asked.delete(request));
    this.page.on('pageerror', (error) => this.note(`script: ${error.stack ?? error.message}`));
    this.page.on('response', (answer) => {
      if (answer.status() >= 500)
        this.note(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
    });
  }

  private note(fault: string): void {
    if (!this.expected.some((pattern) => pattern.test(fault))) this.faults.push(fault);
  }

  /** From here to the end of the step a complaint like this is part of the story, such as 401 for a wrong password. */
  expectComplaint(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** What the browser complained of since the last step. */
  takeFaults(): readonly string[] {
    this.expected.length = 0;
    return this.faults.splice(0);
  }

  async goTo(address: string): Promise<void> {
    // What the page before this one still waited for nobody waits for any more.
    this.asked.clear();
    await this.page.goto(address);
    await this.settle();
  }

  /**
   * Gives the session up as if it had never been. The page that is open goes first: told that it has none, it would go to the
   * sign-in page by itself, and break off whatever way is begun meanwhile.
   */
  async forgetSession(): Promise<void> {
    this.asked.clear();
    await this.page.goto('about:blank');
    await this.page.context().clearCookies();
  }

  /** Waits until the page has what it asked for and nothing moves any more. */
  async settle(): Promise<void> {
    for (let waited = 0; this.asked.size > 0 && waited < PATIENCE_MS; waited += POLL_MS) await delay(POLL_MS);
    await this.page.waitForFunction(() => {
      const signs = document.querySelectorAll('.wz-loading, .ant-spin-spinning, .ant-btn-loading');
      const busy = [...signs].some((sign) => sign.checkVisibility());
      const moving = document
        .getAnimations()
        .some(
          ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
        );
      return document.querySelector('main') !== null && !busy && !moving;
    });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** A card of a page by its title. */
  section(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name }).first();
  }

  /** Opens the list of a choice field and takes one of it. */
  async choose(field: Locator, option: string): Promise<void> {
    await field.click();
    await this.take(option);
  }

  /** Types into a choice field with a long list, and takes the first of what is found and has a text. */
  async find(field: Locator, typed: string, option = typed): Promise<void> {
    await field.fill(typed);
    await this.take(option);
  }

  private async take(option: string): Promise<void> {
    const found = this.page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
      .first();
    await found.waitFor();
    // A list that opens where there is no room for it still moves: a click would miss.
    await this.settle();
    await found.click();
    await this.settle();
  }

  /** Saves what a click makes the browser download, and answers its path. */
  async download(link: Locator): Promise<{ readonly name: string; readonly path: string }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), link.click()]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  /** What is wrong with the page as it stands, on its own screen and on a phone: barriers by axe, and a page wider than its screen. */
  async inspect(stage: InspectedStage = {}): Promise<readonly string[]> {
    const found = this.screen === 'phone' ? [] : await this.inspectAt(this.screen, stage);
    await this.page.setViewportSize(SCREENS.phone);
    try {
      const onPhone = await this.inspectAt('phone', stage);
      const sideways = await this.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      const wider = `${this.page.url()} on a phone: ${sideways} px wider than the screen`;
      return [...found, ...onPhone, ...(sideways > 0 ? [wider] : [])];
    } finally {
      await this.page.setViewportSize(SCREENS[this.screen]);
      await this.settle();
    }
  }

  /** Does something on a phone, and comes back to the desk. */
  async onPhone(body: () => Promise<void>): Promise<void> {
    await this.page.setViewportSize(SCREENS.phone);
    try {
      await body();
    } finally {
      await this.page.setViewportSize(SCREENS.desk);
    }
  }

  private async inspectAt(size: Screen, { layerOpen }: InspectedStage): Promise<readonly string[]> {
    await this.settle();
    // What floats above a page stands beside its landmarks by nature, and only then may it.
    const violations = await listViolations(this.page, layerOpen ? ['region'] : []);
    return violations.map((violation) => `${this.page.url()} on a ${size}: ${violation}`);
  }

  /** A picture of what went wrong, or of what the eye is to judge, beside the caches of the repository. */
  async photograph(name: string, fullPage = true): Promise<void> {
    mkdirSync(pictureFolder, { recursive: true });
    const file = path.join(pictureFolder, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await this.page.screenshot({ path: file, fullPage }).catch(() => undefined);
  }

  /** The failure with what the page was telling at the time: open dialogs and alerts, in words. */
  async withWhatStands(error: unknown): Promise<unknown> {
    const told = await this.page
      .locator('.ant-modal:visible, .ant-alert:visible, .ant-message-notice:visible')
      .allInnerTexts()
      .catch(() => []);
    if (error instanceof Error && told.length > 0)
      error.message = `${error.message}\nOn the page: ${told.join(' ¶ ').replace(/\s+/gu, ' ').slice(0, 1000)}`;
    return error;
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

/** A visitor for the steps of one journey, in their order, and how a step is told. */
export function useVisitor(screen: Screen = 'desk'): {
  step: (body: (visitor: Visitor) => Promise<void>) => () => Promise<void>;
} {
  let browser: Browser | undefined;
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    visitor = await Visitor.arrive(browser, screen);
  });
  afterAll(async () => {
    await visitor?.leave();
    await browser?.close();
  });
  return {
    step: (body) => async () => {
      if (!visitor) throw new Error('There is no visitor: the browser did not start.');
      try {
        await body(visitor);
        expect(visitor.takeFaults()).toEqual([]);
      } catch (error) {
        await visitor.photograph(expect.getState().currentTestName ?? 'journey');
        visitor.takeFaults();
        throw await visitor.withWhatStands(error);
      }
    },
  };
}
