import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import type { Curve } from './lorenz-model';

export interface LorenzChartProps {
  readonly curves: readonly Curve[];
  readonly axes: { readonly persons: string; readonly amounts: string };
  /** Says what is drawn to whoever does not see it. */
  readonly label: string;
}

const LARGEST = 420;
const LEFT = 46;
const RIGHT = 14;
const TOP = 12;
const BELOW = 44;
const LEGEND_ROW = 20;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const DASHES = [undefined, '7 4', '2 3'];

/** Lorenz curves in a square below the line of equality; each has its own dash, so that none rests on colour alone. */
export function LorenzChart({ curves, axes, label }: LorenzChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const whole = Math.min(width, LARGEST);
  const side = Math.max(120, whole - LEFT - RIGHT);
  const x = (part: number): number => LEFT + part * side;
  const y = (part: number): number => TOP + (1 - part) * side;
  const legendTop = TOP + side + BELOW;
  const entries = [...curves.map(({ key, name }) => ({ key, name })), { key: 'equal', name: '完全均等' }];
  return (
    <div ref={box} className="wz-chart-box wz-chart-centred">
      <svg
        className="wz-drawing"
        width={whole}
        height={legendTop + entries.length * LEGEND_ROW}
        role="img"
        aria-label={label}
      >
        <g fontSize={12} fill={tokens.colorTextSecondary}>
          {TICKS.map((tick) => (
            <g key={tick}>
              <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} stroke={tokens.colorBorderSecondary} />
              <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">{`${String(tick * 100)}%`}</text>
              <text x={x(tick)} y={y(0) + 16} textAnchor="middle">{`${String(tick * 100)}%`}</text>
            </g>
          ))}
          <text x={x(0.5)} y={y(0) + 34} textAnchor="middle">
            {`横轴：${axes.persons}；纵轴：${axes.amounts}`}
          </text>
        </g>
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke={tokens.colorBorder} strokeDasharray="1 3" />
        {curves.map(({ key, points }, index) => (
          <polyline
            key={key}
            points={points
              .map(({ persons, amounts }) => `${String(x(persons))},${String(y(amounts))}`)
              .join(' ')}
            fill="none"
            stroke={colourOf(index)}
            strokeWidth={2}
            strokeDasharray={DASHES[index]}
          />
        ))}
        {entries.map(({ key, name }, index) => (
          <g key={key} transform={`translate(${String(LEFT)} ${String(legendTop + index * LEGEND_ROW)})`}>
            <line
              x2={28}
              y1={8}
              y2={8}
              stroke={key === 'equal' ? tokens.colorBorder : colourOf(index)}
              strokeWidth={key === 'equal' ? 1 : 2}
              strokeDasharray={key === 'equal' ? '1 3' : DASHES[index]}
            />
            <text x={36} y={12} fontSize={12} fill={tokens.colorTextSecondary}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function colourOf(index: number): string {
  return index === 0 ? tokens.colorPrimary : tokens.colorWarning;
}
