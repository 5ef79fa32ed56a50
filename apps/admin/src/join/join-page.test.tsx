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
  papers: [
    {
      paper: 'charter',
      label: '章程',
      standing: 'refused',
      standingLabel: '已退回，请重新提交',
      files: [{ receivedAt: '2026-03-02T02:00:00.000Z', stateLabel: '已退回', reason: '照片不清楚' }],
    },
    { paper: 'memberList', label: '成员名册', standing: 'accepted', standingLabel: '已通过', files: [] },
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
  expect(within(screen.getByRole('region', { name: '成员名册' })).queryByLabelText(/拍照/)).toBeNull();
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
