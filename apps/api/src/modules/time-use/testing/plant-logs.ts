import { randomUUID } from 'node:crypto';
import { daysOfWeek, isoDate, logClosesOn, NO_MINUTES, TIME_USE_RULE } from '@weizhi/domain';
import type { Transaction } from '../../../platform/database';
import { TimeUseDraw, TimeUseWeek } from '../time-use-draw.entity';
import { TimeUseCorrectionRow, TimeUseDayRow, TimeUseParticipant } from '../time-use-log.entity';

/** A log to plant: so many days of the week, all alike. */
export interface PlantedLog {
  readonly community: string;
  readonly monday: string;
  readonly days: number;
  readonly ledger: number;
  readonly selfGovernance: number;
  readonly meetingMinutes: number;
}

/** Plants logs in district 1, with their weeks and one draw for all. */
export async function plantLogs(tx: Transaction, logs: readonly PlantedLog[]): Promise<void> {
  const { weeksPerQuarter, sharePerCent, closeDays } = TIME_USE_RULE;
  const draw = await tx.repository(TimeUseDraw).insert({
    ...{ districtId: '1', quarter: '2026-Q3', seed: '0000000000000001', frame: { weeks: [], strata: [] } },
    ...{ weeksPerQuarter, sharePerCent, closeDays, drawnBy: tx.actor.id, drawnAt: new Date() },
  });
  const weeks = new Map<string, string>();
  for (const log of logs) {
    const { community: divisionId, monday } = log;
    const key = `${divisionId} ${monday}`;
    const place = { districtId: '1', divisionId };
    if (!weeks.has(key)) {
      const closesOn = logClosesOn(isoDate(monday), TIME_USE_RULE);
      const week = { ...place, drawId: draw.id, monday, closesOn };
      weeks.set(key, (await tx.repository(TimeUseWeek).insert(week)).id);
    }
    const participant = await tx
      .repository(TimeUseParticipant)
      .insert({ ...place, weekId: weeks.get(key) ?? '', participantIndex: randomUUID() });
    const { ledger, selfGovernance, meetingMinutes } = log;
    await tx.repository(TimeUseDayRow).insertMany(
      daysOfWeek(isoDate(monday))
        .slice(0, log.days)
        .map((day) => ({
          ...{ ...place, participantId: participant.id, day },
          ...{ ...NO_MINUTES, ledger, selfGovernance, meetingMinutes },
        })),
    );
  }
}

/** Plants what each of some communities changed after the close of a planted week: an hour of ledgers to half an hour. */
export async function plantCorrections(
  tx: Transaction,
  monday: string,
  communities: readonly string[],
): Promise<void> {
  const week = await tx.repository(TimeUseWeek).findOne({ districtId: '1', monday });
  await tx.repository(TimeUseCorrectionRow).insertMany(
    communities.map((divisionId) => ({
      ...{ districtId: '1', divisionId, weekId: week?.id ?? '', source: 'ledger' as const },
      ...{ oldMinutes: 60, newMinutes: 30, correctedOn: monday },
    })),
  );
}
