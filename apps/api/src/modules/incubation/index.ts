import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { IncubationHandOverItem, IncubationPlanItem, IncubationVisit } from './care.entity';
import { IncubationCase, IncubationEvent, IncubationPaper } from './case.entity';
import { IncubationCommandResolver } from './case-commands.resolver';
import { INCUBATION_CASE } from './case-key';
import { IncubationRulesResolver } from './case-parts.resolver';
import { IncubationRecordsResolver } from './case-records.resolver';
import { IncubationCaseResolver } from './case.resolver';
import { toIncubationCase } from './case.type';
import { findIncubationCase } from './find-case';
import { APPLICATION_TEMPLATE } from './ledger/application-template';
import { CASE_EXPORT } from './ledger/case-export';
import { IncubationPanelResolver } from './panel.resolver';
import { IncubationCall, IncubationProgramme } from './programme.entity';
import { CASE_PAPER_ROUTES } from './print/case-paper.routes';
import { IncubationProgrammeResolver } from './programme.resolver';
import { IncubationNotice, IncubationObjection, IncubationSheet } from './review.entity';
import { SupportEntry, SupportShare } from './support.entity';
import { SupportResolver } from './support.resolver';
import { INCUBATION_WORK_ITEM_SOURCES } from './work-item-sources';
import { EXPIRING_AGREEMENTS } from './expiring-agreements';

export { advanceIncubationStage } from './advance-incubation-stage';
export { IncubationCase } from './case.entity';
export { readRules } from './case-facts';
export { INCUBATION_CASE } from './case-key';
export { IncubationCaseChanged } from './change-case';
export { createIncubationCase } from './create-incubation-case';
export { fileAcceptedPaper } from './file-accepted-paper';
export { findIncubationCase } from './find-case';
export { IncubationDocumentEnum } from './incubation.enums';
export { listPapersOfGroup } from './papers-of-group.reads';
export { IncubationCall, IncubationProgramme } from './programme.entity';
export { INCUBATION_RECORDS } from './organisation-records';
export { type IncubationHistory, recordIncubationHistory } from './record-history';

export const incubationModule: ModuleManifest = {
  name: 'incubation',
  entities: [
    IncubationCall,
    IncubationCase,
    IncubationEvent,
    IncubationHandOverItem,
    IncubationNotice,
    IncubationObjection,
    IncubationPaper,
    IncubationPlanItem,
    IncubationProgramme,
    IncubationSheet,
    IncubationVisit,
    SupportEntry,
    SupportShare,
  ],
  resolvers: [
    IncubationCaseResolver,
    IncubationRulesResolver,
    IncubationRecordsResolver,
    IncubationCommandResolver,
    IncubationPanelResolver,
    IncubationProgrammeResolver,
    SupportResolver,
  ],
  nodes: [
    {
      type: INCUBATION_CASE,
      requires: 'incubation.read',
      find: async (context, key) => {
        const row = await findIncubationCase(
          context.reads,
          toGlobalId(INCUBATION_CASE, key.districtId, key.id),
        );
        return row && toIncubationCase(row);
      },
    },
  ],
  httpRoutes: CASE_PAPER_ROUTES,
  expirySources: [EXPIRING_AGREEMENTS],
  workItemSources: INCUBATION_WORK_ITEM_SOURCES,
  importTemplates: [APPLICATION_TEMPLATE],
  listExports: [CASE_EXPORT],
};
