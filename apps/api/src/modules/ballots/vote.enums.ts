import type {
  BallotMeasure,
  BallotMethod,
  BallotStance,
  BallotThreshold,
  OwnersDecision,
  VoteAction,
  VoteState,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const VoteStateEnum = domainEnum<VoteState>({
  name: 'VoteState',
  description: 'State of a vote (表决). Roll and rules are frozen from `OPEN` on.',
  values: {
    draft: 'Being drawn up (拟定中).',
    rulesPublished: 'Rules and questions are public (方案公示中).',
    open: 'Ballots are taken (表决中).',
    closed: 'No more ballots (已截止).',
    counted: 'Counted (已计票).',
    publicised: 'The result is public (结果已公示).',
    filed: 'Filed (已备案).',
    cancelled: 'Given up before it opened (已取消).',
  },
});

export const VoteActionEnum = domainEnum<VoteAction>({
  name: 'VoteAction',
  description: 'What can be done with a vote.',
  values: {
    publishRules: 'Make rules and questions public; needs `residentsCommitteeToldOn` and `postedAt`.',
    openVote: 'Freeze the roll and take ballots; needs `closesOn`.',
    closeVote: 'Take no more ballots; before its day it needs `closingReason`.',
    countVote: 'Count.',
    publiciseResult: 'Make the result public; needs `postedAt`.',
    fileResult: 'File the result; needs `filedWith`.',
    cancelVote: 'Give the vote up; needs `cancelReason`.',
  },
});

export const BallotMethodEnum = domainEnum<BallotMethod>({
  name: 'BallotMethod',
  description: 'How a question is put.',
  values: {
    proposal: 'For or against one proposal (同意／反对).',
    approval: 'Any of several options, as in an election (同意票).',
    ordinal: 'Options in order of preference; the first of k gets k − 1 points (排序计分).',
    cumulative: 'Points spread over options (分配计分).',
  },
});

export const BallotThresholdEnum = domainEnum<BallotThreshold>({
  name: 'BallotThreshold',
  description: 'The demand that support has to meet.',
  values: {
    ordinary: 'More than half of those who take part, by both measures (双过半).',
    special: 'At least three quarters, by both measures (双四分之三).',
  },
});

export const BallotMeasureEnum = domainEnum<BallotMeasure>({
  name: 'BallotMeasure',
  description: 'What voters are weighed by.',
  values: { heads: 'Heads (人数).', area: 'Exclusive area (专有部分面积).' },
});

export const BallotStanceEnum = domainEnum<BallotStance>({
  name: 'BallotStance',
  description: 'Stance on a proposal.',
  values: { for: 'For (同意).', against: 'Against (反对).', abstain: 'Abstention (弃权).' },
});

export const ShareComparisonEnum = domainEnum<'atLeast' | 'moreThan'>({
  name: 'ShareComparison',
  description: 'Whether a share itself is enough.',
  values: {
    atLeast: 'The share itself is enough (以上).',
    moreThan: 'More than the share (过半数).',
  },
});

export const OwnersDecisionEnum = domainEnum<OwnersDecision>({
  name: 'OwnersDecision',
  description: 'What owners decide jointly (业主共同决定事项), Civil Code art. 278.',
  values: {
    assemblyRules: 'Rules of procedure of the assembly (议事规则).',
    managementCovenant: 'Management covenant (管理规约).',
    committeeElection: 'Election of the committee or of members (选举业委会).',
    propertyCompany: 'Hiring and dismissing the property company (选聘解聘物业).',
    maintenanceFundUse: 'Use of the maintenance fund (使用维修资金).',
    maintenanceFundRaising: 'Raising the maintenance fund (筹集维修资金); special demand.',
    rebuilding: 'Rebuilding (改建、重建); special demand.',
    commonPartUse: 'Other use of common parts or business with them (共有部分用途); special demand.',
    otherWeighty: 'Another weighty thing (其他重大事项).',
  },
});
