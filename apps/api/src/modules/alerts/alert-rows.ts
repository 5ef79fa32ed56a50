import { can, dateInShanghai, type Permission } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import {
  dataScope,
  type Reads,
  scopeCondition,
  scopeParameter,
  type Transaction,
} from '../../platform/database';
import type { ExpirySource } from '../../platform/expiries';
import { districtRowKey } from '../../platform/graphql/global-id';
import { divisionKey, mayAtDivision } from '../divisions';
import { Alert, AlertEvent, type AlertEventKind } from './alert.entity';
import type { AlertFilter } from './alert.inputs';
import { ALERT, type AlertType, levelOf, severityOf, toAlert } from './alert.type';

interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Which alerts of what expires a reader may see, by the permission of each source. */
function expiringReadable(
  actor: RequestContext['actor'],
  sources: readonly ExpirySource[],
  alias: string,
): Condition {
  const parameters: Record<string, unknown> = {};
  const parts = sources.map(({ kind, permission }, index) => {
    const name = `${alias}Expiry${String(index)}`;
    parameters[name] = kind;
    const condition = scopedTo(actor, permission, { alias, name });
    Object.assign(parameters, condition.parameters);
    return `(${alias}.kind <> 'expiring' or ${alias}.subject <> :${name} or ${condition.sql})`;
  });
  return { sql: ['true', ...parts].join(' and '), parameters };
}

function scopedTo(
  actor: RequestContext['actor'],
  permission: Permission,
  { alias, name }: { readonly alias: string; readonly name: string },
): Condition {
  const scope = dataScope(actor, permission);
  const parameters: Record<string, unknown> = {};
  const target = { alias, districtColumn: 'district_id', divisionColumn: 'division_id' };
  const sql = scopeCondition(target, scope.shape, (slot) => {
    parameters[`${name}${slot}`] = scopeParameter(scope, slot);
    return `:${name}${slot}`;
  });
  return { sql, parameters };
}

/** Whoever asks as a third party is told of no alert: they rest on figures as the console shows them. */
export function narrowToReader(
  query: SelectQueryBuilder<Alert>,
  { actor, audience }: Pick<RequestContext, 'actor' | 'audience'>,
  sources: readonly ExpirySource[],
): void {
  if (audience === 'public') query.andWhere('false');
  const { sql, parameters } = expiringReadable(actor, sources, 'row');
  query.andWhere(sql, parameters);
}

/**
 * Leaves out what is told as a part of the district's alert, where that one lies in the place and the reader may see it. What somebody
 * has acted on, and what is graver than the whole, is told by itself. `place` is SQL.
 */
export function leaveOutParts(
  query: SelectQueryBuilder<Alert>,
  { actor }: Pick<RequestContext, 'actor'>,
  { sources, place }: { readonly sources: readonly ExpirySource[]; readonly place: string },
): void {
  const own = scopedTo(actor, 'indicator.read', { alias: 'whole', name: 'wholeScope' });
  const expiring = expiringReadable(actor, sources, 'whole');
  query.andWhere(
    `not (row.part_of_id is not null and row.state = 'open' and exists (
       select 1 from alert whole
         join division_closure w on w.descendant_id = whole.division_id and w.ancestor_id = ${place}
        where whole.district_id = row.district_id and whole.id = row.part_of_id and whole.state <> 'cleared'
          and whole.severity <= row.severity and ${own.sql} and ${expiring.sql}))`,
    { ...own.parameters, ...expiring.parameters },
  );
}

/** Keeps a list to what is asked for, and to what the reader may see. */
export function narrowAlerts(
  query: SelectQueryBuilder<Alert>,
  { divisionId, below, levels, kinds, states, openedFrom, openedTo }: AlertFilter,
  { context, sources }: { readonly context: RequestContext; readonly sources: readonly ExpirySource[] },
): void {
  const place = divisionKey(divisionId);
  narrowToReader(query, context, sources);
  leaveOutParts(query, context, { sources, place: ':place::bigint' });
  query.setParameters({ place });
  if (below)
    query.andWhere(
      `exists (select 1 from division_closure c where c.descendant_id = row.division_id and c.ancestor_id = :place)`,
    );
  else query.andWhere('row.divisionId = :place');
  if (levels != null)
    query.andWhere('row.severity = any(:severities)', { severities: levels.map(severityOf) });
  if (openedFrom != null) query.andWhere('row.openedOn >= :openedFrom', { openedFrom });
  if (openedTo != null) query.andWhere('row.openedOn <= :openedTo', { openedTo });
  if (kinds != null) query.andWhere('row.kind = any(:kinds)', { kinds });
  if (states == null) query.andWhere(`row.state <> 'cleared'`);
  else query.andWhere('row.state = any(:states)', { states });
}

/** An alert that the caller may read, by global id. */
export async function findAlert(
  context: RequestContext,
  sources: readonly ExpirySource[],
  { id, reads = context.reads }: { readonly id: unknown; readonly reads?: Reads },
): Promise<Alert | undefined> {
  const row = await reads.repository(Alert).findOne({ ...districtRowKey(ALERT, id) });
  if (!row || context.audience === 'public') return undefined;
  const source = row.kind === 'expiring' ? sources.find(({ kind }) => kind === row.subject) : undefined;
  if (!source) return row;
  const isReadable =
    can(context.actor, source.permission) && (await mayAtDivision(reads, source.permission, row));
  return isReadable ? row : undefined;
}

/** The same, held against others who work on it until the end of the transaction, so that each sees what the one before did. */
export async function holdAlert(
  context: RequestContext,
  sources: readonly ExpirySource[],
  { id, tx }: { readonly id: unknown; readonly tx: Transaction },
): Promise<Alert | undefined> {
  const row = await findAlert(context, sources, { id, reads: tx });
  if (!row) return undefined;
  await tx.sql('select 1 from alert where district_id = $1::bigint and id = $2::uuid for update', [
    ...[row.districtId, row.id],
  ]);
  return findAlert(context, sources, { id, reads: tx });
}

/** A row as the request is told of it. */
export function alertOf(row: Alert, { clock, locale }: Pick<RequestContext, 'clock' | 'locale'>): AlertType {
  return toAlert(row, { today: dateInShanghai(clock.now().getTime()), locale });
}

/** Something that happened to an alert. */
export interface AlertHappened {
  readonly kind: AlertEventKind;
  readonly occurredOn: string;
  readonly now: Date;
  readonly note?: string | null;
  readonly taskId?: string | null;
}

/** Adds to the history of alerts. */
export async function recordAlertEvents(
  tx: Transaction,
  alerts: readonly Alert[],
  { kind, occurredOn, now, note = null, taskId = null }: AlertHappened,
): Promise<void> {
  await tx.repository(AlertEvent).insertMany(
    alerts.map((alert) => ({
      ...{ districtId: alert.districtId, alertId: alert.id, kind, occurredOn, note, taskId },
      ...{ severity: severityOf(levelOf(alert)), recordedBy: tx.actor.id, recordedAt: now },
    })),
  );
}
