import { act, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { fetchedPart } from './fetched-part';
import { PageBoundary, type PageBoundaryProps } from './page-boundary';

const reload = jest.fn();
const answer = jest.fn<Promise<{ ok: boolean }>, []>();
const gone = (): ReturnType<typeof fetchedPart> =>
  fetchedPart(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  window.sessionStorage.clear();
  reload.mockReset();
  answer.mockReset();
  Object.assign(globalThis, { fetch: answer });
});
afterEach(() => jest.restoreAllMocks());

function show(Part: React.ComponentType, props: Partial<PageBoundaryProps> = {}) {
  const boundary = (at: string) => (
    <>
      <p>页头</p>
      <PageBoundary at={at} onReload={reload} {...props}>
        <Suspense>
          <Part />
        </Suspense>
      </PageBoundary>
    </>
  );
  const { rerender } = render(boundary('/one'));
  return { goTo: (at: string) => rerender(boundary(at)) };
}

it('loads the page again once when its script is gone after an update, and then says so', async () => {
  answer.mockResolvedValue({ ok: true });
  show(gone());
  await act(async () => Promise.resolve());
  expect(reload).toHaveBeenCalledTimes(1);
  show(gone());
  expect(await screen.findByText('页面已更新，请刷新')).toBeVisible();
  expect(reload).toHaveBeenCalledTimes(1);
  expect(screen.getAllByText('页头')).toHaveLength(2);
});

it('says that the line is away where the server does not answer, and never loads by itself then', async () => {
  answer.mockRejectedValue(new TypeError('Failed to fetch'));
  show(gone());
  expect(await screen.findByText('页面没有打开，请检查网络后重试')).toBeVisible();
  expect(reload).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '重新加载' }));
  expect(reload).toHaveBeenCalledTimes(1);
});

it('keeps what stands around a page that breaks, and is over on the next page', async () => {
  let breaks = true;
  const Page = () => {
    if (breaks) throw new Error('broken');
    return <p>正文</p>;
  };
  const { goTo } = show(Page);
  expect(await screen.findByText('页面出错，没有打开')).toBeVisible();
  expect(screen.getByText('页头')).toBeVisible();
  expect(answer).not.toHaveBeenCalled();
  breaks = false;
  goTo('/two');
  expect(await screen.findByText('正文')).toBeVisible();
});

describe('where nobody stands before it', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks again until the server is there, and then loads the page', async () => {
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue({ ok: true });
    show(gone(), { unattended: true });
    await act(() => jest.advanceTimersByTimeAsync(10));
    expect(screen.getByText('页面没有打开，请检查网络后重试')).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('loads a page that broke again after a while', async () => {
    answer.mockResolvedValue({ ok: true });
    show(
      () => {
        throw new Error('broken');
      },
      { unattended: true },
    );
    expect(reload).not.toHaveBeenCalled();
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
