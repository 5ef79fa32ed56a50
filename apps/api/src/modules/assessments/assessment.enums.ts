import type {
  AssessmentAction,
  AssessmentState,
  AssessorConflict,
  FormalismSign,
  IneligibilityReason,
  RatingGrade,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const AssessmentStateEnum = domainEnum<AssessmentState>({
  name: 'AssessmentState',
  description: 'State of an assessment (社会组织评估).',
  values: {
    selfAssessment: 'The organisation assesses itself (自评申报).',
    eligibilityCheck: 'Eligibility is checked (资格审核).',
    documentReview: 'Documents are reviewed and scored (材料审查).',
    siteVisit: 'The place is visited and scored (实地考察).',
    preliminary: 'Scores are put together (初评).',
    committeeDecision: 'The committee decides (委员会审定).',
    publicNotice: 'The result is on public notice (公示).',
    published: 'The grade is published (公告发证).',
    appealed: 'Under appeal (复核).',
    ineligible: 'Not eligible (资格不符).',
    withdrawn: 'Withdrawn (撤回).',
  },
});

export const AssessmentActionEnum = domainEnum<AssessmentAction>({
  name: 'AssessmentAction',
  description: 'What can be done with an assessment.',
  values: {
    submitSelfAssessment: 'Submit the self assessment; every leaf has a score.',
    returnSelfAssessment: 'Return it for correction; needs `reason`.',
    passEligibility: 'Pass eligibility, when no reason stands against it.',
    refuseEligibility: 'Refuse eligibility; needs `reason`.',
    finishDocumentReview: 'Finish the document review.',
    finishSiteVisit: 'Finish the site visit; needs `day`.',
    settlePreliminary: 'Put the scores together; every assessor has submitted.',
    decideGrade: 'Decide the grade; needs `day` and `minutes`.',
    postNotice: 'Post the notice; needs `postedAt`.',
    publishGrade: 'Publish the grade; needs `noObjectionOpen`.',
    appealGrade: 'Take an appeal; comes with `advanceAssessmentAppeal` alone.',
    reviewAppeal: 'End the appeal; comes with `advanceAssessmentAppeal` alone.',
    withdrawAssessment: 'Withdraw; needs `reason`.',
  },
});

export const RatingGradeEnum = domainEnum<RatingGrade>({
  name: 'RatingGrade',
  description: 'Grade of a rating (评估等级).',
  values: { a5: '5A.', a4: '4A.', a3: '3A.', a2: '2A.', a1: '1A.' },
});

export const AssessorConflictEnum = domainEnum<AssessorConflict>({
  name: 'AssessorConflict',
  description: 'How an assessor stands to the organisation (利害关系).',
  values: {
    none: 'No interest (无利害关系).',
    postHolder: 'Holds a post there (任职).',
    relative: 'Related to its head (亲属).',
    contract: 'In business with it (业务往来).',
    otherInterest: 'Another interest (其他).',
  },
});

export const IneligibilityReasonEnum = domainEnum<IneligibilityReason>({
  name: 'IneligibilityReason',
  description: 'Why an organisation may not be assessed now (不予评估情形).',
  values: {
    certificateTooYoung: 'Its certificate is younger than two years.',
    gradeStillValid: 'It has a grade that may not be assessed again yet.',
    annualInspectionMissed: 'It missed the last annual inspection.',
    annualInspectionFailed: 'It failed the last annual inspection.',
    penaltyLastYear: 'It was penalised last year.',
    penaltyUnfinished: 'A penalty is not served yet.',
    underInvestigation: 'It is under investigation.',
    abnormalListed: 'It is on the abnormal activity list.',
    seriousListed: 'It is on the serious breach list.',
  },
});

export const FormalismSignEnum = domainEnum<FormalismSign>({
  name: 'FormalismSign',
  description: 'Why an assessment looks like going through the motions (走形式).',
  values: {
    noEvidence: 'No piece of evidence at all.',
    identicalScores: "Every assessor's sheet is the same.",
    nearMaximum: 'At least 95 % of the maximum.',
  },
});

export const AssessmentStageEnum = domainEnum<'open' | 'published' | 'ended'>({
  name: 'AssessmentStage',
  description: 'Where assessments stand, for the tabs of a list.',
  values: {
    open: 'Under way.',
    published: 'With a published grade.',
    ended: 'Not eligible, or withdrawn.',
  },
});
