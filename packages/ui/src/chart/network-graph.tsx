import { useMemo } from 'react';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import { type DrawnTie, networkLayout } from './network-layout';

export interface NetworkGraphProps {
  readonly size: number;
  readonly ties: readonly DrawnTie[];
  /** Says what is drawn to whoever does not see it. */
  readonly label: string;
}

const MARGIN = 14;
const TALLEST = 520;
const SHAPE = 0.62;
/** From this width on points have their full size. */
const WIDE = 800;

/** Persons as points without names, the larger the more ties; those without ties in rows below, hollow. */
export function NetworkGraph({ size, ties, label }: NetworkGraphProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const points = useMemo(() => networkLayout(size, ties), [size, ties]);
  const scale = Math.max(0.45, Math.min(1, width / WIDE));
  const height = Math.min(TALLEST, Math.round(width * SHAPE));
  const x = (point: number): number => MARGIN + (points[point]?.x ?? 0) * (width - 2 * MARGIN);
  const y = (point: number): number => MARGIN + (points[point]?.y ?? 0) * (height - 2 * MARGIN);
  return (
    <div ref={box} className="wz-chart-box">
      <svg className="wz-network" width={width} height={height} role="img" aria-label={label}>
        {ties.map(({ one, other }) => (
          <line
            key={`${one}-${other}`}
            x1={x(one)}
            y1={y(one)}
            x2={x(other)}
            y2={y(other)}
            stroke={tokens.colorBorder}
            strokeOpacity={0.45}
          />
        ))}
        {points.map((point, position) => (
          <circle
            // A position is who it is: there are no names.
            key={position}
            cx={x(position)}
            cy={y(position)}
            r={radiusOf(point.ties) * scale}
            fill={point.ties === 0 ? tokens.colorBgLayout : tokens.colorPrimary}
            stroke={point.ties === 0 ? tokens.colorBorder : '#ffffff'}
          />
        ))}
      </svg>
    </div>
  );
}

function radiusOf(ties: number): number {
  return Math.min(10, 3 + Math.sqrt(ties));
}
