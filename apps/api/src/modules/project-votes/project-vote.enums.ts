import type {
  AgeBand,
  ProjectBallotMethod,
  ProjectDeparture,
  ProjectOutcome,
  ProjectSelectionRule,
  ProjectVoteAction,
  ProjectVoteState,
  ProjectVotingChannel,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const ProjectBallotMethodEnum = domainEnum<ProjectBallotMethod>({
  name: 'ProjectBallotMethod',
  description: 'How a ballot on projects is filled.',
  values: {
    approval: 'Any number of projects (多选).',
    chooseOne: 'Exactly one project (单选).',
    ordinal: 'Projects in order of preference; the first of n gets n points (排序).',
    cumulative: 'Points spread over projects (分配积分).',
    scoring: 'A score for each project (逐项打分).',
  },
});

export const ProjectSelectionRuleEnum = domainEnum<ProjectSelectionRule>({
  name: 'ProjectSelectionRule',
  description: 'By what rule projects are taken within the budget.',
  values: {
    greedy: 'The most supported first; one that does not fit is skipped (超预算的跳过).',
    greedyNoSkip: 'The most supported first; the first that does not fit ends it (遇超预算即止).',
    greedyThreshold: 'Of those that reach the threshold the most supported first, skipping (达到门槛).',
  },
});

export const ProjectOutcomeEnum = domainEnum<ProjectOutcome>({
  name: 'ProjectOutcome',
  description: 'Why a project is taken or not, by the stated rule.',
  values: {
    taken: 'Taken (入选).',
    belowThreshold: 'Below the threshold (未达门槛).',
    tooDear: 'More than was left of the budget (剩余预算不够).',
    afterStop: 'After the one that did not fit and ended it (已停止).',
    unsupported: 'Chosen by nobody (无人支持).',
  },
});

export const ProjectDepartureEnum = domainEnum<ProjectDeparture>({
  name: 'ProjectDeparture',
  description: 'Where what was published is not what ballots and rule give.',
  values: {
    votesDiffer: 'Published votes differ from the recount (票数不符).',
    scoreDiffers: 'Published score differs from the recount (得分不符).',
    takenAgainstRule: 'Published as taken, against the rule (按规则落选).',
    leftOutAgainstRule: 'Published as left out, against the rule (按规则入选).',
  },
});

/** By what voters are told apart. */
export type VoterTrait = 'ageBand' | 'sex' | 'channel' | 'neighbourhood';

export const VoterTraitEnum = domainEnum<VoterTrait>({
  name: 'VoterTrait',
  description: 'By what voters are told apart.',
  values: {
    ageBand: 'Age band (年龄段).',
    sex: 'Sex (性别).',
    channel: 'Way of voting (投票方式).',
    neighbourhood: 'Neighbourhood, as the source names it (片区).',
  },
});

export const ProjectVoteStateEnum = domainEnum<ProjectVoteState>({
  name: 'ProjectVoteState',
  description: 'State of a vote on projects.',
  values: {
    draft: 'Being drawn up (拟定中).',
    open: 'Ballots are taken (投票中).',
    closed: 'No more ballots; the result stands (已截止).',
    cancelled: 'Given up before it opened (已取消).',
  },
});

export const ProjectVoteActionEnum = domainEnum<ProjectVoteAction>({
  name: 'ProjectVoteAction',
  description: 'What can be done with a vote on projects.',
  values: {
    openProjectVote: 'Give out numbered ballots and take them; needs `electorate` and `closesOn`.',
    closeProjectVote: 'Take no more and count; before its last day is over it needs `closingReason`.',
    cancelProjectVote: 'Give the draft up; needs `cancelReason`.',
  },
});

export const ProjectVotingChannelEnum = domainEnum<ProjectVotingChannel>({
  name: 'ProjectVotingChannel',
  description: 'How a ballot came in.',
  values: { online: 'On the internet (网上).', paper: 'On paper (纸质).' },
});

export const VoterAgeBandEnum = domainEnum<AgeBand>({
  name: 'VoterAgeBand',
  description: 'Age band (年龄段) of a voter; the age itself is not kept.',
  values: {
    under14: 'Under 14.',
    from14To17: '14 to 17.',
    from18To35: '18 to 35.',
    from36To59: '36 to 59.',
    from60To69: '60 to 69.',
    from70: '70 and over.',
  },
});
