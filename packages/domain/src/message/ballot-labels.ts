import type {
  BallotMeasure,
  BallotMethod,
  BallotStance,
  BallotThreshold,
  DeemedConsentPolicy,
  VoteAction,
  VoteFacts,
  VoteState,
} from '../ballot';
import type {
  CommitteeAction,
  CommitteeActionFacts,
  CommitteeProcedure,
  CommitteeStep,
  LapseReason,
  OwnersCommitteeStatus,
  OwnersDecision,
} from '../owners-committee';
import type { Labels } from './labels';

/** Labels of states of a vote. @source domain.md section 7 */
export const VOTE_STATE_LABELS: Labels<VoteState> = {
  draft: { zh: '拟定中', en: 'Draft' },
  rulesPublished: { zh: '方案公示中', en: 'Rules published' },
  open: { zh: '表决中', en: 'Open' },
  closed: { zh: '已截止待计票', en: 'Closed' },
  counted: { zh: '已计票', en: 'Counted' },
  publicised: { zh: '结果已公示', en: 'Result publicised' },
  filed: { zh: '已备案', en: 'Filed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** Labels of what can be done with a vote. @source domain.md section 7 */
export const VOTE_ACTION_LABELS: Labels<VoteAction> = {
  publishRules: { zh: '公示表决方案', en: 'Publish the rules' },
  openVote: { zh: '锁定名册并开始表决', en: 'Freeze the roll and open' },
  closeVote: { zh: '截止表决', en: 'Close' },
  countVote: { zh: '计票', en: 'Count' },
  publiciseResult: { zh: '公示结果', en: 'Publicise the result' },
  fileResult: { zh: '报送备案', en: 'File the result' },
  cancelVote: { zh: '取消表决', en: 'Cancel' },
};

/** Labels of what is stated with an action on a vote. @source domain.md section 7 */
export const VOTE_FACT_LABELS: Labels<keyof VoteFacts> = {
  questionCount: { zh: '表决事项', en: 'a question' },
  residentsCommitteeToldOn: {
    zh: '告知居民委员会的日期',
    en: "the day on which the residents' committee was told",
  },
  postedAt: { zh: '公示地点', en: 'where it is posted' },
  rollCount: { zh: '业主名册', en: 'a roll of voters' },
  closesOn: { zh: '表决截止日期', en: 'the last day of voting' },
  closingReason: { zh: '提前截止的理由', en: 'the reason for closing early' },
  filedWith: { zh: '备案机关', en: 'the office of filing' },
  cancelReason: { zh: '取消的理由', en: 'the reason for cancelling' },
};

/** Labels of methods. @source domain.md section 7 */
export const BALLOT_METHOD_LABELS: Labels<BallotMethod> = {
  proposal: { zh: '同意／反对', en: 'For or against' },
  approval: { zh: '多选（同意票）', en: 'Approval' },
  ordinal: { zh: '排序计分', en: 'Order of preference' },
  cumulative: { zh: '分配计分', en: 'Spread points' },
};

/** Labels of demands on support. @source Civil Code (民法典) art. 278 */
export const BALLOT_THRESHOLD_LABELS: Labels<BallotThreshold> = {
  ordinary: { zh: '双过半', en: 'More than half of both' },
  special: { zh: '双四分之三', en: 'Three quarters of both' },
};

/** Labels of measures. @source Civil Code (民法典) art. 278 */
export const BALLOT_MEASURE_LABELS: Labels<BallotMeasure> = {
  heads: { zh: '人数', en: 'Heads' },
  area: { zh: '专有部分面积', en: 'Exclusive area' },
};

/** Labels of stances. @source Civil Code (民法典) art. 278 */
export const BALLOT_STANCE_LABELS: Labels<BallotStance> = {
  for: { zh: '同意', en: 'For' },
  against: { zh: '反对', en: 'Against' },
  abstain: { zh: '弃权', en: 'Abstain' },
};

/** Labels of how silence is taken. @source domain.md 2.4 */
export const DEEMED_CONSENT_POLICY_LABELS: Labels<DeemedConsentPolicy> = {
  never: { zh: '未投票不计入参与', en: 'Silence counts as nothing' },
  joinMajority: { zh: '已送达未投票的视为同意多数意见', en: 'Silence after delivery joins the majority' },
};

/** Labels of owners' decisions. @source Civil Code (民法典) art. 278 para. 1 */
export const OWNERS_DECISION_LABELS: Labels<OwnersDecision> = {
  assemblyRules: { zh: '制定和修改业主大会议事规则', en: "Rules of procedure of the owners' assembly" },
  managementCovenant: { zh: '制定和修改管理规约', en: 'Management covenant' },
  committeeElection: { zh: '选举业主委员会或者更换其成员', en: "Election of the owners' committee" },
  propertyCompany: { zh: '选聘和解聘物业服务企业', en: 'Hiring and dismissing the property company' },
  maintenanceFundUse: { zh: '使用建筑物及其附属设施的维修资金', en: 'Use of the maintenance fund' },
  maintenanceFundRaising: { zh: '筹集建筑物及其附属设施的维修资金', en: 'Raising the maintenance fund' },
  rebuilding: { zh: '改建、重建建筑物及其附属设施', en: 'Rebuilding' },
  commonPartUse: {
    zh: '改变共有部分的用途或者利用共有部分从事经营活动',
    en: 'Other use of common parts',
  },
  otherWeighty: { zh: '有关共有和共同管理权利的其他重大事项', en: 'Other weighty things' },
};

/** Labels of a committee's status. @source domain.md 2.4 */
export const OWNERS_COMMITTEE_STATUS_LABELS: Labels<OwnersCommitteeStatus> = {
  none: { zh: '未成立', en: 'None' },
  preparing: { zh: '筹备中', en: 'Preparing' },
  assemblyVoting: { zh: '业主大会表决中', en: 'Assembly voting' },
  elected: { zh: '已选举待备案', en: 'Elected' },
  filed: { zh: '已报备待确认', en: 'Filed' },
  active: { zh: '正常履职', en: 'Active' },
  termExpiring: { zh: '任期将满', en: 'Term expiring' },
  reElecting: { zh: '换届中', en: 'Re-electing' },
  lapsed: { zh: '名存实亡', en: 'In name only' },
};

/** Labels of why a committee exists in name only. @source requirements.md M26 */
export const LAPSE_REASON_LABELS: Labels<LapseReason> = {
  termExpired: { zh: '任期届满未换届', en: 'The term has ended' },
  noMeeting: { zh: '长期未召开会议', en: 'No meeting for long' },
  membersBelowHalf: { zh: '在任委员不足半数', en: 'Fewer than half of the members' },
};

/** Labels of what can be done with a committee. @source domain.md 2.4 */
export const COMMITTEE_ACTION_LABELS: Labels<CommitteeAction> = {
  beginPreparation: { zh: '启动筹备', en: 'Begin preparation' },
  beginReElection: { zh: '启动换届', en: 'Begin re-election' },
  callAssembly: { zh: '召开业主大会', en: 'Call the assembly' },
  recordElection: { zh: '登记选举结果', en: 'Record the election' },
  fileCommittee: { zh: '报送备案', en: 'File' },
  confirmFiling: { zh: '确认备案', en: 'Confirm the filing' },
  abandonProcedure: { zh: '终止筹备或换届', en: 'Give up the procedure' },
};

/** Labels of what is stated with an action on a committee. @source domain.md 2.4 */
export const COMMITTEE_FACT_LABELS: Labels<keyof CommitteeActionFacts> = {
  electedOn: { zh: '选举日期', en: 'the day of the election' },
  termEnd: { zh: '任期届满日', en: 'the last day of the term' },
  seats: { zh: '委员席位数', en: 'the number of seats' },
  membersInOffice: { zh: '在任委员数', en: 'the number of members in office' },
  filedOn: { zh: '报备日期', en: 'the day of filing' },
  filingNumber: { zh: '备案号', en: 'the filing number' },
  abandonReason: { zh: '终止的理由', en: 'the reason for giving up' },
};

/** Labels of steps. @source 北京市物业管理条例 (2024) ch. 3 */
export const COMMITTEE_STEP_LABELS: Labels<CommitteeStep> = {
  termReported: { zh: '报告任期将满', en: 'End of term reported' },
  applied: { zh: '提出成立申请', en: 'Application made' },
  reviewed: { zh: '街道完成审核', en: 'Reviewed by the subdistrict' },
  groupFormed: { zh: '成立筹备组（换届小组）', en: 'Group formed' },
  groupPosted: { zh: '公示小组成员名单', en: 'Group posted' },
  materialsPublished: { zh: '公示名册、草案和候选人', en: 'Roll, drafts and candidates posted' },
  assemblyHeld: { zh: '召开业主大会', en: 'Assembly held' },
  chairElected: { zh: '推选主任', en: 'Chair elected' },
  chairPosted: { zh: '公示委员会组成', en: 'Committee posted' },
  handedOver: { zh: '完成新老交接', en: 'Handed over' },
  filed: { zh: '报送备案', en: 'Filed' },
  filingConfirmed: { zh: '街道确认备案', en: 'Filing confirmed' },
};

/** Labels of procedures. @source 北京市物业管理条例 (2024) ch. 3 */
export const COMMITTEE_PROCEDURE_LABELS: Labels<CommitteeProcedure> = {
  formation: { zh: '首次成立', en: 'Formation' },
  reElection: { zh: '换届', en: 'Re-election' },
};
