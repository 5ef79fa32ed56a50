import type {
  BallotMethod,
  CandidateNominator,
  ElectionAction,
  ElectionBody,
  ElectionRoute,
  ElectionState,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { BallotAnswerInput, BallotMethodEnum } from '../ballots';
import { PersonInput } from '../people';
import {
  CandidateNominatorEnum,
  ElectionActionEnum,
  ElectionBodyEnum,
  ElectionRouteEnum,
  ElectionStateEnum,
  type PaperBearer,
  PaperBearerEnum,
} from './election.enums';

const KEY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';

@InputType({ description: 'An election or recommendation to draw up.' })
export class CreateElectionInput {
  @Field(() => ID, {
    description:
      'Global id of where it is held: of a community for its committee, of a neighbourhood for its council or head, of either or a village for the head of a building.',
  })
  divisionId: string;

  @Field(() => String, { description: 'What it is called, up to 120 characters; once at a place.' })
  title: string;

  @Field(() => ElectionBodyEnum, { description: 'Whom it puts in office.' })
  body: ElectionBody;

  @Field(() => String, {
    nullable: true,
    description:
      'The part of the place that elects (选区), up to 30 characters, such as “3幢”; of a head of a building it must be told.',
  })
  constituency?: string | null;

  @Field(() => ElectionRouteEnum, { description: 'How it is decided.' })
  route: ElectionRoute;

  @Field(() => BallotMethodEnum, {
    description:
      'How papers are filled: approval of as many as seats, an order, points, or each for or against.',
  })
  method: BallotMethod;

  @Field(() => Int, { description: 'How many are to be elected, 1 to 50.' })
  seats: number;

  @Field(() => IsoDate, {
    description:
      'The day of the election (选举日): voters are 18 on it, voting opens on it at the earliest. No sooner than the roll can be public for its days, within a year.',
  })
  electionDay: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days for which the roll is public before voting; 20 when left out.',
  })
  rollNoticeDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days in which objections are taken after each publication; 5 when left out.',
  })
  objectionDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Years of a term, 1 to 5; 5 when left out.' })
  termYears?: number | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A step of an election.' })
export class AdvanceElectionInput {
  @Field(() => ID, { description: 'Global id of the election.' })
  electionId: string;

  @Field(() => Int, { description: 'Version of the election on which the decision is based.' })
  expectedVersion: number;

  @Field(() => ElectionActionEnum, { description: 'What to do.' })
  action: ElectionAction;

  @Field(() => String, { nullable: true, description: 'Where the notice hangs, up to 200 characters.' })
  postedAt?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of voting.' })
  closesOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why voting ends early, up to 200 characters.' })
  closingReason?: string | null;

  @Field(() => Int, { nullable: true, description: 'Residents at the meeting that recommended.' })
  attendance?: number | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'First day of the term: from the day of the vote to 90 days after today.',
  })
  termBeginsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is given up or void, up to 200 characters.',
  })
  reason?: string | null;
}

@InputType({ description: 'A resident to enter on the electoral roll.' })
export class RegisterVoterInput {
  @Field(() => ID, { description: 'Global id of the election.' })
  electionId: string;

  @Field(() => PersonInput, { description: 'The resident; with a telephone or identity number.' })
  person: PersonInput;

  @Field(() => String, { nullable: true, description: 'Building and unit, up to 60 characters.' })
  address?: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which they agreed that their taking part is recorded; without it no record is kept.',
  })
  consentGivenOn?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A voter to take off the roll while it may change.' })
export class StrikeVoterInput {
  @Field(() => ID, { description: 'Global id of the voter.' })
  voterId: string;

  @Field(() => Int, { description: 'Version of the voter on which the decision is based.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Why, up to 200 characters.' })
  reason: string;
}

@InputType({ description: 'A candidate to nominate.' })
export class NominateCandidateInput {
  @Field(() => ID, { description: 'Global id of the election.' })
  electionId: string;

  @Field(() => Int, { description: 'Number of the voter on the roll.' })
  voterNumber: number;

  @Field(() => String, { description: 'Name, as it will be public; that of the voter.' })
  name: string;

  @Field(() => CandidateNominatorEnum, { description: 'Who nominated.' })
  nominator: CandidateNominator;

  @Field(() => String, {
    nullable: true,
    description: 'What is told of the candidate, up to 300 characters.',
  })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A candidate who withdraws or is struck off.' })
export class WithdrawCandidateInput {
  @Field(() => ID, { description: 'Global id of the candidate.' })
  candidateId: string;

  @Field(() => Int, { description: 'Version of the candidate on which the decision is based.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Why, up to 200 characters.' })
  reason: string;
}

@InputType({ description: 'An objection that was raised.' })
export class RaiseElectionObjectionInput {
  @Field(() => ID, { description: 'Global id of the election.' })
  electionId: string;

  @Field(() => String, { description: 'What it says, up to 500 characters; without names of who raised it.' })
  content: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'The decision on an objection.' })
export class DecideElectionObjectionInput {
  @Field(() => ID, { description: 'Global id of the objection.' })
  objectionId: string;

  @Field(() => Int, { description: 'Version of the objection on which the decision is based.' })
  expectedVersion: number;

  @Field(() => Boolean, { description: 'Whether it is upheld.' })
  upheld: boolean;

  @Field(() => String, { description: 'The decision, up to 500 characters.' })
  decision: string;
}

@InputType({ description: 'A paper that is given to a voter.' })
export class IssueElectionBallotInput {
  @Field(() => ID, { description: 'Global id of the election.' })
  electionId: string;

  @Field(() => Int, { description: 'Number of the voter on the roll.' })
  voterNumber: number;

  @Field(() => PaperBearerEnum, { description: 'Who took it.' })
  bearer: PaperBearer;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What a paper of the box says.' })
export class ElectionPaperInput {
  @Field(() => [BallotAnswerInput], { description: 'An answer to each question of the paper; at most 50.' })
  answers: BallotAnswerInput[];
}

@InputType({ description: 'Papers of the box, in any order.' })
export class EnterElectionBallotsInput {
  @Field(() => ID, { description: 'Global id of the election.' })
  electionId: string;

  @Field(() => [ElectionPaperInput], { description: 'The papers; 1 to 200 at once.' })
  papers: ElectionPaperInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What a list of elections is kept to.' })
export class ElectionFilter {
  @Field(() => ID, { nullable: true, description: 'Only elections of this division and what lies below it.' })
  divisionId?: string | null;

  @Field(() => [ElectionStateEnum], { nullable: true, description: 'States; at most 11.' })
  states?: ElectionState[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the title; taken literally.' })
  search?: string | null;
}

@ArgsType()
export class ElectionListArguments extends ConnectionArguments {
  @Field(() => ElectionFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: ElectionFilter | null;
}

@ArgsType()
export class ElectionVoterArguments extends ConnectionArguments {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only who was given a paper in this round; false: only who was not.',
  })
  issued?: boolean | null;
}
