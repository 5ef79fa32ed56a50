import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const FIGURES = {
  __typename: 'AnnualAccountsFigures',
  donationIncome: '30000.00',
  membershipFeeIncome: '20000.00',
  serviceIncome: '120000.00',
  governmentSubsidyIncome: '29500.00',
  goodsIncome: '0.00',
  investmentIncome: '-100.00',
  otherIncome: '600.00',
  incomeTotal: '200000.00',
  activityCost: '150000.00',
  administrationExpense: '29000.00',
  fundraisingExpense: '500.00',
  otherExpense: '500.00',
  expenseTotal: '180000.00',
  openingUnrestricted: '30000.00',
  openingRestricted: '10000.00',
  closingUnrestricted: '45000.00',
  closingRestricted: '15000.00',
  closingTotal: '60000.00',
};

function accountsOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'AnnualAccounts',
    id: 'a',
    version: 2,
    year: 2025,
    state: 'DRAFT',
    filedOn: null,
    availableActions: ['REVISE_DRAFT', 'FILE_ACCOUNTS', 'WITHDRAW_ACCOUNTS'],
    reserveMonths: '3.0',
    organisation: { __typename: 'Organisation', id: 'o', name: '睦邻服务中心', annualAccounts: [] },
    figures: FIGURES,
    problems: [],
    events: [
      {
        id: 'e',
        kind: 'RECORD',
        toState: 'DRAFT',
        reason: null,
        occurredOn: '2026-03-01',
        recordedAt: '2026-03-01T02:00:00.000Z',
        figures: FIGURES,
      },
    ],
    ...over,
  };
}

it('lists the accounts of organisations with their reserve, and axe finds nothing', async () => {
  const { container } = renderApp(
    '/annual-accounts',
    signedInAs('hubManager', { annualAccountsList: onePage([accountsOf({ state: 'FILED' })]) }),
  );
  expect(await screen.findByRole('link', { name: '睦邻服务中心' })).toBeVisible();
  expect(screen.getByText('45,000.00 元')).toBeVisible();
  expect(screen.getByText('3.0')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows figures, what does not agree and what may be done, and files the draft', async () => {
  const problems = [
    { __typename: 'AnnualAccountsProblem', code: 'INCOME_DOES_NOT_SUM', message: '各项收入相加不等于合计。' },
  ];
  const { container, sent } = renderApp(
    '/annual-accounts/a',
    signedInAs('hubManager', {
      annualAccounts: accountsOf({ problems }),
      fileAnnualAccounts: {
        __typename: 'AnnualAccountsChanged',
        accounts: accountsOf({ state: 'FILED', availableActions: ['CORRECT_ACCOUNTS', 'WITHDRAW_ACCOUNTS'] }),
      },
    }),
  );
  expect(await screen.findByText('各项收入相加不等于合计。')).toBeVisible();
  const income = screen.getByRole('region', { name: '收入表' });
  expect(within(income).getByText('120,000.00 元')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /^申\s*报$/u }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /^申\s*报$/u }));
  expect(await screen.findByRole('button', { name: /^更\s*正$/u })).toBeVisible();
  expect(sent.find(({ name }) => name === 'FileAnnualAccounts')?.variables).toMatchObject({
    input: { accountsId: 'a', expectedVersion: 2 },
  });
});

it('says while one types whether the figures agree, and adds up the totals', async () => {
  const { container, sent } = renderApp(
    '/annual-accounts/new?organisation=o',
    signedInAs('hubManager', {
      organisation: { __typename: 'Organisation', id: 'o', name: '睦邻服务中心', annualAccounts: [] },
      recordAnnualAccounts: { __typename: 'AnnualAccountsChanged', accounts: accountsOf() },
      annualAccounts: accountsOf(),
    }),
  );
  expect(await screen.findByText(/可以申报/u)).toBeVisible();
  await userEvent.type(screen.getByLabelText('提供服务收入'), '12万');
  expect(await screen.findByText(/各项收入相加为120000.00元/u)).toBeVisible();
  await userEvent.type(screen.getByLabelText('年末非限定性净资产'), '120000');
  await userEvent.click(screen.getByRole('button', { name: '合计按分项填写' }));
  expect(screen.getByLabelText('收入合计')).toHaveValue('120000.00');
  expect(await screen.findByText(/可以申报/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '存为草稿' }));
  expect(await screen.findByRole('heading', { level: 1, name: /睦邻服务中心 2025 年度财务/u })).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordAnnualAccounts')?.variables).toMatchObject({
    input: { organisationId: 'o', figures: { serviceIncome: '120000.00', goodsIncome: '0.00' } },
  });
});

it('corrects filed accounts with a reason', async () => {
  const { sent } = renderApp(
    '/annual-accounts/a/edit',
    signedInAs('hubManager', {
      annualAccounts: accountsOf({ state: 'FILED', availableActions: ['CORRECT_ACCOUNTS'] }),
      correctAnnualAccounts: {
        __typename: 'AnnualAccountsChanged',
        accounts: accountsOf({ state: 'CORRECTED' }),
      },
    }),
  );
  const reason = await screen.findByLabelText('理由');
  await userEvent.type(reason, '补记捐赠');
  await userEvent.click(screen.getByRole('button', { name: /^更\s*正$/u }));
  expect(await screen.findByRole('heading', { level: 1, name: /年度财务/u })).toBeVisible();
  expect(sent.find(({ name }) => name === 'CorrectAnnualAccounts')?.variables).toMatchObject({
    input: { accountsId: 'a', expectedVersion: 2, reason: '补记捐赠' },
  });
});
