import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { startPassingProduct } from '../commands/passing-product';
import type { PassingProduct } from '../commands/passing-product';
import { scripts } from '../commands/product';
import { requireScript } from '../commands/run-process';
import { runCommand } from '../commands/run-command';
import { say } from '../commands/terminal';
import { repositoryFolder } from '../launcher';
import { demonstrationAccount } from '../journeys/support/demonstration-accounts';

const SIZE = { width: 1440, height: 900 };
const sharedData = process.env['WEIZHI_SHARED_DATA'] ?? path.join(repositoryFolder, '..', 'shared', 'data');
const ledger = path.join(sharedData, 'pingshan_matters_2018', 'matters.csv');

/**
 * `npm run pictures`: the pictures of the README, from the running product. With the ledger of 坪山区 at hand it shows
 * real data, else the demonstration.
 */
runCommand(async () => {
  const product = await startPassingProduct();
  try {
    process.env['WEIZHI_DEMO_ACCOUNTS'] = product.accounts.join('\n');
    const real = existsSync(ledger);
    if (real) await importLedger(product);
    const browser = await launchBrowser();
    const context = await browser.newContext({
      baseURL: product.origin,
      viewport: SIZE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await signIn(page, real ? 'pingshan' : 'civil-affairs');
    await page.goto('/analytics/');
    await page.getByRole('region', { name: /^各(街道|社区)对照$/u }).waitFor();
    await take(page, 'analytics');
    await page.goto('/admin/');
    await page.getByRole('button', { name: '退出登录' }).click();
    // Signing out leads there by itself; to go there in between would break that off.
    await page.getByRole('heading', { name: '登录微治' }).waitFor();
    await signIn(page, 'hub');
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await take(page, 'admin');
    await browser.close();
    return 0;
  } finally {
    await product.stop();
  }
});

function importLedger({ env }: PassingProduct): Promise<string[]> {
  const args = ['--template', 'matters', '--district', '440310', '--map', 'pingshan-2018', '--file', ledger];
  return requireScript({ script: scripts.import, env, args });
}

async function signIn(page: Page, identifier: string): Promise<void> {
  await page.goto('/admin/sign-in');
  await page.getByLabel('账号').fill(identifier);
  await page.getByLabel('密码', { exact: true }).fill(demonstrationAccount(identifier).password);
  await page.getByRole('button', { name: /^登\s?录$/u }).click();
  await page.getByRole('button', { name: '退出登录' }).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  const file = path.join(__dirname, `${name}.png`);
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: file });
  say(`${path.relative(repositoryFolder, file)} ${Math.round(statSync(file).size / 1024)} kB`);
}
