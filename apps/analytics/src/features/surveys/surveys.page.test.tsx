import { screen, within } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';
import { surveyAnswers } from '../../testing/survey-answers';

const LIST = '/places/d1/surveys';

it('lists the surveys of a place with their frame and design', async () => {
  const { container } = renderApp(LIST, surveyAnswers());
  const table = await screen.findByRole('region', { name: '历次调查数据表' });
  const [, first] = within(table).getAllByRole('row');
  expect(first?.textContent).toContain('常住人口登记册');
  expect(first?.textContent).toContain('分层抽样');
  expect(within(table).getByRole('link', { name: '崇川区居民社会资本调查' })).toHaveAttribute(
    'href',
    `${LIST}/s1`,
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says that without a sample there are no figures', async () => {
  renderApp(LIST, { ...surveyAnswers(), surveys: { edges: [] } });
  expect(await screen.findByText('所选辖区没有居民调查')).toBeVisible();
});

it('shows scores with interval, n and reliability, and warns of a low one', async () => {
  const { container } = renderApp(`${LIST}/s1`, surveyAnswers());
  const trust = await screen.findByRole('region', { name: '信任指数' });
  expect(trust.textContent).toContain('61.5');
  expect(trust.textContent).toContain('0.81');
  expect(screen.getByRole('region', { name: '互惠规范指数' }).textContent).toContain('0.61（偏低');
  expect(screen.getByText(/联系不上的计入分母/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('tells rates by age band with interval, n and the words of sampling, and withholds the few', async () => {
  renderApp(`${LIST}/s1`, surveyAnswers());
  const bands = await screen.findByRole('region', { name: '志愿服务参与率：按年龄段' });
  const rows = within(bands).getAllByRole('row').slice(1);
  expect(rows[0]?.textContent).toContain('30.0%27.0%～33.0%800');
  expect(rows.at(-1)?.textContent).toContain('人数过少，不予显示');
  expect(within(bands).getByText(/加权（按年龄段×性别事后分层）；95% 区间；应答率 64.0%/u)).toBeVisible();
  expect(screen.getByText('只问参加志愿服务的人；没有参加的人不问动机。')).toBeVisible();
});

it('tells civic duties apart from volunteering', async () => {
  const activity = { text: '公民义务与参与', withheld: true, estimate: null, minutes: null };
  renderApp(
    `${LIST}/s1`,
    surveyAnswers({ activities: [{ ...activity, code: '1002', theme: 'CIVIC_DUTY' }] }),
  );
  const duties = await screen.findByRole('region', { name: '公民义务与其他活动：按活动类别' });
  expect(duties.textContent).toContain('1002 公民义务与参与');
  expect(screen.queryByRole('region', { name: '志愿服务做什么：按活动类别' })).toBeNull();
});

it.each([
  ['OPEN', '录入中，结束录入后才有结果'],
  ['NOT_WEIGHABLE', /^不能加权/u],
])('says why nothing is told: %s', async (state, words) => {
  const nothing = {
    basis: null,
    effectiveSize: null,
    scores: [],
    volunteering: [],
    motives: [],
    activities: [],
  };
  renderApp(`${LIST}/s1`, surveyAnswers({ state, ...nothing }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.queryByRole('region', { name: '志愿服务参与率：按年龄段' })).toBeNull();
});

it('leads back when there is no such survey', async () => {
  renderApp(`${LIST}/s9`, surveyAnswers());
  expect(await screen.findByRole('link', { name: '居民调查' })).toHaveAttribute('href', LIST);
});
