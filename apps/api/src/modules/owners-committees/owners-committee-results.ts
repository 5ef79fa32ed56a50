import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { QuestionNotAcceptable, VoteType } from '../ballots';
import {
  CommitteeActionNotAllowed,
  CommitteeRuleBroken,
  FormationConditionsUnmet,
} from './owners-committee.errors';
import { OwnersCommitteeType } from './owners-committee.type';

@ObjectType({ description: 'The committee is entered, or its formation begun.' })
@FieldClass('internal')
export class OwnersCommitteeRecorded {
  @Field(() => OwnersCommitteeType, { description: 'The committee.' })
  committee: OwnersCommitteeType;
}

@ObjectType({ description: 'The committee is changed.' })
@FieldClass('internal')
export class OwnersCommitteeChanged {
  @Field(() => OwnersCommitteeType, { description: 'The committee as it is now.' })
  committee: OwnersCommitteeType;
}

@ObjectType({ description: 'The vote is drawn up.' })
@FieldClass('internal')
export class OwnersVoteCreated {
  @Field(() => VoteType, { description: 'The vote.' })
  vote: VoteType;
}

export const RegisterOwnersCommitteeResult = commandResult('RegisterOwnersCommitteeResult', [
  OwnersCommitteeRecorded,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  CommitteeRuleBroken,
  IdempotencyKeyReused,
]);
export const BeginCommitteeFormationResult = commandResult('BeginCommitteeFormationResult', [
  OwnersCommitteeRecorded,
  InvalidInput,
  NotFound,
  CommitteeActionNotAllowed,
  FormationConditionsUnmet,
  IdempotencyKeyReused,
]);
export const AdvanceOwnersCommitteeResult = commandResult('AdvanceOwnersCommitteeResult', [
  OwnersCommitteeChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  CommitteeActionNotAllowed,
  CommitteeRuleBroken,
]);
export const RecordCommitteeStepResult = commandResult('RecordCommitteeStepResult', [
  OwnersCommitteeChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  CommitteeRuleBroken,
]);
export const UpdateOwnersCommitteeResult = commandResult('UpdateOwnersCommitteeResult', [
  OwnersCommitteeChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
]);
export const CreateOwnersVoteResult = commandResult('CreateOwnersVoteResult', [
  OwnersVoteCreated,
  InvalidInput,
  NotFound,
  QuestionNotAcceptable,
  IdempotencyKeyReused,
]);
