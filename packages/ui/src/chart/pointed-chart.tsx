import { type KeyboardEvent, type MouseEvent, type PropsWithChildren, useState } from 'react';

export interface PointedChartProps {
  /** Says what is drawn to whoever does not see it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** How many things there are to point at. */
  readonly count: number;
  /** Which of them lies nearest to a place in the drawing; undefined where there is none. */
  readonly nearest: (x: number, y: number) => number | undefined;
  readonly pointed: number | undefined;
  readonly onPoint: (index: number | undefined) => void;
  /** Follows the thing that is pointed at, by mouse or by the enter key. */
  readonly onFollow?: ((index: number) => void) | undefined;
  /** Which keys lead to the next and the one before. */
  readonly keys: 'across' | 'down';
}

const STEPS = {
  across: { ArrowRight: 1, ArrowLeft: -1 },
  down: { ArrowDown: 1, ArrowUp: -1 },
} as const;

/** A drawing of which one thing at a time can be pointed at, by mouse, by touch and by the arrow keys. */
export function PointedChart(props: PropsWithChildren<PointedChartProps>) {
  const { label, width, height, count, nearest, pointed, onPoint, onFollow, keys, children } = props;
  const follow = (index: number | undefined): void => {
    if (index !== undefined) onFollow?.(index);
  };
  const step = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onPoint(undefined);
    if (event.key === 'Enter') follow(pointed);
    const by = (STEPS[keys] as Readonly<Record<string, number>>)[event.key];
    if (by === undefined || count === 0) return;
    event.preventDefault();
    onPoint(Math.min(count - 1, Math.max(0, pointed === undefined ? 0 : pointed + by)));
  };
  return (
    <svg
      className="wz-drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="application"
      aria-label={label}
      tabIndex={0}
      onMouseMove={(event) => onPoint(nearest(...placeIn(event)))}
      onMouseLeave={() => onPoint(undefined)}
      onClick={(event) => {
        const at = nearest(...placeIn(event));
        onPoint(at);
        follow(at);
      }}
      onFocus={() => onPoint(pointed ?? (count === 0 ? undefined : 0))}
      onBlur={() => onPoint(undefined)}
      onKeyDown={step}
    >
      {children}
    </svg>
  );
}

function placeIn({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): [x: number, y: number] {
  const { left, top } = currentTarget.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

/** Which thing of a drawing is pointed at. */
export function usePointed(
  count: number,
): readonly [number | undefined, (index: number | undefined) => void] {
  const [pointed, setPointed] = useState<number>();
  // A drawing of other figures may have fewer.
  return [pointed !== undefined && pointed < count ? pointed : undefined, setPointed];
}

export interface ChartTipProps {
  readonly title: string;
  readonly text: string;
  /** What it tells of, in the drawing. */
  readonly at: readonly [x: number, y: number];
  /** The size of the drawing, in which it keeps to the wider side. */
  readonly within: readonly [width: number, height: number];
}

const TIP_DISTANCE = 12;

/** What the thing pointed at is, beside it. */
export function ChartTip({ title, text, at: [x, y], within: [width, height] }: ChartTipProps) {
  const across = x > width / 2 ? { right: width - x + TIP_DISTANCE } : { left: x + TIP_DISTANCE };
  const along = y > height / 2 ? { bottom: height - y } : { top: y };
  return (
    <div className="wz-chart-tip wz-no-print" role="status" style={{ ...across, ...along }}>
      <p>{title}</p>
      <p>{text}</p>
    </div>
  );
}
