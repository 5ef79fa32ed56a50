import type { BallotMethod, BallotStance, OwnersDecision, VoteAction } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import { BallotMethodEnum, BallotStanceEnum, OwnersDecisionEnum, VoteActionEnum } from './vote.enums';

@InputType({ description: 'A question to put. The demand on support comes of the item of the law.' })
export class VoteQuestionInput {
  @Field(() => String, { description: 'What is decided, up to 200 characters.' })
  title: string;

  @Field(() => OwnersDecisionEnum, { description: 'The item of the law that it decides.' })
  decision: OwnersDecision;

  @Field(() => BallotMethodEnum, { description: 'How it is put.' })
  method: BallotMethod;

  @Field(() => [String], {
    nullable: true,
    description: 'What may be chosen, up to 50; none for a proposal.',
  })
  options?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'How many options can win; 1 when left out.' })
  seats?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most options, or points, of one ballot.' })
  limit?: number | null;
}

@InputType({ description: 'A step of a vote.' })
export class AdvanceVoteInput {
  @Field(() => ID, { description: 'Global id of the vote.' })
  voteId: string;

  @Field(() => Int, { description: 'Version of the vote on which the decision is based.' })
  expectedVersion: number;

  @Field(() => VoteActionEnum, { description: 'What to do.' })
  action: VoteAction;

  @Field(() => IsoDate, { nullable: true, description: "Day on which the residents' committee was told." })
  residentsCommitteeToldOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where rules or result are posted, up to 200 characters.',
  })
  postedAt?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of voting.' })
  closesOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why voting ends before its day, up to 200 characters.',
  })
  closingReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With whom the result is filed, up to 200 characters.',
  })
  filedWith?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the vote is given up, up to 200 characters.' })
  cancelReason?: string | null;
}

@InputType({ description: 'Points given to an option.' })
export class OptionPointsInput {
  @Field(() => String, { description: 'Code of the option.' })
  option: string;

  @Field(() => Int, { description: 'Whole points.' })
  points: number;
}

@InputType({ description: 'What a ballot says to one question: exactly one of the parts.' })
export class BallotAnswerInput {
  @Field(() => String, { description: 'Code of the question.' })
  question: string;

  @Field(() => BallotStanceEnum, { nullable: true, description: 'Stance on a proposal.' })
  stance?: BallotStance | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the options approved, or all in order of preference; up to 50, none to abstain.',
  })
  options?: string[] | null;

  @Field(() => [OptionPointsInput], { nullable: true, description: 'Points by option; up to 50.' })
  points?: OptionPointsInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the answer cannot be read (废票).' })
  spoilt?: boolean | null;
}

@InputType({ description: 'A paper ballot that was returned.' })
export class EnterBallotInput {
  @Field(() => ID, { description: 'Global id of the vote.' })
  voteId: string;

  @Field(() => ID, { description: 'Global id of the voter on the frozen roll.' })
  rollEntryId: string;

  @Field(() => [BallotAnswerInput], { description: 'An answer to each question; at most 50.' })
  answers: BallotAnswerInput[];

  @Field(() => IsoDate, { description: 'Day on which the voter returned it.' })
  castOn: string;

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}
