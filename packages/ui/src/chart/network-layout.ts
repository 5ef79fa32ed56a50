/** A tie between two points, by their positions. */
export interface DrawnTie {
  readonly one: number;
  readonly other: number;
}

/** Where a point is drawn, in the unit square, and how many ties it has. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly ties: number;
}

const ROUNDS = 160;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Strong enough that parts without a tie between them stay in sight of one another. */
const GRAVITY = 1;
/** Part of the height that those without ties take, below the others. */
const ISOLATES = 0.12;
const ISOLATES_IN_ROW = 40;

/**
 * Where the points of a graph go so that it can be read: those tied pull together, all others push apart, and those
 * without ties stand in rows below. The same graph is drawn alike every time.
 */
export function networkLayout(size: number, ties: readonly DrawnTie[]): readonly DrawnPoint[] {
  const degree = Array.from({ length: size }, () => 0);
  for (const { one, other } of ties) {
    degree[one] = (degree[one] ?? 0) + 1;
    degree[other] = (degree[other] ?? 0) + 1;
  }
  const tied = [...degree.keys()].filter((point) => (degree[point] ?? 0) > 0);
  const isolates = [...degree.keys()].filter((point) => degree[point] === 0);
  const spread = fitted(settled(tied, ties), isolates.length === 0 ? 1 : 1 - ISOLATES);
  const rows = Math.max(1, Math.ceil(isolates.length / ISOLATES_IN_ROW));
  const inRow = (place: number): Spot => ({
    x: ((place % ISOLATES_IN_ROW) + 0.5) / ISOLATES_IN_ROW,
    y: 1 - ISOLATES + (ISOLATES * (Math.floor(place / ISOLATES_IN_ROW) + 0.5)) / rows,
  });
  const spots = new Map<number, Spot>([
    ...tied.map((point, index): [number, Spot] => [point, spread[index] ?? { x: 0.5, y: 0.5 }]),
    ...isolates.map((point, index): [number, Spot] => [point, inRow(index)]),
  ]);
  return degree.map((number, point) => ({ ...(spots.get(point) ?? { x: 0.5, y: 0.5 }), ties: number }));
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Moving coordinates of the points: a plain pair of arrays, since every pair is visited in every round. */
interface Field {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** After Fruchterman & Reingold (1991), from a spiral, with a pull to the middle that keeps parts together. */
function settled(points: readonly number[], ties: readonly DrawnTie[]): readonly Spot[] {
  const count = points.length;
  const at = new Map(points.map((point, index) => [point, index]));
  const pairs = ties.map(({ one, other }): [number, number] => [at.get(one) ?? 0, at.get(other) ?? 0]);
  const ideal = Math.sqrt(1 / Math.max(count, 1));
  const spots: Field = { xs: new Float64Array(count), ys: new Float64Array(count) };
  for (let point = 0; point < count; point += 1) {
    const radius = Math.sqrt((point + 0.5) / count) / 2;
    spots.xs[point] = radius * Math.cos(point * GOLDEN_ANGLE);
    spots.ys[point] = radius * Math.sin(point * GOLDEN_ANGLE);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const forces: Field = { xs: new Float64Array(count), ys: new Float64Array(count) };
    pushApart(spots, forces, ideal);
    pullTogether(spots, forces, { pairs, ideal });
    step(spots, forces, 0.1 * (1 - round / ROUNDS));
  }
  return Array.from(spots.xs, (x, point) => ({ x, y: spots.ys[point] ?? 0 }));
}

function pushApart({ xs, ys }: Field, forces: Field, ideal: number): void {
  for (let one = 0; one < xs.length; one += 1) {
    for (let other = one + 1; other < xs.length; other += 1) {
      const dx = (xs[one] ?? 0) - (xs[other] ?? 0);
      const dy = (ys[one] ?? 0) - (ys[other] ?? 0);
      const push = (ideal * ideal) / Math.max(dx * dx + dy * dy, 1e-6);
      add(forces, one, { x: dx * push, y: dy * push });
      add(forces, other, { x: -dx * push, y: -dy * push });
    }
    add(forces, one, { x: -(xs[one] ?? 0) * GRAVITY, y: -(ys[one] ?? 0) * GRAVITY });
  }
}

function pullTogether(
  { xs, ys }: Field,
  forces: Field,
  { pairs, ideal }: { readonly pairs: readonly (readonly [number, number])[]; readonly ideal: number },
): void {
  for (const [one, other] of pairs) {
    const dx = (xs[one] ?? 0) - (xs[other] ?? 0);
    const dy = (ys[one] ?? 0) - (ys[other] ?? 0);
    const pull = Math.hypot(dx, dy) / ideal;
    add(forces, one, { x: -dx * pull, y: -dy * pull });
    add(forces, other, { x: dx * pull, y: dy * pull });
  }
}

function add({ xs, ys }: Field, point: number, { x, y }: Spot): void {
  xs[point] = (xs[point] ?? 0) + x;
  ys[point] = (ys[point] ?? 0) + y;
}

/** No point goes further in a round than the round allows, and less in each. */
function step(spots: Field, forces: Field, furthest: number): void {
  for (let point = 0; point < spots.xs.length; point += 1) {
    const x = forces.xs[point] ?? 0;
    const y = forces.ys[point] ?? 0;
    const length = Math.hypot(x, y);
    const scale = length === 0 ? 0 : Math.min(length, furthest) / length;
    add(spots, point, { x: x * scale, y: y * scale });
  }
}

/** The spots stretched to the unit square, of which they take so much of the height. */
function fitted(spots: readonly Spot[], height: number): readonly Spot[] {
  const scaleOf = (values: readonly number[]): ((value: number) => number) => {
    const low = values.reduce((least, value) => Math.min(least, value), Infinity);
    const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
    return (value) => (high - low < 1e-9 ? 0.5 : (value - low) / (high - low));
  };
  const toX = scaleOf(spots.map(({ x }) => x));
  const toY = scaleOf(spots.map(({ y }) => y));
  return spots.map(({ x, y }) => ({ x: toX(x), y: toY(y) * height }));
}
