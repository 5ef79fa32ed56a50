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
