import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { AppealDetailResolver } from './appeals/appeal-detail.resolver';
import {
  AppealEvent,
  AppealEvidence,
  AppealReviewerRow,
  AssessmentAppeal,
  AssessmentResult,
} from './appeals/appeal.entity';
import { AppealCommandResolver, AppealOfAssessmentResolver } from './appeals/appeal.resolver';
import { APPEAL_WORK_ITEM_SOURCES } from './appeals/work-item-sources';
import {
  Assessment,
  AssessmentAssessor,
  AssessmentEvent,
  AssessmentEvidence,
  RubricRow,
} from './assessment.entity';
import { AssessmentCommandResolver } from './assessment-command.resolver';
import { AssessmentResolver } from './assessment.resolver';
import { findAssessment } from './assessment-rows';
import { ASSESSMENT, toAssessment } from './assessment.type';
import { ASSESSMENT_EXPORT } from './ledger/assessment-export';
import { ASSESSMENT_TEMPLATE } from './ledger/assessment-template';
import { OwnAssessmentResolver } from './own-assessment.resolver';
import { ASSESSMENT_WORK_ITEM_SOURCES } from './work-item-sources';

export {
  AppealEvent,
  AppealEvidence,
  AppealReviewerRow,
  AssessmentAppeal,
  AssessmentResult,
} from './appeals/appeal.entity';
export { evidenceByLeaf } from './assessment-rows';
export {
  Assessment,
  AssessmentAssessor,
  AssessmentEvent,
  AssessmentEvidence,
  RubricRow,
} from './assessment.entity';
export { ASSESSMENT_RECORDS } from './organisation-records';

export const assessmentsModule: ModuleManifest = {
  name: 'assessments',
  entities: [
    AppealEvent,
    AppealEvidence,
    AppealReviewerRow,
    Assessment,
    AssessmentAppeal,
    AssessmentAssessor,
    AssessmentEvent,
    AssessmentEvidence,
    AssessmentResult,
    RubricRow,
  ],
  resolvers: [
    AssessmentResolver,
    AssessmentCommandResolver,
    OwnAssessmentResolver,
    AppealOfAssessmentResolver,
    AppealDetailResolver,
    AppealCommandResolver,
  ],
  importTemplates: [ASSESSMENT_TEMPLATE],
  listExports: [ASSESSMENT_EXPORT],
  workItemSources: [...ASSESSMENT_WORK_ITEM_SOURCES, ...APPEAL_WORK_ITEM_SOURCES],
  nodes: [
    {
      type: ASSESSMENT,
      requires: 'assessment.read',
      find: async (context, key) => {
        const row = await findAssessment(context.reads, toGlobalId(ASSESSMENT, key.districtId, key.id));
        return row && toAssessment(row);
      },
    },
  ],
};
