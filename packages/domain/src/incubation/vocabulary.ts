/**
 * Stages (阶段) of an incubation case, from the draft of an application to the end of follow-up. `correction` waits for
 * papers after the one notice; `rectifying` and `suspended` go back to where they came from; `refused`, `withdrawn`,
 * `terminated` and `closed` end a case.
 * @source domain.md 2.2; requirements.md SM3
 */
export const INCUBATION_STAGES = [
  'draft',
  'applied',
  'correction',
  'screening',
  'interview',
  'panelReview',
  'publicNotice',
  'admitted',
  'incubating',
  'midtermReview',
  'rectifying',
  'suspended',
  'exitReview',
  'graduated',
  'followUp',
  'closed',
  'refused',
  'withdrawn',
  'terminated',
] as const;

/** See {@link INCUBATION_STAGES}. @source domain.md 2.2 */
export type IncubationStage = (typeof INCUBATION_STAGES)[number];

/** Stages from which nothing leads on. @source domain.md 2.2 */
export const INCUBATION_END_STAGES: readonly IncubationStage[] = [
  'closed',
  'refused',
  'withdrawn',
  'terminated',
];

/** Stages in which the group is in the incubator's care: premises, funds and papers have changed hands. @source domain.md 2.2 */
export const INCUBATION_CARE_STAGES: readonly IncubationStage[] = [
  'admitted',
  'incubating',
  'midtermReview',
  'rectifying',
  'suspended',
  'exitReview',
];

/** What can be done with an incubation case. @source domain.md 2.2 */
export const INCUBATION_ACTIONS = [
  'submit',
  'requestCorrection',
  'resubmit',
  'acceptApplication',
  'passScreening',
  'passInterview',
  'passPanel',
  'admit',
  'startIncubation',
  'startMidterm',
  'passMidterm',
  'orderRectification',
  'acceptRectification',
  'extend',
  'suspend',
  'resume',
  'applyForExit',
  'continueIncubation',
  'graduate',
  'startFollowUp',
  'close',
  'refuse',
  'withdraw',
  'terminate',
] as const;

/** See {@link INCUBATION_ACTIONS}. @source domain.md 2.2 */
export type IncubationAction = (typeof INCUBATION_ACTIONS)[number];

/** Papers of an incubation case (材料). @source domain.md 2.2 */
export const INCUBATION_DOCUMENTS = [
  'applicationForm',
  'founderProfile',
  'charterDraft',
  'projectProposal',
  'commitmentLetter',
  'screeningForm',
  'interviewRecord',
  'siteVisitRecord',
  'needsPretest',
  'panelMinutes',
  'noticeScan',
  'incubationAgreement',
  'premisesAgreement',
  'custodyAgreement',
  'capacityDiagnosis',
  'midtermSelfAssessment',
  'thirdPartyScore',
  'financialSpotCheck',
  'rectificationNotice',
  'rectificationReport',
  'extensionApplication',
  'exitApplication',
  'exitPosttest',
  'financialReport',
  'standingCertificate',
  'graduationDecision',
  'assetInventory',
  'terminationNotice',
  'withdrawalLetter',
] as const;

/** See {@link INCUBATION_DOCUMENTS}. @source domain.md 2.2 */
export type IncubationDocument = (typeof INCUBATION_DOCUMENTS)[number];

/** Papers that the group brings itself; the others are made by the hub, the panel or the sub-district. @source domain.md 2.2 */
export const PAPERS_OF_GROUP: readonly IncubationDocument[] = [
  'applicationForm',
  'founderProfile',
  'charterDraft',
  'projectProposal',
  'commitmentLetter',
  'midtermSelfAssessment',
  'rectificationReport',
  'extensionApplication',
  'exitApplication',
  'financialReport',
  'standingCertificate',
  'withdrawalLetter',
];

/** Grounds on which a case may be terminated (终止事由). @source domain.md 2.2 */
export const TERMINATION_GROUNDS = ['breach', 'violation', 'stagnation', 'lostContact'] as const;

/** See {@link TERMINATION_GROUNDS}. @source domain.md 2.2 */
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

/** Exit criteria (出壳标准), each bound to its proof. @source domain.md 2.2, exit criteria (1) to (8) */
export const EXIT_CRITERIA = [
  'lawfulStanding',
  'fourElements',
  'soundFinance',
  'coreTeam',
  'completedProject',
  'councilMeetings',
  'trainingHours',
  'noOpenRectification',
] as const;

/** See {@link EXIT_CRITERIA}. @source domain.md 2.2 */
export type ExitCriterion = (typeof EXIT_CRITERIA)[number];

/** The six kinds of support that the paper names. @source 赵秦卫 2019, 微组织; requirements.md O10 */
export const SUPPORT_KINDS = [
  'fiscalInput',
  'policySupport',
  'organisationSetup',
  'capacityTraining',
  'projectPlanning',
  'performanceManagement',
] as const;

/** See {@link SUPPORT_KINDS}. @source requirements.md O10 */
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** What was given, as the incubator logs it, with the kind of support that it counts as. @source domain.md 2.2, services to log */
export const SUPPORT_ACTIVITIES = {
  officeDesk: 'organisationSetup',
  registrationAid: 'organisationSetup',
  bookkeeping: 'performanceManagement',
  legalAdvice: 'policySupport',
  training: 'capacityTraining',
  mentoring: 'capacityTraining',
  seedGrant: 'fiscalInput',
  communityMatching: 'projectPlanning',
  publicity: 'projectPlanning',
} as const satisfies Readonly<Record<string, SupportKind>>;

/** See {@link SUPPORT_ACTIVITIES}. @source domain.md 2.2 */
export type SupportActivity = keyof typeof SUPPORT_ACTIVITIES;
