import { previousPeriod } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { type HiddenKeeping, keepWithheld } from '../../platform/indicators';
import { HiddenYears } from './hidden-years';
import { holdParticipationStanding } from './participation-cells.reads';

/**
 * Keeps what is hidden of the years of a period, in its spans, and of the period before, of which figures tell as well. Figures
 * that are frozen then hide what was worked out here.
 * @source decision record 0200
 */
export async function keepHiddenParticipation(
  tx: Transaction,
  { districtId, period, freezing, now }: HiddenKeeping,
): Promise<void> {
  await holdParticipationStanding(tx, districtId);
  const years = await HiddenYears.open(tx, { districtId, audience: 'console' });
  const periods = [previousPeriod(period), period];
  // Of all before anything is kept, which makes another state of it.
  const hidden = [];
  for (const audience of ['console', 'public'] as const)
    hidden.push({ audience, topics: await years.for(audience).hiddenIn(periods) });
  for (const { audience, topics } of hidden)
    for (const { topic, hidden: cells } of topics)
      await keepWithheld(tx, { districtId, audience, topic, freezing, cells: cells.keys(), now });
  await years.carryOver();
}
