import type {
  CreditFlag,
  DocumentKind,
  ElementState,
  EvidenceAction,
  EvidenceState,
  FormationBasis,
  FourElement,
  GovernanceBody,
  MinistryKind,
  RegistrationAction,
  RegistrationProcedure,
  RegistrationStatus,
  ServiceKind,
} from '../organisation';
import type { PostKind } from '../person';
import type { Labels } from './labels';

/** Labels of service kinds. @source domain.md 0.6 */
export const SERVICE_KIND_LABELS: Labels<ServiceKind> = {
  cultureSports: { zh: '文体类', en: 'Culture and sports' },
  governance: { zh: '治理类', en: 'Governance' },
  mutualAid: { zh: '互助类', en: 'Mutual aid' },
  publicBenefit: { zh: '公益类', en: 'Public benefit' },
  volunteering: { zh: '志愿类', en: 'Volunteering' },
};

/** Labels of the ministry's kinds. @source 民发〔2017〕191号 */
export const MINISTRY_KIND_LABELS: Labels<MinistryKind> = {
  dailyLiving: { zh: '生活服务类', en: 'Daily living' },
  charity: { zh: '公益慈善类', en: 'Charity' },
  communityAffairs: { zh: '社区事务类', en: 'Community affairs' },
  cultureAndSports: { zh: '文体活动类', en: 'Culture and sports' },
};

/** Labels of what brought a group together. @source requirements.md W16, W23 */
export const FORMATION_BASIS_LABELS: Labels<FormationBasis> = {
  sharedInterest: { zh: '共同兴趣爱好', en: 'Shared interest' },
  sharedNeed: { zh: '共同需求', en: 'Shared need' },
  residentInitiative: { zh: '居民自发解决问题', en: "Residents' initiative" },
  committeeInitiative: { zh: '居委会发起', en: "Residents' committee's initiative" },
  governmentTask: { zh: '承接政府交办任务', en: 'Task handed down by government' },
};

/** Labels of bodies that are no community social organisations. @source domain.md 0.4 */
export const GOVERNANCE_BODY_LABELS: Labels<GovernanceBody> = {
  ownersCommittee: { zh: '业主委员会', en: "Owners' committee" },
  buildingGroup: { zh: '楼栋自治组织', en: "Residents' group of a building" },
};

/** Labels of registration statuses. @source domain.md section 7 */
export const REGISTRATION_STATUS_LABELS: Labels<RegistrationStatus> = {
  unregistered: { zh: '未备案登记', en: 'Neither filed nor registered' },
  filingPending: { zh: '备案办理中', en: 'Filing pending' },
  filed: { zh: '已备案', en: 'Filed' },
  registrationPending: { zh: '登记办理中', en: 'Registration pending' },
  registered: { zh: '已登记', en: 'Registered' },
  changePending: { zh: '变更办理中', en: 'Change pending' },
  abnormalListed: { zh: '列入活动异常名录', en: 'In the abnormal activity list' },
  seriousListed: { zh: '列入严重违法失信名单', en: 'In the serious breach list' },
  dissolving: { zh: '清算注销中', en: 'Being dissolved' },
  deregistered: { zh: '已注销', en: 'Deregistered' },
  revoked: { zh: '已撤销登记', en: 'Revoked' },
};

/** Labels of what can be done about a registration. @source domain.md section 7 */
export const REGISTRATION_ACTION_LABELS: Labels<RegistrationAction> = {
  applyForFiling: { zh: '受理备案申请', en: 'Take in an application for filing' },
  acceptFiling: { zh: '准予备案', en: 'File' },
  declineFiling: { zh: '不予备案', en: 'Decline the filing' },
  cancelFiling: { zh: '注销备案', en: 'Cancel the filing' },
  applyForRegistration: { zh: '受理登记申请', en: 'Take in an application for registration' },
  acceptRegistration: { zh: '准予登记', en: 'Register' },
  declineRegistration: { zh: '不予登记', en: 'Decline the registration' },
  applyForChange: { zh: '受理变更登记', en: 'Take in a change of registration' },
  endChange: { zh: '变更办结', en: 'End the change' },
  listAbnormal: { zh: '列入活动异常名录', en: 'Put into the abnormal activity list' },
  liftAbnormal: { zh: '移出活动异常名录', en: 'Take out of the abnormal activity list' },
  listSerious: { zh: '列入严重违法失信名单', en: 'Put into the serious breach list' },
  liftSerious: { zh: '移出严重违法失信名单', en: 'Take out of the serious breach list' },
  startDissolution: { zh: '开始清算', en: 'Start dissolution' },
  deregister: { zh: '准予注销', en: 'Deregister' },
  revoke: { zh: '撤销登记', en: 'Revoke' },
};

