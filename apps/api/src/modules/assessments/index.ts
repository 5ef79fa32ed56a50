import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
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
import { OwnAssessmentResolver } from './own-assessment.resolver';
import { ASSESSMENT_WORK_ITEM_SOURCES } from './work-item-sources';

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
  entities: [Assessment, AssessmentAssessor, AssessmentEvent, AssessmentEvidence, RubricRow],
  resolvers: [AssessmentResolver, AssessmentCommandResolver, OwnAssessmentResolver],
  listExports: [ASSESSMENT_EXPORT],
  workItemSources: ASSESSMENT_WORK_ITEM_SOURCES,
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
