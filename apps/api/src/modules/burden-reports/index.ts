import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { burdenEvidenceOwner } from './burden-report-attachments';
import { BurdenReport, BurdenReportEvent } from './burden-report.entity';
import { BurdenReportResolver } from './burden-report.resolver';
import { findReport } from './burden-report-rows';
import { BURDEN_REPORT, toBurdenReport } from './burden-report.type';
import { BURDEN_WORK_ITEM_SOURCES } from './burden-report-work-items';

export { BurdenReport, BurdenReportEvent } from './burden-report.entity';

/** Burden reports have no list as a file and no ledger on purpose: a file is passed on. */
export const burdenReportsModule: ModuleManifest = {
  name: 'burden-reports',
  entities: [BurdenReport, BurdenReportEvent],
  resolvers: [BurdenReportResolver],
  workItemSources: BURDEN_WORK_ITEM_SOURCES,
  attachmentOwners: [burdenEvidenceOwner],
  nodes: [
    {
      type: BURDEN_REPORT,
      requires: 'burdenReport.read',
      find: async (context, key) => {
        const row = await findReport(context.reads, toGlobalId(BURDEN_REPORT, key.districtId, key.id));
        return row && toBurdenReport(row);
      },
    },
  ],
};
