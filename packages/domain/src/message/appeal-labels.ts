import type { AppealAction, AppealFacts, AppealOpinion, AppealState } from '../assessment';
import type { Labels } from './labels';

/** Labels of states of an appeal. @source decision record 0115 */
export const APPEAL_STATE_LABELS: Labels<AppealState> = {
  received: { zh: '已收到，待审查受理', en: 'Received' },
  accepted: { zh: '已受理，复核中', en: 'Accepted, under review' },
  outOfTime: { zh: '逾期，不予受理', en: 'Refused as out of time' },
  upheld: { zh: '维持原结果', en: 'The result stands' },
  changed: { zh: '变更原结果', en: 'The result is changed' },
  rejected: { zh: '驳回申请', en: 'The appeal is rejected' },
  withdrawn: { zh: '申请人已撤回', en: 'Withdrawn by the applicant' },
};

/** Labels of what can be done with an appeal. @source decision record 0115 */
export const APPEAL_ACTION_LABELS: Labels<AppealAction> = {
  acceptAppeal: { zh: '受理', en: 'Accept' },
  refuseLateAppeal: { zh: '逾期不予受理', en: 'Refuse as out of time' },
  upholdResult: { zh: '决定维持原结果', en: 'Let the result stand' },
  changeResult: { zh: '决定变更结果', en: 'Change the result' },
  rejectAppeal: { zh: '决定驳回申请', en: 'Reject the appeal' },
  withdrawAppeal: { zh: '登记申请人撤回', en: 'Record its withdrawal' },
};

/** Labels of what is stated with an action on an appeal. @source decision record 0115 */
export const APPEAL_FACT_LABELS: Labels<keyof AppealFacts> = {
  refusalReason: { zh: '不予受理的理由', en: 'the reason of the refusal' },
  opinionsIn: {
    zh: '足够的复核人及其全部意见',
    en: 'enough reviewers, each with an opinion',
  },
  reviewReason: { zh: '复核理由', en: 'the reason of the decision' },
  reviewMinutes: { zh: '复核会议纪要编号', en: 'the minutes of the review' },
  reviewedScore: { zh: '复核后的得分', en: 'the score after the review' },
  withdrawalReason: { zh: '撤回理由', en: 'the reason of the withdrawal' },
};

/** Labels of what a reviewer holds. @source decision record 0115 */
export const APPEAL_OPINION_LABELS: Labels<AppealOpinion> = {
  uphold: { zh: '维持原结果', en: 'The result stands' },
  change: { zh: '变更原结果', en: 'The result changes' },
  reject: { zh: '驳回申请', en: 'The appeal has no ground' },
};
