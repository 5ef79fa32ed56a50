import { type FigureUnit, formatFigureValue, statusWord, withUnit } from '../figure/figure';
import { NO_FIGURE } from '../format/number-format';
import tokens from '../theme/tokens.json';
import { useElementWidth } from './element-width';
import { ChartTip, PointedChart, usePointed } from './pointed-chart';
import { inGivenOrder, type RankedItem, type RankingItem, rankItems } from './ranking-model';

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

const ROW = 26;
const BAR = 14;
const CHARACTER = 13;
const RIGHT = 64;
const ABOVE = 4;
const ABOVE_WITH_MARK = 22;
/** Between the ends of the axis and the outermost rows. */
const INSET = 4;
/** Between names and bars. */
const GAP = 12;

/** Horizontal bars, largest first, each with its number, so that nothing rests on colour or length alone. */
export function RankingChart({ items, asGiven = false, ...rest }: RankingChartProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  const rows = (asGiven ? inGivenOrder(items) : rankItems(items)).map(toRow);
  return (
    <div ref={box} className={rest.onSelect ? 'wz-chart-box wz-chart-drill' : 'wz-chart-box'}>
      <Bars rows={rows} width={width} {...rest} />
    </div>
  );
}

interface BarsProps extends Omit<RankingChartProps, 'items' | 'asGiven'> {
  readonly rows: readonly Row[];
  readonly width: number;
}

function Bars({ rows, width, unit, seriesName, onSelect, mark }: BarsProps) {
  const [pointed, setPointed] = usePointed(rows.length);
  const top = (mark ? ABOVE_WITH_MARK : ABOVE) + INSET;
  const foot = top + rows.length * ROW + INSET;
  const { left, inner, x } = placesOf(rows, width, mark?.value ?? 0);
  const tip = rows.map((row, index) => ({ row, index })).find(({ index }) => index === pointed);
  const follow = (index: number): void => {
    const row = rows[index];
    if (row) onSelect?.(row.key);
  };
  return (
    <>
      <PointedChart
        label={seriesName}
        width={width}
        height={foot + INSET}
        count={rows.length}
        nearest={(_, at) => {
          const index = Math.floor((at - top) / ROW);
          return index >= 0 && index < rows.length ? index : undefined;
        }}
        pointed={pointed}
        onPoint={setPointed}
        onFollow={onSelect ? follow : undefined}
        keys="down"
      >
        {tip ? (
          <rect x={left} y={top + tip.index * ROW} width={inner} height={ROW} fill={tokens.colorBgLayout} />
        ) : null}
        {rows.map((row, index) => (
          <Bar key={row.key} row={row} unit={unit} left={left} at={top + (index + 0.5) * ROW} x={x} />
        ))}
        <line x1={x(0)} x2={x(0)} y1={top - INSET} y2={foot} stroke={tokens.colorBorder} />
        {mark ? <Mark name={mark.name} at={x(mark.value)} top={top - INSET} foot={foot} /> : null}
      </PointedChart>
      {tip ? (
        <ChartTip
          title={tip.row.name}
          text={tipText(tip.row, seriesName, unit)}
          at={[x(tip.row.value ?? 0), top + tip.index * ROW]}
          within={[width, foot]}
        />
      ) : null}
    </>
  );
}

function tipText({ value }: Row, seriesName: string, unit: FigureUnit): string {
  return value === null ? seriesName : `${seriesName}：${withUnit(formatFigureValue(value, unit), unit)}`;
}

/** Where names end, how wide the bars may be, and where a value lies. */
function placesOf(rows: readonly Row[], width: number, mark: number) {
  const left = Math.min(width * 0.42, Math.max(64, ...rows.map(({ name }) => name.length * CHARACTER + GAP)));
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(0, ...values);
  const span = Math.max(0, mark, ...values) - low || 1;
  const inner = Math.max(1, width - left - RIGHT);
  return { left, inner, x: (value: number): number => left + ((value - low) / span) * inner };
}

interface MarkProps {
  readonly name: string;
  readonly at: number;
  readonly top: number;
  readonly foot: number;
}

function Mark({ name, at, top, foot }: MarkProps) {
  return (
    <g>
      <line x1={at} x2={at} y1={top} y2={foot} stroke={tokens.colorWarning} strokeDasharray="4 4" />
      <text x={at} y={top - 5} textAnchor="middle" fontSize={12} fill={tokens.colorWarning}>
        {name}
      </text>
    </g>
  );
}

interface Row {
  readonly key: string;
  readonly name: string;
  /** Null where there is a word and no figure. */
  readonly value: number | null;
}

function toRow({ key, name, rank, status, value }: RankedItem): Row {
  return rank === null
    ? { key, name: `${name} · ${statusWord(status) ?? NO_FIGURE}`, value: null }
    : { key, name, value };
}

interface BarProps {
  readonly row: Row;
  readonly unit: FigureUnit;
  readonly left: number;
  /** The middle of its row. */
  readonly at: number;
  readonly x: (value: number) => number;
}

function Bar({ row: { name, value }, unit, left, at, x }: BarProps) {
  const room = Math.max(4, Math.floor((left - GAP) / CHARACTER));
  return (
    <g className="wz-ranking-row" fontSize={12}>
      <text x={left - GAP} y={at} dy="0.35em" textAnchor="end" fill={tokens.colorTextSecondary}>
        <title>{name}</title>
        {name.length > room ? `${name.slice(0, room - 1)}…` : name}
      </text>
      {value === null ? null : (
        <>
          <rect
            x={Math.min(x(0), x(value))}
            y={at - BAR / 2}
            width={Math.abs(x(value) - x(0))}
            height={BAR}
            fill={tokens.colorPrimary}
          />
          <text x={Math.max(x(0), x(value)) + 5} y={at} dy="0.35em" fill={tokens.colorTextBase}>
            {formatFigureValue(value, unit)}
          </text>
        </>
      )}
    </g>
  );
}
