import { networkLayout } from './network-layout';

const distance = (
  one: { x: number; y: number } | undefined,
  other: { x: number; y: number } | undefined,
): number => Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));

const CLIQUES = [0, 5].flatMap((start) =>
  [0, 1, 2, 3, 4].flatMap((one) =>
    [0, 1, 2, 3, 4]
      .filter((other) => other > one)
      .map((other) => ({ one: start + one, other: start + other })),
  ),
);

it('draws the same graph alike every time, every point within the square', () => {
  const points = networkLayout(60, CLIQUES);
  expect(networkLayout(60, CLIQUES)).toEqual(points);
  for (const { x, y } of points) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(1);
  }
});

it('keeps those together who are tied, and circles apart', () => {
  const points = networkLayout(10, [...CLIQUES, { one: 4, other: 5 }]);
  const within = distance(points[0], points[1]);
  const across = distance(points[0], points[9]);
  expect(within).toBeLessThan(across);
});

it('puts those without ties below the others, and no two points on one spot', () => {
  const points = networkLayout(100, CLIQUES);
  const lowest = Math.max(...points.filter(({ ties }) => ties > 0).map(({ y }) => y));
  for (const { y } of points.filter(({ ties }) => ties === 0)) expect(y).toBeGreaterThan(lowest - 1e-9);
  expect(new Set(points.map(({ x, y }) => `${x.toFixed(4)}|${y.toFixed(4)}`)).size).toBe(100);
});

it('draws nothing, and a single pair', () => {
  expect(networkLayout(0, [])).toEqual([]);
  expect(networkLayout(2, [{ one: 0, other: 1 }]).map(({ ties }) => ties)).toEqual([1, 1]);
});
