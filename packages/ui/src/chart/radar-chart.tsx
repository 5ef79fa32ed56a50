import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as Chart, Tooltip } from 'recharts';
import { formatDecimal, NO_FIGURE } from '../format/number-format';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';

/** One spoke: 0 to 100, or null where nothing is known. */
export interface RadarSpoke {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
}

export interface RadarChartProps {
  readonly spokes: readonly RadarSpoke[];
  readonly seriesName: string;
}

const LARGEST = 420;
const HEIGHT = 320;

/** A radar with its numbers at the spokes. A spoke without a figure keeps its name and is left out of the shape, never drawn as 0. */
export function RadarChart({ spokes, seriesName }: RadarChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const data = spokes.map(({ name, value }) => ({ name, value, text: spokeText(value) }));
  return (
    <div ref={box} className="wz-chart-box wz-chart-centred">
      <Chart
        width={Math.min(width, LARGEST)}
        height={HEIGHT}
        data={data.filter(({ value }) => value !== null)}
        outerRadius="68%"
        title={seriesName}
      >
        <PolarGrid stroke={tokens.colorBorderSecondary} />
        <PolarAngleAxis
          dataKey="name"
          tick={<SpokeTick texts={new Map(data.map((each) => [each.name, each.text]))} />}
        />
        <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
        <Tooltip formatter={(value) => [`${formatDecimal(Number(value))} 分`, seriesName]} />
        <Radar
          dataKey="value"
          name={seriesName}
          stroke={tokens.colorPrimary}
          strokeWidth={2}
          fill={tokens.colorPrimary}
          fillOpacity={0.15}
          dot={{ r: 3 }}
          isAnimationActive={false}
        />
      </Chart>
    </div>
  );
}

/** The number at a spoke, or that there is none. */
export function spokeText(value: number | null): string {
  return value === null ? '无数据' : `${formatDecimal(value)} 分`;
}

interface SpokeTickProps {
  readonly texts: ReadonlyMap<string, string>;
  readonly x?: number;
  readonly y?: number;
  readonly textAnchor?: 'start' | 'middle' | 'end' | 'inherit';
  readonly payload?: { readonly value: string };
}

function SpokeTick({ texts, x = 0, y = 0, textAnchor = 'middle', payload }: SpokeTickProps) {
  const name = payload?.value ?? '';
  return (
    <text x={x} y={y} textAnchor={textAnchor} fontSize={12} fill={tokens.colorTextSecondary}>
      <tspan x={x}>{name}</tspan>
      <tspan x={x} dy="1.3em" fill={tokens.colorTextBase}>
        {texts.get(name) ?? NO_FIGURE}
      </tspan>
    </text>
  );
}

/** Says in words what the radar shows: the best, the worst, and what is not known. */
export function radarSentence(spokes: readonly RadarSpoke[]): string {
  const known = spokes.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const sorted = known.sort((one, other) => other.value - one.value);
  const [best] = sorted;
  const worst = sorted.at(-1);
  if (!best || !worst) return '各维度均无数据。';
  const text = ({ name, value }: { name: string; value: number }): string => `${name}（${spokeText(value)}）`;
  const missing = spokes.filter(({ value }) => value === null).map(({ name }) => name);
  const unknown = missing.length === 0 ? '' : `${missing.join('、')}无数据，不计入，也不按 0 分。`;
  return best.value === worst.value
    ? `已知的${known.length}个维度均为${spokeText(best.value)}。${unknown}`
    : `得分最高的是${text(best)}，最低的是${text(worst)}。${unknown}`;
}
