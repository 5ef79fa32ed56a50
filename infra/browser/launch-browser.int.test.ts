import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './index';
import type { BrowserChoice } from './index';

jest.setTimeout(60_000);

const page = '<!doctype html><meta charset="utf-8"><p id="text" style="font-size:40px">微治<b>邻里</b></p>';
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(page);
});
let browser: Browser | undefined;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())));
afterAll(() => server.close());
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

async function open(choice: BrowserChoice): Promise<Page> {
  browser = await launchBrowser(choice);
  const opened = await browser.newPage();
  await opened.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return opened;
}

/** Families of the fonts that the browser really drew the text with. */
async function fontsUsed(opened: Page): Promise<string[]> {
  const session = await opened.context().newCDPSession(opened);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#text' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map((font) => font.familyName);
}

/** A missing glyph is the same box for every character. */
const drawsDifferently = (opened: Page): Promise<boolean> =>
  opened.evaluate(() => {
    const draw = (text: string): string => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.font = '40px sans-serif';
      context.fillText(text, 0, 60);
      return canvas.toDataURL();
    };
    return new Set(['微', '治', '邻', '里'].map(draw)).size === 4;
  });

describe('the browser of journeys and pictures', () => {
  it('shows Chinese text with whatever this machine has', async () => {
    expect(await drawsDifferently(await open({}))).toBe(true);
  });

  it('comes from npm where the machine has none, with its own Chinese font', async () => {
    const opened = await open({ program: 'packaged', fonts: 'packaged' });
    expect(await drawsDifferently(opened)).toBe(true);
    expect(new Set(await fontsUsed(opened))).toEqual(new Set(['Noto Sans SC']));
  });

  it('reaches this machine and nothing beyond it', async () => {
    const opened = await open({});
    await expect(opened.goto('http://example.com/', { timeout: 5000 })).rejects.toThrow(
      'ERR_NAME_NOT_RESOLVED',
    );
  });

  it('says so when CHROMIUM_PATH names nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-browser-'));
    const before = process.env['CHROMIUM_PATH'];
    process.env['CHROMIUM_PATH'] = path.join(folder, 'chromium');
    try {
      expect(existsSync(process.env['CHROMIUM_PATH'])).toBe(false);
      await expect(launchBrowser()).rejects.toThrow('CHROMIUM_PATH');
    } finally {
      if (before === undefined) delete process.env['CHROMIUM_PATH'];
      else process.env['CHROMIUM_PATH'] = before;
      rmSync(folder, { recursive: true });
    }
  });
});
