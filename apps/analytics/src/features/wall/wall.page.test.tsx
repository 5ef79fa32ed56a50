import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';
import { scorecardAnswers } from '../../testing/scorecard-answers';

it('shows figures by turns, without navigation, pausable by a key, and leads back', async () => {
  const { container } = renderApp('/places/d1/wall', scorecardAnswers());
  expect(await screen.findByRole('heading', { name: '先看四件事' })).toBeVisible();
  expect(screen.getByText('和平桥街道 1.1%')).toBeVisible();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(screen.getByRole('status')).toHaveTextContent(/数据截至 2026-/u);
  expect(await accessibilityViolations(container)).toEqual([]);
  expect(screen.getByRole('button', { name: '暂停轮播' })).toBeVisible();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('button', { name: '开始轮播' })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('主要指标');
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^各街道：/u);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('先看四件事');
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByRole('region', { name: '各街道对照' })).toBeVisible();
});

it('obeys keys after a click on a button', async () => {
  renderApp('/places/d1/wall', scorecardAnswers());
  await screen.findByText(/1 \/ \d/u);
  await userEvent.click(screen.getByRole('button', { name: '暂停轮播' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByText(/2 \/ \d/u)).toBeVisible();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('button', { name: '暂停轮播' })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByText(/1 \/ \d/u)).toBeVisible();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('button', { name: '开始轮播' })).toBeVisible();
});

describe('as time goes by', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('reads again by itself what could not be read', async () => {
    const answers = scorecardAnswers();
    const failing = new Map([
      ['division', 1],
      ['indicators', 1],
      ['indicatorComparisons', 1],
    ]);
    const flaky = Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [
        name,
        (...args: readonly unknown[]): unknown => {
          const left = failing.get(name) ?? 0;
          failing.set(name, left - 1);
          if (left > 0) throw new Error('the line is away');
          return typeof answer === 'function'
            ? (answer as (...all: readonly unknown[]) => unknown)(...args)
            : answer;
        },
      ]),
    );
    renderApp('/places/d1/wall', flaky);
    expect(await screen.findByRole('alert')).toBeVisible();
    for (let times = 0; times < 4; times += 1) await act(() => jest.advanceTimersByTimeAsync(31_000));
    expect(await screen.findByText(/^\d \/ \d/u)).toBeVisible();
    expect([...failing.values()].every((left) => left <= 0)).toBe(true);
  });

  it('turns to the next panel after 25 seconds', async () => {
    renderApp('/places/d1/wall', scorecardAnswers());
    await screen.findByText(/1 \/ \d/u);
    act(() => jest.advanceTimersByTime(25_000));
    expect(await screen.findByText(/2 \/ \d/u)).toBeVisible();
  });
});
