import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { admissionOf } from '../../testing/admission-answers';
import { DISTRICT_DIVISION, signedInAs } from '../../testing/console-answers';
import { editionOf, mandateItemOf } from '../../testing/mandate-answers';
import { renderApp } from '../../testing/render-app';

const COUNTS = [
  { __typename: 'TaskAdmissionStatusCount', status: 'HEARING', count: 2, emergencyCount: 1 },
  { __typename: 'TaskAdmissionStatusCount', status: 'ADMITTED', count: 5, emergencyCount: 0 },
];
const ANSWER = {
  __typename: 'TaskNoticeAnswer',
  ...{ finding: 'PROHIBITED', reached: 164, leadDays: 30, earliestOn: '2026-10-23', provisional: false },
  choices: ['UNDERTAKE_ITSELF', 'SUBMIT_APPLICATION', 'OPEN_EMERGENCY'],
  edition: editionOf(),
  item: mandateItemOf({ id: 'f1', code: 'F01', name: '招商引资任务' }),
  matches: [
    {
      __typename: 'MandateItemMatch',
      ...{ score: 833, keywordsFound: ['招商引资'], nameShare: 333 },
      item: mandateItemOf({ id: 'f1', code: 'F01', name: '招商引资任务', mandateClass: 'PROHIBITED' }),
    },
  ],
  heldData: null,
};

const answers = (role: 'departmentOfficer' | 'admissionPanel' | 'committeeMember', over: object = {}) =>
  signedInAs(role, {
    taskAdmissions: onePage([
      admissionOf({ status: 'HEARING', channel: 'EMERGENCY', decideBy: '2026-09-28' }),
    ]),
    ownTaskAdmissions: onePage([admissionOf()]),
    taskAdmissionStatusCounts: COUNTS,
    taskAdmission: admissionOf(),
    departments: [{ __typename: 'Department', id: 'dep', name: '区文化和旅游局' }],
    division: DISTRICT_DIVISION,
    checkTaskNotice: ANSWER,
    ...over,
  });

