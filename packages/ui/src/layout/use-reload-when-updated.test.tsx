import { act, render } from '@testing-library/react';
import { useReloadWhenUpdated } from './use-reload-when-updated';

const reload = jest.fn();
const page = (script: string) =>
  `<!doctype html><script type="module" src="/analytics/assets/${script}"></script>`;
let served: () => Promise<{ ok: boolean; text: () => Promise<string> }>;

function Wall() {
  useReloadWhenUpdated(300_000, reload);
  return null;
}

beforeEach(() => {
  jest.useFakeTimers();
  window.sessionStorage.clear();
  reload.mockReset();
  document.head.innerHTML = '<script type="module" src="/analytics/assets/index-one.js"></script>';
  Object.assign(globalThis, { fetch: () => served() });
});
afterEach(() => jest.useRealTimers());

const answer =
  (html: string, ok = true) =>
  () =>
    Promise.resolve({ ok, text: () => Promise.resolve(html) });

it.each([
  ['the same version', answer(page('index-one.js')), 0],
  ['a new version', answer(page('index-two.js')), 1],
  ['an error', answer(page('index-two.js'), false), 0],
  ['something that is no page of ours', answer('<p>proxy</p>'), 0],
  ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), 0],
])('once the server answers with %s', async (_, next, times) => {
  served = next;
  render(<Wall />);
  await act(() => jest.advanceTimersByTimeAsync(299_000));
  expect(reload).not.toHaveBeenCalled();
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(reload).toHaveBeenCalledTimes(times);
});
