import type { ModuleManifest } from '../../platform/module-manifest';
import { Submission, SubmissionLink } from './submission.entity';
import { submissionOwner } from './submission-owner';
import { SubmissionLinkResolver, SubmissionResolver } from './submission.resolver';
import { SUBMISSION_ROUTES } from './submission.routes';
import { submissionWorkItems } from './work-item-source';

export { SUBMISSION_RECORDS } from './organisation-records';
export const submissionsModule: ModuleManifest = {
  name: 'submissions',
  entities: [Submission, SubmissionLink],
  resolvers: [SubmissionResolver, SubmissionLinkResolver],
  httpRoutes: SUBMISSION_ROUTES,
  attachmentOwners: [submissionOwner],
  workItemSources: [submissionWorkItems],
};