it('shows every community the register, the emergency channel counted apart', async () => {
  const { container, sent } = renderApp(
    '/task-admissions?status=emergencyChannel',
    answers('committeeMember'),
  );
  expect(await screen.findByRole('link', { name: '家庭藏书数量调查' })).toHaveAttribute(
    'href',
    '/task-admissions/ta',
  );
  expect(sent.find(({ name }) => name === 'TaskAdmissions')?.variables).toMatchObject({
    filter: { channels: ['EMERGENCY'], statuses: null },
  });
  expect(screen.queryByRole('button', { name: '发通知前先查' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('answers a notice while it is typed, and draws it up', async () => {
  const { container, sent } = renderApp(
    '/task-admissions/new',
    answers('departmentOfficer', {
      createTaskAdmission: { __typename: 'TaskAdmissionCreated', admission: admissionOf() },
    }),
  );
  await userEvent.type(await screen.findByLabelText('标题'), '招商线索');
  await userEvent.type(screen.getByLabelText('通知内容'), '每月报送招商引资线索');
  expect(await screen.findByText(/不能直接下达。可以：自行承担、申请准入、走应急通道/)).toBeVisible();
  expect(screen.getByText(/涉及 164 个承接主体；须提前 30 个工作日/)).toBeVisible();
  expect(screen.getByText('含“招商引资”；与事项名称相合 33%')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CheckTaskNotice')?.variables).toMatchObject({
    input: { divisionIds: ['cc'], body: 'RESIDENTS_COMMITTEE', startsOn: null },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.type(screen.getByLabelText('开始日期'), '2026-12-01');
  await userEvent.type(screen.getByLabelText('部门'), '区商务局');
  await userEvent.type(screen.getByLabelText('台账'), '招商线索台账');
  await userEvent.click(screen.getByRole('button', { name: '存为草稿，下一步选择办法' }));
  expect(await screen.findByText('草稿已保存，请选择怎样办')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CreateTaskAdmission')?.variables).toMatchObject({
    input: {
      admission: {
        ...{ department: '区商务局', title: '招商线索', startsOn: '2026-12-01', fundsAmount: null },
        ...{ ledgers: ['招商线索台账'], forms: [], attachmentId: null },
      },
    },
  });
});

it('offers a department what the list leaves it, and says why it cannot be', async () => {
  const { sent } = renderApp(
    '/task-admissions/ta',
    answers('departmentOfficer', {
      advanceTaskAdmission: {
        __typename: 'AdmissionWithoutFunds',
        code: 'ADMISSION_WITHOUT_FUNDS',
        message: '经费未随任务：「调查统计」须费随事转，但没有落实经费。',
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '申请准入' }));
  expect(screen.queryByRole('button', { name: '按清单下达' })).toBeNull();
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '申请准入' }));
  expect(await dialog.findByText(/^经费未随任务/)).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceTaskAdmission')?.variables).toEqual({
    input: { admissionId: 'ta', expectedVersion: 3, action: 'SUBMIT_APPLICATION' },
  });
});

it('lets the panel admit up to a day, with the decision in words', async () => {
  const review = {
    status: 'REVIEW',
    own: false,
    availableActions: ['ADMIT', 'REFUSE', 'RETURN_FOR_CORRECTION'],
  };
  const { container, sent } = renderApp(
    '/task-admissions/ta',
    answers('admissionPanel', {
      taskAdmission: admissionOf({ ...review, submittedOn: '2026-09-07', decideBy: '2026-09-28' }),
      advanceTaskAdmission: {
        __typename: 'TaskAdmissionChanged',
        admission: admissionOf({
          ...review,
          status: 'ADMITTED',
          version: 4,
          availableActions: ['EXTEND', 'REVOKE'],
        }),
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: /^准\s*入$/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('准入截止日期'), '2027-03-31');
  await userEvent.type(dialog.getByLabelText('审定意见'), '同意准入');
  await userEvent.click(dialog.getByRole('button', { name: /^准\s*入$/ }));
  expect(await screen.findByRole('button', { name: '评估后延期' })).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceTaskAdmission')?.variables).toEqual({
    input: {
      admissionId: 'ta',
      expectedVersion: 3,
      action: 'ADMIT',
      validTo: '2027-03-31',
      decisionNote: '同意准入',
    },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('takes the answer of a community in a hearing', async () => {
  const hearing = { __typename: 'AdmissionHearing', reached: 164, answered: 3, ownUnanswered: ['c1'] };
  const open = admissionOf({
    status: 'HEARING',
    own: false,
    submittedOn: '2026-09-07',
    availableActions: [],
    hearing,
  });
  const { sent } = renderApp(
    '/task-admissions/ta',
    answers('committeeMember', {
      taskAdmission: open,
      recordAdmissionOpinion: {
        __typename: 'AdmissionOpinionRecorded',
        admission: admissionOf({
          status: 'HEARING',
          own: false,
          submittedOn: '2026-09-07',
          availableActions: [],
        }),
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '反馈意见' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '提交意见' }));
  expect(await screen.findByText('意见已提交')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordAdmissionOpinion')?.variables).toEqual({
    input: { admissionId: 'ta', divisionId: 'c1', stance: 'SUPPORT', note: null },
  });
});

it('shows a department its drafts, and puts one right', async () => {
  const { sent } = renderApp(
    '/task-admissions/ta/edit',
    answers('departmentOfficer', {
      reviseTaskAdmission: { __typename: 'TaskAdmissionChanged', admission: admissionOf({ version: 4 }) },
    }),
  );
  const title = await screen.findByLabelText('标题');
  await userEvent.type(title, '（修改）');
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  expect(await screen.findByText('已保存')).toBeVisible();
  expect(sent.find(({ name }) => name === 'ReviseTaskAdmission')?.variables).toMatchObject({
    input: {
      admissionId: 'ta',
      expectedVersion: 3,
      admission: { title: '家庭藏书数量调查（修改）', divisionIds: ['cc'] },
    },
  });
});
