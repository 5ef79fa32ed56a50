import { statusWord } from '../figure/figure';
import { formatShare } from '../format/number-format';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import { type PyramidCohort, type PyramidRow, pyramidScale } from './pyramid-model';

export interface PyramidChartProps {
  readonly rows: readonly PyramidRow[];
  readonly sides: { readonly left: string; readonly right: string };
  /** What the two bars of a cohort are called: of the participants, and of the population. */
  readonly series: { readonly own: string; readonly population: string };
  /** Says what is drawn to whoever does not see it. */
  readonly label: string;
}

const ROW = 54;
const HEAD = 48;
const NAMES = 76;
const LABEL = 52;
const BAR = 15;

/**
 * A pyramid of cohorts: to the left and to the right their part of the participants (filled) over their part of the
 * population (outlined), each with its number. A cohort that is hidden says so and has no bar.
 */
export function PyramidChart({ rows, sides, series, label }: PyramidChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const half = Math.max(60, (width - NAMES) / 2);
  const scale = pyramidScale(rows);
  const height = HEAD + rows.length * ROW;
  return (
    <div ref={box} className="wz-chart-box">
      <svg className="wz-drawing" width={width} height={height} role="img" aria-label={label}>
        <Legend series={series} />
        {[sides.left, sides.right].map((side, index) => (
          <text
            key={side}
            x={index === 0 ? half - 4 : width - half + 4}
            y={HEAD - 8}
            textAnchor={index === 0 ? 'end' : 'start'}
            fontSize={13}
            fill={tokens.colorTextBase}
          >
            {side}
          </text>
        ))}
        {rows.map((row, index) => (
          <g key={row.key} transform={`translate(0 ${String(HEAD + index * ROW)})`}>
            <text x={width / 2} y={ROW / 2 + 2} textAnchor="middle" fontSize={12} fill={tokens.colorTextBase}>
              {row.name}
            </text>
            <Side cohort={row.left} scale={scale} from={half} room={half - LABEL} direction={-1} />
            <Side cohort={row.right} scale={scale} from={width - half} room={half - LABEL} direction={1} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface SideProps {
  readonly cohort: PyramidCohort;
  readonly scale: number;
  /** Where the bars begin, and how long the longest may be. */
  readonly from: number;
  readonly room: number;
  readonly direction: 1 | -1;
}

function Side({ cohort, scale, from, room, direction }: SideProps) {
  const { share, populationShare, status } = cohort;
  const length = (part: number | null): number =>
    scale === 0 || part === null ? 0 : (part / scale) * Math.max(0, room);
  const text = share === null ? (statusWord(status) ?? '无数据') : `${formatShare(share)}%`;
  return (
    <>
      <Bar
        {...{ from, direction, length: length(share), y: 6, text }}
        fill={tokens.colorPrimary}
        stroke={tokens.colorPrimary}
      />
      <Bar
        {...{ from, direction, length: length(populationShare), y: 6 + BAR + 5 }}
        text={populationShare === null ? '无数据' : `${formatShare(populationShare)}%`}
        fill={tokens.colorBgLayout}
        stroke={tokens.colorBorder}
      />
    </>
  );
}

interface BarProps {
  readonly from: number;
  readonly direction: 1 | -1;
  readonly length: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly stroke: string;
}

function Bar({ from, direction, length, y, text, fill, stroke }: BarProps) {
  return (
    <>
      <rect
        x={direction === 1 ? from : from - length}
        y={y}
        width={length}
        height={BAR}
        fill={fill}
        stroke={stroke}
      />
      <text
        x={from + direction * (length + 5)}
        y={y + BAR - 3}
        textAnchor={direction === 1 ? 'start' : 'end'}
        fontSize={12}
        fill={tokens.colorTextSecondary}
      >
        {text}
      </text>
    </>
  );
}

function Legend({ series }: Pick<PyramidChartProps, 'series'>) {
  return (
    <g fontSize={12} fill={tokens.colorTextSecondary}>
      <rect x={1} y={4} width={12} height={12} fill={tokens.colorPrimary} />
      <text x={18} y={14}>
        {series.own}
      </text>
      <rect
        x={26 + series.own.length * 12}
        y={4}
        width={12}
        height={12}
        fill={tokens.colorBgLayout}
        stroke={tokens.colorBorder}
      />
      <text x={43 + series.own.length * 12} y={14}>
        {series.population}
      </text>
    </g>
  );
}
