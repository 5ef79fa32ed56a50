import { randomUUID } from 'node:crypto';
import { drawTimeUseWeeks, isoDate, parsePeriod, type SamplingFrame, weeksToStart } from '@weizhi/domain';
import {
  readStrata,
  rowsOfWeeks,
  TimeUseDayRow,
  TimeUseDraw,
  TimeUseParticipant,
  TimeUseWeek,
} from '../modules/time-use';
import type { Database, Transaction } from '../platform/database';
import { TIME_USE_AS_OF, type TimeUseDrawPlan, type TimeUsePlan } from './demonstration';
import { listCommunities, listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Writes draws and the logs of their weeks, all or nothing. Answers false when some were there already. */
export function writeTimeUse(database: Database, districtId: string, plan: TimeUsePlan): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(TimeUseDraw).count({ districtId })) > 0) return false;
    for (const draw of plan.draws) await write(tx, { districtId, draw, plan });
    return true;
  });
}

interface Writing {
  readonly districtId: string;
  readonly draw: TimeUseDrawPlan;
  readonly plan: TimeUsePlan;
}

async function write(tx: Transaction, { districtId, draw, plan }: Writing): Promise<void> {
  const { quarter, seed, drawnOn, rule } = draw;
  const frame = await frameOf(tx, districtId, draw);
  const drawn = drawTimeUseWeeks(frame, rule, seed);
  if (!drawn.ok) throw new Error(`${quarter}: ${drawn.refusal.code}`);
  const { id: drawId } = await tx.repository(TimeUseDraw).insert({
    ...{ districtId, quarter, seed, frame, ...rule },
    ...{ drawnBy: tx.actor.id, drawnAt: new Date(`${drawnOn}T09:00:00+08:00`) },
  });
  const rows = rowsOfWeeks(drawn.value, rule.closeDays).map((row) => ({ districtId, drawId, ...row }));
  const weeks = await tx.repository(TimeUseWeek).insertMany(rows);
  await writeLogs(
    tx,
    weeks.filter(({ closesOn }) => closesOn < TIME_USE_AS_OF),
    plan,
  );
}

async function frameOf(
  tx: Transaction,
  districtId: string,
  { quarter, drawnOn }: TimeUseDrawPlan,
): Promise<SamplingFrame> {
  const period = parsePeriod(quarter);
  if (!period.ok || period.value.kind !== 'quarter') throw new Error(`Not a quarter: ${quarter}`);
  return { weeks: weeksToStart(period.value, drawnOn), strata: await readStrata(tx, districtId) };
}

async function writeLogs(tx: Transaction, weeks: readonly TimeUseWeek[], plan: TimeUsePlan): Promise<void> {
  const [first] = weeks;
  if (!first) return;
  const { districtId } = first;
  const ids = await listDivisionIds(tx, districtId);
  const codes = new Map(
    (await listCommunities(tx, districtId)).map(({ code }) => [ids.of(code), code] as const),
  );
  const logs = weeks.flatMap(({ id: weekId, divisionId, monday }) =>
    plan.logsOf(codes.get(divisionId) ?? '', isoDate(monday)).map((days) => ({
      days,
      // Of nobody: no account of the demonstration is behind it.
      participant: { districtId, divisionId, weekId, id: randomUUID(), participantIndex: randomUUID() },
    })),
  );
  await tx.repository(TimeUseParticipant).insertMany(logs.map(({ participant }) => participant));
  await tx.repository(TimeUseDayRow).insertMany(
    logs.flatMap(({ days, participant: { divisionId, id } }) =>
      days.map(({ day, minutes, meetingMinutes }) => ({
        ...{ districtId, divisionId, participantId: id, day },
        ...{ ...minutes, meetingMinutes },
      })),
    ),
  );
}
