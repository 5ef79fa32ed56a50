import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DuplicateEntry, IdempotencyKeyReused, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { GovernmentDutyType } from './government-duty.type';

@ObjectType({ description: 'The duty is on the register.' })
@FieldClass('internal')
export class GovernmentDutyRegistered {
  @Field(() => GovernmentDutyType, { description: 'The duty.' })
  duty: GovernmentDutyType;
}

@ObjectType({ description: 'The act is recorded.' })
@FieldClass('internal')
export class DutyActRecorded {
  @Field(() => GovernmentDutyType, { description: 'The duty as it is now.' })
  duty: GovernmentDutyType;
}

export const RegisterGovernmentDutyResult = commandResult('RegisterGovernmentDutyResult', [
  GovernmentDutyRegistered,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
export const RecordDutyActResult = commandResult('RecordDutyActResult', [
  DutyActRecorded,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);
