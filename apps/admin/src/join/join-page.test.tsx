import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { JoinPage } from './join-page';
import type { LinkState } from './link-state';

const STATE: LinkState = {
  title: '补交组织材料',
  organisation: '和合邻里互助会',
  caseNumber: null,
  district: '崇川区',
  isDemonstration: true,
  note: '请于周五前补齐',
  expiresAt: '2026-04-01T02:00:00.000Z',
  call: null,
  papers: [
    {
      paper: 'charter',
      label: '章程',
      standing: 'refused',
      standingLabel: '已退回，请重新提交',
      files: [
        { receivedAt: '2026-03-02T02:00:00.000Z', stateLabel: '已退回', reason: '照片不清楚', means: null },
      ],
    },
    {
      paper: 'memberList',
      label: '成员名册',
      standing: 'accepted',
      standingLabel: '已通过',
      files: [
        { receivedAt: '2026-03-02T02:00:00.000Z', stateLabel: '已通过', reason: null, means: '当面递交' },
      ],
    },
  ],
};
const RECEIVED: LinkState = {
  ...STATE,
  papers: STATE.papers.map((asked) => ({
    ...asked,
    standing: asked.paper === 'charter' ? 'received' : 'accepted',
  })),
};

/** Answers the server's side in order; says what was asked. */
function answering(...answers: readonly (readonly [status: number, body: object])[]): jest.Mock {
  const asked = jest.fn();
  for (const [status, body] of answers)
    asked.mockResolvedValueOnce({ ok: status < 400, json: () => Promise.resolve(body) });
  globalThis.fetch = asked;
  return asked;
}

const photograph = (): File => new File(['x'], 'IMG_0001.jpg', { type: 'image/jpeg' });
const charter = async (): Promise<HTMLElement> => screen.findByRole('region', { name: '章程' });

it('lists what is missing, why something came back, and what is in, with nothing for axe to find', async () => {
  const asked = answering([200, STATE]);
  const { container } = render(<JoinPage token="1-abc" />);
  expect(await screen.findByRole('heading', { level: 1, name: '和合邻里互助会' })).toBeVisible();
  expect(asked).toHaveBeenCalledWith('/submissions/1-abc');
  expect(screen.getByText('还需要提交 1 项材料。')).toBeVisible();
  expect(screen.getByText('演示数据')).toBeVisible();
  expect(within(await charter()).getByText(/照片不清楚/)).toBeVisible();
  const handedOver = within(screen.getByRole('region', { name: '成员名册' }));
  expect(handedOver.queryByLabelText(/拍照/)).toBeNull();
  expect(handedOver.getByText(/当面递交，工作人员代录/)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('brings a photograph with its remark and shows what the server answers', async () => {
  const asked = answering([200, STATE], [201, RECEIVED]);
  render(<JoinPage token="1-abc" />);
  const paper = within(await charter());
  await userEvent.type(paper.getByLabelText('备注（可不填）'), '第一页');
  await userEvent.upload(paper.getByLabelText(/拍照或选择文件/), photograph());
  expect(await screen.findByText('所需材料都已提交，请等待工作人员核对。')).toBeVisible();
  const [address, sent] = asked.mock.calls[1] as [
    string,
    { method: string; headers: object; body: FormData },
  ];
  expect(address).toBe(
    `/submissions/1-abc/files?${new URLSearchParams({ paper: 'charter', remark: '第一页' }).toString()}`,
  );
  expect([sent.method, sent.headers, (sent.body.get('file') as File).name]).toEqual([
    'POST',
    { 'x-weizhi-csrf': '1' },
    'IMG_0001.jpg',
  ]);
});

it('says why a file is not taken and lets one try again', async () => {
  answering([200, STATE], [422, { code: 'attachmentUnreadable', message: '照片已损坏，请重新拍摄。' }]);
  render(<JoinPage token="1-abc" />);
  await userEvent.upload(within(await charter()).getByLabelText(/拍照或选择文件/), photograph());
  expect(await screen.findByRole('alert')).toHaveTextContent('照片已损坏，请重新拍摄。');
  expect(within(await charter()).getByLabelText(/拍照或选择文件/)).toBeEnabled();
});

it.each([
  [
    'a link that has expired',
    () => answering([410, { code: 'linkExpired', message: '链接已过期，请联系工作人员重新发放。' }]),
    '链接已过期',
  ],
  [
    'an error of the server',
    () =>
      answering([
        503,
        { errors: [{ message: 'busy', extensions: { messages: { 'zh-CN': '系统繁忙，请稍后再试。' } } }] },
      ]),
    '系统繁忙',
  ],
  [
    'no connection',
    () => {
      globalThis.fetch = jest.fn().mockRejectedValue(new TypeError('fetch failed'));
    },
    '网络不通',
  ],
])('says what to do about %s', async (_what, given, words) => {
  given();
  const { container } = render(<JoinPage token="1-abc" />);
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(await accessibilityViolations(container)).toEqual([]);
});

const CALL: LinkState = {
  ...STATE,
  title: '申请孵化',
  organisation: null,
  note: null,
  papers: [],
  call: {
    title: '2026年征集',
    closesOn: '2026-12-31',
    isOpen: true,
    tracks: [{ code: 'sixMonths', name: '萌芽型（6个月）' }],
    serviceKinds: [{ code: 'mutualAid', name: '互助类' }],
    communities: [{ id: '1000', name: '城东街道 德民社区' }],
    papers: ['入驻申请表', '承诺书'],
  },
};

it('lets a group apply, names what is missing, and shows the page that goes on from there', async () => {
  const asked = answering(
    [200, CALL],
    [409, { code: 'looksKnown', message: '已有记录，请联系工作人员。' }],
    [201, { path: '/join/1-own' }],
  );
  const { container } = render(<JoinPage token="1-abc" />);
  expect(await screen.findByRole('heading', { level: 1, name: '2026年征集' })).toBeVisible();
  expect(screen.getByText(/入驻申请表、承诺书/)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.type(screen.getByLabelText('组织（团队）名称'), '助老帮帮团');
  await userEvent.selectOptions(screen.getByLabelText('所在社区'), '1000');
  await userEvent.selectOptions(screen.getByLabelText('主要做什么'), 'mutualAid');
  await userEvent.type(screen.getByLabelText('联系人姓名'), '王晓梅');
  await userEvent.type(screen.getByLabelText('联系电话'), '13800000009');
  await userEvent.selectOptions(screen.getByLabelText('申请类型'), 'sixMonths');
  await userEvent.type(screen.getByLabelText('申请金额（元）'), '20000');
  await userEvent.type(screen.getByLabelText('想做的事'), '帮助独居老人');
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('已有记录');
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByRole('link', { name: '继续提交材料' })).toHaveAttribute('href', '/join/1-own');
  const bodies = asked.mock.calls
    .slice(1)
    .map(([, { body }]: [string, { body: string }]) => JSON.parse(body) as { key: string });
  expect(bodies[0]).toMatchObject({ name: '助老帮帮团', communityId: '1000', requestedSum: '20000' });
  expect(bodies[1]?.key).toBe(bodies[0]?.key);
});

it('says when a call has closed', async () => {
  answering([200, { ...CALL, call: { ...CALL.call, isOpen: false } }]);
  render(<JoinPage token="1-abc" />);
  expect(await screen.findByText(/现在不接受申请/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '提交申请' })).toBeNull();
});
