import type {
  ProjectBallotMethod,
  ProjectDeparture,
  ProjectOutcome,
  ProjectSelectionRule,
  ProjectVoteAction,
  ProjectVoteFacts,
  ProjectVoteState,
  ProjectVotingChannel,
} from '../project-vote';
import type { Labels } from './labels';

/** Labels of how ballots are filled. @source Pabulib format, field vote_type */
export const PROJECT_BALLOT_METHOD_LABELS: Labels<ProjectBallotMethod> = {
  approval: { zh: '多选', en: 'Approval' },
  chooseOne: { zh: '单选', en: 'Choose one' },
  ordinal: { zh: '排序', en: 'Order of preference' },
  cumulative: { zh: '分配积分', en: 'Spread points' },
  scoring: { zh: '逐项打分', en: 'A score for each' },
};

/** Labels of rules by which projects are taken. @source Pabulib format, field rule */
export const PROJECT_SELECTION_RULE_LABELS: Labels<ProjectSelectionRule> = {
  greedy: { zh: '依次入选（超预算的跳过）', en: 'In turn, skipping what does not fit' },
  greedyNoSkip: { zh: '依次入选（遇超预算即止）', en: 'In turn, until one does not fit' },
  greedyThreshold: { zh: '达到门槛后依次入选', en: 'In turn, of those that reach the threshold' },
};

/** The rules in a sentence, for a page of results. @source Pabulib format, field rule */
export const PROJECT_SELECTION_RULE_SENTENCES: Labels<ProjectSelectionRule> = {
  greedy: {
    zh: '按支持数从高到低依次入选；剩余预算不够的项目跳过，继续看后面的项目。',
    en: 'Projects are taken by support, the most first; one that exceeds what is left of the budget is skipped.',
  },
  greedyNoSkip: {
    zh: '按支持数从高到低依次入选；遇到第一个剩余预算不够的项目即停止，后面的项目不再入选。',
    en: 'Projects are taken by support, the most first; the first that exceeds what is left of the budget ends it.',
  },
  greedyThreshold: {
    zh: '支持数达到门槛的项目，按支持数从高到低依次入选；剩余预算不够的跳过。',
    en: 'Of the projects that reach the threshold, the most supported first; one that exceeds what is left is skipped.',
  },
};

/** Labels of why a project is taken or not. @source Pabulib format, field rule */
export const PROJECT_OUTCOME_LABELS: Labels<ProjectOutcome> = {
  taken: { zh: '入选', en: 'Taken' },
  belowThreshold: { zh: '未达门槛', en: 'Below the threshold' },
  tooDear: { zh: '剩余预算不够', en: 'More than is left' },
  afterStop: { zh: '前面的项目放不下，已停止', en: 'After the one that ended it' },
  unsupported: { zh: '无人支持', en: 'Chosen by nobody' },
};

/** Labels of departures of a published result. @source decision record 0165 */
export const PROJECT_DEPARTURE_LABELS: Labels<ProjectDeparture> = {
  votesDiffer: { zh: '公布票数与重新计票不符', en: 'Published votes differ from the recount' },
  scoreDiffers: { zh: '公布得分与重新计分不符', en: 'Published score differs from the recount' },
  takenAgainstRule: { zh: '按规则落选，公布入选', en: 'Published as taken against the rule' },
  leftOutAgainstRule: { zh: '按规则入选，公布落选', en: 'Published as left out against the rule' },
};

/** Labels of how ballots come in. @source Pabulib format, field voting_method */
export const PROJECT_VOTING_CHANNEL_LABELS: Labels<ProjectVotingChannel> = {
  online: { zh: '网上', en: 'Online' },
  paper: { zh: '纸质', en: 'On paper' },
};

/** Labels of states of a vote on projects. @source decision record 0166 */
export const PROJECT_VOTE_STATE_LABELS: Labels<ProjectVoteState> = {
  draft: { zh: '拟定中', en: 'Draft' },
  open: { zh: '投票中', en: 'Open' },
  closed: { zh: '已截止', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Given up' },
};

/** Labels of what can be done with a vote on projects. @source decision record 0166 */
export const PROJECT_VOTE_ACTION_LABELS: Labels<ProjectVoteAction> = {
  openProjectVote: { zh: '发放选票并开始投票', en: 'Give out ballots and open' },
  closeProjectVote: { zh: '截止并计票', en: 'Close and count' },
  cancelProjectVote: { zh: '取消投票', en: 'Give up' },
};

/** Labels of what is stated with an action on a vote on projects. @source decision record 0166 */
export const PROJECT_VOTE_FACT_LABELS: Labels<keyof ProjectVoteFacts> = {
  electorate: { zh: '发放选票数', en: 'the number of ballots given out' },
  closesOn: { zh: '投票截止日期', en: 'the last day of voting' },
  closingReason: { zh: '提前截止的原因', en: 'why it ends early' },
  cancelReason: { zh: '取消的原因', en: 'why it is given up' },
};
