import { Bar, BarChart, LabelList, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { type FigureUnit, formatFigureValue, statusWord, withUnit } from '../figure/figure';
import { NO_FIGURE } from '../format/number-format';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import { inGivenOrder, type RankingItem, rankItems } from './ranking-model';

export interface RankingChartProps {
  readonly items: readonly RankingItem[];
  readonly unit: FigureUnit;
  readonly seriesName: string;
  readonly onSelect?: (key: string) => void;
  /** Bars in the order given, where it is the order of steps and not of size. */
  readonly asGiven?: boolean;
  /** A mark that a law or a plan holds up, with its name. */
  readonly mark?: { readonly value: number; readonly name: string };
}

const BAR_ROW = 26;
const CHARACTER = 13;

/** Horizontal bars, largest first, each with its number, so that nothing rests on colour or length alone. */
export function RankingChart(props: RankingChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const { items, unit, seriesName, onSelect, mark, asGiven = false } = props;
  const ranked = asGiven ? inGivenOrder(items) : rankItems(items);
  const data = ranked.map((item) => ({
    key: item.key,
    name: item.rank === null ? `${item.name} · ${statusWord(item.status) ?? NO_FIGURE}` : item.name,
    value: item.rank === null ? null : item.value,
    text: item.rank === null ? '' : formatFigureValue(item.value, unit),
  }));
  const nameWidth = Math.min(
    width * 0.42,
    Math.max(64, ...data.map(({ name }) => name.length * CHARACTER + 12)),
  );
  return (
    <div ref={box} className={onSelect ? 'wz-chart-box wz-chart-drill' : 'wz-chart-box'}>
      <BarChart
        layout="vertical"
        width={width}
        height={data.length * BAR_ROW + (mark ? 34 : 16)}
        data={data}
        margin={{ top: mark ? 22 : 4, right: 64, bottom: 4, left: 0 }}
        title={seriesName}
      >
        <XAxis type="number" hide domain={[0, (largest: number) => Math.max(largest, mark?.value ?? 0)]} />
        <YAxis
          type="category"
          dataKey="name"
          width={nameWidth}
          interval={0}
          tick={<NameTick limit={nameWidth} />}
          tickLine={false}
          stroke={tokens.colorBorder}
        />
        <Tooltip
          cursor={{ fill: tokens.colorBgLayout }}
          formatter={(value) => [withUnit(formatFigureValue(Number(value), unit), unit), seriesName]}
        />
        {mark ? (
          <ReferenceLine
            x={mark.value}
            stroke={tokens.colorWarning}
            strokeDasharray="4 4"
            label={{ value: mark.name, position: 'top', fontSize: 12, fill: tokens.colorWarning }}
          />
        ) : null}
        <Bar
          dataKey="value"
          name={seriesName}
          fill={tokens.colorPrimary}
          barSize={14}
          isAnimationActive={false}
          onClick={(_, index) => {
            const key = data[index]?.key;
            if (key !== undefined) onSelect?.(key);
          }}
        >
          <LabelList dataKey="text" position="right" fontSize={12} fill={tokens.colorTextBase} />
        </Bar>
      </BarChart>
    </div>
  );
}

interface NameTickProps {
  readonly limit: number;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
}

function NameTick({ limit, x = 0, y = 0, payload }: NameTickProps) {
  const name = payload?.value ?? '';
  const room = Math.max(4, Math.floor((limit - 12) / CHARACTER));
  return (
    <text x={x - 4} y={y} dy="0.35em" textAnchor="end" fontSize={12} fill={tokens.colorTextSecondary}>
      <title>{name}</title>
      {name.length > room ? `${name.slice(0, room - 1)}…` : name}
    </text>
  );
}
