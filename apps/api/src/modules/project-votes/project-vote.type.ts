import {
  availableProjectVoteActions,
  type ProjectBallotMethod,
  type ProjectSelectionRule,
  type ProjectVoteAction,
  type ProjectVoteState,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { ProjectVote } from './project-vote.entity';
import {
  ProjectBallotMethodEnum,
  ProjectSelectionRuleEnum,
  ProjectVoteActionEnum,
  ProjectVoteStateEnum,
} from './project-vote.enums';

/** Name in the schema and in global ids. */
export const PROJECT_VOTE = 'ProjectVote';

@ObjectType('ProjectBallotLimits', {
  description: 'What a ballot may hold; null where the vote sets no limit.',
})
@FieldClass('internal')
export class ProjectBallotLimitsType {
  @Field(() => Int, { nullable: true, description: 'Fewest projects.' })
  fewestProjects: number | null;

  @Field(() => Int, { nullable: true, description: 'Most projects.' })
  mostProjects: number | null;

  @Field(() => Int, { nullable: true, description: 'Least points together.' })
  leastPoints: number | null;

  @Field(() => Int, { nullable: true, description: 'Most points together.' })
  mostPoints: number | null;

  @Field(() => Decimal, { nullable: true, description: 'What the chosen projects may cost together.' })
  mostCost: string | null;
}

@ObjectType('VotedProject', { description: 'A project that can be chosen.' })
@FieldClass('internal')
export class VotedProjectType {
  @Field(() => String, { description: 'Number on the ballot.' })
  number: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Decimal, { description: 'Cost, in the currency of the vote.' })
  cost: string;
}

@ObjectType(PROJECT_VOTE, {
  implements: Node,
  description: 'A vote on projects (项目投票) within a budget, with the terms of its day.',
})
@FieldClass('internal')
export class ProjectVoteType extends Node {
  row: ProjectVote;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the vote.' })
  version: number;

  @Field(() => ProjectVoteStateEnum, { description: 'State.' })
  state: ProjectVoteState;

  @Field(() => [ProjectVoteActionEnum], { description: 'What may be done now, by the rules; at most 3.' })
  nextActions: ProjectVoteAction[];

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it was closed here.' })
  closedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed before its last day was over.' })
  closingReason: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up.' })
  cancelReason: string | null;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => String, {
    description: 'Where it is held, as the source names it; the same for all editions.',
  })
  series: string;

  @Field(() => String, { description: 'Edition (届次), usually the year for which the projects are.' })
  edition: string;

  @Field(() => ProjectBallotMethodEnum, { description: 'How ballots are filled.' })
  method: ProjectBallotMethod;

  @Field(() => ProjectSelectionRuleEnum, { description: 'By what rule projects are taken.' })
  rule: ProjectSelectionRule;

  @Field(() => Decimal, { description: 'Budget, in the currency of the vote.' })
  budget: string;

  @Field(() => String, { description: 'Currency, ISO 4217: `CNY`, or a foreign one in reference data.' })
  currency: string;

  @Field(() => Int, { nullable: true, description: 'Support that a project has to reach; null without one.' })
  threshold: number | null;

  @Field(() => ProjectBallotLimitsType, { description: 'What a ballot may hold.' })
  limits: ProjectBallotLimitsType;

  @Field(() => IsoDate, { nullable: true, description: 'First day of voting; null when not known.' })
  opensOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of voting; null when not known.' })
  closesOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many might vote; null when nobody said so, never 0.',
  })
  electorate: number | null;

  @Field(() => String, { nullable: true, description: 'Remarks of the source, in its words.' })
  note: string | null;
}

export const ProjectVoteConnection = connectionType(ProjectVoteType, PROJECT_VOTE);

/** Gives a row to the schema. */
export function toProjectVote(row: ProjectVote): ProjectVoteType {
  const { fewestProjects, mostProjects, leastPoints, mostPoints, mostCost } = row;
  const { title, series, edition, method, rule, budget, currency } = row;
  const { threshold, opensOn, closesOn, electorate, note } = row;
  const { version, state, closedOn, closingReason, cancelReason } = row;
  const limits = { fewestProjects, mostProjects, leastPoints, mostPoints, mostCost };
  return Object.assign(new ProjectVoteType(), {
    ...{ row, title, series, edition, method, rule, budget, currency },
    ...{ threshold, opensOn, closesOn, electorate, note },
    ...{ version, state, closedOn, closingReason, cancelReason },
    nextActions: [...availableProjectVoteActions(state)],
    id: toGlobalId(PROJECT_VOTE, row.districtId, row.id),
    limits: Object.assign(new ProjectBallotLimitsType(), limits),
  });
}
