import { type FigureUnit, formatFigureValue, withUnit } from '../figure/figure';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import { ChartTip, PointedChart, usePointed } from './pointed-chart';
import { breaksOf, drawnPoints, type DrawnPoint, type TrendPoint, unbrokenRuns } from './trend-model';
import { namesWithRoom, valueAxis } from './value-axis';

export interface TrendChartProps {
  readonly points: readonly TrendPoint[];
  readonly unit: FigureUnit;
  readonly seriesName: string;
  readonly height?: number;
}

const LEFT = 60;
const RIGHT = 28;
const TOP = 28;
/** Room for the months and, under them, what the line cannot say. */
const BELOW = 48;
const TICK = 6;
const CHARACTER = 12;
/** More figures than these at the dots would run into each other. */
const MOST_LABELS = 14;
const LABEL_ROOM = 44;

/** A line over time; gaps are months without data, dashed verticals are breaks. */
export function TrendChart({ points, unit, seriesName, height = 280 }: TrendChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const data = drawnPoints(points, unit);
  const [pointed, setPointed] = usePointed(data.length);
  const axis = valueAxis(
    data.flatMap(({ value }) => (value === null ? [] : [value])),
    { whole: unit.kind === 'count' },
  );
  const inner = Math.max(1, width - LEFT - RIGHT);
  const x = (index: number): number =>
    LEFT + (data.length < 2 ? inner / 2 : (index / (data.length - 1)) * inner);
  const y = (value: number): number =>
    TOP + (1 - (value - axis.low) / (axis.high - axis.low)) * (height - TOP - BELOW);
  const place: Place = { x, y, foot: height - BELOW, right: width - RIGHT };
  const withLabels = data.length <= MOST_LABELS && width / Math.max(1, data.length) > LABEL_ROOM;
  const tip = pointed === undefined ? undefined : data[pointed];
  return (
    <div ref={box} className="wz-chart-box">
      <PointedChart
        label={seriesName}
        width={width}
        height={height}
        count={data.length}
        nearest={(at) =>
          data.length === 0
            ? undefined
            : Math.max(0, Math.min(data.length - 1, Math.round(((at - LEFT) / inner) * (data.length - 1))))
        }
        pointed={pointed}
        onPoint={setPointed}
        keys="across"
      >
        <Grid place={place} ticks={axis.ticks} unit={unit} />
        <Months place={place} data={data} room={inner / Math.max(1, data.length - 1)} />
        {breaksOf(points).map(({ index }) => (
          <Break key={index} place={place} at={x(index)} />
        ))}
        {pointed === undefined ? null : (
          <line x1={x(pointed)} x2={x(pointed)} y1={TOP} y2={place.foot} stroke={tokens.colorBorder} />
        )}
        {unbrokenRuns(data).map((run) => (
          <polyline
            key={run[0]?.index}
            points={run.map(({ index, value }) => `${String(x(index))},${String(y(value))}`).join(' ')}
            fill="none"
            stroke={tokens.colorPrimary}
            strokeWidth={2}
          />
        ))}
        {unbrokenRuns(data)
          .flat()
          .map(({ index, value }) => (
            <g key={index}>
              <circle
                cx={x(index)}
                cy={y(value)}
                r={4}
                fill={index === pointed ? tokens.colorPrimary : '#ffffff'}
                stroke={tokens.colorPrimary}
                strokeWidth={2}
              />
              {withLabels ? (
                <text
                  x={x(index)}
                  y={y(value) - 9}
                  textAnchor="middle"
                  fontSize={12}
                  fill={tokens.colorTextBase}
                >
                  {formatFigureValue(value, unit)}
                </text>
              ) : null}
            </g>
          ))}
      </PointedChart>
      {tip === undefined || pointed === undefined ? null : (
        <ChartTip
          title={tip.label}
          text={`${seriesName}：${tip.value === null ? tip.text : withUnit(formatFigureValue(tip.value, unit), unit)}`}
          at={[x(pointed), tip.value === null ? TOP : y(tip.value)]}
          within={[width, height]}
        />
      )}
    </div>
  );
}

/** Where what is drawn stands. */
interface Place {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly foot: number;
  readonly right: number;
}

interface GridProps {
  readonly place: Place;
  readonly ticks: readonly number[];
  readonly unit: FigureUnit;
}

function Grid({ place: { y, foot, right }, ticks, unit }: GridProps) {
  return (
    <g fontSize={12} fill={tokens.colorTextSecondary}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} stroke={tokens.colorBorderSecondary} />
          <line x1={LEFT - TICK} x2={LEFT} y1={y(tick)} y2={y(tick)} stroke={tokens.colorBorder} />
          <text x={LEFT - TICK - 2} y={y(tick)} dy="0.35em" textAnchor="end">
            {formatFigureValue(tick, unit)}
          </text>
        </g>
      ))}
      <line x1={LEFT} x2={LEFT} y1={TOP} y2={foot} stroke={tokens.colorBorder} />
      <line x1={LEFT} x2={right} y1={foot} y2={foot} stroke={tokens.colorBorder} />
    </g>
  );
}

interface MonthsProps {
  readonly place: Place;
  readonly data: readonly DrawnPoint[];
  readonly room: number;
}

/** The months, and under each in words what the line cannot say. */
function Months({ place: { x, foot }, data, room }: MonthsProps) {
  const widest = Math.max(0, ...data.map(({ label }) => label.length)) * CHARACTER;
  const written = namesWithRoom(data.length, room, widest);
  return (
    <g fontSize={12} textAnchor="middle" fill={tokens.colorTextSecondary}>
      {data.map(({ label, value, text }, index) =>
        written.has(index) ? (
          <g key={index}>
            <line x1={x(index)} x2={x(index)} y1={foot} y2={foot + TICK} stroke={tokens.colorBorder} />
            <text x={x(index)} y={foot + 22}>
              {label}
            </text>
            {value === null ? (
              <text x={x(index)} y={foot + 37} fontSize={11} fill={tokens.colorTextTertiary}>
                {text}
              </text>
            ) : null}
          </g>
        ) : null,
      )}
    </g>
  );
}

/** Its word stands left of it and above the plot, clear of the figures at the dots. */
function Break({ place: { foot }, at }: { readonly place: Place; readonly at: number }) {
  return (
    <g>
      <line x1={at} x2={at} y1={TOP} y2={foot} stroke={tokens.colorWarning} strokeDasharray="4 4" />
      <text x={at - 6} y={TOP + 4} textAnchor="end" fontSize={12} fill={tokens.colorWarning}>
        不可比
      </text>
    </g>
  );
}
