import {
  type ProjectDeparture,
  projectDepartures,
  type ProjectOutcome,
  ratioText,
  decimalText,
} from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Decimal } from '../../platform/graphql/scalars';
import type { CountedVote } from './project-vote.loaders';
import {
  ProjectDepartureEnum,
  ProjectOutcomeEnum,
  type VoterTrait,
  VoterTraitEnum,
} from './project-vote.enums';

/** Most projects and cohorts in one answer. */
export const MOST_PROJECTS = 500;
export const MOST_COHORTS = 300;

@ObjectType('ProjectResult', {
  description:
    'A project in the result: what the ballots give it, what was published, and why it came out so.',
})
@FieldClass('internal')
export class ProjectResultType {
  @Field(() => String, { description: 'Number on the ballot.' })
  number: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Decimal, { description: 'Cost, in the currency of the vote.' })
  cost: string;

  @Field(() => [String], { description: 'Categories, as the source names them; at most 30.' })
  categories: string[];

  @Field(() => [String], { description: 'Whom it is for, as the source names them; at most 30.' })
  beneficiaries: string[];

  @Field(() => Int, { description: 'Ballots that name it, counted again.' })
  votes: number;

  @Field(() => Int, { description: 'What these ballots give it: votes, points, or points by rank.' })
  support: number;

  @Field(() => Int, { description: 'Rank by support; equals share one.' })
  place: number;

  @Field(() => ProjectOutcomeEnum, { description: 'What the stated rule makes of it.' })
  outcome: ProjectOutcome;

  @Field(() => Decimal, { description: 'What was left of the budget when its turn came.' })
  left: string;

  @Field(() => Boolean, {
    description: 'Not taken, but would have been, had it come first among those of the same support.',
  })
  lostByTie: boolean;

  @Field(() => Int, { nullable: true, description: 'Votes as published; null when they were not.' })
  officialVotes: number | null;

  @Field(() => Int, { nullable: true, description: 'Score as published; null when it was not.' })
  officialScore: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was published as taken; null when unknown.',
  })
  officialTaken: boolean | null;

  @Field(() => [ProjectDepartureEnum], {
    description: 'Where what was published is not what ballots and rule give; at most 3.',
  })
  departures: ProjectDeparture[];
}

@ObjectType('ProjectVoteResult', { description: 'Result of a vote on projects, counted from its ballots.' })
@FieldClass('internal')
export class ProjectVoteResultType {
  @Field(() => Int, { description: 'Ballots.' })
  ballots: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Turnout (投票率): ballots over electorate; null when the electorate is not known.',
  })
  turnout: string | null;

  @Field(() => Int, { description: 'Projects taken.' })
  taken: number;

  @Field(() => Decimal, { description: 'What they cost together.' })
  spent: string;

  @Field(() => Decimal, { description: 'What is left of the budget.' })
  left: string;

  @Field(() => [ProjectResultType], { description: 'Projects in the order of their turn; at most 500.' })
  projects: ProjectResultType[];
}

@ObjectType('ProjectVoteCohort', {
  description: 'Voters of one kind; hidden where they are few, or would give few away by subtraction.',
})
@FieldClass('internal')
export class ProjectVoteCohortType {
  @Field(() => VoterTraitEnum, { description: 'By what voters are told apart.' })
  trait: VoterTrait;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the band, sex or way of voting, or name of the neighbourhood; null when not known.',
  })
  member: string | null;

  @Field(() => Int, { nullable: true, description: 'Ballots; null when hidden.' })
  ballots: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Share of all ballots; null when hidden.' })
  share: string | null;
}

const SHARE_PLACES = 4;

/** Gives a count to the schema. */
export function toProjectVoteResult({ vote, ballots, projects, count }: CountedVote): ProjectVoteResultType {
  const byNumber = new Map(projects.map((project) => [project.number, project]));
  const results = count.projects.flatMap((counted) => {
    const project = byNumber.get(counted.number);
    if (!project) return [];
    const { title, categories, beneficiaries, officialVotes, officialScore, officialTaken } = project;
    const official = { votes: officialVotes, score: officialScore, taken: officialTaken };
    return Object.assign(new ProjectResultType(), counted, {
      ...{ title, categories, beneficiaries, officialVotes, officialScore, officialTaken },
      departures: [...projectDepartures(counted, official)],
    });
  });
  return Object.assign(new ProjectVoteResultType(), {
    ballots,
    turnout: vote.electorate === null ? null : shareOf(ballots, vote.electorate),
    taken: count.projects.filter(({ outcome }) => outcome === 'taken').length,
    spent: count.spent,
    left: count.left,
    projects: results.slice(0, MOST_PROJECTS),
  });
}

/** What is told of a vote that is not closed: how many ballots came in, and nothing of how it stands. */
export function withoutResult({ vote, ballots }: CountedVote): ProjectVoteResultType {
  return Object.assign(new ProjectVoteResultType(), {
    ...{ ballots, turnout: null, taken: 0, projects: [] },
    ...{ spent: '0', left: vote.budget },
  });
}

/** A share with four places; null of nothing. */
export function shareOf(part: number, whole: number): string | null {
  return ratioText(decimalText(String(part)), decimalText(String(whole)), SHARE_PLACES);
}
