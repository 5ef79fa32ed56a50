const WIDTH = 96;
const HEIGHT = 22;
const MARGIN = 3;

/** The course of a figure without axes; what it shows is told beside it, so it says nothing by itself. */
export function Sparkline({ values }: { readonly values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const at = (value: number, index: number): readonly [number, number] => [
    MARGIN + (index / (values.length - 1)) * (WIDTH - 2 * MARGIN),
    high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN),
  ];
  const last = values.at(-1) ?? null;
  const end = last === null ? null : at(last, values.length - 1);
  return (
    <svg
      className="wz-sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      {runsOf(values).map((run) => (
        <polyline
          key={run[0]?.index}
          points={run.map(({ value, index }) => at(value, index).join(',')).join(' ')}
        />
      ))}
      {end === null ? null : <circle cx={end[0]} cy={end[1]} r={2.5} />}
    </svg>
  );
}

interface Point {
  readonly value: number;
  readonly index: number;
}

/** Stretches without a gap: a period without a figure is not one with 0. */
function runsOf(values: readonly (number | null)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ value, index });
  });
  return runs.filter((run) => run.length > 1);
}
