import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const ROW = {
  __typename: 'ParticipationRecord',
  ...{ id: 'p1', happenedOn: '2026-10-18', mechanism: 'DELIBERATION', stage: 'CONSULTATION' },
  ...{ capacity: 'OWNER', channel: 'OFFLINE', minutes: 90, origin: 'SIGN_IN_SHEET' },
  ...{
    occasionName: '停车议事会',
    standing: 'AS_RECORDED',
    organisation: null,
    activity: null,
    election: null,
  },
  division: { __typename: 'Division', id: 'dm', asOf: '2026-11-26', name: '德民社区' },
  participant: { __typename: 'ParticipationRecordParticipant', pseudonym: 'J0A1', nameMasked: '王*' },
};
const DETAIL = {
  ...ROW,
  ...{ version: 1, form: 'DIRECT', depth: 3, initiator: 'RESIDENT', evidence: 'SIGN_IN_SHEET', taskId: null },
  ...{ recordedAt: '2026-10-20T01:00:00.000Z', open: true, events: [] },
  importedFrom: {
    ...{ __typename: 'ParticipationRecordImport', batchId: 'b1', fileName: '签到表.xlsx', rowNumber: 12 },
  },
};
const EVENT = {
  ...{ __typename: 'ParticipationRecordEvent', id: 'e1', kind: 'CORRECTED', reason: '核对了纸质签到表' },
  ...{ recordedBy: '李伟', recordedAt: '2026-11-28T02:00:00.000Z' },
  changes: [
    { __typename: 'ParticipationRecordChange', field: 'MINUTES', before: '90', after: '60' },
    { __typename: 'ParticipationRecordChange', field: 'STAGE', before: 'CONSULTATION', after: null },
    {
      __typename: 'ParticipationRecordChange',
      field: 'HAPPENED_ON',
      before: '2026-10-17',
      after: '2026-10-18',
    },
  ],
};

it('lists records under pseudonyms, and finds them by what the address says', async () => {
  const { container, sent } = renderApp(
    '/participation-records?from=2026-10-01&channel=OFFLINE&batch=b1',
    signedInAs('committeeMember', { participationRecords: onePage([ROW]), division: null }),
  );
  expect(await screen.findByRole('link', { name: 'J0A1（王*）' })).toHaveAttribute(
    'href',
    '/participation-records/p1',
  );
  expect(screen.getByText('停车议事会')).toBeVisible();
  expect(screen.getByText('90 分钟')).toBeVisible();
  expect(screen.getByRole('link', { name: '查看这批导入' })).toHaveAttribute('href', '/imports/b1');
  expect(sent.find(({ name }) => name === 'ParticipationRecords')?.variables).toMatchObject({
    filter: {
      ...{ from: '2026-10-01', channel: 'OFFLINE', importBatchId: 'b1' },
      standings: ['AS_RECORDED', 'CORRECTED'],
    },
  });
  // A committee brings no sheets in.
  expect(screen.queryByRole('button', { name: '导入签到表' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByText('已撤回', { selector: '.ant-segmented-item-label' }));
  await screen.findByRole('link', { name: 'J0A1（王*）' });
  expect(sent.at(-1)?.variables).toMatchObject({ filter: { standings: ['WITHDRAWN'] } });
});

it('corrects what is wrong and sends nothing else, with a reason', async () => {
  const { container, sent } = renderApp(
    '/participation-records/p1',
    signedInAs('districtCivilAffairs', {
      participationRecord: DETAIL,
      division: { ...ROW.division, path: [{ ...ROW.division, kind: 'COMMUNITY' }] },
      correctParticipation: {
        __typename: 'ParticipationRecordChanged',
        record: { ...DETAIL, version: 2, minutes: 60, stage: null, standing: 'CORRECTED', events: [EVENT] },
      },
    }),
  );
  expect(await screen.findByRole('heading', { level: 1, name: /J0A1/u })).toBeVisible();
  expect(screen.getByRole('link', { name: '签到表.xlsx 第 12 行' })).toHaveAttribute('href', '/imports/b1');
  expect(screen.getByText('登记以后没有改动过。')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /更\s*正/u }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/已经锁定或发布的数据快照保留当时的数字/u)).toBeVisible();
  await userEvent.clear(dialog.getByLabelText('时长（分钟）'));
  await userEvent.type(dialog.getByLabelText('时长（分钟）'), '60');
  await userEvent.click(dialog.getByRole('combobox', { name: '民主环节' }));
  await userEvent.click(
    await screen.findByText('不属于五个环节', { selector: '.ant-select-item-option-content' }),
  );
  await userEvent.type(dialog.getByLabelText('理由'), '核对了纸质签到表');
  await userEvent.click(dialog.getByRole('button', { name: /更\s*正/u }));
  expect(await screen.findByText('参与记录已更正')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CorrectParticipation')?.variables).toEqual({
    input: {
      ...{ recordId: 'p1', expectedVersion: 1, minutes: 60, stage: null, reason: '核对了纸质签到表' },
      idempotencyKey: expect.any(String) as string,
    },
  });
  expect(await screen.findByText('更正：核对了纸质签到表')).toBeVisible();
  expect(screen.getByText('时长（分钟）由“90”改为“60”')).toBeVisible();
  expect(screen.getByText('民主环节由“民主协商”改为“不属于五个环节”')).toBeVisible();
  expect(screen.getByText(/^李伟/u)).toBeVisible();
});

it('withdraws with a reason, and shows what stands against it', async () => {
  const { sent } = renderApp(
    '/participation-records/p1',
    signedInAs('committeeMember', {
      participationRecord: DETAIL,
      withdrawParticipation: {
        __typename: 'StaleVersion',
        code: 'STALE_VERSION',
        message: '别人刚刚改过，请刷新后再办理。',
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: /撤\s*回/u }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('理由'), '重复登记');
  await userEvent.click(dialog.getByRole('button', { name: /撤\s*回/u }));
  expect(await dialog.findByText('别人刚刚改过，请刷新后再办理。')).toBeVisible();
  expect(sent.find(({ name }) => name === 'WithdrawParticipation')?.variables).toMatchObject({
    input: { recordId: 'p1', expectedVersion: 1, reason: '重复登记' },
  });
});

it.each([
  ['ACTIVITY', 'activity', '去更正签到', '/activities/x', /请到活动中更正/u],
  ['ELECTION', 'election', '查看选举', '/elections/x', /随选举保存/u],
] as const)(
  'sends whoever opens a by-product to where it is kept: %s',
  async (origin, of, link, href, words) => {
    const title = of === 'activity' ? '重阳敬老' : '换届选举';
    const type = of === 'activity' ? 'CommunityActivity' : 'Election';
    const kept = { origin, open: false, occasionName: null, [of]: { __typename: type, id: 'x', title } };
    const { container } = renderApp(
      '/participation-records/p1',
      signedInAs('committeeMember', { participationRecord: { ...DETAIL, ...kept, importedFrom: null } }),
    );
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', href);
    expect(screen.queryByRole('button', { name: /更\s*正/u })).toBeNull();
    expect(await accessibilityViolations(container)).toEqual([]);
  },
);

it('says where a record that was moved may be', async () => {
  renderApp('/participation-records/p1', signedInAs('committeeMember', { participationRecord: null }));
  expect(await screen.findByText('没有这条参与记录')).toBeVisible();
});
