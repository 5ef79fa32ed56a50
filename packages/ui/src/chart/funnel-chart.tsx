import { formatCount, formatShare } from '../format/number-format';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';

/** A place of a funnel: its share of so many cases, and where it lies. */
export interface FunnelPoint {
  readonly key: string;
  readonly name: string;
  readonly cases: number;
  readonly rate: number;
  readonly standing: 'above' | 'within' | 'below';
}

/** Limits of the funnel over so many cases. */
export interface FunnelLimit {
  readonly cases: number;
  readonly low: number;
  readonly high: number;
}

export interface FunnelChartProps {
  readonly points: readonly FunnelPoint[];
  readonly target: number;
  readonly inner: readonly FunnelLimit[];
  readonly outer: readonly FunnelLimit[];
  readonly axis: string;
  readonly label: string;
  readonly chosen: string | undefined;
}

const HEIGHT = 340;
const LEFT = 52;
const RIGHT = 16;
const TOP = 14;
const BELOW = 46;

/** A funnel plot (漏斗图): shares over the cases they are of, between limits that narrow with them. */
export function FunnelChart({ points, target, inner, outer, axis, label, chosen }: FunnelChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const most = Math.max(1, ...outer.map(({ cases }) => cases));
  const highest = Math.max(target, ...points.map(({ rate }) => rate), ...inner.map(({ high }) => high));
  const top = highest * 1.1 || 1;
  const x = (cases: number): number => LEFT + (cases / most) * (width - LEFT - RIGHT);
  const y = (rate: number): number => TOP + (1 - Math.min(1, rate / top)) * (HEIGHT - TOP - BELOW);
  const line = (limits: readonly FunnelLimit[], side: 'low' | 'high'): string =>
    limits
      .filter((limit) => limit[side] <= top)
      .map((limit) => `${String(x(limit.cases))},${String(y(limit[side]))}`)
      .join(' ');
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return (
    <div ref={box} className="wz-chart-box">
      <svg
        className="wz-drawing"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label={label}
      >
        <g fontSize={12} fill={tokens.colorTextSecondary}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={LEFT}
                x2={width - RIGHT}
                y1={y(top * tick)}
                y2={y(top * tick)}
                stroke={tokens.colorBorderSecondary}
              />
              <text x={LEFT - 6} y={y(top * tick) + 4} textAnchor="end">
                {`${formatShare(top * tick)}%`}
              </text>
              <text x={x(most * tick)} y={HEIGHT - BELOW + 18} textAnchor={tick === 1 ? 'end' : 'middle'}>
                {formatCount(Math.round(most * tick))}
              </text>
            </g>
          ))}
          <text x={(LEFT + width - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
            {axis}
          </text>
        </g>
        <line x1={LEFT} x2={width - RIGHT} y1={y(target)} y2={y(target)} stroke={tokens.colorTextTertiary} />
        {(['low', 'high'] as const).map((side) => (
          <g key={side} fill="none">
            <polyline points={line(inner, side)} stroke={tokens.colorBorder} strokeDasharray="3 3" />
            <polyline points={line(outer, side)} stroke={tokens.colorWarning} strokeDasharray="7 4" />
          </g>
        ))}
        {points.map((point) => (
          <Mark
            key={point.key}
            point={point}
            at={[x(point.cases), y(point.rate)]}
            isChosen={point.key === chosen}
          />
        ))}
      </svg>
    </div>
  );
}

interface MarkProps {
  readonly point: FunnelPoint;
  readonly at: readonly [number, number];
  readonly isChosen: boolean;
}

/** A dot within the funnel, a diamond outside it; the chosen place with its name. */
function Mark({ point, at: [x, y], isChosen }: MarkProps) {
  const outside = point.standing !== 'within';
  return (
    <g>
      <title>{`${point.name}：${formatShare(point.rate)}%，分母 ${formatCount(point.cases)}`}</title>
      {outside ? (
        <rect
          x={x - 5}
          y={y - 5}
          width={10}
          height={10}
          transform={`rotate(45 ${String(x)} ${String(y)})`}
          fill={tokens.colorWarning}
        />
      ) : (
        <circle cx={x} cy={y} r={4.5} fill={tokens.colorPrimary} fillOpacity={0.75} />
      )}
      {isChosen ? (
        <>
          <circle cx={x} cy={y} r={10} fill="none" stroke={tokens.colorTextBase} strokeWidth={2} />
          <text x={x} y={y - 14} textAnchor="middle" fontSize={12} fill={tokens.colorTextBase}>
            {point.name}
          </text>
        </>
      ) : null}
    </g>
  );
}
