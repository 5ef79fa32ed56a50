import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { contractOf } from '../../testing/funding-answers';
import { renderApp } from '../../testing/render-app';

it('shows each instalment with why it is not payable yet, and nothing for axe to find', async () => {
  const { container } = renderApp(
    '/funding/contracts/c',
    signedInAs('hubManager', { fundingContract: contractOf() }),
  );
  expect(await screen.findByRole('heading', { level: 1, name: /社区老人助餐服务/ })).toBeVisible();
  const table = within(screen.getByRole('region', { name: '分期拨款表' }));
  expect(table.getByText('50,000.01 元')).toBeVisible();
  expect(table.getByText('对应节点尚未评估；尚未批准拨付')).toBeVisible();
  expect(table.getByRole('button', { name: '批准拨付第1期' })).toBeVisible();
  expect(table.queryByRole('button', { name: '批准拨付第2期' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('offers what the state allows, asks for the reason and sends it with the version', async () => {
  const { sent } = renderApp(
    '/funding/contracts/c',
    signedInAs('hubManager', {
      fundingContract: contractOf(),
      advanceFundingContract: {
        __typename: 'FundingContractAdvanced',
        contract: contractOf({ state: 'TERMINATED', version: 7, availableActions: ['CLAW_BACK', 'ARCHIVE'] }),
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '终止' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '终止' }));
  expect(await dialog.findByText('请填写理由')).toBeVisible();
  expect(sent.some(({ name }) => name === 'AdvanceFundingContract')).toBe(false);
  await userEvent.type(dialog.getByLabelText('理由'), '虚报受益人数');
  await userEvent.click(dialog.getByRole('button', { name: '终止' }));
  expect(await screen.findByRole('button', { name: '追回资金' })).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceFundingContract')?.variables).toEqual({
    input: { contractId: 'c', expectedVersion: 6, action: 'TERMINATE', reason: '虚报受益人数' },
  });
});

it('shows a refusal as the server words it', async () => {
  renderApp(
    '/funding/contracts/c',
    signedInAs('hubManager', {
      fundingContract: contractOf(),
      approveInstalment: {
        __typename: 'MilestoneNotPassed',
        code: 'MILESTONE_NOT_PASSED',
        message: '本期暂不能办理：对应节点尚未评估。',
        obstacles: ['MILESTONE_NOT_EVALUATED'],
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '批准拨付第1期' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '批准拨付' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('对应节点尚未评估');
});

it('lets the finance officer pay what is approved, and nothing else', async () => {
  const payable = contractOf();
  const [first, second] = payable['instalments'] as Record<string, unknown>[];
  const { sent } = renderApp(
    '/funding/contracts/c',
    signedInAs('hubFinance', {
      fundingContract: {
        ...payable,
        instalments: [{ ...first, state: 'APPROVED', paymentObstacles: [] }, second],
      },
      payInstalment: { __typename: 'InstalmentPaid', contract: contractOf({ paidAmount: '50000.01' }) },
    }),
  );
  expect(await screen.findByText('可以拨付')).toBeVisible();
  expect(screen.queryByRole('button', { name: /终止|批准拨付|登记中期评估结果/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '登记拨付第1期' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('银行流水号或凭证号'), '网银-0001');
  await userEvent.click(dialog.getByRole('button', { name: '登记拨付' }));
  expect(await screen.findByText(/已拨付 50,000\.01 元/)).toBeVisible();
  expect(sent.find(({ name }) => name === 'PayInstalment')?.variables).toMatchObject({
    input: { instalmentId: 'i1', expectedVersion: 1, reference: '网银-0001' },
  });
});

it('records what the evaluation of a milestone found', async () => {
  const { sent } = renderApp(
    '/funding/contracts/c',
    signedInAs('hubManager', {
      fundingContract: contractOf(),
      evaluateMilestone: { __typename: 'MilestoneEvaluated', contract: contractOf() },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '登记中期评估结果' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('通过'));
  await userEvent.type(dialog.getByLabelText('评估意见'), '现场核查与台账一致');
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/ }));
  expect(await screen.findByText('评估结果已登记')).toBeVisible();
  expect(sent.find(({ name }) => name === 'EvaluateMilestone')?.variables).toMatchObject({
    input: { milestoneId: 'm2', outcome: 'PASSED', note: '现场核查与台账一致' },
  });
});

it('lists projects by what they need, with nothing for axe to find', async () => {
  const { container, sent } = renderApp(
    '/funding/contracts?status=running&search=助餐',
    signedInAs('hubManager', {
      fundingContracts: onePage([contractOf()]),
      fundingContractStateCounts: [
        { state: 'DRAFTED', count: 3, hubCount: 0 },
        { state: 'RUNNING', count: 5, hubCount: 1 },
        { state: 'FINAL_REVIEW', count: 2, hubCount: 0 },
      ],
    }),
  );
  expect(await screen.findByRole('link', { name: '社区老人助餐服务' })).toHaveAttribute(
    'href',
    '/funding/contracts/c',
  );
  expect(sent.find(({ name }) => name === 'FundingContracts')?.variables).toEqual({
    filter: {
      search: '助餐',
      states: ['CONTRACTED', 'RUNNING', 'MIDTERM_REVIEW', 'FINAL_REVIEW'],
      hub: null,
    },
  });
  for (const tab of ['全部（10）', '枢纽合同（1）', '立项与评审（3）', '履约中（7）', '已验收与归档（0）'])
    expect(await screen.findByText(tab)).toBeVisible();
  const kept = encodeURIComponent(
    JSON.stringify({ search: '助餐', states: ['CONTRACTED', 'RUNNING', 'MIDTERM_REVIEW', 'FINAL_REVIEW'] }),
  );
  expect(screen.getByRole('link', { name: /Excel/ })).toHaveAttribute(
    'href',
    `/exports/funding-contracts.xlsx?filter=${kept}`,
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('has a form for a new project with nothing for axe to find', async () => {
  const { container } = renderApp('/funding/contracts/new', signedInAs('hubManager'));
  expect(await screen.findByRole('heading', { level: 1, name: '新立项目' })).toBeVisible();
  expect(screen.getByLabelText('中期评估应完成日期')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows the budget against what was spent, expenses without voucher, and people apart from visits', async () => {
  renderApp('/funding/contracts/c', signedInAs('hubManager', { fundingContract: contractOf() }));
  const budget = within(await screen.findByRole('region', { name: '预算科目表' }));
  expect(budget.getByText('24,000.01 元')).toBeVisible();
  expect(screen.getByRole('heading', { name: '支出明细（缺 1 份凭证）' })).toBeVisible();
  expect(screen.getByText(/共 105 人次；不重复人数在 40 至 70 人之间/)).toBeVisible();
});

it('records an expense with a key of its own and shows the refusal', async () => {
  const { sent } = renderApp(
    '/funding/contracts/c',
    signedInAs('hubManager', {
      fundingContract: contractOf(),
      recordExpense: {
        __typename: 'SpendingExceedsReceived',
        code: 'SPENDING_EXCEEDS_RECEIVED',
        message: '累计支出将超过已到账金额。',
        received: '0.00',
        spent: '36010.00',
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '登记支出' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('预算科目'));
  await userEvent.click(await screen.findByTitle(/^人员费用/));
  await userEvent.type(dialog.getByLabelText('金额（元）'), '10');
  await userEvent.type(dialog.getByLabelText('用途'), '志愿者交通补贴');
  await userEvent.click(dialog.getByRole('button', { name: '登记支出' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('超过已到账金额');
  expect(sent.find(({ name }) => name === 'RecordExpense')?.variables).toMatchObject({
    input: {
      lineId: 'l2',
      amount: '10',
      purpose: '志愿者交通补贴',
      idempotencyKey: expect.any(String) as string,
    },
  });
});

it('shows each promised number against its evidence, and the acceptance file behind one button', async () => {
  renderApp('/funding/contracts/c', signedInAs('hubManager', { fundingContract: contractOf() }));
  const promises = within(await screen.findByRole('region', { name: '合同指标表' }));
  expect(promises.getByText('落后于进度')).toBeVisible();
  expect(promises.getByRole('link', { name: '议事规则培训签到表' })).toHaveAttribute(
    'href',
    '/attachments/Attachment.1.a',
  );
  expect(screen.getByRole('link', { name: '验收资料包' })).toHaveAttribute(
    'href',
    '/funding/contracts/c/acceptance',
  );
});

it('takes no evidence without a file', async () => {
  const { sent } = renderApp(
    '/funding/contracts/c',
    signedInAs('hubManager', { fundingContract: contractOf() }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '上传培训场次佐证' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('材料名称'), '签到表');
  await userEvent.type(dialog.getByLabelText('证明的数量'), '2');
  await userEvent.click(dialog.getByRole('button', { name: '保存佐证' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('请选择文件');
  expect(sent.some(({ name }) => name === 'AddPromiseEvidence')).toBe(false);
});

it('opens at once what a work item leads to, and goes back to the list when it is done', async () => {
  const payable = contractOf();
  const [first] = payable['instalments'] as Record<string, unknown>[];
  const { unmount } = renderApp(
    '/funding/contracts/c?at=instalment.i1',
    signedInAs('hubFinance', {
      fundingContract: { ...payable, instalments: [{ ...first, state: 'APPROVED', paymentObstacles: [] }] },
      payInstalment: { __typename: 'InstalmentPaid', contract: contractOf({ paidAmount: '50000.01' }) },
    }),
  );
  const paying = within(await screen.findByRole('dialog', { name: '拨付第1期' }));
  await userEvent.type(paying.getByLabelText('银行流水号或凭证号'), '网银-0001');
  await userEvent.click(paying.getByRole('button', { name: '登记拨付' }));
  expect(await screen.findByRole('heading', { level: 1, name: '待办' })).toBeVisible();
  unmount();
  renderApp(
    '/funding/contracts/c?at=milestone.m2',
    signedInAs('hubManager', { fundingContract: contractOf() }),
  );
  expect(await screen.findByRole('dialog', { name: '登记中期评估结果' })).toBeVisible();
});

it('shows the approval that a work item leads to, and opens nothing for whoever may not act', async () => {
  const { unmount } = renderApp(
    '/funding/contracts/c?at=instalment.i1',
    signedInAs('hubManager', { fundingContract: contractOf() }),
  );
  const approve = await screen.findByRole('button', { name: '批准拨付第1期' });
  expect(approve.closest('.wz-spot-here')).toHaveFocus();
  unmount();
  renderApp(
    '/funding/contracts/c?at=milestone.m2',
    signedInAs('districtOfficial', { fundingContract: contractOf() }),
  );
  expect(await screen.findByRole('region', { name: '项目节点表' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});
