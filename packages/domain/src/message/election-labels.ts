import type {
  CandidateNominator,
  ElectionAction,
  ElectionBody,
  ElectionFacts,
  ElectionObjectionSubject,
  ElectionRoute,
  ElectionState,
} from '../election';
import type { Labels } from './labels';

/** Labels of whom residents elect. @source requirements.md D11 */
export const ELECTION_BODY_LABELS: Labels<ElectionBody> = {
  residentsCommittee: { zh: '居委会成员', en: "Residents' committee" },
  neighbourhoodCouncil: { zh: '邻里理事会', en: 'Neighbourhood council' },
  buildingHead: { zh: '楼栋长', en: 'Head of a building' },
  neighbourhoodHead: { zh: '邻里长', en: 'Head of a neighbourhood' },
};

/** Labels of the two routes. @source requirements.md M15 */
export const ELECTION_ROUTE_LABELS: Labels<ElectionRoute> = {
  ballot: { zh: '选举（无记名投票）', en: 'Election by secret ballot' },
  recommendation: { zh: '推荐（居民会议推荐）', en: 'Recommendation by a meeting' },
};

/** Labels of states of an election. @source requirements.md SM4 */
export const ELECTION_STATE_LABELS: Labels<ElectionState> = {
  draft: { zh: '筹备中', en: 'Being prepared' },
  rollPublished: { zh: '选民名单公布中', en: 'Roll public' },
  nominating: { zh: '提名候选人', en: 'Nominating' },
  candidatesPublished: { zh: '候选人公示中', en: 'Candidates public' },
  voting: { zh: '投票中', en: 'Voting' },
  counting: { zh: '计票中', en: 'Counting' },
  counted: { zh: '已计票', en: 'Counted' },
  publicised: { zh: '结果公示中', en: 'Result public' },
  declared: { zh: '已当选就任', en: 'In office' },
  cancelled: { zh: '已取消', en: 'Given up' },
  annulled: { zh: '选举无效', en: 'Void' },
};

/** Labels of what can be done with an election. @source requirements.md SM4 */
export const ELECTION_ACTION_LABELS: Labels<ElectionAction> = {
  publishRoll: { zh: '公布选民名单', en: 'Publish the roll' },
  closeRoll: { zh: '确定选民名单', en: 'Close the roll' },
  publishCandidates: { zh: '公示候选人', en: 'Publish the candidates' },
  openElection: { zh: '开始投票', en: 'Open voting' },
  closeElection: { zh: '截止投票', en: 'Close voting' },
  countElection: { zh: '计票', en: 'Count' },
  recordRecommendation: { zh: '登记推荐结果', en: 'Record the recommendation' },
  reopenNomination: { zh: '补充提名', en: 'Nominate more' },
  openRunOff: { zh: '另行选举', en: 'Open a run-off' },
  repeatVoting: { zh: '重新投票', en: 'Vote again' },
  publiciseElection: { zh: '公示结果', en: 'Publish the result' },
  declareElection: { zh: '发布当选公告', en: 'Declare elected' },
  cancelElection: { zh: '取消选举', en: 'Give up the election' },
  annulElection: { zh: '宣布无效', en: 'Declare void' },
};

/** Labels of what is stated with an action on an election. @source decision record 0192 */
export const ELECTION_FACT_LABELS: Labels<keyof ElectionFacts> = {
  rollCount: { zh: '选民名单', en: 'voters on the roll' },
  postedAt: { zh: '张贴地点', en: 'where it is posted' },
  candidateCount: { zh: '候选人', en: 'candidates' },
  closesOn: { zh: '投票截止日期', en: 'the last day of voting' },
  closingReason: { zh: '提前截止的原因', en: 'why it ends early' },
  attendance: { zh: '推荐会到会人数', en: 'how many were at the meeting' },
  termBeginsOn: { zh: '任期起始日期', en: 'the first day of the term' },
  electedCount: { zh: '当选人', en: 'anybody elected' },
  reason: { zh: '原因', en: 'a reason' },
};

/** Labels of who nominates. @source decision record 0192 */
export const CANDIDATE_NOMINATOR_LABELS: Labels<CandidateNominator> = {
  residentsJointly: { zh: '居民联名提名', en: 'Residents jointly' },
  self: { zh: '自荐', en: 'Self' },
  partyOrganisation: { zh: '社区党组织推荐', en: "The community's Party organisation" },
  residentsCommittee: { zh: '居委会推荐', en: "The residents' committee" },
};

/** Labels of what an objection is against. @source decision record 0192 */
export const ELECTION_OBJECTION_SUBJECT_LABELS: Labels<ElectionObjectionSubject> = {
  roll: { zh: '对选民名单的申诉', en: 'Against the roll' },
  candidates: { zh: '对候选人的异议', en: 'Against candidates' },
  result: { zh: '对选举结果的异议', en: 'Against the result' },
};
