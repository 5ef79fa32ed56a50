import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  BallotAlreadyCast,
  BallotNotAcceptable,
  NoticeTooShort,
  VoteActionNotAllowed,
  VoteFactMissing,
  VoteNotOpen,
} from './vote.errors';
import { RollEntryType, VoteType } from './vote.type';

@ObjectType({ description: 'The step is taken.' })
@FieldClass('internal')
export class VoteAdvanced {
  @Field(() => VoteType, { description: 'The vote as it is now.' })
  vote: VoteType;
}

@ObjectType({ description: 'The ballot is taken and cannot be changed any more.' })
@FieldClass('internal')
export class BallotEntered {
  @Field(() => RollEntryType, { description: 'The voter on the roll.' })
  entry: RollEntryType;
}

export const AdvanceVoteResult = commandResult('AdvanceVoteResult', [
  VoteAdvanced,
  InvalidInput,
  NotFound,
  StaleVersion,
  VoteActionNotAllowed,
  VoteFactMissing,
  NoticeTooShort,
]);
export const EnterBallotResult = commandResult('EnterBallotResult', [
  BallotEntered,
  InvalidInput,
  NotFound,
  VoteNotOpen,
  BallotAlreadyCast,
  BallotNotAcceptable,
  IdempotencyKeyReused,
]);
