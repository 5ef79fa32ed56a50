import {
  advanceBurdenReport as decide,
  BURDEN_REPORT_PERMISSIONS,
  type BurdenReportAction,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { BurdenReport } from './burden-report.entity';
import { burdenReportRefused } from './burden-report.errors';
import type { AdvanceBurdenReportInput } from './burden-report.inputs';
import { BurdenReportChanged } from './burden-report-results';
import { holdReport, mayRule, recordReportEvent } from './burden-report-rows';
import { toBurdenReport } from './burden-report.type';

/** Rules on a burden report as the panel, or withdraws one's own. */
export async function advanceBurdenReport(
  context: RequestContext,
  input: AdvanceBurdenReportInput,
): Promise<object> {
  const fieldErrors = textProblems('reason', input.reason, { maximum: 500, required: false });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(
  tx: Transaction,
  context: RequestContext,
  { reportId, action, expectedVersion, reason }: AdvanceBurdenReportInput,
): Promise<object> {
  const report = await holdReport(tx, reportId);
  if (!report) return new NotFound({ subject: 'reportId' });
  if (!(await mayTake(tx, report, action)))
    return new InvalidInput({ fieldErrors: [fieldError('action', 'UNKNOWN_VALUE')] });
  const note = textOrNull(reason);
  const decided = decide(report.state, action, note === null ? {} : { rulingReason: note });
  if (!decided.ok) return burdenReportRefused(decided.refusal);
  const { districtId, id } = report;
  const outcome = await tx.repository(BurdenReport).updateVersioned({ districtId, id }, expectedVersion, {
    state: decided.value,
    endedAt: context.clock.now(),
    rulingReason: decided.value === 'withdrawn' ? null : note,
  });
  if (outcome !== 'updated') return staleVersion(tx, BurdenReport, { districtId, id });
  await recordReportEvent(tx, context, { report, kind: action, note });
  const changed = await tx.repository(BurdenReport).findOne({ districtId, id });
  return Object.assign(new BurdenReportChanged(), { report: toBurdenReport(changed ?? report) });
}

/** Whether the actor is the one who takes a step: the panel, or whoever filed the report. */
export async function mayTake(
  reads: Reads,
  report: BurdenReport,
  action: BurdenReportAction,
): Promise<boolean> {
  return BURDEN_REPORT_PERMISSIONS[action] === 'burdenReport.rule'
    ? mayRule(reads, report)
    : report.filedBy === reads.actor.id;
}
