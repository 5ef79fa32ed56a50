import type {
  AssessmentAction,
  AssessmentFacts,
  AssessmentState,
  AssessorConflict,
  FormalismSign,
  IneligibilityReason,
  RatingGrade,
} from '../assessment';
import type { Labels } from './labels';

/** Labels of states of an assessment. @source domain.md 2.1 */
export const ASSESSMENT_STATE_LABELS: Labels<AssessmentState> = {
  selfAssessment: { zh: '自评申报', en: 'Self assessment' },
  eligibilityCheck: { zh: '资格审核', en: 'Eligibility check' },
  documentReview: { zh: '材料审查', en: 'Document review' },
  siteVisit: { zh: '实地考察', en: 'Site visit' },
  preliminary: { zh: '初评', en: 'Preliminary' },
  committeeDecision: { zh: '委员会审定', en: 'Committee decision' },
  publicNotice: { zh: '结果公示', en: 'Public notice' },
  published: { zh: '已公告', en: 'Published' },
  appealed: { zh: '复核中', en: 'Under appeal' },
  ineligible: { zh: '资格不符', en: 'Not eligible' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what can be done with an assessment. @source domain.md 2.1 */
export const ASSESSMENT_ACTION_LABELS: Labels<AssessmentAction> = {
  submitSelfAssessment: { zh: '提交自评', en: 'Submit the self assessment' },
  returnSelfAssessment: { zh: '退回补正', en: 'Return for correction' },
  passEligibility: { zh: '资格审核通过', en: 'Pass eligibility' },
  refuseEligibility: { zh: '资格审核不通过', en: 'Refuse eligibility' },
  finishDocumentReview: { zh: '完成材料审查', en: 'Finish the document review' },
  finishSiteVisit: { zh: '完成实地考察', en: 'Finish the site visit' },
  settlePreliminary: { zh: '汇总初评', en: 'Settle the preliminary score' },
  decideGrade: { zh: '审定等级', en: 'Decide the grade' },
  postNotice: { zh: '张贴公示', en: 'Post the notice' },
  publishGrade: { zh: '公告发证', en: 'Publish the grade' },
  appealGrade: { zh: '受理复核申请', en: 'Take an appeal' },
  reviewAppeal: { zh: '作出复核决定', en: 'Decide the appeal' },
  withdrawAssessment: { zh: '撤回申报', en: 'Withdraw' },
};

/** Labels of what is stated with an action. @source domain.md 2.1 */
export const ASSESSMENT_FACT_LABELS: Labels<keyof AssessmentFacts> = {
  selfScoresComplete: { zh: '完整的自评分', en: 'a complete self score' },
  returnReason: { zh: '退回理由', en: 'the reason of the return' },
  refusalReason: { zh: '不通过的理由', en: 'the reason of the refusal' },
  visitedOn: { zh: '考察日期', en: 'the day of the visit' },
  allScoresIn: { zh: '全部专家评分', en: "every assessor's scores" },
  decidedOn: { zh: '审定日期', en: 'the day of the decision' },
  decisionMinutes: { zh: '会议纪要编号', en: 'the minutes of the decision' },
  postedAt: { zh: '公示地点', en: 'where the notice is posted' },
  noObjectionOpen: { zh: '异议处理完毕', en: 'the end of every objection' },
  appealReason: { zh: '复核申请理由', en: 'the reason of the appeal' },
  reviewOutcome: { zh: '复核结论', en: 'the outcome of the review' },
  reviewReason: { zh: '复核理由', en: 'the reason of the outcome' },
  withdrawalReason: { zh: '撤回理由', en: 'the reason of the withdrawal' },
};

/** Labels of grades. @source 社会组织评估管理办法 (民政部令第39号) art. 4 */
export const RATING_GRADE_LABELS: Labels<RatingGrade> = {
  a5: { zh: '5A', en: '5A' },
  a4: { zh: '4A', en: '4A' },
  a3: { zh: '3A', en: '3A' },
  a2: { zh: '2A', en: '2A' },
  a1: { zh: '1A', en: '1A' },
};

/** Labels of reasons against an assessment. @source 社会组织评估管理办法 (民政部令第39号) art. 8 and 9 */
export const INELIGIBILITY_REASON_LABELS: Labels<IneligibilityReason> = {
  certificateTooYoung: { zh: '取得登记证书不满两年', en: 'The certificate is younger than two years' },
  gradeStillValid: { zh: '现有等级仍在有效期内', en: 'A grade is in force' },
  annualInspectionMissed: { zh: '未参加上年度年检', en: 'Missed the last annual inspection' },
  annualInspectionFailed: {
    zh: '上年度年检不合格或连续两年基本合格',
    en: 'Failed the last annual inspection',
  },
  penaltyLastYear: { zh: '上年度受到行政处罚', en: 'Penalised last year' },
  penaltyUnfinished: { zh: '行政处罚尚未执行完毕', en: 'A penalty is not served yet' },
  underInvestigation: { zh: '正在被立案调查', en: 'Under investigation' },
  abnormalListed: { zh: '列入活动异常名录', en: 'On the abnormal activity list' },
  seriousListed: { zh: '列入严重违法失信名单', en: 'On the serious breach list' },
};

/** Labels of conflicts. @source 社会组织评估管理办法 (民政部令第39号) art. 20 */
export const ASSESSOR_CONFLICT_LABELS: Labels<AssessorConflict> = {
  none: { zh: '无利害关系', en: 'None' },
  postHolder: { zh: '在该组织任职', en: 'Holds a post there' },
  relative: { zh: '与该组织负责人有亲属关系', en: 'Related to its head' },
  contract: { zh: '与该组织有业务往来', en: 'In business with it' },
  otherInterest: { zh: '其他可能影响公正的关系', en: 'Another interest' },
};

/** Labels of signs of formalism. @source domain.md 4.2 H13 */
export const FORMALISM_SIGN_LABELS: Labels<FormalismSign> = {
  noEvidence: { zh: '全程没有佐证材料', en: 'No evidence at all' },
  identicalScores: { zh: '各位专家评分完全相同', en: 'Every sheet of scores the same' },
  nearMaximum: { zh: '得分达到满分的 95% 以上', en: 'At least 95 % of the maximum' },
};

/** Labels of what became of an appeal. @source domain.md 2.1 */
export const REVIEW_OUTCOME_LABELS: Labels<NonNullable<AssessmentFacts['reviewOutcome']>> = {
  upheld: { zh: '维持原等级', en: 'The grade stands' },
  changed: { zh: '变更等级', en: 'The grade changes' },
  rejected: { zh: '驳回复核申请', en: 'The appeal is rejected' },
  withdrawn: { zh: '申请人撤回', en: 'The appeal is withdrawn' },
};
