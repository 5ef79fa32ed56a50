import { districtsOf } from '../database/data-scope';
import type { Reads } from '../database/reads';
import type { AuditOutcome } from './audit-event.entity';

/** District of events that belong to the installation and to no district: accounts, sign-in, roles. */
export const INSTALLATION_DISTRICT = '0';

/** What to write into the audit log (操作日志). */
export interface AuditEntry {
  readonly districtId: string;
  /** What was done, such as `matter.import`. */
  readonly action: string;
  /** `done` unless said otherwise. */
  readonly outcome?: AuditOutcome;
  readonly subject: { readonly type: string; readonly id: string };
  /** Names of the fields that had a value before; never the values. */
  readonly fieldsBefore?: readonly string[];
  /** Names of the fields that have a value after. */
  readonly fieldsAfter?: readonly string[];
  /** The reason that the actor gave, where one is asked for. */
  readonly why?: string;
  readonly requestId?: string;
}

const INSERT = `
  INSERT INTO audit_event (district_id, actor_kind, actor_id, action, outcome, subject_type, subject_id,
    fields_before, fields_after, why, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Adds one line to the log, in the transaction of the act. */
export async function recordAudit(tx: Reads, entry: AuditEntry): Promise<void> {
  const own = districtsOf(tx.actor);
  const foreign = !own.includes(entry.districtId);
  if (!/^\d{1,19}$/.test(entry.districtId)) throw new Error('An audit entry needs a district');
  // An act may be denied in a district that the actor has no part in; the log of that district still hears of it.
  if (foreign) await tx.sql(`SET LOCAL app.districts = '${entry.districtId}'`);
  await tx.sql(INSERT, [
    entry.districtId,
    tx.actor.kind,
    tx.actor.id,
    entry.action,
    entry.outcome ?? 'done',
    entry.subject.type,
    entry.subject.id,
    entry.fieldsBefore ?? [],
    entry.fieldsAfter ?? [],
    entry.why ?? null,
    entry.requestId ?? null,
  ]);
  if (foreign) await tx.sql(`SET LOCAL app.districts = '${own.join(',')}'`);
}
