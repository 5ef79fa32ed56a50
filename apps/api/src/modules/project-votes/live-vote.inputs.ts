import type {
  AgeBand,
  ProjectBallotMethod,
  ProjectSelectionRule,
  ProjectVoteAction,
  ProjectVotingChannel,
  Sex,
} from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { SexEnum } from '../people';
import {
  ProjectBallotMethodEnum,
  ProjectSelectionRuleEnum,
  ProjectVoteActionEnum,
  ProjectVotingChannelEnum,
  VoterAgeBandEnum,
} from './project-vote.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';

@InputType({ description: 'A project that is put to the vote.' })
export class VotedProjectInput {
  @Field(() => String, { description: 'Number on the ballot, up to 20 characters, once in the vote.' })
  number: string;

  @Field(() => String, { description: 'Title, up to 120 characters.' })
  title: string;

  @Field(() => Decimal, { description: 'Cost in yuan, from 0, two places at most.' })
  cost: string;
}

@InputType({ description: 'A vote on projects that a division holds.' })
export class CreateProjectVoteInput {
  @Field(() => ID, { description: 'Global id of the community, subdistrict or district that holds it.' })
  divisionId: string;

  @Field(() => String, { description: 'Title, up to 120 characters.' })
  title: string;

  @Field(() => String, { description: 'Edition, such as the year, up to 20 characters; once for a title.' })
  edition: string;

  @Field(() => ProjectBallotMethodEnum, { description: 'How ballots are filled.' })
  method: ProjectBallotMethod;

  @Field(() => ProjectSelectionRuleEnum, { description: 'By what rule projects are taken.' })
  rule: ProjectSelectionRule;

  @Field(() => Decimal, { description: 'Budget in yuan, above 0, two places at most.' })
  budget: string;

  @Field(() => Int, { nullable: true, description: 'Support that a project has to reach.' })
  threshold?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most projects of a ballot.' })
  mostProjects?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most points of a ballot, where points are spread.' })
  mostPoints?: number | null;

  @Field(() => [VotedProjectInput], { description: 'The projects, 2 to 100.' })
  projects: VotedProjectInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A step of a vote on projects.' })
export class AdvanceProjectVoteInput {
  @Field(() => ID, { description: 'Global id of the vote.' })
  voteId: string;

  @Field(() => Int, { description: 'Version of the vote on which the step is based.' })
  expectedVersion: number;

  @Field(() => ProjectVoteActionEnum, { description: 'The step.' })
  action: ProjectVoteAction;

  @Field(() => Int, {
    nullable: true,
    description: 'How many numbered ballots were given out, 1 to 1,000,000: who may vote.',
  })
  electorate?: number | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of voting.' })
  closesOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ends before its day, up to 200 characters.' })
  closingReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is given up, up to 200 characters.' })
  cancelReason?: string | null;
}

@InputType({ description: 'A ballot that came in, as it was filled.' })
export class EnterProjectBallotInput {
  @Field(() => ID, { description: 'Global id of the vote.' })
  voteId: string;

  @Field(() => Int, { description: 'Number printed on the ballot.' })
  number: number;

  @Field(() => [String], {
    description: 'Numbers of the projects, the preferred first where order counts; at most 100.',
  })
  projects: string[];

  @Field(() => [Int], { nullable: true, description: 'Points of each, where points are given.' })
  points?: number[] | null;

  @Field(() => ProjectVotingChannelEnum, { description: 'How it came in.' })
  channel: ProjectVotingChannel;

  @Field(() => VoterAgeBandEnum, { nullable: true, description: 'Age band, where the ballot says so.' })
  ageBand?: AgeBand | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex, where the ballot says so.' })
  sex?: Sex | null;

  @Field(() => IsoDate, { description: 'Day on which it was cast, today at the latest.' })
  castOn: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}
