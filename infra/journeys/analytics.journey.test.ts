import path from 'node:path';
import { demonstrationAccount } from './support/demonstration-accounts';
import { walkThroughDistrict } from './support/district-journey';
import { ImportCentre } from './support/import-centre';
import { PlacePage } from './support/place-page';
import { signIn } from './support/session';
import { describeWithSharedData } from './support/shared-data';
import { useVisitor } from './support/visitor';

jest.setTimeout(240_000);

describeWithSharedData('pingshan_matters_2018', (folder) => {
  const ledger = path.join(folder, 'matters.csv');
  const visit = useVisitor();
  const { step } = visit;

  it(
    'takes in the ledger of 2018 as it is, by the map that comes with the product',
    step(async (visitor) => {
      await signIn(visitor, demonstrationAccount('pingshan'));
      const centre = new ImportCentre(visitor);
      await centre.upload(ledger);
      await centre.applyKeptMap('坪山区民生诉求数据（2018）');
      await centre.dryRun();
      const { 总行数: total, 有错误: rejected, 可导入: fresh = 0 } = await centre.counts();
      expect([total, rejected]).toEqual([6_952, 0]);
      // A product that is kept between two runs has the ledger already, and takes no row of it twice.
      if (fresh > 0) await centre.commit();
      expect(await visitor.inspect()).toEqual([]);
    }),
  );

  walkThroughDistrict(
    { account: 'pingshan', district: '坪山区', subdistrict: '坪山街道', community: '六联社区', year: '2018' },
    visit,
  );

  it(
    'shows the 6,952 matters of the ledger with all that a figure must not be shown without',
    step(async (visitor) => {
      const place = new PlacePage(visitor);
      await place.open('坪山区');
      expect(await place.figure('事项数')).toBe('6,952');
      const facts = await place.card('社区自行处置占比（名称一致）').locator('.wz-figure-facts').innerText();
      expect(facts).toContain('401 / 6,952');
      expect(facts).toContain('7/12');
    }),
  );

  it(
    'calls September not comparable with August, and a month without rows no data',
    step(async (visitor) => {
      const { page } = visitor;
      const place = new PlacePage(visitor);
      await page.locator('.ant-segmented-item').filter({ hasText: /^月$/u }).click();
      await page.waitForURL(/period=2018-12/u);
      await place.arrive('坪山区');
      for (const month of ['2018-11', '2018-10', '2018-09']) {
        await page.getByRole('button', { name: '上一期' }).click();
        await page.waitForURL(new RegExp(`period=${month}`, 'u'));
        await place.arrive('坪山区');
      }
      expect(await place.figure('事项数')).toBe('2,561');
      expect(
        await place.card('事项数').locator('.wz-figure-change', { hasText: '较上期' }).innerText(),
      ).toContain('不可比');
      expect(await visitor.inspect()).toEqual([]);
      await visitor.goTo(page.url().replace('2018-09', '2018-05'));
      await place.arrive('坪山区');
      expect(await place.figure('事项数')).toBe('无数据');
    }),
  );

  it(
    'has no data for 新和社区, which is not nought',
    step(async (visitor) => {
      const { page } = visitor;
      const place = new PlacePage(visitor);
      await place.open('坪山区');
      await (await place.ranking()).getByRole('link', { name: '新和社区' }).click();
      await place.arrive('新和社区');
      expect(await place.figure('事项数')).toBe('无数据');
      expect(await page.locator('.wz-figure-value').allInnerTexts()).not.toContain('0');
      expect(await visitor.inspect()).toEqual([]);
    }),
  );
});
