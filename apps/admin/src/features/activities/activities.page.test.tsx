import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const ROW = {
  __typename: 'CommunityActivity',
  ...{ id: 'a1', title: '重阳敬老', kind: 'VOLUNTEERING', organiser: 'RESIDENTS_COMMITTEE' },
  ...{ venue: '社区活动室', startsAt: '2026-10-19T01:00:00.000Z', endsAt: '2026-10-19T03:00:00.000Z' },
  ...{ places: 20, state: 'OPEN', signedUpCount: 1, attendedCount: 0 },
  division: { __typename: 'Division', id: 'dm', asOf: '2026-11-26', name: '德民社区' },
};
const SIGN_UP = {
  ...{ __typename: 'ActivitySignUp', id: 's1', version: 1, pseudonym: 'J0A1', nameMasked: '王*' },
  ...{ attendedAt: null, minutes: null, byCode: false },
};
const DETAIL = {
  ...ROW,
  ...{ version: 2, initiator: 'RESIDENT', minutes: 120, nextActions: ['RECORD_HELD', 'CANCEL_ACTIVITY'] },
  ...{ organisation: null, signUps: [SIGN_UP] },
  events: [
    {
      ...{ __typename: 'ActivityEvent', id: 'e1', kind: 'CREATED', note: null },
      recordedAt: '2026-10-01T01:00:00.000Z',
    },
  ],
};

it('lists activities with how many signed up and came', async () => {
  const { container } = renderApp(
    '/activities',
    signedInAs('committeeMember', { communityActivities: onePage([ROW]) }),
  );
  expect(await screen.findByRole('link', { name: '重阳敬老' })).toHaveAttribute('href', '/activities/a1');
  expect(screen.getByText('报名 1，签到 0（名额 20）')).toBeVisible();
  expect(screen.getByText('2026-10-19 09:00 至 11:00')).toBeVisible();
  expect(screen.getByRole('button', { name: '登记活动' })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('records attendance by code, and shows what stands against it', async () => {
  const { sent, container } = renderApp(
    '/activities/a1',
    signedInAs('committeeMember', {
      communityActivity: DETAIL,
      recordAttendance: {
        __typename: 'AttendanceCodeUsed',
        code: 'ATTENDANCE_CODE_USED',
        message: '签到码已经用过。',
      },
    }),
  );
  const table = await screen.findByRole('region', { name: '报名和签到名单' });
  expect(within(table).getByText('未签到')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '按签到码签到' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('签到码'), '012345');
  await userEvent.click(dialog.getByRole('button', { name: '按签到码签到' }));
  expect(await dialog.findByText('签到码已经用过。')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordAttendance')?.variables).toEqual({
    input: { activityId: 'a1', code: '012345' },
  });
});
