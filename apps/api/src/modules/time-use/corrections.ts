import { type IsoDate, parsePeriod, shownCorrections, type ShownCorrections } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { rulesInForce } from '../rule-sets';
import { readDistrictSample } from './district-sample';
import { todayOf } from './own-time-use';
import { sumCorrections } from './sampled-weeks.reads';
import type { TimeUseDraw } from './time-use-draw.entity';

/** What may be told of the corrections of a draw, beside the figures of its quarter. */
export async function correctionsOf(context: RequestContext, draw: TimeUseDraw): Promise<ShownCorrections> {
  const { reads } = context;
  const sums = await sumCorrections(reads, draw);
  if (sums.length === 0) return { shown: [], withheld: false };
  const today = todayOf(context);
  const rule = await rulesInForce(reads, 'timeUse', { districtId: draw.districtId, day: today });
  return shownCorrections(sums, await areFiguresHidden(reads, draw, today), rule);
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
