import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { surveyFiguresOf, surveyOf } from '../../testing/survey-answers';
import { draftOf } from './model/survey-draft';

const list = { surveys: onePage([surveyOf()]) };

it('lists surveys with frame and design, and offers to draw one up', async () => {
  const { container } = renderApp('/surveys', signedInAs('committeeMember', list));
  expect(await screen.findByRole('link', { name: '居民社会资本调查' })).toHaveAttribute('href', '/surveys/s');
  expect(screen.getAllByText('分层抽样').length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: '建立调查' }));
  expect(within(await screen.findByRole('dialog')).getByLabelText('题目')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('reads a questionnaire of one item a line', () => {
  const { items, population } = draftOf({
    items: [
      'T1，信任，量表5反向，与邻居打交道，要小心',
      'V，志愿服务，单选：参加过/没有，过去一年参加过吗',
      '1501，志愿服务，分钟，行政与支持',
      'X，不知道，量表5，题目',
    ].join('\n'),
    population: '36-59，女，12000\n70以上，男，800人\n5-9，男，1',
  });
  expect(items).toEqual([
    {
      ...{ code: 'T1', theme: 'TRUST', kind: 'SCALE', points: 5, reversed: true, options: [] },
      text: '与邻居打交道，要小心',
    },
    {
      ...{ code: 'V', theme: 'VOLUNTEERING', kind: 'CHOICE', points: null, reversed: false },
      ...{ options: ['参加过', '没有'], text: '过去一年参加过吗' },
    },
    {
      ...{ code: '1501', theme: 'VOLUNTEERING', kind: 'MINUTES', points: null, reversed: false },
      ...{ options: [], text: '行政与支持' },
    },
    // The server refuses a scale without points and names the item.
    { code: 'X', theme: 'OTHER', kind: 'SCALE', points: null, reversed: false, options: [], text: '题目' },
  ]);
  expect(population).toEqual([
    { ageBand: 'FROM_36TO_59', sex: 'FEMALE', residents: 12_000 },
    { ageBand: 'FROM_70', sex: 'MALE', residents: 800 },
    // And residents below 0 by their line.
    { ageBand: 'UNDER_14', sex: 'MALE', residents: -1 },
  ]);
});

it('shows what came in, and closes with the sample stated', async () => {
  const closed = surveyOf({ version: 2, closedOn: '2026-04-05', drawn: 1300, ineligible: 50 });
  const { container, sent } = renderApp(
    '/surveys/s',
    signedInAs('committeeMember', {
      survey: surveyOf(),
      surveyFigures: surveyFiguresOf({ state: 'OPEN', scores: [], volunteering: [], basis: null }),
      closeSurvey: { __typename: 'SurveyClosed', survey: closed },
    }),
  );
  // Nothing is told while answer sheets come in.
  expect((await screen.findAllByText('录入中，结束录入后才有结果')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('region', { name: '结果数据表' })).toBeNull();
  expect(screen.getByRole('region', { name: '问卷题目表' }).textContent).toContain('量表（反向计分）');
  expect(screen.getByRole('link', { name: '导入答卷' })).toHaveAttribute(
    'href',
    '/imports/new?template=survey-responses',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '结束录入' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('抽取人数'), '1300');
  await userEvent.click(dialog.getByRole('button', { name: '结束录入' }));
  expect(await screen.findByText('已结束录入')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CloseSurvey')?.variables).toEqual({
    input: { surveyId: 's', expectedVersion: 1, drawn: 1300, ineligible: 0 },
  });
});

it('shows what a closed survey tells, and why there is nothing where respondents do not fit', async () => {
  const survey = surveyOf({ closedOn: '2026-04-05', drawn: 1300, ineligible: 50 });
  const { unmount } = renderApp(
    '/surveys/s',
    signedInAs('committeeMember', { survey, surveyFigures: surveyFiguresOf() }),
  );
  const results = await screen.findByRole('region', { name: '结果数据表' });
  expect(results.textContent).toContain('信任指数61.558.1～64.97900.81');
  expect(results.textContent).toContain('人数过少，不予显示');
  unmount();
  const surveyFigures = surveyFiguresOf({ state: 'NOT_WEIGHABLE', scores: [], volunteering: [] });
  renderApp('/surveys/s', signedInAs('committeeMember', { survey, surveyFigures }));
  expect((await screen.findAllByText(/^不能加权/u)).length).toBeGreaterThan(0);
});

it('offers no act to those who may only read, and leads back when there is no such survey', async () => {
  renderApp('/surveys/s', signedInAs('districtOfficial', { survey: null, surveyFigures: null }));
  expect(await screen.findByRole('link', { name: '回到问卷与抽样' })).toHaveAttribute('href', '/surveys');
  expect(screen.queryByRole('button', { name: '结束录入' })).toBeNull();
});
