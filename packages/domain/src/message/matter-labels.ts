import type {
  CommunityDisposal,
  CommunityDisposalReading,
  DisposalOutcome,
  MatterAction,
  MatterChannel,
  MatterFacts,
  MatterNature,
  MatterState,
  ReturnVerdict,
} from '../matter';
import type { Labels } from './labels';

/** Labels of channels. The Chinese is that of the dictionary. @source domain.md 2.6 */
export const MATTER_CHANNEL_LABELS: Labels<MatterChannel> = {
  hotline12345: { zh: '12345 热线', en: '12345 hotline' },
  hotline12319: { zh: '12319 城管热线', en: '12319 urban management hotline' },
  telephone: { zh: '固定电话', en: 'Telephone' },
  governmentMailbox: { zh: '政府信箱', en: 'Government mailbox' },
  districtPlatform: { zh: '区级诉求平台', en: 'District platform' },
  cityPlatform: { zh: '市级诉求平台', en: 'City platform' },
  miniProgram: { zh: '小程序', en: 'Mini-program' },
  gridWorker: { zh: '网格员上报', en: 'Grid worker' },
  walkIn: { zh: '来访', en: 'In person' },
  otherChannel: { zh: '其他渠道', en: 'Other channel' },
};

/** Labels of natures. @source GB/T 33358-2016 */
export const MATTER_NATURE_LABELS: Labels<MatterNature> = {
  complaint: { zh: '投诉', en: 'Complaint' },
  enquiry: { zh: '咨询', en: 'Enquiry' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  helpRequest: { zh: '求决', en: 'Request for help' },
  appreciation: { zh: '感谢', en: 'Appreciation' },
  otherNature: { zh: '其他', en: 'Other' },
};

/** Labels of outcomes. @source domain.md 2.6 */
export const DISPOSAL_OUTCOME_LABELS: Labels<DisposalOutcome> = {
  onTime: { zh: '按期办结', en: 'Closed on time' },
  overdue: { zh: '逾期办结', en: 'Closed late' },
};

/** Labels of states. @source requirements.md SM2 */
export const MATTER_STATE_LABELS: Labels<MatterState> = {
  reported: { zh: '已上报', en: 'Reported' },
  triaged: { zh: '已分类', en: 'Triaged' },
  dispatched: { zh: '已派遣', en: 'Dispatched' },
  accepted: { zh: '已受理', en: 'Accepted' },
  returned: { zh: '已退单', en: 'Returned' },
  adjudicated: { zh: '已裁定', en: 'Adjudicated' },
  inProgress: { zh: '处置中', en: 'In progress' },
  resolved: { zh: '已处置', en: 'Resolved' },
  confirmed: { zh: '诉求人已确认', en: 'Confirmed by the reporter' },
  disputed: { zh: '诉求人有异议', en: 'Disputed by the reporter' },
  closed: { zh: '已结案', en: 'Closed' },
  rated: { zh: '已评价', en: 'Rated' },
  merged: { zh: '已并入', en: 'Merged' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of actions. @source requirements.md SM2 */
export const MATTER_ACTION_LABELS: Labels<MatterAction> = {
  triage: { zh: '分类', en: 'Triage' },
  dispatch: { zh: '派遣', en: 'Dispatch' },
  accept: { zh: '受理', en: 'Accept' },
  returnMatter: { zh: '退单', en: 'Return' },
  adjudicate: { zh: '裁定退单', en: 'Adjudicate the return' },
  start: { zh: '开始处置', en: 'Start' },
  resolve: { zh: '反馈处置结果', en: 'Report the result' },
  confirm: { zh: '确认结果', en: 'Confirm' },
  dispute: { zh: '提出异议', en: 'Dispute' },
  resume: { zh: '重新处置', en: 'Resume' },
  closeConfirmed: { zh: '结案', en: 'Close' },
  closeUnanswered: { zh: '逾期未回复结案', en: 'Close without an answer' },
  rate: { zh: '评价', en: 'Rate' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  merge: { zh: '并入其他事项', en: 'Merge' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};

/** Labels of what is stated with an action. @source requirements.md SM2 */
export const MATTER_FACT_LABELS: Labels<keyof MatterFacts> = {
  receivingParty: { zh: '承办单位', en: 'the receiving party' },
  returnReason: { zh: '退单理由', en: 'the reason of the return' },
  legalBasis: { zh: '法律依据', en: 'the legal basis' },
  proposedParty: { zh: '建议承办单位', en: 'the proposed party' },
  verdict: { zh: '裁定结果', en: 'the verdict' },
  leadParty: { zh: '牵头单位', en: 'the leading party' },
  outcomeNote: { zh: '处置结果说明', en: 'a note on the result' },
  disputeReason: { zh: '异议理由', en: 'the reason of the dispute' },
  replyPeriodEnded: { zh: '回复期限届满', en: 'the end of the time for an answer' },
  satisfaction: { zh: '满意度', en: 'the satisfaction' },
  reopenReason: { zh: '重新打开的理由', en: 'the reason for reopening' },
  mergedInto: { zh: '并入的事项', en: 'the matter to merge into' },
};

/** Labels of verdicts on a return. @source requirements.md M17c */
export const RETURN_VERDICT_LABELS: Labels<ReturnVerdict> = {
  upheld: { zh: '退单成立', en: 'upheld' },
  overturned: { zh: '退单不成立', en: 'overturned' },
};

/** Labels of readings of "disposed of by the community itself". @source decision record 0012 */
export const COMMUNITY_DISPOSAL_READING_LABELS: Labels<CommunityDisposalReading> = {
  exactName: { zh: '名称逐字一致', en: 'Exact name' },
  nameVariants: {
    zh: '含「（…街道办事处）」「工作站」变体',
    en: 'With the （…街道办事处） and 工作站 variants',
  },
};

/** Labels of who disposed of a matter. @source decision record 0012 */
export const COMMUNITY_DISPOSAL_LABELS: Labels<CommunityDisposal> = {
  byCommunity: { zh: '本社区处置', en: 'By the community itself' },
  byOther: { zh: '其他单位处置', en: 'By another body' },
  bothUnrecorded: { zh: '社区与处置单位均未登记', en: 'Neither community nor unit recorded' },
};
