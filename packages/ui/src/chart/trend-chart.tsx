import { CartesianGrid, LabelList, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { type FigureUnit, formatFigureValue, withUnit } from '../figure/figure';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import { breaksOf, drawnPoints, type TrendPoint } from './trend-model';

export interface TrendChartProps {
  readonly points: readonly TrendPoint[];
  readonly unit: FigureUnit;
  readonly seriesName: string;
  readonly height?: number;
}

const TICK = { fontSize: 12, fill: tokens.colorTextSecondary };

/** A line over time; gaps are months without data, dashed verticals are breaks. */
export function TrendChart({ points, unit, seriesName, height = 280 }: TrendChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const data = drawnPoints(points, unit);
  const withLabels = data.length <= 14 && width / Math.max(1, data.length) > 44;
  return (
    <div ref={box} className="wz-chart-box">
      <LineChart
        width={width}
        height={height}
        data={[...data]}
        margin={{ top: 28, right: 28, bottom: 4, left: 4 }}
        title={seriesName}
      >
        <CartesianGrid vertical={false} stroke={tokens.colorBorderSecondary} />
        <XAxis
          dataKey="label"
          tick={<MonthTick data={data} />}
          height={44}
          interval="preserveStartEnd"
          stroke={tokens.colorBorder}
        />
        <YAxis
          tick={TICK}
          width={56}
          tickFormatter={(value: number) => formatFigureValue(value, unit)}
          stroke={tokens.colorBorder}
        />
        <Tooltip
          formatter={(value) => [
            typeof value === 'number' ? withUnit(formatFigureValue(value, unit), unit) : '无数据',
            seriesName,
          ]}
        />
        {breaksOf(points).map((item) => (
          <ReferenceLine
            key={item.label}
            x={item.label}
            stroke={tokens.colorWarning}
            strokeDasharray="4 4"
            label={<BreakLabel />}
          />
        ))}
        <Line
          dataKey="value"
          name={seriesName}
          type="linear"
          connectNulls={false}
          stroke={tokens.colorPrimary}
          strokeWidth={2}
          dot={{ r: 4, fill: '#ffffff', strokeWidth: 2 }}
          isAnimationActive={false}
        >
          {withLabels ? (
            <LabelList
              dataKey="value"
              position="top"
              fontSize={12}
              fill={tokens.colorTextBase}
              formatter={(value) => labelText(value, unit)}
            />
          ) : null}
        </Line>
      </LineChart>
    </div>
  );
}

interface BreakLabelProps {
  readonly viewBox?: { readonly x: number; readonly y: number };
}

/** Left of its line and above the plot, clear of the figures at the dots. */
function BreakLabel({ viewBox = { x: 0, y: 0 } }: BreakLabelProps) {
  return (
    <text x={viewBox.x - 6} y={viewBox.y + 4} textAnchor="end" fontSize={12} fill={tokens.colorWarning}>
      不可比
    </text>
  );
}

function labelText(value: unknown, unit: FigureUnit): string {
  return typeof value === 'number' ? formatFigureValue(value, unit) : '';
}

interface MonthTickProps {
  readonly data: ReturnType<typeof drawnPoints>;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
}

/** The month, and under it in words what the line cannot say. */
function MonthTick({ data, x = 0, y = 0, payload }: MonthTickProps) {
  const point = data.find((item) => item.label === payload?.value);
  return (
    <text x={x} y={y + 8} textAnchor="middle" fontSize={12} fill={tokens.colorTextSecondary}>
      <tspan x={x} dy="0.5em">
        {payload?.value}
      </tspan>
      {point?.value === null ? (
        <tspan x={x} dy="1.3em" fontSize={11} fill={tokens.colorTextTertiary}>
          {point.text}
        </tspan>
      ) : null}
    </text>
  );
}
