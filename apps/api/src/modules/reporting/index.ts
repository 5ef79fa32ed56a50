import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { findDemand } from './demand.reads';
import {
  CommunityFill,
  CommunityFillRow,
  FillCorrectionRecord,
  FormAnswer,
  FormReminder,
  ServedCorrectionRecord,
} from './fill.entity';
import { ElementRecord, FormDemand, FormDemandEvent, FormFieldRecord } from './form-demand.entity';
import { DuplicateReportingResolver } from './duplicate-reporting';
import { FillResolver, FormProgressResolver } from './fill.resolver';
import { FormDemandResolver } from './form-demand.resolver';
import { FORM_DEMAND, toFormDemand } from './form-demand.type';
import { HeldElementResolver } from './held-elements';
import { FILL_ROLLUP } from './fill-rollup';
import { fillWorkbookOwner, layoutOwner } from './layout-owner';
import { todayOf } from './today';
import { REPORTING_FAMILY } from './reporting-family';
import { WORKBOOK_ROUTES } from './workbook.routes';
import { REPORTING_WORK_ITEMS } from './work-item-sources';

export {
  CANONICAL_ELEMENT,
  CanonicalElementType,
  elementOf,
  toCanonicalElement,
} from './canonical-element.type';
export { FILL_ROLLUP } from './fill-rollup';
export { findFillableCommunity } from './community';
export { readFields } from './demand.reads';
export { CommunityFill, CommunityFillRow, FormAnswer } from './fill.entity';
export { askedOf, readFills } from './fill.reads';
export { shownValue } from './fill.type';
export { ElementRecord, FormDemand, FormDemandEvent, FormFieldRecord } from './form-demand.entity';
export { findHeldElements } from './held-elements';
export { ReportingGrainEnum } from './reporting.enums';

export const reportingModule: ModuleManifest = {
  name: 'reporting',
  entities: [
    CommunityFill,
    CommunityFillRow,
    ElementRecord,
    FillCorrectionRecord,
    FormAnswer,
    FormDemand,
    FormDemandEvent,
    FormFieldRecord,
    FormReminder,
    ServedCorrectionRecord,
  ],
  resolvers: [
    FormDemandResolver,
    FillResolver,
    FormProgressResolver,
    DuplicateReportingResolver,
    HeldElementResolver,
  ],
  httpRoutes: WORKBOOK_ROUTES,
  workItemSources: REPORTING_WORK_ITEMS,
  rollupSources: [FILL_ROLLUP],
  indicatorFamilies: [REPORTING_FAMILY],
  attachmentOwners: [layoutOwner, fillWorkbookOwner],
  nodes: [
    {
      type: FORM_DEMAND,
      requires: 'reporting.read',
      find: async (context, { districtId, id }) => {
        const row = await findDemand(context.reads, toGlobalId(FORM_DEMAND, districtId, id));
        return row && toFormDemand(row, todayOf(context));
      },
    },
  ],
};
