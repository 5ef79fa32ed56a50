import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { TASK_COUNTS, taskOf, taskRowOf } from '../../testing/task-answers';

const list = {
  communityTasks: onePage([taskRowOf()]),
  communityTaskStatusCounts: TASK_COUNTS,
  departments: [{ __typename: 'Department', id: 'dep', name: '区文化和旅游局' }],
};
const changed = (over: object) => ({ __typename: 'CommunityTaskChanged', task: taskOf(over) });

it('lists what a committee may refuse, with its class, its short notice and how many wait', async () => {
  const { container, sent } = renderApp('/tasks?status=answer', signedInAs('committeeMember', list));
  expect(await screen.findByRole('link', { name: '家庭藏书数量调查' })).toHaveAttribute('href', '/tasks/t');
  expect(screen.getByText('急件')).toBeVisible();
  expect(screen.getByText('未列入清单', { selector: '.ant-tag' })).toBeVisible();
  expect(await screen.findByRole('radio', { name: '待承接（2）' })).toBeVisible();
  expect(screen.getByRole('radio', { name: '全部（7）' })).toBeVisible();
  expect(sent.find(({ name }) => name === 'CommunityTasks')?.variables).toMatchObject({
    filter: { statuses: ['AWAITING_ANSWER'], overdue: null },
  });
  expect(screen.queryByRole('button', { name: '交办任务' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('keeps the register to what is late and still open', async () => {
  const { sent } = renderApp('/tasks?status=overdue&source=LEDGER', signedInAs('committeeMember', list));
  await screen.findByRole('link', { name: '家庭藏书数量调查' });
  expect(sent.find(({ name }) => name === 'CommunityTasks')?.variables).toMatchObject({
    filter: {
      statuses: ['RECEIVED', 'AWAITING_ANSWER', 'ACCEPTED', 'ACCEPTED_WITH_OBJECTION'],
      ...{ overdue: true, sources: ['LEDGER'] },
    },
  });
});

it('refuses with the letter that the system drafted, which can be changed', async () => {
  const { container, sent } = renderApp(
    '/tasks/t',
    signedInAs('committeeMember', {
      communityTask: taskOf(),
      advanceCommunityTask: changed({ status: 'REFUSED', version: 3, availableActions: [] }),
    }),
  );
  expect(await screen.findByRole('heading', { level: 1, name: /家庭藏书数量调查/u })).toBeVisible();
  expect(screen.getByText(/居委会职责清单（2026年版）.*政办发〔2026〕1号/u)).toBeVisible();
  expect(screen.getByText('不予承接告知（拟稿）')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '不予承接' }));
  const dialog = within(await screen.findByRole('dialog'));
  const letter = dialog.getByLabelText('不予承接告知');
  expect(letter).toHaveValue(String(taskOf()['refusalDraft']));
  await userEvent.type(letter, '。');
  await userEvent.click(dialog.getByRole('button', { name: '不予承接' }));
  expect(await screen.findByText('已不予承接')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceCommunityTask')?.variables).toEqual({
    input: {
      ...{ taskId: 't', expectedVersion: 2, action: 'REFUSE' },
      text: `${String(taskOf()['refusalDraft'])}。`,
    },
  });
});

it('asks a committee for its answer to a later due, and takes the minutes of all together', async () => {
  const { sent } = renderApp(
    '/tasks/t',
    signedInAs('committeeMember', {
      communityTask: taskOf({ proposedDueOn: '2026-03-20' }),
      answerPostponement: changed({ version: 3, dueOn: '2026-03-20' }),
      correctCommunityTask: changed({ version: 3, minutes: 90, minutesBasis: 'RECORDED' }),
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '同意延期' }));
  expect(await screen.findByText('已同意延期')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AnswerPostponement')?.variables).toEqual({
    input: { taskId: 't', expectedVersion: 2, agreed: true },
  });
  await userEvent.click(screen.getByRole('button', { name: '登记工时' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('spinbutton'), '90');
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/u }));
  expect(await screen.findByText('工时已登记')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CorrectCommunityTask')?.variables).toEqual({
    input: { taskId: 't', expectedVersion: 3, minutes: 90 },
  });
});

it('lets a department put a task, and never as the community’s own affair', async () => {
  const { sent } = renderApp(
    '/tasks',
    signedInAs('departmentOfficer', {
      ...list,
      assignCommunityTasks: {
        __typename: 'CommunityTasksRecorded',
        ...{ communities: 164, reissued: 0, task: { __typename: 'CommunityTask', id: 'n' } },
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '交办任务' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('工作来源'));
  expect(screen.queryByText('自治事务', { selector: '.ant-select-item-option-content' })).toBeNull();
  await userEvent.type(dialog.getByLabelText('任务名称'), '垃圾分类入户宣传');
  await userEvent.type(dialog.getByLabelText('交办部门'), '区城市管理局');
  await userEvent.click(dialog.getByRole('button', { name: /交\s*办/u }));
  expect(await screen.findByText('任务已交办，已对照清单')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AssignCommunityTasks')?.variables).toMatchObject({
    input: { title: '垃圾分类入户宣传', divisionIds: ['cc'], source: 'ASSIGNED' },
  });
});

it('shows whoever answers for departments what these have out, and what of it is not admitted', async () => {
  const { container } = renderApp(
    '/tasks/departments',
    signedInAs('districtOfficial', {
      ...list,
      communityTaskTotals: [
        {
          __typename: 'CommunityTaskTotals',
          ...{ id: 'dep', name: '区文化和旅游局', total: 328, open: 20, overdue: 7, unadmitted: 164 },
          ...{ refused: 12, objected: 3, shortNotice: 30, emergency: 0, communities: 164 },
        },
      ],
    }),
  );
  expect(await screen.findByRole('link', { name: '区文化和旅游局' })).toHaveAttribute(
    'href',
    '/tasks?departmentId=dep',
  );
  expect(screen.getByText('328')).toBeVisible();
  expect(screen.getByText(/仅供研判，不作考核依据/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('marks what was written down or corrected after the month was closed', async () => {
  const event = { __typename: 'CommunityTaskEvent', note: null, occurredOn: '2026-03-02', afterClose: true };
  renderApp(
    '/tasks/t',
    signedInAs('committeeMember', {
      communityTask: taskOf({
        minutes: 90,
        minutesBasis: 'RECORDED',
        events: [
          { ...event, id: 'a', kind: 'RECORD_MINUTES', party: 'COMMITTEE', oldValue: '180', newValue: '90' },
          { ...event, id: 'b', kind: 'RECEIVE', party: 'COMMITTEE', oldValue: null, newValue: null },
        ],
      }),
    }),
  );
  expect(await screen.findByText('结账后更正')).toBeVisible();
  expect(screen.getByText(/180 分钟 → 90 分钟/u)).toBeVisible();
  expect(screen.getByText('结账后补登')).toBeVisible();
  expect(screen.getByText('90 分钟（实际登记）')).toBeVisible();
});
