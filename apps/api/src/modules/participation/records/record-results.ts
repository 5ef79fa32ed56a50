import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../../platform/errors/refusal';
import { commandResult } from '../../../platform/graphql/command-result';
import { ParticipationNotRecorded } from '../participation.errors';
import {
  ParticipationCapacityFixed,
  ParticipationKeptElsewhere,
  ParticipationUnchanged,
  ParticipationWithdrawnAlready,
} from './record.errors';
import { ParticipationRecordType } from './record.type';

@ObjectType({ description: 'The record of participation is changed.' })
@FieldClass('internal')
export class ParticipationRecordChanged {
  @Field(() => ParticipationRecordType, { description: 'The record as it is now.' })
  record: ParticipationRecordType;
}

export const CorrectParticipationResult = commandResult('CorrectParticipationResult', [
  ParticipationRecordChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  IdempotencyKeyReused,
  ParticipationKeptElsewhere,
  ParticipationWithdrawnAlready,
  ParticipationUnchanged,
  ParticipationCapacityFixed,
  ParticipationNotRecorded,
]);
export const WithdrawParticipationResult = commandResult('WithdrawParticipationResult', [
  ParticipationRecordChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  IdempotencyKeyReused,
  ParticipationKeptElsewhere,
  ParticipationWithdrawnAlready,
]);
