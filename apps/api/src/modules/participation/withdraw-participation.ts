import type { Transaction } from '../../platform/database';
import { holdResidents, recordParticipationFigures } from './keep-figures';
import { ParticipationEvent } from './participation.entity';

/** Which records are taken back, by which keys of the module that wrote them, and why. */
export interface WithdrawalRequest {
  readonly districtId: string;
  readonly sourceModule: string;
  readonly sourceIds: readonly string[];
  readonly reason: string;
  readonly now: Date;
}

/** Takes back what a module recorded; the rows stay, count no more, and say why. Answers how many there were. */
export async function withdrawParticipation(tx: Transaction, request: WithdrawalRequest): Promise<number> {
  const { districtId, sourceModule, sourceIds } = request;
  const rows = await tx.sql<Withdrawn>(
    `select ${COLUMNS} from participation
      where district_id = $1::bigint and source_module = $2 and source_id = any($3::text[]) and withdrawn_at is null`,
    [districtId, sourceModule, [...sourceIds]],
  );
  return withdrawRows(tx, request, rows);
}

/** Takes back what an import brought in. */
export async function withdrawImported(
  tx: Transaction,
  request: Pick<WithdrawalRequest, 'districtId' | 'reason' | 'now'> & { readonly importBatchId: string },
): Promise<number> {
  const rows = await tx.sql<Withdrawn>(
    `select ${COLUMNS} from participation
      where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null`,
    [request.districtId, request.importBatchId],
  );
  return withdrawRows(tx, request, rows);
}

/** Takes back what one organisation has for an occasion for which the one that it is merged into has a record as well. */
export async function withdrawTwiceRecorded(
  tx: Transaction,
  {
    districtId,
    fromId,
    toId,
  }: { readonly districtId: string; readonly fromId: string; readonly toId: string },
): Promise<void> {
  const [{ now } = { now: new Date() }] = await tx.sql<{ now: Date }>('select now() as now');
  const rows = await tx.sql<Withdrawn>(
    `select ${COLUMNS} from participation twice
      where district_id = $1::bigint and organisation_id = $2::uuid and withdrawn_at is null
        and exists (select 1 from participation kept
          where kept.district_id = twice.district_id and kept.organisation_id = $3::uuid and kept.withdrawn_at is null
            and kept.occurred_on = twice.occurred_on and kept.occasion = twice.occasion)`,
    [districtId, fromId, toId],
  );
  await withdrawRows(tx, { districtId, reason: '组织合并，同一场次只计一次', now }, rows);
}

const COLUMNS = `id, resident_id as "residentId", division_id::text as "divisionId", version`;

interface Withdrawn {
  readonly id: string;
  readonly residentId: string | null;
  readonly divisionId: string;
  readonly version: number;
}

async function withdrawRows(
  tx: Transaction,
  { districtId, reason, now }: Pick<WithdrawalRequest, 'districtId' | 'reason' | 'now'>,
  rows: readonly Withdrawn[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const factIds = rows.map(({ id }) => id);
  await holdResidents(tx, districtId, [...new Set(rows.flatMap(({ residentId }) => residentId ?? []))]);
  await recordParticipationFigures(tx, { districtId, factIds, sign: -1 });
  await tx.sql(
    `update participation set withdrawn_at = $3::timestamptz, version = version + 1
      where district_id = $1::bigint and id = any($2::uuid[])`,
    [districtId, factIds, now],
  );
  await tx.repository(ParticipationEvent).insertMany(
    rows.map(({ id, divisionId, version }) => ({
      ...{ districtId, divisionId, participationId: id, kind: 'withdrawn' as const, reason },
      ...{ fields: [], former: {}, recordVersion: version + 1, recordedBy: tx.actor.id, recordedAt: now },
    })),
  );
  return rows.length;
}
