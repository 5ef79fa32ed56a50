import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parseCsv } from './support/csv';
import { walkThroughDistrict } from './support/district-journey';
import { PlacePage } from './support/place-page';
import { useVisitor } from './support/visitor';

const visit = useVisitor();
const { step } = visit;

walkThroughDistrict(
  {
    account: 'civil-affairs',
    district: '崇川区',
    subdistrict: '城东街道',
    community: '德民社区',
    year: '2026',
  },
  visit,
);

const MARK = '演示数据';

/** How often the mark stands on a page for the eye, watermarks apart. */
const marksOn = (page: Page): Promise<number> => page.getByText(MARK).filter({ visible: true }).count();

it(
  'leads from a figure to its definition in the catalogue, which is searched and taken away',
  step(async (visitor) => {
    const { page } = visitor;
    const place = new PlacePage(visitor);
    await place.open('崇川区');
    await place.card('事项数').getByRole('button', { name: /口径$/u }).click();
    const link = page.getByRole('link', { name: '在指标口径中查看' });
    await visitor.goTo((await link.getAttribute('href')) ?? '');
    await page.getByRole('article', { name: '事项数' }).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.getByRole('searchbox').fill('重复填报');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('article', { name: '重复填报指数' }).waitFor();
    expect(await page.getByRole('article', { name: '事项数' }).count()).toBe(0);
    const file = await visitor.download(page.getByRole('button', { name: '导出“指标口径”的 CSV' }));
    const [headers = [], ...rows] = parseCsv(readFileSync(file.path, 'utf8'));
    const shown = await page.getByRole('article').count();
    expect([rows.length, rows.map((row) => row[headers.indexOf('代码')])]).toEqual([
      shown,
      expect.arrayContaining(['duplicateReportingIndex']),
    ]);
  }),
);

it(
  'shows on one page whose middle-aged take part least, whether the change is real, which committee carries most off-list work and what expires',
  step(async (visitor) => {
    const { page } = visitor;
    await new PlacePage(visitor).open('崇川区');
    await page.getByRole('navigation', { name: '专题' }).getByRole('link', { name: '一页总览' }).click();
    await visitor.heading('崇川区 · 全区一页').waitFor();
    const board = visitor.section('各街道对照');
    await board.getByRole('columnheader').first().waitFor();
    const verdicts = await page.locator('.wz-figure .wz-variation').allInnerTexts();
    expect(verdicts.length).toBeGreaterThan(4);
    for (const verdict of verdicts)
      expect(verdict.trim()).toMatch(/^(超出常年波动（偏[高低]）|范围内|不可比)$/u);
    const sort = board.getByRole('button', { name: /^中年参与率/u });
    await sort.press('Enter');
    await board.locator('th[aria-sort="descending"]').waitFor();
    await sort.press('Enter');
    await board.locator('th[aria-sort="ascending"]').waitFor();
    const least = await board.getByRole('rowheader').first().innerText();
    expect(await board.locator('.wz-chart-sentence').innerText()).toContain(`中年参与率最低的是${least}（`);
    expect(await visitor.inspect()).toEqual([]);
    await board.locator('.ant-segmented-item').filter({ hasText: '按社区' }).click();
    const communities = visitor.section('各社区对照');
    await communities.getByRole('button', { name: /^清单外任务占比/u }).click();
    await communities.locator('th[aria-sort="descending"]').waitFor();
    expect(await communities.locator('.wz-chart-sentence').innerText()).toMatch(
      /清单外任务占比最低的是.+最高的是.+社区/u,
    );
    await page.getByRole('link', { name: '查看到期事项' }).click();
    await visitor.heading('崇川区 · 到期事项').waitFor();
    const rows = visitor.section('90 天内到期').getByRole('row');
    await rows.nth(1).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    const name = await rows.nth(1).getByRole('rowheader').innerText();
    await visitor.goTo(
      (await rows.nth(1).getByRole('rowheader').getByRole('link').getAttribute('href')) ?? '',
    );
    await page.getByText(name).filter({ visible: true }).first().waitFor();
  }),
);

it(
  'tells what is beyond a rule, gravest first, with its reason and its history, and how whole the ledgers are',
  step(async (visitor) => {
    const { page } = visitor;
    await new PlacePage(visitor).open('崇川区');
    const themes = page.getByRole('navigation', { name: '专题' });
    await themes.getByRole('link', { name: '预警' }).click();
    const alerts = page.getByRole('list', { name: '预警列表' });
    await alerts.getByRole('listitem').first().waitFor();
    const levels = await alerts.locator('.wz-alert-level').allInnerTexts();
    const order = ['红色预警', '黄色预警', '蓝色提示'];
    const ranks = levels.map((level) => order.indexOf(level.trim()));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    await alerts.getByRole('button', { name: '查看经过' }).first().click();
    await page.getByRole('list', { name: '经过' }).getByText('出现').first().waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await themes.getByRole('link', { name: '数据可信' }).click();
    await page.getByRole('region', { name: '社区任务台账：各月' }).waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'marks every page of the district as demonstration data, on screen and on paper',
  step(async (visitor) => {
    const { page } = visitor;
    const place = new PlacePage(visitor);
    await place.open('崇川区');
    const pages = ['/analytics/', page.url()];
    await (await place.ranking()).getByRole('link', { name: '德民社区' }).click();
    await place.arrive('德民社区');
    pages.push(page.url());
    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '城东街道' }).click();
    await place.arrive('城东街道');
    pages.push(page.url(), page.url().replace('/analytics/places/', '/admin/divisions/').split('?')[0] ?? '');
    const unmarked: string[] = [];
    for (const address of pages) {
      await visitor.goTo(address);
      await page
        .getByText(MARK)
        .filter({ visible: true })
        .first()
        .waitFor()
        .catch(() => undefined);
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        if ((await marksOn(page)) === 0) unmarked.push(`${media} ${address}`);
      }
      await page.emulateMedia({ media: 'screen' });
    }
    expect(unmarked).toEqual([]);
    await visitor.goTo('/admin/imports/new');
    expect(await marksOn(page)).toBeGreaterThan(0);
  }),
);
