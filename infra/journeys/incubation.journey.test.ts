import { applyForIncubation } from './support/incubation-application';
import { rectify, suspendForAWhile } from './support/incubation-interruptions';
import { useIncubationStory } from './support/incubation-story';
import { CaseList } from './support/incubation-views';
import { OrganisationPage } from './support/organisation-page';
import { pageSizes } from './support/printed-page';
import { rowsOfWorkbook } from './support/workbook-file';

jest.setTimeout(300_000);

const story = useIncubationStory();
const { on, groups, stamp } = story;
const told: { certificate?: string | undefined } = {};

applyForIncubation(story);

it(
  'posts the notices, which run over working days only',
  on('2025-03-31', 'hub', async (one, { page }) => {
    for (const [group, days, ends] of [
      [groups.graduates, '7', '2025年4月10日'],
      [groups.extended, '5', '2025年4月8日'],
      [groups.terminated, '5', '2025年4月8日'],
    ] as const) {
      await one.open(group);
      await one.act('登记公示', { 公示工作日数: days, 张贴地点: '社区公告栏、枢纽组织公众号' });
      // 4 to 6 April 2025 was the holiday of 清明.
      await page.getByText(`2025年3月31日至${ends}`).waitFor();
      expect(await one.blockersOf('办理入壳')).toContainEqual(expect.stringContaining(`公示到 ${ends} 为止`));
    }
  }),
);

it(
  'takes the groups in once the notices have ended, the objection is decided and both have signed',
  on('2025-04-11', 'hub', async (one, visitor) => {
    const { page } = visitor;
    await one.open(groups.graduates);
    await one.act('登记异议', { 收到日期: '2025-04-08', 异议内容: '担心活动扰民' });
    expect(await one.blockersOf('办理入壳')).toContainEqual(expect.stringContaining('有 1 件异议未处理'));
    await one.act('处理异议', { 处理结果: { choice: '异议不成立' }, 理由: '活动在室内，已当面说明' });
    await page.getByText('活动在室内，已当面说明').first().waitFor();
    expect(await one.blockersOf('办理入壳')).toContainEqual(
      expect.stringContaining('孵化协议未签署：枢纽组织、申请组织'),
    );
    for (const group of [groups.graduates, groups.extended, groups.terminated]) {
      await one.open(group);
      await one.act('登记协议签署', { 枢纽组织签署日期: '2025-04-11', 申请组织签署日期: '2025-04-11' });
      expect(await one.fileAllMissing()).toEqual(['公示盖章扫描件', '孵化协议', '场地使用协议']);
      await one.act('办理入壳');
      await one.waitForStep('公示 → 签约入壳');
      expect(await one.blockersOf('开始培育')).toContainEqual(expect.stringContaining('还没有培育方案'));
      await one.act('增加培育事项', {
        对应要素: { choice: '治理结构' },
        目标: '成立理事会并召开两次会议',
        完成期限: '2025-08-31',
      });
      expect(await one.fileAllMissing()).toEqual(['能力诊断（四要素）']);
      await one.act('开始培育');
      await one.waitForStep('签约入壳 → 培育中');
      expect(await one.facts()).toMatchObject({ 开始培育: '2025年4月11日', 孵化期满: '2025年10月11日' });
    }
    expect(await visitor.inspect()).toEqual([]);
    expect(await new CaseList(visitor).duesOf(groups.graduates)).toEqual(['2025年5月11日 本月督导']);
  }),
);

it(
  'mentors and trains the group, with hours and cost',
  on('2025-05-09', 'mentor', async (one, visitor) => {
    await one.open(groups.graduates);
    await one.act('登记督导、培训或服务', {
      内容: { choice: '督导' },
      主题: '理事会分工',
      '时长（分钟）': '90',
    });
    await one.act('登记督导、培训或服务', {
      内容: { choice: '培训' },
      主题: '章程与议事规则',
      '时长（分钟）': '720',
      '费用（元）': '860',
    });
    const list = new CaseList(visitor);
    await list.chooseAll(stamp, '在孵（3）');
    await one.act('登记督导、培训或服务', {
      内容: { choice: '培训' },
      主题: '项目策划与财务',
      '时长（分钟）': '720',
      '费用（元）': '100',
    });
    const shares = [];
    for (const group of [groups.extended, groups.terminated, groups.graduates]) {
      await one.open(group);
      const lines = await one.lines('扶持记录');
      shares.push(lines.find((line) => line.includes('项目策划与财务'))?.split('分摊 ')[1]);
    }
    // One entry in three ledgers: its hours in full, its cost in three parts that sum to 100.00.
    expect(shares.sort()).toEqual(['33.33 元', '33.33 元', '33.34 元']);
    expect(await one.lines('扶持记录')).toEqual(
      expect.arrayContaining([
        '2025年5月9日 能力培训督导：理事会分工，90 分钟，分摊 0.00 元',
        '2025年5月9日 能力培训培训：章程与议事规则，720 分钟，分摊 860.00 元',
      ]),
    );
    expect(await visitor.section('扶持台账').getByText('共 25.5 小时').count()).toBe(1);
    // A month after the mentoring of today; the mid-term review comes three months after the start.
    expect(await list.duesOf(groups.graduates)).toEqual([
      '2025年6月9日 本月督导',
      '2025年7月11日 中期评估到期',
    ]);
  }),
);

