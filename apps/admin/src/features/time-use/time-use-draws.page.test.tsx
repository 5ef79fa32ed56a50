import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const DRAW = {
  __typename: 'TimeUseDraw',
  id: 'draw',
  quarter: '2026-Q4',
  seed: '00c0ffee00c0ffee',
  weeksPerQuarter: 2,
  sharePerCent: 25,
  closeDays: 7,
  frameSize: 164,
  drawnAt: '2026-09-20T02:00:00.000Z',
  repeatable: true,
  corrections: {
    __typename: 'TimeUseCorrections',
    withheld: true,
    shown: [
      {
        __typename: 'TimeUseCorrectionSum',
        source: 'LEDGER',
        corrections: 4,
        oldMinutes: 120,
        newMinutes: 90,
      },
    ],
  },
  weeks: [
    {
      __typename: 'SampledWeek',
      monday: '2026-10-12',
      closesOn: '2026-10-25',
      communities: [{ __typename: 'Division', id: 'dm', asOf: '2026-03-01', name: '德民社区' }],
    },
  ],
};

const ruleOf = (path: string, count: number) => ({ __typename: 'RuleValue', path, count });

const figure = (code: string, over: object = {}): Record<string, unknown> => ({
  __typename: 'IndicatorValue',
  definition: { __typename: 'IndicatorDefinition', code, version: 1, name: code },
  member: null,
  status: 'OK',
  unit: 'SHARE',
  value: '0.6154',
  n: 10,
  interval: { __typename: 'IndicatorInterval', low: '0.5100', high: '0.7000' },
  noIntervalBecause: null,
  coverage: { __typename: 'IndicatorCoverage', observed: 3, expected: 5 },
  ...over,
});

it('shows what was drawn with the seed by which anybody can repeat it', async () => {
  const { container } = renderApp(
    '/time-use-draws',
    signedInAs('districtOfficial', {
      timeUseDraws: onePage([DRAW]),
      indicatorValues: [
        figure('sampledAdministrativeShare'),
        figure('sampledMeetingHours', {
          ...{ status: 'SUPPRESSED', value: null, interval: null, noIntervalBecause: 'SUPPRESSED' },
        }),
      ],
    }),
  );
  expect(await screen.findByText('00c0ffee00c0ffee')).toBeVisible();
  expect(screen.getByText('按种子重抽，结果一致')).toBeVisible();
  expect(screen.getByText(/1 个：德民社区/u)).toBeVisible();
  expect(await screen.findByText('61.5%')).toBeVisible();
  expect(screen.getByText('51.0% 至 70.0%')).toBeVisible();
  expect(screen.getByText(/完整记录 10 人周；抽到的 5 个社区周中有 3 个有记录/u)).toBeVisible();
  expect(screen.getByText(/参加人数不够/u)).toBeVisible();
  expect(screen.getByText(/台账报表：4 处/u)).toHaveTextContent('120 → 90');
  expect(screen.getByText(/另有更正/u)).toHaveTextContent('不列明细');
  expect(screen.queryByRole('button', { name: '抽取抽样周' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('draws the next quarter with the numbers of the district in one go', async () => {
  const { sent } = renderApp(
    '/time-use-draws',
    signedInAs('districtCivilAffairs', {
      timeUseDraws: onePage([]),
      ruleSet: {
        ...{ __typename: 'RuleSet', kind: 'TIME_USE' },
        values: [
          ruleOf('weeksPerQuarter', 3),
          ruleOf('sharePerCent', 40),
          // What a version of earlier years does not state is as usual.
        ],
      },
      drawTimeUseWeeks: { __typename: 'TimeUseWeeksDrawn', draw: { __typename: 'TimeUseDraw', id: 'new' } },
    }),
  );
  expect(await screen.findByText('还没有抽取过')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '抽取抽样周' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: /抽\s*取/u }));
  expect(await screen.findByText('已抽取')).toBeVisible();
  expect(sent.find(({ name }) => name === 'DrawTimeUseWeeks')?.variables).toMatchObject({
    input: { weeksPerQuarter: 3, sharePerCent: 40, closeDays: 7, districtId: 'd' },
  });
});
