import { ImportCentre } from './import-centre';
import type { IncubationCasePage } from './incubation-case-page';
import type { IncubationStory } from './incubation-story';
import { CaseList, enterSheet } from './incubation-views';
import { workbookFile } from './workbook-file';

/** Everything that is missing is said in one notice: the group hands in again, and is not sent back a second time. */
async function returnOnce(one: IncubationCasePage, group: string): Promise<void> {
  await one.open(group);
  await one.act('退回补正');
  await one.waitForStep('已申请 → 待补正');
  expect(await one.offers('受理申请')).toBe(false);
  await one.act('补正后重新提交');
  await one.waitForStep('待补正 → 已申请');
  expect(await one.offers('退回补正')).toBe(false);
  expect(await one.blockersOf('退回补正')).toContainEqual(expect.stringContaining('已一次性告知补正'));
}

/** From two Excel files to the decision of the panel: three groups pass it and one does not. */
export function applyForIncubation({ on, groups, stamp }: IncubationStory): void {
  const everybody = Object.values(groups);

  it(
    'takes groups and their applications from two Excel files',
    on('2025-03-03', 'hub', async (_, visitor) => {
      const { page } = visitor;
      const drafts = await new CaseList(visitor).countAt('草稿');
      expect(await visitor.inspect()).toEqual([]);
      const centre = new ImportCentre(visitor);
      const kinds = ['互助类', '文体活动类', '志愿类', '文体活动类'];
      await centre.upload(
        await workbookFile(`组织台账${stamp}.xlsx`, [
          ['组织名称', '社区', '登记备案状态', '服务类别'],
          ...everybody.map((name, index) => [name, '德民社区', '未备案登记', kinds[index] ?? '']),
        ]),
        '社会组织台账',
      );
      await centre.dryRun();
      expect(await centre.counts()).toMatchObject({ 总行数: 4, 可导入: 4, 有错误: 0 });
      await centre.commit();

      await centre.upload(
        await workbookFile(`孵化申请汇总表${stamp}.xlsx`, [
          ['申请单位', '征集批次', '赛道', '申报金额', '项目简介'],
          [groups.graduates, '2025 年度孵化征集', '萌芽型（6个月）', 20_000, '为独居老人结对，上门探访'],
          [groups.refused, '2025 年度孵化征集', '萌芽型（6个月）', 4_000, '每周组织棋牌活动'],
          [groups.extended, '2025 年度孵化征集', '萌芽型（6个月）', 4_500, '发动居民认领楼道花坛'],
          [groups.terminated, '2025 年度孵化征集', '萌芽型（6个月）', 3_000, '组建社区合唱队'],
          [`没有登记的队${stamp}`, '2025 年度孵化征集', '萌芽型（6个月）', 1_000, '没有先登记组织'],
        ]),
        '孵化申请汇总表',
      );
      await centre.dryRun();
      expect(await centre.counts()).toMatchObject({ 总行数: 5, 可导入: 4, 有错误: 1 });
      expect(await centre.namedLines()).toEqual([6]);
      await page.getByRole('radio', { name: /只导入正确的/u }).check();
      await centre.commit();
      expect(await centre.counts()).toMatchObject({ 已导入: 4, 有错误: 1 });

      expect(await new CaseList(visitor).countAt('草稿')).toBe(drafts + 4);
      await visitor.goTo(`/admin/incubation-cases?search=${stamp}`);
      expect(await page.getByRole('link', { name: new RegExp(stamp, 'u') }).count()).toBe(4);
      expect(await page.getByText('申请审核（4）').count()).toBe(1);
      expect(await visitor.inspect()).toEqual([]);
    }),
  );

  it(
    'accepts and screens all four at once, but none before its papers are there',
    on('2025-03-04', 'hub', async (one, visitor) => {
      for (const group of everybody) {
        await one.open(group);
        await one.act('提交申请');
      }
      expect(await one.offers('受理申请')).toBe(false);
      expect(await visitor.inspect()).toEqual([]);
      const refused = await new CaseList(visitor).together(stamp, '受理申请');
      expect(refused).toContain('已办理 0 个，未办理 4 个');
      for (const group of everybody)
        expect(refused).toMatch(new RegExp(`${group}：.*「受理申请」缺少材料：入驻申请表`, 'u'));
      await returnOnce(one, groups.extended);
      for (const group of everybody) {
        await one.open(group);
        expect(await one.fileAllMissing()).toHaveLength(5);
      }
      expect(await new CaseList(visitor).together(stamp, '受理申请')).toContain('已办理 4 个，未办理 0 个');
      for (const group of everybody) {
        await one.open(group);
        expect(await one.fileAllMissing()).toEqual(['形式审查表']);
      }
      expect(await new CaseList(visitor).together(stamp, '初审通过')).toContain('已办理 4 个，未办理 0 个');
    }),
  );

  it(
    'interviews the group that asks for more, and leaves that out where the simplified procedure applies',
    on('2025-03-10', 'hub', async (one) => {
      await one.open(groups.refused);
      await one.waitForStep('初审 → 评审');
      await one.open(groups.graduates);
      await one.waitForStep('初审 → 面试尽调');
      expect(await one.fileAllMissing()).toEqual(['面谈记录', '实地走访表', '需求测评（前测）']);
      await one.act('面试通过');
      await one.waitForStep('面试尽调 → 评审');
    }),
  );

  it(
    'seats a panel, some of it at the screen and some on paper',
    on('2025-03-18', 'hub', async (one, { page }) => {
      await one.open(groups.graduates);
      await one.file('评审会议纪要');
      await one.act('增加评审席位', { 席位: '1号评委', 评审专家账号: { choice: '（assessor）' } });
      await one.act('增加评审席位', { 席位: '2号评委', 评审专家账号: { choice: '（assessor-2）' } });
      await enterSheet(one, '3号评委', [20, 15, 15, 12]);
      await enterSheet(one, '4号评委', [25, 20, 18, 12]);
      await enterSheet(one, '5号评委', [28, 23, 22, 17]);
      await enterSheet(one, '6号评委', [24, 20, 20, 14]);
      await page.getByText('已收 4 份，应收 6 份').waitFor();
      expect(await page.getByText('全部交齐之前不显示分数').count()).toBe(1);
      expect(await page.getByRole('cell', { name: '90', exact: true }).count()).toBe(0);
      expect(await one.blockersOf('评审通过')).toEqual([expect.stringContaining('评分表未收齐')]);
    }),
  );

  it(
    'lets an assessor score only after the statement, and sees nobody else’s points',
    on('2025-03-19', 'assessor', async (one, visitor) => {
      const { page } = visitor;
      await visitor.goTo('/admin/incubation-scores');
      const card = visitor.section(new RegExp(groups.graduates, 'u'));
      expect(await card.getByRole('button', { name: /^评\s?分$/u }).count()).toBe(0);
      await card.getByRole('button', { name: '利益冲突声明' }).click();
      await one.complete('利益冲突声明', { 声明: { choice: '与申请组织没有利益关系' } });
      await card.getByRole('button', { name: /^评\s?分$/u }).click();
      await one.complete('评分', {
        '需求真实、居民欢迎（满分 30）': '26',
        '团队与发起人（满分 25）': '20',
        '计划可行（满分 25）': '20',
        '服务边界清楚（满分 20）': '14',
      });
      await card.getByText('已提交，合计 80 分').waitFor();
      expect(await page.getByText('62').count()).toBe(0);
      expect(await visitor.inspect()).toEqual([]);
    }),
  );

  it(
    'takes no points of an assessor who has a conflict of interest',
    on('2025-03-19', 'assessor-2', async (one, visitor) => {
      await visitor.goTo('/admin/incubation-scores');
      const card = visitor.section(new RegExp(groups.graduates, 'u'));
      await card.getByRole('button', { name: '利益冲突声明' }).click();
      await one.complete('利益冲突声明', { 声明: { choice: '有利益关系，申请回避' } });
      await card.getByText('已声明利益冲突，回避').waitFor();
      expect(await card.getByRole('button').count()).toBe(0);
    }),
  );

  it(
    'passes by the mean without the extremes, and refuses below the pass line',
    on('2025-03-20', 'hub', async (one, visitor) => {
      const { page } = visitor;
      await one.open(groups.graduates);
      // 62 and 90 are left out: (80 + 75 + 78) / 3.
      await page
        .getByText(
          '已收 5 份，应收 5 份，至少 3 份；合格线 60 分。平均 77.67 分，通过（已去掉最高分和最低分）。',
        )
        .waitFor();
      expect(await visitor.inspect()).toEqual([]);
      await one.act('评审通过');
      await one.waitForStep('评审 → 公示');

      await one.open(groups.refused);
      await one.file('评审会议纪要');
      await enterSheet(one, '1号评委', [20, 15, 14, 10]);
      await enterSheet(one, '2号评委', [20, 15, 15, 10]);
      await page.getByText('平均 59.50 分，未通过').waitFor();
      expect(await one.blockersOf('评审通过')).toEqual([
        expect.stringContaining('平均分 59.50，未达合格线 60'),
      ]);
      await one.act('不予通过', { 理由: '平均分未达合格线' });
      await one.waitForStep('评审 → 未通过。理由：平均分未达合格线');
      expect(await one.facts()).toMatchObject({ 结束日期: '2025年3月20日' });
      expect(await page.getByText('没有可办理的事项').count()).toBe(1);
      expect(await visitor.inspect()).toEqual([]);

      for (const group of [groups.extended, groups.terminated]) {
        await one.open(group);
        await one.file('评审会议纪要');
        await enterSheet(one, '1号评委', [20, 18, 18, 14]);
        await enterSheet(one, '2号评委', [25, 20, 20, 15]);
        await page.getByText('平均 75.00 分，通过').waitFor();
        await one.act('评审通过');
        await one.waitForStep('评审 → 公示');
      }
    }),
  );
}
