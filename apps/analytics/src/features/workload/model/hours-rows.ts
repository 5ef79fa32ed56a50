import { type Period, WORKLOAD_SOURCE_LABELS, WORKLOAD_SOURCES } from '@weizhi/domain';
import {
  figureText,
  type FigureStatus,
  type FigureUnit,
  intervalText,
  NO_FIGURE,
  readDecimal,
} from '@weizhi/ui';

/** A figure of hours, of a source or of all. */
export interface HoursFigure {
  readonly definition: { readonly code: string };
  readonly member?: { readonly code?: string | null } | null;
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly n?: number | null;
  readonly interval?: { readonly low: string; readonly high: string } | null;
  readonly coverage?: { readonly observed: number; readonly expected: number } | null;
}

/** A line of the table: what tasks come to, what was sampled, and the interval of that. */
export type HoursRow = readonly [name: string, reckoned: string, sampled: string, interval: string];

const HOURS: FigureUnit = { kind: 'number', label: '小时' };
const SHARE: FigureUnit = { kind: 'share', label: '%' };

/** Pairs of an indicator of tasks with what was sampled of the same, for all sources together. */
const TOTALS: readonly (readonly [name: string, reckoned: string, sampled: string, unit: FigureUnit])[] = [
  ['合计', 'communityTaskHours', 'sampledWeeklyHours', HOURS],
  ['行政事务占比', 'administrativeShare', 'sampledAdministrativeShare', SHARE],
  ['自治服务占比', 'selfGovernanceShare', 'sampledSelfGovernanceShare', SHARE],
];

/** Indicators of the totals, each told beside its counterpart. */
export const HOURS_TOTAL_CODES: readonly string[] = TOTALS.flatMap(([, reckoned, sampled]) => [
  reckoned,
  sampled,
]);

/** Indicators that are told by source. */
export const HOURS_CODES: readonly string[] = ['communityTaskHours', 'sampledWeeklyHours'];

/** The hours of tasks beside the sampled ones, by source and in all. */
export function hoursRows(
  bySource: readonly HoursFigure[],
  totals: readonly HoursFigure[],
): readonly HoursRow[] {
  const sources = WORKLOAD_SOURCES.map((source) => {
    const own = bySource.filter(({ member }) => member?.code === source);
    return rowOf(
      WORKLOAD_SOURCE_LABELS[source].zh,
      HOURS,
      HOURS_CODES.map((code) => find(own, code)),
    );
  });
  const all = TOTALS.map(([name, reckoned, sampled, unit]) =>
    rowOf(name, unit, [find(totals, reckoned), find(totals, sampled)]),
  );
  return [...sources, ...all];
}

function rowOf(
  name: string,
  unit: FigureUnit,
  [reckoned, sampled]: readonly (HoursFigure | undefined)[],
): HoursRow {
  const [low, high] = [readDecimal(sampled?.interval?.low), readDecimal(sampled?.interval?.high)];
  const interval = low === null || high === null ? NO_FIGURE : intervalText({ low, high }, unit);
  return [name, textOf(reckoned, unit), textOf(sampled, unit), interval];
}

function textOf(figure: HoursFigure | undefined, unit: FigureUnit): string {
  return figure ? figureText({ status: figure.status, value: readDecimal(figure.value), unit }) : NO_FIGURE;
}

function find(figures: readonly HoursFigure[], code: string): HoursFigure | undefined {
  return figures.find(({ definition }) => definition.code === code);
}

/** What the hours of tasks rest on. */
export function reckonedWords(totals: readonly HoursFigure[]): string {
  const { n, coverage } = find(totals, 'communityTaskHours') ?? {};
  if (n == null || !coverage) return '任务推算：这一期间没有任务。';
  const standard = coverage.expected - coverage.observed;
  return `任务推算：依据社区任务台账，${String(n)} 件任务中，${String(coverage.observed)} 小时为实记或抽样，${String(standard)} 小时按收到任务当日的标准工时。`;
}

/** What the sampled hours rest on, or why there are none. */
export function sampledWords(totals: readonly HoursFigure[], { kind }: Pick<Period, 'kind'>): string {
  if (kind !== 'quarter' && kind !== 'year')
    return '抽样实测：只按季度、年度公布，请把统计期改为季度或年度。';
  const { status, n, coverage } = find(totals, 'sampledWeeklyHours') ?? {};
  if (status === 'SUPPRESSED') return '抽样实测：参加人数不够，或会由此推算出来，不予显示。';
  if (n == null || !coverage) return '抽样实测：这一期间没有已结账的抽样周。';
  return `抽样实测：依据抽样周的自愿记录，完整记录 ${String(n)} 人周；抽到的 ${String(coverage.expected)} 个社区周中有 ${String(coverage.observed)} 个有记录。`;
}