/** Labels of credit flags. @source 民政部令第60号 */
export const CREDIT_FLAG_LABELS: Labels<CreditFlag> = {
  normal: { zh: '正常', en: 'Normal' },
  abnormal: { zh: '活动异常', en: 'Abnormal' },
  serious: { zh: '严重违法失信', en: 'Serious breach' },
};

/** Labels of kinds of documents. @source domain.md 2.1, 2.2 */
export const DOCUMENT_KIND_LABELS: Labels<DocumentKind> = {
  applicationForm: { zh: '申请书', en: 'Application form' },
  charter: { zh: '章程', en: 'Charter' },
  rulesOfProcedure: { zh: '议事规则', en: 'Rules of procedure' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
  memberList: { zh: '成员名册', en: 'Member list' },
  identityProof: { zh: '负责人身份证明', en: 'Proof of identity' },
  premisesProof: { zh: '活动场所证明', en: 'Proof of premises' },
  authorityConsent: { zh: '业务主管单位同意文件', en: "Competent authority's consent" },
  capitalProof: { zh: '验资证明', en: 'Proof of capital' },
  financialPolicy: { zh: '财务管理制度', en: 'Financial policy' },
  serviceScopeStatement: { zh: '服务范围说明', en: 'Service scope statement' },
  filingCertificate: { zh: '备案证明', en: 'Filing certificate' },
  registrationCertificate: { zh: '登记证书', en: 'Registration certificate' },
  annualReport: { zh: '年度工作报告', en: 'Annual report' },
  auditReport: { zh: '审计报告', en: 'Audit report' },
  agreement: { zh: '协议', en: 'Agreement' },
  photograph: { zh: '照片', en: 'Photograph' },
  otherDocument: { zh: '其他材料', en: 'Other document' },
};

/** Labels of states of evidence. @source requirements.md W17 */
export const EVIDENCE_STATE_LABELS: Labels<EvidenceState> = {
  proposed: { zh: '待核验', en: 'To be verified' },
  verified: { zh: '已核验', en: 'Verified' },
  refused: { zh: '未通过', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of posts. @source requirements.md W22, O5, O7 */
export const POST_KIND_LABELS: Labels<PostKind> = {
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  chair: { zh: '理事长（负责人）', en: 'Chair' },
  councilMember: { zh: '理事', en: 'Council member' },
  supervisor: { zh: '监事', en: 'Supervisor' },
  financeOfficer: { zh: '财务人员', en: 'Finance officer' },
  secretary: { zh: '秘书长', en: 'Secretary' },
  coreMember: { zh: '骨干成员', en: 'Core member' },
  member: { zh: '成员', en: 'Member' },
  committeeMember: { zh: '居委会成员', en: "Residents' committee member" },
  communityWorker: { zh: '社区工作者', en: 'Community worker' },
};

/** Labels of the four elements. @source requirements.md W17 */
export const FOUR_ELEMENT_LABELS: Labels<FourElement> = {
  leadershipTeam: { zh: '领袖团队', en: 'Leadership team' },
  activityCharter: { zh: '活动章程', en: 'Activity charter' },
  governanceStructure: { zh: '治理结构', en: 'Governance structure' },
  serviceBoundary: { zh: '服务边界', en: 'Service boundary' },
};

/** Labels of states of an element. @source domain.md H01 */
export const ELEMENT_STATE_LABELS: Labels<ElementState> = {
  missing: { zh: '缺失', en: 'Missing' },
  partial: { zh: '部分具备', en: 'Partial' },
  complete: { zh: '具备', en: 'Complete' },
};

/** Labels of what can be done with evidence. @source requirements.md W17 */
export const EVIDENCE_ACTION_LABELS: Labels<EvidenceAction> = {
  verify: { zh: '核验通过', en: 'Verify' },
  refuse: { zh: '不予通过', en: 'Refuse' },
  withdraw: { zh: '撤回佐证', en: 'Withdraw' },
};

/** Labels of procedures of registration. @source domain.md 2.1 */
export const REGISTRATION_PROCEDURE_LABELS: Labels<RegistrationProcedure> = {
  filing: { zh: '备案', en: 'Filing' },
  registration: { zh: '登记', en: 'Registration' },
  registrationChange: { zh: '变更登记', en: 'Change of registration' },
};
