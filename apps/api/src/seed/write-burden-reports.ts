import { BurdenReport, BurdenReportEvent } from '../modules/burden-reports';
import { departmentNamed } from '../modules/mandates';
import type { Database, Transaction } from '../platform/database';
import type { BurdenReportPlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Writes burden reports with their rulings, all or nothing. Answers false when some were there already. */
export function writeBurdenReports(
  database: Database,
  districtId: string,
  plans: readonly BurdenReportPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(BurdenReport).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    const filers = await listFilers(tx);
    for (const plan of plans) {
      const divisionId = ids.of(plan.communityCode);
      const filedBy = filers.get(divisionId) ?? tx.actor.id;
      await writeReport(tx, districtId, { plan, divisionId, filedBy });
    }
    return true;
  });
}

/** Accounts of committees by their community, so that who plays one finds reports of its own. */
async function listFilers(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ account: string; division: string }>(
    `select account_id::text as account, division_id::text as division
       from role_grant where role_code = 'committeeMember' and revoked_at is null`,
  );
  return new Map(rows.map(({ account, division }) => [division, account]));
}

interface Planned {
  readonly plan: BurdenReportPlan;
  readonly divisionId: string;
  readonly filedBy: string;
}

async function writeReport(
  tx: Transaction,
  districtId: string,
  { plan, divisionId, filedBy }: Planned,
): Promise<void> {
  const { department, subject, content, hours, filedOn, ruling } = plan;
  const filedAt = instantOf(filedOn);
  const { id: reportId } = await tx.repository(BurdenReport).insert({
    ...{ districtId, divisionId, subject, content, hours, filedBy, filedAt },
    departmentId: await departmentNamed(tx, districtId, department),
    state: ruling?.state ?? 'filed',
    rulingReason: ruling?.reason ?? null,
    endedAt: ruling ? instantOf(ruling.on) : null,
  });
  const event = { districtId, divisionId, reportId };
  await tx.repository(BurdenReportEvent).insertMany([
    { ...event, kind: 'filed' as const, recordedBy: filedBy, recordedAt: filedAt },
    ...(ruling
      ? [
          {
            ...{ ...event, kind: 'upholdReport' as const, note: ruling.reason },
            ...{ recordedBy: tx.actor.id, recordedAt: instantOf(ruling.on) },
          },
        ]
      : []),
  ]);
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
