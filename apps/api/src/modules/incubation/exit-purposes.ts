import { type DocumentKind, EXIT_CRITERION_LABELS, type ExitCriterion } from '@weizhi/domain';
import { registerEvidencePurposes } from '../organisations';

/** Prefix of the purposes under which documents are evidence for exit criteria. */
export const EXIT_PURPOSE = 'exit:';

/** Criteria that documents prove, with the kinds that usually do. Training and rectification are proved by our own records. */
const PROVED_BY: Readonly<Partial<Record<ExitCriterion, readonly DocumentKind[]>>> = {
  lawfulStanding: ['filingCertificate', 'registrationCertificate'],
  fourElements: ['charter', 'minutes', 'memberList', 'serviceScopeStatement'],
  soundFinance: ['auditReport', 'financialPolicy'],
  coreTeam: ['memberList'],
  completedProject: ['annualReport', 'agreement', 'photograph'],
  councilMeetings: ['minutes'],
};

registerEvidencePurposes(
  Object.entries(PROVED_BY).map(([criterion, documentKinds]) => ({
    code: `${EXIT_PURPOSE}${criterion}`,
    label: {
      zh: `出壳标准：${EXIT_CRITERION_LABELS[criterion as ExitCriterion].zh}`,
      en: `Exit: ${EXIT_CRITERION_LABELS[criterion as ExitCriterion].en}`,
    },
    documentKinds,
  })),
);
