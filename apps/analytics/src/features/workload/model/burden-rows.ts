import { poissonInterval, type WorkloadSource } from '@weizhi/domain';
import { type FigureStatus, figureText, readDecimal } from '@weizhi/ui';
import type { PeerFigure } from '../../../shared/figures/peer-rows';

/** A figure of one source of work, as it is read. */
export interface SourceFigure {
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly member?: { readonly code?: string | null } | null;
  readonly coverage?: { readonly observed: number; readonly expected: number } | null;
}

/**
 * On what the hours of the parts rest: those written down or sampled, and standard times. Null where there is no hour.
 */
export function basisWords(
  hours: readonly SourceFigure[],
  sources: readonly WorkloadSource[],
): string | null {
  const own = hours.filter(({ member }) => sources.some((source) => source === member?.code));
  const all = own.reduce((sum, { coverage }) => sum + (coverage?.expected ?? 0), 0);
  if (all === 0) return null;
  const measured = own.reduce((sum, { coverage }) => sum + (coverage?.observed ?? 0), 0);
  const share = figureText({ status: 'OK', value: measured / all, unit: { kind: 'share', label: '%' } });
  return `工时口径：${share}为实际登记或抽样，其余按来源的标准工时推算。`;
}

/** What chance leaves open of a figure of hours: as many tasks more or fewer as chance gives, each as long as they were. */
export function taskBounds(figure: {
  readonly value?: string | null;
  readonly n?: number | null;
}): PeerFigure['bounds'] {
  const value = readDecimal(figure.value);
  if (value === null || figure.n == null || figure.n === 0) return null;
  const { low, high } = poissonInterval(figure.n);
  return { low: (value * low) / figure.n, high: (value * high) / figure.n };
}
