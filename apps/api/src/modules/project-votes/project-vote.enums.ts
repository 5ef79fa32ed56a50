import type {
  ProjectBallotMethod,
  ProjectDeparture,
  ProjectOutcome,
  ProjectSelectionRule,
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