suspendForAWhile(story);

it(
  'reviews one group at mid-term, late, and ends another that cannot be reached',
  on('2025-07-14', 'hub', async (one, visitor) => {
    expect(await new CaseList(visitor).duesOf(groups.graduates)).toEqual([
      '2025年6月9日 本月督导',
      '2025年7月11日 中期评估到期',
      '2025年8月31日 培育方案事项到期',
      '2025年10月11日 孵化期即将届满',
    ]);
    expect(await visitor.inspect()).toEqual([]);
    await one.open(groups.graduates);
    await one.act('启动中期评估');
    expect(await one.fileAllMissing()).toEqual(['中期自评', '第三方评分', '财务抽查记录']);
    await one.act('中期评估通过');
    await one.waitForStep('中期评估 → 培育中');
    expect(await one.facts()).toMatchObject({ 中期评估通过: '2025年7月14日' });

    await one.open(groups.terminated);
    expect(await one.blockersOf('终止孵化')).toEqual([
      expect.stringContaining('终止通知书'),
      expect.stringContaining('还没有交接清单'),
    ]);
    await one.act('列入交接清单', { 物品或资料: '活动室钥匙', 数量: '2' });
    await one.act('列入交接清单', { 物品或资料: '音响', 数量: '1' });
    await one.file('终止通知书');
    await one.act('终止孵化', { 终止事由: { choice: '失联' }, 理由: '三个月无法联系负责人' });
    await one.waitForStep('培育中 → 已终止（失联）。理由：三个月无法联系负责人');
    // Fifteen working days after 14 July 2025.
    expect(await new CaseList(visitor).duesOf(groups.terminated)).toEqual(['2025年8月4日 交接物资与场地']);
  }),
);

it(
  'settles what was handed over, and what is missing',
  on('2025-07-21', 'hub', async (one, visitor) => {
    await one.open(groups.terminated);
    await one.act('办理交接：活动室钥匙', { 结果: { choice: '已归还' } }, '办理交接');
    await one.act('办理交接：音响', { 结果: { choice: '缺失' }, 说明: '负责人称已损坏' }, '办理交接');
    expect(await one.lines('交接事项')).toEqual(['活动室钥匙 × 2 已归还', '音响 × 1 缺失']);
    expect(await visitor.inspect()).toEqual([]);
    expect(await new CaseList(visitor).duesOf(groups.terminated)).toEqual([]);
  }),
);

rectify(story);

