import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { demandOf, NOTICES, RESIDENTS } from '../../testing/reporting-answers';

const SHEET = {
  ...{ divisionId: 'cc', divisionName: '德民社区', householdCount: 1 },
  workbookPath: '/fill-sheets/cc/workbook',
  demands: [demandOf()],
  elements: [
    { demandCount: 2, heldOn: '2026-10-15', element: RESIDENTS },
    { demandCount: 1, heldOn: null, element: NOTICES },
  ],
  rows: [
    { household: 'H1', building: '1幢', values: ['3', ''] },
    { household: '', building: '', values: ['', ''] },
  ],
};
const FILL = {
  ...{ id: 'CommunityFill.1.f', statedOn: '2026-10-15', filledAt: '2026-10-15T02:00:00.000Z' },
  rows: [{ household: 'H1', building: '1幢', values: [{ value: '3', element: RESIDENTS }] }],
};
const answers = (over: object = {}) =>
  signedInAs('committeeMember', { fillSheet: SHEET, communityFills: [FILL], ...over });

it('is prefilled with what is held, sends it once, and says which forms are answered', async () => {
  const { container, sent } = renderApp(
    '/fills',
    answers({
      recordFill: {
        ...{ __typename: 'FillRecorded', fillId: 'CommunityFill.1.g', answered: [demandOf()] },
        lacking: [
          { elements: ['宣传栏数'], demand: demandOf({ id: 'FormDemand.1.b', title: '宣传阵地表' }) },
        ],
      },
    }),
  );
  const residents = await screen.findByRole('textbox', { name: 'H1 常住人口数' });
  expect(residents).toHaveValue('3');
  expect(screen.getByRole('link', { name: '下载填报表' })).toHaveAttribute(
    'href',
    '/fill-sheets/cc/workbook',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.clear(residents);
  await userEvent.type(residents, '4');
  await userEvent.type(screen.getByRole('textbox', { name: '全社区宣传栏数' }), '6');
  await userEvent.click(screen.getByRole('button', { name: '一次报送' }));
  expect(await screen.findByText(/一次填报，已报 1 张报表/u)).toBeVisible();
  expect(screen.getByText(/宣传阵地表》还缺：宣传栏数/u)).toBeVisible();
  // What was just recorded can be corrected at once.
  expect(sent.filter(({ name }) => name === 'CommunityFills')).toHaveLength(2);
  expect(sent.find(({ name }) => name === 'RecordFill')?.variables).toMatchObject({
    input: {
      rows: [
        { household: 'H1', building: '1幢', values: ['4', ''] },
        { household: '', building: '', values: ['', '6'] },
      ],
    },
  });
});

it('says where something cannot be read', async () => {
  renderApp(
    '/fills',
    answers({
      recordFill: {
        ...{
          __typename: 'FillRowsUnreadable',
          code: 'FILL_ROWS_UNREADABLE',
          message: '有 1 处填写不能接收。',
        },
        problems: ['第 1 行：「常住人口数」这里应填「整数」。'],
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '一次报送' }));
  const list = within(await screen.findByRole('list', { name: '要改正的地方' }));
  expect(list.getByText(/第 1 行/u)).toBeVisible();
});

it('answers from what is held when nothing has to be filled in', async () => {
  const { sent } = renderApp(
    '/fills',
    answers({
      fillSheet: { ...SHEET, elements: [], rows: [] },
      answerFromHeld: { __typename: 'FillRecorded', fillId: null, answered: [demandOf()], lacking: [] },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '用已有数据报送' }));
  expect(await screen.findByText(/已报 1 张报表/u)).toBeVisible();
  expect(sent.some(({ name }) => name === 'AnswerFromHeld')).toBe(true);
});

it('corrects a value with its reason, and says which forms hear of it', async () => {
  const { sent } = renderApp(
    '/fills',
    answers({
      correctFill: { __typename: 'FillCorrected', before: '3', after: '4', reached: [demandOf()] },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '更正 H1 常住人口数 3' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText(/新值/u), '4');
  await userEvent.type(dialog.getByLabelText('理由'), '漏登一人');
  await userEvent.click(dialog.getByRole('button', { name: /更\s*正/u }));
  expect(await screen.findByText(/已通知用过旧值的报表：区残联《社区助老统计表》/u)).toBeVisible();
  expect(sent.find(({ name }) => name === 'CorrectFill')?.variables).toMatchObject({
    input: { fillId: FILL.id, household: 'H1', value: '4', reason: '漏登一人' },
  });
});
