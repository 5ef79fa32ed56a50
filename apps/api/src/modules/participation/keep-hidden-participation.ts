import { previousPeriod } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { type HiddenKeeping, keepWithheld } from '../../platform/indicators';
import { HiddenYears } from './hidden-years';
import { holdParticipationStanding } from './participation-cells.reads';

/**
 * Keeps what is hidden of the years of a period, in its spans, and of the period before, of which figures tell as well.
 * @source decision record 0200
 */
export async function keepHiddenParticipation(
  tx: Transaction,
  { districtId, period, audience, now }: HiddenKeeping,
): Promise<void> {
  await holdParticipationStanding(tx, districtId);
  const years = await HiddenYears.open(tx, { districtId, audience });
  for (const { topic, hidden } of await years.hiddenIn([previousPeriod(period), period]))
    await keepWithheld(tx, { districtId, audience, topic, cells: hidden.keys(), now });
}
