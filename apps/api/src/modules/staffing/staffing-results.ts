import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { CommitteeStaffingType } from './staffing.type';

@ObjectType({ description: 'The posts are corrected; what stood there is kept.' })
@FieldClass('internal')
export class CommitteeStaffingCorrected {
  @Field(() => CommitteeStaffingType, { description: 'The record as it counts now.' })
  staffing: CommitteeStaffingType;
}

export const CorrectCommitteeStaffingResult = commandResult('CorrectCommitteeStaffingResult', [
  CommitteeStaffingCorrected,
  InvalidInput,
  NotFound,
  StaleVersion,
  IdempotencyKeyReused,
]);
