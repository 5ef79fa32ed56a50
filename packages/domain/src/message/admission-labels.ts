import type {
  AdmissionAction,
  AdmissionChannel,
  AdmissionFacts,
  AdmissionGround,
  AdmissionKind,
  AdmissionStance,
  AdmissionStatus,
} from '../task-admission';
import type { Labels } from './labels';

/** Labels of what is put before communities. @source domain.md 2.5 */
export const ADMISSION_KIND_LABELS: Labels<AdmissionKind> = {
  task: { zh: '工作任务', en: 'Task' },
  body: { zh: '机构', en: 'Body' },
  plaque: { zh: '挂牌', en: 'Plaque' },
  ledger: { zh: '台账报表', en: 'Ledger' },
  survey: { zh: '调查统计', en: 'Survey' },
  inspection: { zh: '检查', en: 'Inspection' },
  assessment: { zh: '考核评比', en: 'Assessment' },
  certificate: { zh: '证明', en: 'Certificate' },
};

/** Labels of where it stands. @source requirements.md SM1 */
export const ADMISSION_STATUS_LABELS: Labels<AdmissionStatus> = {
  draft: { zh: '草稿', en: 'Draft' },
  released: { zh: '目录内下达', en: 'Released, on the list' },
  selfUndertaken: { zh: '部门自行承担', en: 'Undertaken by the department' },
  volunteersSought: { zh: '自愿征集', en: 'Volunteers sought' },
  emergency: { zh: '应急办理中', en: 'Emergency' },
  emergencyOver: { zh: '应急期满', en: 'Emergency over' },
  hearing: { zh: '听取社区意见', en: 'Hearing' },
  review: { zh: '待审定', en: 'Under review' },
  returned: { zh: '退回补正', en: 'Returned' },
  admitted: { zh: '已准入', en: 'Admitted' },
  dueForReview: { zh: '准入将到期', en: 'Due for review' },
  expired: { zh: '准入已到期', en: 'Expired' },
  refused: { zh: '不予准入', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  revoked: { zh: '已撤销', en: 'Revoked' },
};

/** Labels of channels. @source issue on committee workload */
export const ADMISSION_CHANNEL_LABELS: Labels<AdmissionChannel> = {
  ordinary: { zh: '正常办理', en: 'Ordinary' },
  emergency: { zh: '应急通道', en: 'Emergency' },
};

/** Labels of what can be done with it. @source requirements.md SM1 */
export const ADMISSION_ACTION_LABELS: Labels<AdmissionAction> = {
  release: { zh: '按清单下达', en: 'Release' },
  submitApplication: { zh: '申请准入', en: 'Apply for admission' },
  undertakeItself: { zh: '自行承担', en: 'Undertake it ourselves' },
  seekVolunteers: { zh: '自愿征集', en: 'Seek volunteers' },
  openEmergency: { zh: '走应急通道', en: 'Use the emergency channel' },
  withdrawApplication: { zh: '撤回', en: 'Withdraw' },
  closeHearing: { zh: '结束听取意见', en: 'Close the hearing' },
  admit: { zh: '准入', en: 'Admit' },
  refuse: { zh: '不予准入', en: 'Refuse' },
  returnForCorrection: { zh: '退回补正', en: 'Return' },
  extend: { zh: '评估后延期', en: 'Extend after review' },
  revoke: { zh: '撤销', en: 'Revoke' },
};

/** Labels of what is stated with an action. @source requirements.md SM1 */
export const ADMISSION_FACT_LABELS: Labels<keyof AdmissionFacts> = {
  emergencyBasis: { zh: '应急依据', en: 'the basis of the emergency' },
  authority: { zh: '下放的权限', en: 'the authority that goes with it' },
  hearingSummary: { zh: '意见汇总', en: 'a summary of what was heard' },
  reason: { zh: '理由', en: 'a reason' },
  decisionNote: { zh: '审定意见', en: 'the decision in words' },
  reviewFinding: { zh: '评估结论', en: 'the finding of the review' },
  validTo: { zh: '准入截止日期', en: 'the last day of the admission' },
  ground: { zh: '不予准入的情形', en: 'the ground of the refusal' },
  refusedBy: { zh: '依据的清单事项', en: 'the item of the list' },
};

/** Labels of grounds of a refusal. @source 权随责走、费随事转; domain.md 2.5 */
export const ADMISSION_GROUND_LABELS: Labels<AdmissionGround> = {
  prohibitedItem: { zh: '属于负面事项', en: 'The list prohibits it' },
  departmentsOwnDuty: { zh: '属于部门自身职责', en: 'It is the department’s own duty' },
  notListed: { zh: '不在清单内且无必要', en: 'Off the list and not needed' },
  basisInsufficient: { zh: '依据不足', en: 'The basis is insufficient' },
  resourcesInsufficient: { zh: '权限、经费不到位', en: 'Authority or funds do not follow' },
  alreadyCollected: { zh: '已有数据，属重复采集', en: 'The data are held already' },
};

/** Labels of what communities say. @source requirements.md S4 */
export const ADMISSION_STANCE_LABELS: Labels<AdmissionStance> = {
  support: { zh: '同意', en: 'Support' },
  supportWithConditions: { zh: '有条件同意', en: 'Support with conditions' },
  oppose: { zh: '不同意', en: 'Oppose' },
};
