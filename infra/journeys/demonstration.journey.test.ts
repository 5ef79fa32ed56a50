import type { Page } from 'playwright-core';
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
