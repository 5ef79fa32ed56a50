import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { PLAQUE_COUNT, plaqueOf } from '../../testing/plaque-answers';
import { renderApp } from '../../testing/render-app';

const list = { plaques: onePage([plaqueOf()]), plaqueCounts: [PLAQUE_COUNT] };

it('lists what hangs in name only with the reasons, against what is permitted', async () => {
  const { container, sent } = renderApp('/plaques?status=nominal', signedInAs('committeeMember', list));
  expect(await screen.findByRole('link', { name: '书香社区' })).toHaveAttribute('href', '/plaques/p');
  expect(screen.getByText('没有有效的准入依据；超过规定期限没有开展活动')).toBeVisible();
  expect(await screen.findByText('37.5%')).toBeVisible();
  expect(sent.find(({ name }) => name === 'Plaques')?.variables).toMatchObject({
    filter: { statuses: ['NOMINAL'] },
  });
  expect(screen.queryByRole('button', { name: '申请挂牌' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('lets a department apply at every community of its district', async () => {
  const { sent } = renderApp(
    '/plaques',
    signedInAs('departmentOfficer', {
      ...list,
      applyForPlaque: {
        __typename: 'PlaqueAppliedFor',
        communities: 164,
        plaque: { __typename: 'Plaque', id: 'n' },
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '申请挂牌' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('牌子名称'), '消费维权服务站');
  await userEvent.type(dialog.getByLabelText('申请部门'), '区市场监督管理局');
  await userEvent.type(dialog.getByLabelText('法律法规或文件依据'), '消费者权益保护法第三十九条');
  await userEvent.click(dialog.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByText('申请已提交')).toBeVisible();
  expect(sent.find(({ name }) => name === 'ApplyForPlaque')?.variables).toMatchObject({
    input: { name: '消费维权服务站', divisionIds: ['cc'] },
  });
});

it('shows those at the community what they may do with a nominal one, and takes a use', async () => {
  const { container, sent } = renderApp(
    '/plaques/p',
    signedInAs('committeeMember', {
      plaque: plaqueOf(),
      recordPlaqueUse: {
        __typename: 'PlaqueChanged',
        plaque: plaqueOf({ version: 3, lastUsedOn: '2026-03-01' }),
      },
    }),
  );
  expect(await screen.findByText(/^名不符实：/u)).toBeVisible();
  expect(screen.getByRole('img', { name: '“书香社区”的照片' })).toHaveAttribute(
    'src',
    '/attachments/Attachment.1.x',
  );
  expect(screen.getByRole('button', { name: '登记摘除' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '举证保留' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '登记活动' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('活动日期'), '2026-03-01');
  await userEvent.type(dialog.getByLabelText('开展了什么'), '读书会一场');
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/ }));
  expect(await screen.findByText('活动已登记')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordPlaqueUse')?.variables).toMatchObject({
    input: { plaqueId: 'p', day: '2026-03-01', note: '读书会一场' },
  });
});

it('lets the panel permit a whole application at once', async () => {
  const applied = {
    status: 'APPLIED',
    nominalReasons: [],
    nextActions: ['PERMIT_PLAQUE', 'REFUSE_PLAQUE', 'WITHDRAW_PLAQUE'],
  };
  const standing = { __typename: 'PlaqueStanding', ...applied };
  const { sent } = renderApp(
    '/plaques/p',
    signedInAs('admissionPanel', {
      plaque: plaqueOf({ standing, photoId: null }),
      decidePlaque: { __typename: 'PlaqueChanged', changed: 164, plaque: plaqueOf({ version: 3 }) },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '同意挂牌' }));
  expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('准入文号'), '3号');
  await userEvent.click(dialog.getByRole('checkbox'));
  await userEvent.click(dialog.getByRole('button', { name: '同意挂牌' }));
  expect(await screen.findByText('已同意挂牌')).toBeVisible();
  expect(sent.find(({ name }) => name === 'DecidePlaque')?.variables).toEqual({
    input: {
      plaqueId: 'p',
      expectedVersion: 2,
      action: 'PERMIT_PLAQUE',
      permitReference: '3号',
      wholeApplication: true,
    },
  });
});
