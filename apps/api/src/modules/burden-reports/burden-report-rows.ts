import { dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { mayAtDivision } from '../divisions';
import { BurdenReport, BurdenReportEvent } from './burden-report.entity';
import type { BurdenReportFilter } from './burden-report.inputs';
import { BURDEN_REPORT } from './burden-report.type';

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** Whether the actor rules on a report, where it comes from. */
export function mayRule(reads: Reads, row: BurdenReport): Promise<boolean> {
  return mayAtDivision(reads, 'burdenReport.rule', row);
}

/** A report of the actor's own, or one that the actor rules on. To everybody else, colleagues too, it is absent. */
export async function findReport(reads: Reads, id: unknown): Promise<BurdenReport | undefined> {
  const row = await reads.repository(BurdenReport).findOne({ ...districtRowKey(BURDEN_REPORT, id) });
  if (!row) return undefined;
  return row.filedBy === reads.actor.id || (await mayRule(reads, row)) ? row : undefined;
}

/** The same, held until the end of the transaction. */
export async function holdReport(tx: Transaction, id: unknown): Promise<BurdenReport | undefined> {
  const row = await findReport(tx, id);
  if (!row) return undefined;
  await tx.sql('select 1 from burden_report where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return findReport(tx, id);
}

/** The one order of the list: what came in last comes first. */
export const REPORT_ORDERS: Readonly<Record<'newest', KeysetOrder>> = {
  newest: { properties: ['filedAt'], direction: 'desc' },
};

/** Narrows a query whose alias is `row` to the actor's own reports and those that the actor rules on. */
export function narrowReports(
  query: SelectQueryBuilder<BurdenReport>,
  { states, subjects }: BurdenReportFilter,
  { actor }: Pick<RequestContext, 'actor'>,
): void {
  const ruled = actor.grants.filter(({ permissions }) => permissions.has('burdenReport.rule'));
  query.andWhere(
    `(row.filedBy = :filer or exists (select 1 from division_closure ruled
       where ruled.descendant_id = row.divisionId and ruled.ancestor_id = any(:ruledAt::bigint[])))`,
    { filer: actor.id, ruledAt: ruled.map(({ divisionId }) => divisionId) },
  );
  if (states != null) query.andWhere('row.state = any(:states)', { states });
  if (subjects != null) query.andWhere('row.subject = any(:subjects)', { subjects });
}

/**
 * Adds to the history of a report and to the audit log. The audit log names report and act alone: neither community nor
 * department nor a word of it.
 */
export async function recordReportEvent(
  tx: Transaction,
  context: RequestContext,
  {
    report,
    kind,
    note = null,
  }: {
    readonly report: BurdenReport;
    readonly kind: BurdenReportEvent['kind'];
    readonly note?: string | null;
  },
): Promise<void> {
  const { districtId, divisionId, id } = report;
  await tx.repository(BurdenReportEvent).insert({
    ...{ districtId, divisionId, reportId: id, kind, note },
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: `burdenReport.${kind}`,
    subject: { type: BURDEN_REPORT, id },
    requestId: context.requestId,
  });
}
