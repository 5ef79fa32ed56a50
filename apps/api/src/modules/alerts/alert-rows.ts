import { can, dateInShanghai } from '@weizhi/domain';
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

/** Whoever asks as a third party is told of no alert: they rest on figures as the console shows them. */
export function narrowToReader(
  query: SelectQueryBuilder<Alert>,
  { actor, audience }: Pick<RequestContext, 'actor' | 'audience'>,
  sources: readonly ExpirySource[],
): void {
  if (audience === 'public') query.andWhere('false');
  for (const [index, { kind, permission }] of sources.entries()) {
    const scope = dataScope(actor, permission);
    const names: Record<string, unknown> = { [`expiry${String(index)}`]: kind };
    const target = { alias: 'row', districtColumn: 'district_id', divisionColumn: 'division_id' };
    const condition = scopeCondition(target, scope.shape, (slot) => {
      const name = `expiry${String(index)}${slot}`;
      names[name] = scopeParameter(scope, slot);
      return `:${name}`;
    });
    query.andWhere(
      `(row.kind <> 'expiring' or row.subject <> :expiry${String(index)} or ${condition})`,
      names,
    );
  }
}

/** Keeps a list to what is asked for. */
export function narrowAlerts(
  query: SelectQueryBuilder<Alert>,
  { divisionId, below, levels, kinds, states, openedFrom, openedTo }: AlertFilter,
): void {
  const place = divisionKey(divisionId);
  if (below)
    query.andWhere(
      `exists (select 1 from division_closure c where c.descendant_id = row.division_id and c.ancestor_id = :place)`,
      { place },
    );
  else query.andWhere('row.divisionId = :place', { place });
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
