import { type AlertGrounds, dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import type { ExpirySource } from '../../platform/expiries';
import { rulesInForce } from '../rule-sets';
import { Alert, AlertEvaluation } from './alert.entity';
import { listAlertPlaces } from './alert-places';
import { recordAlertEvents } from './alert-rows';
import { ALERT, severityOf } from './alert.type';
import { findCauses } from './find-causes';
import { foldShared, withShared } from './share-causes';
import type { Watched } from './watched';

/** What an evaluation changed. */
export interface AlertsEvaluated {
  readonly opened: number;
  readonly changed: number;
  readonly cleared: number;
}

/** Which district is looked at, and when. */
export interface EvaluationAsked {
  readonly districtId: string;
  readonly now: Date;
  readonly sources: readonly ExpirySource[];
}

/**
 * Looks at everything that the rules of a district watch: opens alerts, changes the level of those that stand, and ends those whose
 * cause is gone or watched no longer, or whose figure may not be told any more. What says nothing yet leaves what stands. A cause that most places share is told once, at the district. Done twice it changes nothing the second time.
 */
export async function evaluateAlerts(tx: Transaction, asked: EvaluationAsked): Promise<AlertsEvaluated> {
  const { districtId, now } = asked;
  await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`alerts-${districtId}`]);
  const today = dateInShanghai(now.getTime());
  const places = await listAlertPlaces(tx, districtId);
  const rules = await rulesInForce(tx, 'alert', { districtId, day: today });
  const watched = withShared(await findCauses(tx, { ...asked, today, rules, places }), places);
  const standing = await tx
    .repository(Alert)
    .query('row')
    .andWhere(`row.districtId = :districtId and row.state <> 'cleared'`, { districtId })
    .setLock('pessimistic_write')
    .getMany();
  const known = new Map(standing.map((alert) => [keyOf(alert), alert]));
  const found = new Map(watched.map((each) => [keyOf(each), each]));
  const opened = await open(tx, asked, { causes: watched.filter((each) => !known.has(keyOf(each))), today });
  const changed = await follow(tx, asked, { standing, found, today });
  const over = standing.filter((alert) => isOver(found.get(keyOf(alert))));
  await clear(tx, over, { now, today });
  await foldShared(tx, { districtId, places });
  await note(tx, asked, { today, counts: { opened, changed, cleared: over.length } });
  return { opened, changed, cleared: over.length };
}

function keyOf({
  divisionId,
  kind,
  subject,
  grain,
}: Pick<Watched, 'divisionId' | 'kind' | 'subject' | 'grain'>): string {
  return `${divisionId}|${kind}|${subject}|${grain}`;
}

/** What is watched no longer, as a rule or a place went, is over too, and so is what rests on figures of which nothing can be said now. */
function isOver(each: Watched | undefined): boolean {
  return each === undefined || each.finding.kind === 'noCause' || each.finding.kind === 'withheld';
}

async function open(
  tx: Transaction,
  { districtId, now }: EvaluationAsked,
  { causes, today }: { readonly causes: readonly Watched[]; readonly today: IsoDate },
): Promise<number> {
  const rows = causes.flatMap(({ finding, grounds, divisionId, kind, subject, grain }) =>
    finding.kind === 'cause' && grounds
      ? [
          {
            ...{ districtId, divisionId, kind, subject, grain, grounds, openedOn: today },
            ...{ severity: severityOf(finding.level), state: 'open' as const },
          },
        ]
      : [],
  );
  if (rows.length === 0) return 0;
  const alerts = await tx.repository(Alert).insertMany(rows);
  await recordAlertEvents(tx, alerts, { kind: 'opened', occurredOn: today, now });
  return alerts.length;
}

/** Keeps the grounds of what still stands, with its level. */
async function follow(
  tx: Transaction,
  { now }: EvaluationAsked,
  {
    standing,
    found,
    today,
  }: {
    readonly standing: readonly Alert[];
    readonly found: ReadonlyMap<string, Watched>;
    readonly today: IsoDate;
  },
): Promise<number> {
  let changed = 0;
  for (const alert of standing) {
    const each = found.get(keyOf(alert));
    if (each?.finding.kind !== 'cause' || !each.grounds) continue;
    const severity = severityOf(each.finding.level);
    if (severity === alert.severity) await keepGrounds(tx, alert, each.grounds);
    else {
      changed += 1;
      await changeLevel(tx, { alert, severity, grounds: each.grounds }, { now, today });
    }
  }
  return changed;
}

/** Keeps what an alert rests on; nobody's work on it is stale for that. */
async function keepGrounds(
  tx: Transaction,
  { districtId, id, grounds }: Alert,
  latest: AlertGrounds,
): Promise<void> {
  if (!isSame(grounds, latest)) await tx.repository(Alert).update({ districtId, id }, { grounds: latest });
}

async function changeLevel(
  tx: Transaction,
  {
    alert,
    severity,
    grounds,
  }: { readonly alert: Alert; readonly severity: number; readonly grounds: AlertGrounds },
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): Promise<void> {
  const { districtId, id, version } = alert;
  await tx.repository(Alert).update({ districtId, id }, { severity, grounds, version: version + 1 });
  await recordAlertEvents(tx, [{ ...alert, severity }], { kind: 'levelChanged', occurredOn: today, now });
}

/** The database keeps keys of grounds in an order of its own. */
function isSame(one: object, other: object): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return JSON.stringify(
    Object.entries(value)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

async function clear(
  tx: Transaction,
  over: readonly Alert[],
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): Promise<void> {
  if (over.length === 0) return;
  for (const { districtId, id, version } of over)
    await tx
      .repository(Alert)
      .update({ districtId, id }, { state: 'cleared', endedOn: today, version: version + 1 });
  await recordAlertEvents(tx, over, { kind: 'clearAlert', occurredOn: today, now });
}

async function note(
  tx: Transaction,
  { districtId, now }: EvaluationAsked,
  { today, counts }: { readonly today: IsoDate; readonly counts: AlertsEvaluated },
): Promise<void> {
  const evaluations = tx.repository(AlertEvaluation);
  const changes = { evaluatedOn: today, evaluatedAt: now };
  const updated = await evaluations.update({ districtId }, changes);
  if (updated === 0) await evaluations.insert({ districtId, ...changes });
  if (counts.opened + counts.changed + counts.cleared === 0) return;
  await tx.audit({ districtId, action: 'alert.evaluate', subject: { type: ALERT, id: districtId } });
}
