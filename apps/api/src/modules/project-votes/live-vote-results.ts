import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  ProjectBallotAlreadyCast,
  ProjectBallotNotOnRoll,
  ProjectBallotUnfit,
  ProjectVoteActionNotAllowed,
  ProjectVoteClosesTooEarly,
  ProjectVoteFactMissing,
  ProjectVoteNotOpen,
  ProjectVoteTermsUnfit,
} from './live-vote.errors';
import { ProjectVoteType } from './project-vote.type';

@ObjectType({ description: 'The vote on projects is drawn up.' })
@FieldClass('internal')
export class ProjectVoteCreated {
  @Field(() => ProjectVoteType, { description: 'The vote, a draft.' })
  vote: ProjectVoteType;
}

@ObjectType({ description: 'The step is taken.' })
@FieldClass('internal')
export class ProjectVoteAdvanced {
  @Field(() => ProjectVoteType, { description: 'The vote as it is now.' })
  vote: ProjectVoteType;
}

@ObjectType({ description: 'The ballot is taken and cannot be changed any more.' })
@FieldClass('internal')
export class ProjectBallotEntered {
  @Field(() => Int, { description: 'Number of the ballot.' })
  number: number;
}

export const CreateProjectVoteResult = commandResult('CreateProjectVoteResult', [
  ProjectVoteCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  ProjectVoteTermsUnfit,
  IdempotencyKeyReused,
]);
export const AdvanceProjectVoteResult = commandResult('AdvanceProjectVoteResult', [
  ProjectVoteAdvanced,
  InvalidInput,
  NotFound,
  StaleVersion,
  ProjectVoteActionNotAllowed,
  ProjectVoteFactMissing,
  ProjectVoteClosesTooEarly,
]);
export const EnterProjectBallotResult = commandResult('EnterProjectBallotResult', [
  ProjectBallotEntered,
  InvalidInput,
  NotFound,
  ProjectVoteNotOpen,
  ProjectBallotNotOnRoll,
  ProjectBallotAlreadyCast,
  ProjectBallotUnfit,
  IdempotencyKeyReused,
]);
