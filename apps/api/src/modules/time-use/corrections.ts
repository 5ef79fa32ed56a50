import {
  type IsoDate,
  parsePeriod,
  periodBounds,
  shownCorrections,
  type ShownCorrections,
  TIME_USE_RULE,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { hiddenDivisions } from './hidden-weeks';
import { todayOf } from './own-time-use';
import { readClosedWeeks, readDistrictRoot, sumCorrections } from './sampled-weeks.reads';
import type { TimeUseDraw } from './time-use-draw.entity';

/** What may be told of the corrections of a draw, beside the figures of its quarter. */
export async function correctionsOf(context: RequestContext, draw: TimeUseDraw): Promise<ShownCorrections> {
  const { reads } = context;
  const sums = await sumCorrections(reads, draw);
  if (sums.length === 0) return { shown: [], withheld: false };
  return shownCorrections(sums, await areFiguresHidden(reads, draw, todayOf(context)), TIME_USE_RULE);
}

/** Whether the district's own figures of the quarter are hidden; without a complete log there are none. */
async function areFiguresHidden(
  reads: Reads,
  { districtId, quarter }: TimeUseDraw,
  today: IsoDate,
): Promise<boolean> {
  const period = parsePeriod(quarter);
  if (!period.ok) throw new Error(`Not the quarter of a draw: ${quarter}`);
  const weeks = await readClosedWeeks(reads, { districtId, ...periodBounds(period.value), today });
  const logged = weeks.filter(({ participants }) => participants > 0);
  const root = await readDistrictRoot(reads, districtId);
  return logged.length === 0 || hiddenDivisions(logged, root).has(root);
}