it(
  'extends a case once, and says why not twice',
  on('2025-09-22', 'hub', async (one, visitor) => {
    await one.open(groups.extended);
    await one.file('延期申请');
    await one.act('批准延期', { 延期月数: '3', 理由: '备案手续尚未办结' });
    await one.waitForStep('批准延期（3个月）。理由：备案手续尚未办结');
    expect(await one.facts()).toMatchObject({ 孵化期满: '2026年1月11日', 延期: '已延期 1 次' });
    expect(await one.offers('批准延期')).toBe(false);
    expect(await one.blockersOf('批准延期')).toContainEqual(
      expect.stringContaining('已延期过，最多延期 1 次'),
    );
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'does not graduate the group before every proof is there and somebody else has verified it',
  on('2025-09-22', 'hub', async (one, visitor) => {
    await one.open(groups.graduates);
    await one.act(
      '登记完成：成立理事会并召开两次会议',
      { 完成日期: '2025-08-30', 完成情况: '会议纪要两份' },
      '登记完成',
    );
    expect(await one.fileAllMissing()).toEqual(['出壳申请书', '后测']);
    await one.act('申请出壳');
    await one.waitForStep('培育中 → 出壳评估');
    expect(await one.fileAllMissing()).toEqual(['出壳决定', '物资与资金清点表']);
    await visitor.section('出壳标准').getByText('2 / 7 项达到').waitFor();
    expect(await one.offers('准予出壳')).toBe(false);
    await visitor.section('出壳标准').getByRole('link', { name: '组织页面' }).click();
    await new OrganisationPage(visitor).proveExit('出壳佐证', [
      '已备案或登记',
      '四个组织要素',
      '核心团队',
      '至少一个项目',
      '理事会',
    ]);
    await one.open(groups.graduates);
    expect((await one.lines('出壳标准清单')).filter((line) => line.startsWith('待核验'))).toHaveLength(5);
    expect(await one.blockersOf('准予出壳')).toEqual([expect.stringContaining('出壳标准未达到')]);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'has another office verify each proof',
  on('2025-09-23', 'civil-affairs', async (one, visitor) => {
    await one.open(groups.graduates);
    await visitor.section('出壳标准').getByRole('link', { name: '组织页面' }).click();
    expect(await new OrganisationPage(visitor).verifyExitProofs()).toBe(5);
  }),
);

it(
  'graduates the group with a certificate of one page',
  on('2025-09-24', 'hub', async (one, visitor) => {
    const { page } = visitor;
    await one.open(groups.graduates);
    await visitor.section('出壳标准').getByText('7 / 7 项达到').waitFor();
    await one.act('准予出壳');
    await one.act('转入跟踪');
    await one.waitForStep('已出壳 → 跟踪回访');
    expect(await one.linesIn('出壳后回访')).toEqual(
      ['2025年12月24日', '2026年3月24日', '2026年6月24日', '2026年9月24日'].map(
        (day, index) => `第 ${String(index + 1)} 次，应于 ${day}前： 未到期 登记回访`,
      ),
    );
    const facts = await one.facts();
    expect(facts).toMatchObject({ 出壳日期: '2025年9月24日' });
    told.certificate = /^出壳2025-\d{4}/u.exec(facts['出壳证书'] ?? '')?.[0];
    expect(told.certificate).toBeDefined();
    await page.getByRole('link', { name: new RegExp(told.certificate ?? '', 'u') }).click();
    const certificate = page.getByRole('article', { name: '证书正文' });
    const words = (await certificate.innerText()).replaceAll(/\s+/gu, '');
    for (const part of [told.certificate, groups.graduates, '2025年4月11日', '2025年9月24日'])
      expect(words).toContain(part);
    expect(await visitor.inspect()).toEqual([]);
    expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual([[595, 842]]);
  }),
);

it.each([
  [1, '2025-12-22', []],
  [2, '2026-03-24', []],
  // The last visit is the first that falls within the 90 days of the calendar.
  [3, '2026-06-26', ['2026年9月24日 出壳后回访']],
  [4, '2026-09-24', []],
] as const)('visits the group with a phone at hand, the time %d on %s', async (ordinal, day, next) => {
  await on(day, 'mentor', async (one, visitor) => {
    await visitor.onPhone(async () => {
      await one.open(groups.graduates);
      if (ordinal === 3) expect((await one.linesIn('出壳后回访'))[2]).toContain('已逾期');
      await one.act(
        `登记第 ${String(ordinal)} 次回访`,
        { 组织是否正常活动: { choice: '正常活动' }, 回访情况: `第 ${String(ordinal)} 次回访，活动正常` },
        '登记回访',
      );
      expect((await one.linesIn('出壳后回访'))[ordinal - 1]).toContain('正常活动');
    });
    expect(await new CaseList(visitor).duesOf(groups.graduates)).toEqual(next);
  })();
});

it(
  'closes the case, and everything is in its history, the list and the file of the list',
  on('2026-09-24', 'hub', async (one, visitor) => {
    const { page } = visitor;
    await one.open(groups.graduates);
    await one.act('结束跟踪');
    await one.waitForStep('跟踪回访 → 已办结');
    expect(await visitor.inspect()).toEqual([]);
    await visitor.goTo(`/admin/incubation-cases?search=${stamp}`);
    for (const tab of ['全部（4）', '申请审核（0）', '在孵（1）', '出壳与跟踪（0）', '已结束（3）'])
      expect(await page.getByText(tab, { exact: true }).count()).toBe(1);
    const file = await visitor.download(page.getByRole('link', { name: '导出 Excel' }));
    const rows = await rowsOfWorkbook(file.path, '编号');
    expect(
      Object.fromEntries(
        rows.map((row) => [row['组织名称'], [row['阶段'], row['孵化类型'], row['出壳证书']]]),
      ),
    ).toEqual({
      [groups.graduates]: ['已办结', '萌芽型（6个月）', told.certificate],
      [groups.refused]: ['未通过', '萌芽型（6个月）', ''],
      [groups.extended]: ['培育中', '萌芽型（6个月）', ''],
      [groups.terminated]: ['已终止', '萌芽型（6个月）', ''],
    });
  }),
);
