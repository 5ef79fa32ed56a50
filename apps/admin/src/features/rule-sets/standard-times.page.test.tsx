import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { ruleSetOf } from '../../testing/rule-set-answers';

const SOURCE = {
  ...{ source: 'LEDGER', tasks: 188, standardMinutes: 150, standardShare: '0.5690', sampledShare: '0.1770' },
  ...{ low: '0.1740', high: '0.1800', finding: 'DIFFERS', suggestedMinutes: 45 },
};
const COMPARISON = {
  ...{ period: '2026-Q3', participantWeeks: 413, sampledWeeks: 121, drawnWeeks: 164 },
  sources: [
    SOURCE,
    {
      ...SOURCE,
      source: 'PLATFORM_REPORTING',
      standardMinutes: 60,
      finding: 'AGREES',
      suggestedMinutes: null,
    },
  ],
};
const ANSWERS = {
  ruleSet: ruleSetOf('standardTime'),
  standardTimeComparison: COMPARISON,
  setRuleSet: { __typename: 'RuleSetChanged', ruleSet: ruleSetOf('standardTime') },
};

beforeEach(() => sessionStorage.clear());

it('shows standard times beside the sample, with nothing to take over while one reads', async () => {
  const { container } = renderApp('/rules/standardTime', signedInAs('districtCivilAffairs', ANSWERS));
  const panel = within(await screen.findByRole('region', { name: '与抽样的比对（2026年第3季度）' }));
  expect(panel.getByText(/台账报表 150 → 45 分钟/u)).toBeVisible();
  expect(panel.queryByRole('button', { name: '填入建议值' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('fills suggestions into a new version when asked, and saves none of them by itself', async () => {
  const { sent } = renderApp('/rules/standardTime/new', signedInAs('districtCivilAffairs', ANSWERS));
  expect(await screen.findByLabelText('台账报表')).toHaveValue('150');
  await userEvent.click(await screen.findByRole('button', { name: '填入建议值' }));
  expect(screen.getByLabelText('台账报表')).toHaveValue('45');
  expect(screen.getByLabelText('平台上报')).toHaveValue('60');
  const difference = within(screen.getByRole('list', { name: '与前一版本的差异' }));
  expect(difference.getByText('45分钟')).toBeVisible();
  expect(sent.some(({ name }) => name === 'SetRuleSet')).toBe(false);
});

it('asks for no figures on behalf of those who may not read them', async () => {
  const { sent } = renderApp('/rules/standardTime', signedInAs('admissionPanel', ANSWERS));
  expect(await screen.findByText('150分钟')).toBeVisible();
  expect(sent.some(({ name }) => name === 'StandardTimesCompared')).toBe(false);
});
