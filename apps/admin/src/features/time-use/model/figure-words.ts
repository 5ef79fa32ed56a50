import { INTERVAL_ABSENCE_LABELS } from '@weizhi/domain';
import type { TimeUseFigureFragment } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';

const STATUS_WORDS: Readonly<Record<string, string>> = {
  SUPPRESSED: '参加人数不够，或会由此推算出来，不予显示',
  NO_DATA: '无数据（结账后才有）',
  NOT_RATED: '不予评价',
};

/** The value of a figure with its unit, or why there is none. */
export function valueWords({ status, value, unit }: TimeUseFigureFragment): string {
  if (value == null) return STATUS_WORDS[status] ?? '无数据';
  return numberWords(value, unit) + (status === 'PROVISIONAL' ? '（未完整期）' : '');
}

/** The interval of a figure, or why there is none. */
export function intervalWords({ interval, unit, noIntervalBecause }: TimeUseFigureFragment): string {
  if (interval) return `${numberWords(interval.low, unit)} 至 ${numberWords(interval.high, unit)}`;
  return noIntervalBecause ? enumLabel(INTERVAL_ABSENCE_LABELS, noIntervalBecause) : '—';
}

/** How much is behind the figures of a quarter. */
export function sampleWords({ n, coverage }: TimeUseFigureFragment): string {
  if (n == null || !coverage) return '';
  return `依据：抽样推算。完整记录 ${String(n)} 人周；抽到的 ${String(coverage.expected)} 个社区周中有 ${String(coverage.observed)} 个有记录。`;
}

function numberWords(value: string, unit: string): string {
  if (unit === 'SHARE') return `${(Number(value) * 100).toFixed(1)}%`;
  return `${value} 小时`;
}
