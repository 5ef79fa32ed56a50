import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { hasChineseFont, packagedFontSettings } from './chinese-font';
import { unpackChromium } from './packaged-chromium';

export interface BrowserChoice {
  /** The machine's own Chromium, or the one that came with the npm packages; by default whichever there is. */
  readonly program?: 'system' | 'packaged';
  /** Where Chinese characters come from; by default the machine's fonts if it has any. */
  readonly fonts?: 'system' | 'packaged';
}

interface Program {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const systemPrograms = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// It speaks to this machine only: by itself Chromium also looks for updates, accounts and suggestions.
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A headless Chromium for journeys and pictures: CHROMIUM_PATH, else the machine's, else the npm one. */
export async function launchBrowser(choice: BrowserChoice = {}): Promise<Browser> {
  const { executablePath, args, env } = await describeBrowser(choice);
  return chromium.launch({ executablePath, args: [...args], env: { ...inherited(), ...env } });
}

/** How that Chromium is started, for programs that start it themselves. */
export async function describeBrowser(
  choice: BrowserChoice = {},
): Promise<Program & { args: readonly string[] }> {
  const { executablePath, env } = await chooseProgram(choice.program);
  const fonts = choice.fonts ?? (hasChineseFont() ? 'system' : 'packaged');
  const fontEnv: Record<string, string> =
    fonts === 'packaged' ? { FONTCONFIG_FILE: packagedFontSettings() } : {};
  return { executablePath, args: browserArguments, env: { ...env, ...fontEnv } };
}

async function chooseProgram(wanted: BrowserChoice['program']): Promise<Program> {
  const named = wanted === undefined ? process.env['CHROMIUM_PATH'] : undefined;
  if (named !== undefined && named !== '') return existing(named);
  const system = systemPrograms.find((file) => existsSync(file));
  if (wanted !== 'packaged' && system !== undefined) return { executablePath: system, env: {} };
  if (wanted === 'system') throw new Error(`no Chromium at ${systemPrograms.join(', ')}`);
  const { executablePath, libraryFolder } = await unpackChromium();
  return { executablePath, env: { LD_LIBRARY_PATH: libraryFolder } };
}

function existing(executablePath: string): Program {
  if (existsSync(executablePath)) return { executablePath, env: {} };
  throw new Error(
    `CHROMIUM_PATH 指向的文件不存在：${executablePath}。 CHROMIUM_PATH names a file that does not exist: ${executablePath}.`,
  );
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
