import type {
  AgreementParty,
  ExitCriterion,
  IncubationAction,
  IncubationDocument,
  IncubationDue,
  IncubationStage,
  IncubationStatement,
  SupportActivity,
  SupportKind,
  TerminationGround,
} from '../incubation';
import type { Labels } from './labels';

/** Labels of the stages of an incubation case. @source domain.md 2.2 */
export const INCUBATION_STAGE_LABELS: Labels<IncubationStage> = {
  draft: { zh: '草稿', en: 'Draft' },
  applied: { zh: '已申请', en: 'Applied' },
  correction: { zh: '待补正', en: 'Awaiting papers' },
  screening: { zh: '初审', en: 'Screening' },
  interview: { zh: '面试尽调', en: 'Interview' },
  panelReview: { zh: '评审', en: 'Panel review' },
  publicNotice: { zh: '公示', en: 'Public notice' },
  admitted: { zh: '签约入壳', en: 'Admitted' },
  incubating: { zh: '培育中', en: 'Incubating' },
  midtermReview: { zh: '中期评估', en: 'Mid-term review' },
  rectifying: { zh: '整改中', en: 'Rectifying' },
  suspended: { zh: '中止', en: 'Suspended' },
  exitReview: { zh: '出壳评估', en: 'Exit review' },
  graduated: { zh: '已出壳', en: 'Graduated' },
  followUp: { zh: '跟踪回访', en: 'Follow-up' },
  closed: { zh: '已办结', en: 'Closed' },
  refused: { zh: '未通过', en: 'Refused' },
  withdrawn: { zh: '已退出', en: 'Withdrawn' },
  terminated: { zh: '已终止', en: 'Terminated' },
};

/** Labels of what can be done with an incubation case. @source domain.md 2.2 */
export const INCUBATION_ACTION_LABELS: Labels<IncubationAction> = {
  submit: { zh: '提交申请', en: 'Submit' },
  requestCorrection: { zh: '退回补正', en: 'Return for correction' },
  resubmit: { zh: '补正后重新提交', en: 'Submit again' },
  acceptApplication: { zh: '受理申请', en: 'Accept the application' },
  passScreening: { zh: '初审通过', en: 'Pass the screening' },
  passInterview: { zh: '面试通过', en: 'Pass the interview' },
  passPanel: { zh: '评审通过', en: 'Pass the panel review' },
  admit: { zh: '办理入壳', en: 'Admit' },
  startIncubation: { zh: '开始培育', en: 'Start the incubation' },
  startMidterm: { zh: '启动中期评估', en: 'Start the mid-term review' },
  passMidterm: { zh: '中期评估通过', en: 'Pass the mid-term review' },
  orderRectification: { zh: '责令整改', en: 'Order rectification' },
  acceptRectification: { zh: '整改验收通过', en: 'Accept the rectification' },
  extend: { zh: '批准延期', en: 'Extend' },
  suspend: { zh: '暂时中止', en: 'Suspend' },
  resume: { zh: '恢复培育', en: 'Resume' },
  applyForExit: { zh: '申请出壳', en: 'Apply for exit' },
  continueIncubation: { zh: '继续培育', en: 'Continue the incubation' },
  graduate: { zh: '准予出壳', en: 'Graduate' },
  startFollowUp: { zh: '转入跟踪', en: 'Start the follow-up' },
  close: { zh: '结束跟踪', en: 'Close' },
  refuse: { zh: '不予通过', en: 'Refuse' },
  withdraw: { zh: '主动退出', en: 'Withdraw' },
  terminate: { zh: '终止孵化', en: 'Terminate' },
};

/** Labels of the papers of an incubation case. @source domain.md 2.2 */
export const INCUBATION_DOCUMENT_LABELS: Labels<IncubationDocument> = {
  applicationForm: { zh: '入驻申请表', en: 'application form' },
  founderProfile: { zh: '发起人身份与简历', en: 'identity and profile of the founders' },
  charterDraft: { zh: '章程草案', en: 'draft charter' },
  projectProposal: { zh: '项目（服务）计划书', en: 'project proposal' },
  commitmentLetter: { zh: '承诺书', en: 'letter of commitment' },
  screeningForm: { zh: '形式审查表', en: 'screening form' },
  interviewRecord: { zh: '面谈记录', en: 'record of the interview' },
  siteVisitRecord: { zh: '实地走访表', en: 'record of the site visit' },
  needsPretest: { zh: '需求测评（前测）', en: 'needs assessment before incubation' },
  panelMinutes: { zh: '评审会议纪要', en: 'minutes of the panel' },
  noticeScan: { zh: '公示盖章扫描件', en: 'scan of the sealed notice' },
  incubationAgreement: { zh: '孵化协议', en: 'incubation agreement' },
  premisesAgreement: { zh: '场地使用协议', en: 'premises agreement' },
  custodyAgreement: { zh: '资金托管协议', en: 'fund custody agreement' },
  capacityDiagnosis: { zh: '能力诊断（四要素）', en: 'diagnosis of the four elements' },
  midtermSelfAssessment: { zh: '中期自评', en: 'mid-term self-assessment' },
  thirdPartyScore: { zh: '第三方评分', en: 'third-party score' },
  financialSpotCheck: { zh: '财务抽查记录', en: 'financial spot check' },
  rectificationNotice: { zh: '整改通知书', en: 'rectification notice' },
  rectificationReport: { zh: '整改报告', en: 'rectification report' },
  extensionApplication: { zh: '延期申请', en: 'application for extension' },
  exitApplication: { zh: '出壳申请书', en: 'application for exit' },
  exitPosttest: { zh: '后测', en: 'assessment after incubation' },
  financialReport: { zh: '审计（财务）报告', en: 'financial report' },
  standingCertificate: { zh: '登记证书', en: 'registration certificate' },
  graduationDecision: { zh: '出壳决定', en: 'decision on graduation' },
  assetInventory: { zh: '物资与资金清点表', en: 'inventory of assets and funds' },
  terminationNotice: { zh: '终止通知书', en: 'termination notice' },
  withdrawalLetter: { zh: '退出申请书', en: 'letter of withdrawal' },
};

