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
import { BallotNotAcceptable } from '../ballots';
import {
  ElectionActionNotAllowed,
  ElectionBallotNotIssued,
  ElectionBallotsNotEntered,
  ElectionCandidateUnfit,
  ElectionFactMissing,
  ElectionNotReady,
  ElectionObjectionUnfit,
  ElectionRollUnfit,
  ElectionTermsUnfit,
} from './election.errors';
import { ElectionType } from './election.type';
import { ElectionCandidateType, ElectionObjectionType, ElectionVoterType } from './election-roll.type';

@ObjectType({ description: 'The election is drawn up, or a step further.' })
@FieldClass('internal')
export class ElectionChanged {
  @Field(() => ElectionType, { description: 'The election as it is now.' })
  election: ElectionType;
}

@ObjectType({ description: 'The roll says something else, or the voter was given a paper.' })
@FieldClass('internal')
export class ElectionVoterChanged {
  @Field(() => ElectionVoterType, { description: 'The voter as it is now.' })
  voter: ElectionVoterType;
}

@ObjectType({ description: 'The candidate is nominated, or taken off.' })
@FieldClass('internal')
export class ElectionCandidateChanged {
  @Field(() => ElectionCandidateType, { description: 'The candidate as it is now.' })
  candidate: ElectionCandidateType;
}

@ObjectType({ description: 'The objection is recorded, or decided.' })
@FieldClass('internal')
export class ElectionObjectionChanged {
  @Field(() => ElectionObjectionType, { description: 'The objection as it is now.' })
  objection: ElectionObjectionType;
}

@ObjectType({ description: 'The papers are taken and cannot be changed any more.' })
@FieldClass('internal')
export class ElectionBallotsEntered {
  @Field(() => Int, { description: 'How many were taken.' })
  entered: number;
}

export const CreateElectionResult = commandResult('CreateElectionResult', [
  ElectionChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  ElectionTermsUnfit,
  IdempotencyKeyReused,
]);
export const AdvanceElectionResult = commandResult('AdvanceElectionResult', [
  ElectionChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  ElectionActionNotAllowed,
  ElectionFactMissing,
  ElectionNotReady,
]);
export const RegisterVoterResult = commandResult('RegisterVoterResult', [
  ElectionVoterChanged,
  InvalidInput,
  NotFound,
  ElectionRollUnfit,
  IdempotencyKeyReused,
]);
export const StrikeVoterResult = commandResult('StrikeVoterResult', [
  ElectionVoterChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  ElectionRollUnfit,
]);
export const NominateCandidateResult = commandResult('NominateCandidateResult', [
  ElectionCandidateChanged,
  InvalidInput,
  NotFound,
  ElectionCandidateUnfit,
  IdempotencyKeyReused,
]);
export const WithdrawCandidateResult = commandResult('WithdrawCandidateResult', [
  ElectionCandidateChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  ElectionCandidateUnfit,
]);
export const RaiseElectionObjectionResult = commandResult('RaiseElectionObjectionResult', [
  ElectionObjectionChanged,
  InvalidInput,
  NotFound,
  ElectionObjectionUnfit,
  IdempotencyKeyReused,
]);
export const DecideElectionObjectionResult = commandResult('DecideElectionObjectionResult', [
  ElectionObjectionChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  ElectionObjectionUnfit,
]);
export const IssueElectionBallotResult = commandResult('IssueElectionBallotResult', [
  ElectionVoterChanged,
  InvalidInput,
  NotFound,
  ElectionBallotNotIssued,
  IdempotencyKeyReused,
]);
export const EnterElectionBallotsResult = commandResult('EnterElectionBallotsResult', [
  ElectionBallotsEntered,
  InvalidInput,
  NotFound,
  ElectionBallotsNotEntered,
  BallotNotAcceptable,
  IdempotencyKeyReused,
]);
