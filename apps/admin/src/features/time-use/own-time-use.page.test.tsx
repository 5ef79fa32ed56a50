import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addDays } from '@weizhi/domain';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { LAST_MONDAY, ownWeekOf, savedDayOf } from '../../testing/time-use-answers';

const changed = (over: object): Record<string, unknown> => ({
  __typename: 'OwnTimeUseChanged',
  week: ownWeekOf(over),
});

beforeEach(() => sessionStorage.clear());

it('takes a realistic day of eight hours in no more than 25 taps', async () => {
  const { container, sent } = renderApp(
    '/time-use',
    signedInAs('committeeMember', {
      ownTimeUseWeeks: [ownWeekOf()],
      saveTimeUseDay: changed({ days: [savedDayOf(LAST_MONDAY, { assigned: 105 })] }),
    }),
  );
  await screen.findByRole('group', { name: '政府交办' });
  expect(await accessibilityViolations(container)).toEqual([]);
  let taps = 0;
  const tap = async (name: string): Promise<void> => {
    taps += 1;
    await userEvent.click(screen.getByRole('button', { name }));
  };
  const add = async (part: string, ...steps: readonly number[]): Promise<void> => {
    for (const step of steps) await tap(`${part}${step < 0 ? '减' : '加'} ${String(Math.abs(step))} 分钟`);
  };
  await add('政府交办', 60, 30, 15);
  await add('检查考核', 60, -15);
  await add('台账报表', 60, 30);
  await add('平台上报', 30, 15);
  await add('临时任务', 30);
  await add('自治事务', 60);
  await add('居民诉求', 60, 60, 15);
  await add('其中：开会', 60);
  expect(screen.getByRole('status', { name: /合计/u })).toHaveTextContent('合计 8 小时 30 分');
  await tap('保存');
  expect(taps).toBeLessThanOrEqual(25);
  expect(await screen.findByText(/已保存/u)).toBeVisible();
  expect(sent.find(({ name }) => name === 'SaveTimeUseDay')?.variables).toEqual({
    input: {
      ...{ weekId: 'week', day: LAST_MONDAY, expectedVersion: 0, meetingMinutes: 60 },
      minutes: {
        ...{ assigned: 105, inspection: 45, ledger: 90, platformReporting: 45 },
        ...{ adHoc: 30, selfGovernance: 60, residentRequest: 135 },
      },
    },
  });
  // The next day that is open comes up by itself, and yesterday can be taken over in one tap.
  await userEvent.click(await screen.findByRole('button', { name: '同昨天' }));
  expect(screen.getByRole('status', { name: /合计/u })).toHaveTextContent('合计 1 小时 45 分');
});

it('loses nothing when saving fails, and keeps each day while one looks at another', async () => {
  renderApp(
    '/time-use',
    signedInAs('committeeMember', {
      ownTimeUseWeeks: [ownWeekOf()],
      saveTimeUseDay: {
        __typename: 'TimeUseDayTooLong',
        code: 'TIME_USE_DAY_TOO_LONG',
        message: '这一天合计 25 小时。',
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '台账报表加 60 分钟' }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText(/合计 25 小时。/u)).toBeVisible();
  const days = within(screen.getByRole('group', { name: '抽样周的七天' })).getAllByRole('button');
  await userEvent.click(days[1] as HTMLElement);
  expect(screen.getByRole('status', { name: /合计/u })).toHaveTextContent('合计 0 分');
  await userEvent.click(days[0] as HTMLElement);
  expect(screen.getByRole('status', { name: /合计/u })).toHaveTextContent('合计 1 小时');
});

it('keeps what was entered over a reload of the page, and forgets what was saved', async () => {
  const saved = savedDayOf(LAST_MONDAY, { ledger: 60 });
  const answers = { ownTimeUseWeeks: [ownWeekOf()], saveTimeUseDay: changed({ days: [saved] }) };
  const first = renderApp('/time-use', signedInAs('committeeMember', answers));
  await userEvent.click(await screen.findByRole('button', { name: '台账报表加 60 分钟' }));
  await waitFor(() => expect(sessionStorage.getItem('weizhi.draft.timeUse.week')).toContain('"ledger":60'));
  first.unmount();
  const second = renderApp('/time-use', signedInAs('committeeMember', answers));
  expect(await screen.findByRole('status', { name: /合计/u })).toHaveTextContent('合计 1 小时');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText(/已保存/u)).toBeVisible();
  await waitFor(() => expect(sessionStorage.getItem('weizhi.draft.timeUse.week')).toBe('{}'));
  second.unmount();
});

it('leaves it to everybody whether to take part, and lets go of whoever withdraws', async () => {
  const { container, sent } = renderApp(
    '/time-use',
    signedInAs('committeeMember', {
      ownTimeUseWeeks: [ownWeekOf({ joined: false })],
      joinTimeUseWeek: changed({}),
      withdrawFromTimeUseWeek: changed({ joined: false }),
    }),
  );
  expect(await screen.findByText(/没有人看得到谁参加、谁没参加/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '参加这一周' }));
  await userEvent.click(await screen.findByRole('button', { name: '台账报表加 60 分钟' }));
  await waitFor(() => expect(sessionStorage.getItem('weizhi.draft.timeUse.week')).not.toBeNull());
  await userEvent.click(await screen.findByRole('button', { name: '退出并删除我的记录' }));
  await userEvent.click(await screen.findByRole('button', { name: '退出并删除' }));
  expect(await screen.findByRole('button', { name: '参加这一周' })).toBeVisible();
  expect(sessionStorage.getItem('weizhi.draft.timeUse.week')).toBeNull();
  expect(sent.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['JoinTimeUseWeek', 'WithdrawFromTimeUseWeek']),
  );
});

it('says that changes after the close are shown, and that nobody was drawn', async () => {
  const closed = ownWeekOf({ closed: true, closesOn: addDays(LAST_MONDAY, 6) });
  const first = renderApp('/time-use', signedInAs('committeeMember', { ownTimeUseWeeks: [closed] }));
  expect(await screen.findByText(/结账后更正/u)).toBeVisible();
  first.unmount();
  renderApp('/time-use', signedInAs('committeeMember', { ownTimeUseWeeks: [] }));
  expect(await screen.findByText('近期没有抽到您的社区')).toBeVisible();
});