/** Labels of what is stated with an action. @source domain.md 2.2 */
export const INCUBATION_STATEMENT_LABELS: Labels<keyof IncubationStatement> = {
  reason: { zh: '理由', en: 'the reason' },
  extensionMonths: { zh: '延期月数', en: 'the months of the extension' },
  terminationGround: { zh: '终止事由', en: 'the ground of the termination' },
};

/** Labels of grounds of a termination. @source domain.md 2.2 */
export const TERMINATION_GROUND_LABELS: Labels<TerminationGround> = {
  breach: { zh: '违约', en: 'Breach of the agreement' },
  violation: { zh: '违规', en: 'Violation of rules' },
  stagnation: { zh: '停滞', en: 'Stagnation' },
  lostContact: { zh: '失联', en: 'Lost contact' },
};

/** Labels of exit criteria. @source domain.md 2.2 */
export const EXIT_CRITERION_LABELS: Labels<ExitCriterion> = {
  lawfulStanding: { zh: '已备案或登记且信用正常', en: 'filed or registered with normal credit' },
  fourElements: { zh: '四个组织要素齐备', en: 'the four elements complete' },
  soundFinance: { zh: '财务独立、来源多元、有储备', en: 'separate books, several sources and a reserve' },
  coreTeam: { zh: '核心团队稳定', en: 'a stable core team' },
  completedProject: { zh: '至少一个项目验收合格', en: 'a completed project rated as passed' },
  councilMeetings: { zh: '至少两次有纪要的理事会', en: 'two minuted meetings of the board' },
  trainingHours: { zh: '培训学时达标', en: 'the training hours' },
  noOpenRectification: { zh: '无未了整改', en: 'no open rectification' },
};

/** Labels of the six kinds of support. @source requirements.md O10 */
export const SUPPORT_KIND_LABELS: Labels<SupportKind> = {
  fiscalInput: { zh: '财政投入', en: 'Fiscal input' },
  policySupport: { zh: '政策支持', en: 'Policy support' },
  organisationSetup: { zh: '组织设置', en: 'Setting up of the organisation' },
  capacityTraining: { zh: '能力培训', en: 'Capacity training' },
  projectPlanning: { zh: '项目策划', en: 'Project planning' },
  performanceManagement: { zh: '绩效管理', en: 'Performance management' },
};

/** Labels of what was given as support. @source domain.md 2.2 */
export const SUPPORT_ACTIVITY_LABELS: Labels<SupportActivity> = {
  officeDesk: { zh: '办公工位', en: 'Office desk' },
  registrationAid: { zh: '注册协助', en: 'Help with registration' },
  bookkeeping: { zh: '代理记账', en: 'Bookkeeping' },
  legalAdvice: { zh: '法律咨询', en: 'Legal advice' },
  training: { zh: '培训', en: 'Training' },
  mentoring: { zh: '督导', en: 'Mentoring' },
  seedGrant: { zh: '启动经费', en: 'Seed grant' },
  communityMatching: { zh: '社区对接', en: 'Matching with a community' },
  publicity: { zh: '宣传推广', en: 'Publicity' },
};

/** Labels of the parties of an incubation agreement. @source domain.md 2.2 */
export const AGREEMENT_PARTY_LABELS: Labels<AgreementParty> = {
  hubOrganisation: { zh: '枢纽组织', en: 'the hub organisation' },
  applicant: { zh: '申请组织', en: 'the applicant' },
};

/** Labels of what a case owes by a day. @source domain.md 5.2 */
export const INCUBATION_DUE_LABELS: Labels<IncubationDue> = {
  stageDue: { zh: '本阶段办理时限', en: 'Time limit of the stage' },
  objectionDue: { zh: '处理异议', en: 'Decide on an objection' },
  noticeEnded: { zh: '公示期满', en: 'The public notice has ended' },
  mentoringDue: { zh: '本月督导', en: 'Mentoring of the month' },
  midtermDue: { zh: '中期评估到期', en: 'The mid-term review is due' },
  planItemDue: { zh: '培育方案事项到期', en: 'An item of the plan is due' },
  termEnding: { zh: '孵化期即将届满', en: 'The term of incubation is ending' },
  visitDue: { zh: '出壳后回访', en: 'A follow-up visit is due' },
  handOverDue: { zh: '交接物资与场地', en: 'Hand-over of premises and assets' },
};
