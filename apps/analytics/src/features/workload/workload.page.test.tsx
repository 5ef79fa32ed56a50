import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { organisationAnswers } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const LOG = {
  committee: '湖北某市D社区居委会',
  year: 2003,
  items: 586,
  itemsPerDay: '1.61',
  itemsWithoutSubject: 174,
  subjects: [
    {
      subject: '其他行政事务',
      items: 412,
      share: '70.31',
      publishedShare: '70.30',
      publishedShareStanding: 'TRUNCATED',
    },
    { subject: null, items: 174, share: '29.69', publishedShare: null, publishedShareStanding: null },
  ],
};

const answers = (workLogs: readonly object[]) => ({
  ...organisationAnswers(),
  workLogs,
});

it('shows a year of a committee, what it does not tell, and a published share that is cut off', async () => {
  const { container } = renderApp('/places/d1/workload', answers([LOG]));
  const panel = await screen.findByRole('region', { name: '湖北某市D社区居委会 2003 年工作日志' });
  expect(within(panel).getByText(/另有 174 件未列明类别。其他行政事务原公布 70.30% 为截位/)).toBeVisible();
  await userEvent.click(within(panel).getByRole('radio', { name: '表' }));
  expect(within(panel).getByRole('row', { name: '未列明 174 29.69 — —' })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says where logs come from when there are none', async () => {
  renderApp('/places/d1/workload', answers([]));
  expect(await screen.findByText('所选辖区没有导入过工作日志')).toBeVisible();
});
