import {
  type IsoDate,
  parsePeriod,
  shownCorrections,
  type ShownCorrections,
  TIME_USE_RULE,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { readDistrictSample } from './district-sample';
import { todayOf } from './own-time-use';
import { sumCorrections } from './sampled-weeks.reads';
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
  return (await readDistrictSample(reads, { districtId, period: period.value, today })).hidden;
}
