import { type Tally, tallyMedian, tallyQuantile } from '@weizhi/domain';
import { type AskedCell, type FigureAnswer, NO_DATA } from '../../platform/indicators';
import type { WorkloadKnown } from './workload-known';

/** Median of the working days of notice. */
export function noticeAnswer(tally: Tally): FigureAnswer {
  const median = tallyMedian(tally);
  if (median === null) return NO_DATA;
  return { kind: 'statistic', statistic: { value: median, n: observations(tally) } };
}

/** The 90th percentile of weekly hours over the communities of a place; weeks without a task count as 0. */
export function peakAnswer(known: WorkloadKnown, cell: AskedCell): FigureAnswer {
  const tally = new Map(known.weeksOf(cell));
  const silent = known.wholeWeeksOf(cell) * known.placeOf(cell).communities - observations(tally);
  if (silent > 0) tally.set(0, (tally.get(0) ?? 0) + silent);
  const peak = tallyQuantile(tally, { numerator: 9, denominator: 10 });
  return peak === null
    ? NO_DATA
    : { kind: 'statistic', statistic: { value: peak / 60, n: observations(tally) } };
}

function observations(tally: Tally): number {
  return [...tally.values()].reduce((sum, count) => sum + count, 0);
}
