import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

function fundOf(over: object = {}): Record<string, unknown> {
  const unrestricted = { restrictionId: null, title: null, themes: [], until: null };
  return {
    __typename: 'DevelopmentFund',
    id: 'f',
    name: '崇川社会组织发展基金',
    balances: [
      { ...unrestricted, balance: '10000.00', committed: '0.00', available: '10000.00' },
      {
        restrictionId: 'r',
        title: '为老服务专项',
        themes: ['ELDERLY'],
        until: '2026-12-31',
        balance: '5000.00',
        committed: '3000.00',
        available: '2000.00',
      },
    ],
    entries: [
      {
        id: 'e',
        kind: 'DONATION',
        amount: '10000.00',
        occurredOn: '2026-02-01',
        note: '企业捐赠',
        restrictionId: null,
      },
    ],
    calls: [
      {
        id: 'k',
        title: '微创投',
        budget: '6000.00',
        opensOn: '2026-02-01',
        closesOn: '2026-03-01',
        passScore: '60',
        state: 'CLOSED',
        matching: {
          code: 'DONGGUAN',
          donated: 1,
          matched: 2,
          caps: [
            { projectClass: 'LARGE', cap: '500000.00' },
            { projectClass: 'SMALL', cap: '300000.00' },
          ],
        },
        scoring: {
          code: 'ZHONGSHAN',
          base: 100,
          bonuses: [
            { bonus: 'FUNDRAISING', least: 0, most: 50 },
            { bonus: 'SPECIAL', least: 5, most: 20 },
          ],
        },
      },
    ],
    awards: [
      {
        id: 'a',
        version: 1,
        title: '银发课堂',
        theme: 'ELDERLY',
        callId: 'k',
        asked: '3000.00',
        donated: '1000.00',
        projectClass: 'SMALL',
        matchingAmount: '2000.00',
        granted: null,
        state: 'APPLIED',
        availableActions: ['AWARD', 'DECLINE', 'WITHDRAW'],
        scoreCount: 1,
        meanScore: '80.00',
        note: null,
        applicant: { id: 'o', name: '睦邻服务中心' },
      },
    ],
    ...over,
  };
}

it('shows what each part of a fund holds, with nothing for axe to find', async () => {
  const { container } = renderApp(
    '/funding/funds/f',
    signedInAs('hubManager', { developmentFund: fundOf() }),
  );
  const balances = within(await screen.findByRole('region', { name: '余额表' }));
  expect(balances.getByText('2,000.00 元')).toBeVisible();
  expect(balances.getByText('扶老，2026年12月31日前')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('awards with the amount and the version, and shows the refusal', async () => {
  const { sent } = renderApp(
    '/funding/funds/f',
    signedInAs('hubManager', {
      developmentFund: fundOf(),
      advanceFundAward: {
        __typename: 'FundScoresMissing',
        code: 'FUND_SCORES_MISSING',
        message: '只有1份评分，至少要2份。',
        scores: 1,
        needed: 2,
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '批准资助：银发课堂' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('说明'), '评审会决定');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('只有1份评分');
  expect(sent.find(({ name }) => name === 'AdvanceFundAward')?.variables).toEqual({
    input: { awardId: 'a', expectedVersion: 1, action: 'AWARD', granted: '2000.00', note: '评审会决定' },
  });
});

it('leaves payment to the finance officer', async () => {
  const [award] = fundOf()['awards'] as Record<string, unknown>[];
  const awarded = { ...award, state: 'AWARDED', granted: '3000.00', availableActions: ['PAY', 'WITHDRAW'] };
  renderApp('/funding/funds/f', signedInAs('hubFinance', { developmentFund: fundOf({ awards: [awarded] }) }));
  expect(await screen.findByRole('button', { name: '拨付：银发课堂' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /撤回|登记收支/ })).toBeNull();
});

it('lists the funds', async () => {
  const answers = signedInAs('hubManager', {
    developmentFunds: onePage([{ id: 'f', name: '崇川社会组织发展基金' }]),
  });
  const { container } = renderApp('/funding/funds', answers);
  expect(await screen.findByRole('link', { name: '崇川社会组织发展基金' })).toHaveAttribute(
    'href',
    '/funding/funds/f',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says how a call matches donations and gives bonuses, and what that comes to for an application', async () => {
  renderApp('/funding/funds/f', signedInAs('hubManager', { developmentFund: fundOf() }));
  expect(await screen.findByText('已筹 1,000.00 元，可配 2,000.00 元')).toBeVisible();
  expect(
    screen.getByText(/捐 1 元配 2 元，大额项目最多 500,000.00 元、小额项目最多 300,000.00 元/),
  ).toBeVisible();
});

it('asks for the bonuses of the call, and sends those that are given', async () => {
  const { sent } = renderApp(
    '/funding/funds/f',
    signedInAs('hubManager', {
      developmentFund: fundOf(),
      scoreFundAward: { __typename: 'FundChanged', fund: fundOf() },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '登记评分：银发课堂' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('评委席位'), '评委二');
  await userEvent.type(dialog.getByLabelText('分数'), '90');
  await userEvent.type(dialog.getByLabelText('特色加分'), '5');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/u }));
  await screen.findByText('评分已登记');
  expect(sent.find(({ name }) => name === 'ScoreFundAward')?.variables).toEqual({
    input: {
      awardId: 'a',
      assessor: '评委二',
      points: '90',
      bonuses: [{ bonus: 'SPECIAL', points: '5' }],
    },
  });
});
