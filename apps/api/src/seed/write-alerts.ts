import { addMonths, isoDate, type IsoDate } from '@weizhi/domain';
import { MODULES } from '../composition-root';
import { evaluateAlerts, hasAlerts } from '../modules/alerts';
import { type Database, systemActor } from '../platform/database';
import { TASKS_AS_OF } from './demonstration';

/** Mornings on which the alerts of the demonstration were evaluated, first to last: some have stood for months, others ended. */
const MONTHS_BACK = [3, 0] as const;

/** Evaluates the alerts of the demonstration as they would have been. Answers how often, 0 when that was done already. */
export async function writeAlerts(
  database: Database,
  districtId: string,
  onLoaded?: () => Promise<void>,
): Promise<number> {
  await onLoaded?.();
  const actor = systemActor(districtId);
  const sources = MODULES.flatMap(({ expirySources = [] }) => expirySources);
  if (await database.transaction(actor, (tx) => hasAlerts(tx, districtId))) return 0;
  for (const day of MONTHS_BACK.map((months) => addMonths(isoDate(TASKS_AS_OF), -months)))
    await database.transaction(actor, (tx) =>
      evaluateAlerts(tx, { districtId, sources, now: morningOf(day) }),
    );
  return MONTHS_BACK.length;
}

function morningOf(day: IsoDate): Date {
  return new Date(`${day}T06:20:00+08:00`);
}
