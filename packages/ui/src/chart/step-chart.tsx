import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDecimal, formatShare } from '../format/number-format';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import { type AtRisk, drawnSteps, type StepCurve } from './step-model';

export interface StepChartProps {
  readonly curve: StepCurve;
  readonly seriesName: string;
  /** Unit of time, after the numbers of the axis: 个月. */
  readonly timeUnit: string;
  readonly height?: number;
}

const TICK = { fontSize: 12, fill: tokens.colorTextSecondary };

/** A curve in steps with its interval as a band, and under each tick how many are still watched. */
export function StepChart({ curve, seriesName, timeUnit, height = 300 }: StepChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const last = curve.until ?? 0;
  const ticks = curve.atRisk.filter(({ time }) => time <= last);
  return (
    <div ref={box} className="wz-chart-box">
      <ComposedChart
        width={width}
        height={height}
        data={[...drawnSteps(curve)]}
        margin={{ top: 12, right: 28, bottom: 4, left: 4 }}
        title={seriesName}
      >
        <CartesianGrid vertical={false} stroke={tokens.colorBorderSecondary} />
        <XAxis
          type="number"
          dataKey="time"
          domain={[0, last]}
          ticks={ticks.map(({ time }) => time)}
          interval={0}
          height={52}
          tick={<RiskTick atRisk={ticks} unit={timeUnit} />}
          stroke={tokens.colorBorder}
        />
        <YAxis
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tick={TICK}
          width={56}
          tickFormatter={(value: number) => `${formatShare(value)}%`}
          stroke={tokens.colorBorder}
        />
        <Tooltip
          labelFormatter={(time) => `第 ${formatDecimal(Number(time))} ${timeUnit}`}
          formatter={(value, name) => [stepText(value), name === 'band' ? '95%区间' : seriesName]}
        />
        <Area
          dataKey="band"
          type="stepAfter"
          stroke="none"
          fill={tokens.colorPrimaryBgHover}
          isAnimationActive={false}
        />
        <Line
          dataKey="value"
          name={seriesName}
          type="stepAfter"
          stroke={tokens.colorPrimary}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </div>
  );
}

function stepText(value: unknown): string {
  if (Array.isArray(value)) return value.map((bound) => `${formatShare(Number(bound))}%`).join('—');
  return `${formatShare(Number(value))}%`;
}

interface RiskTickProps {
  readonly atRisk: readonly AtRisk[];
  readonly unit: string;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}

function RiskTick({ atRisk, unit, x = 0, y = 0, payload }: RiskTickProps) {
  const time = payload?.value ?? 0;
  const count = atRisk.find((each) => each.time === time)?.count;
  return (
    <text x={x} y={y + 8} textAnchor="middle" fontSize={12} fill={tokens.colorTextSecondary}>
      <tspan x={x} dy="0.5em">
        {time === 0 ? '起点' : `${formatDecimal(time)}${unit}`}
      </tspan>
      {count === undefined ? null : (
        <tspan x={x} dy="1.4em" fontSize={11} fill={tokens.colorTextTertiary}>
          在观察 {count}
        </tspan>
      )}
    </text>
  );
}
