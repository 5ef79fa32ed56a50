import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  InspectionActionNotAllowed,
  InspectionFactMissing,
  InspectionsNotJoinable,
} from './inspection.errors';
import { InspectionType } from './inspection.type';

@ObjectType({ description: 'The inspection is announced.' })
@FieldClass('internal')
export class InspectionAnnounced {
  @Field(() => InspectionType, { description: 'The inspection at the first of the communities.' })
  inspection: InspectionType;

  @Field(() => Int, { description: 'At how many communities it is announced.' })
  communities: number;

  @Field(() => Int, { description: 'At how many of them it repeats another and that is not answered yet.' })
  unanswered: number;
}

@ObjectType({ description: 'The inspection is changed.' })
@FieldClass('internal')
export class InspectionChanged {
  @Field(() => InspectionType, { description: 'The inspection as it is now.' })
  inspection: InspectionType;
}

export const AnnounceInspectionResult = commandResult('AnnounceInspectionResult', [
  InspectionAnnounced,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);
export const AdvanceInspectionResult = commandResult('AdvanceInspectionResult', [
  InspectionChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  InspectionActionNotAllowed,
  InspectionFactMissing,
]);
export const JoinInspectionsResult = commandResult('JoinInspectionsResult', [
  InspectionChanged,
  NotFound,
  StaleVersion,
  InspectionsNotJoinable,
]);
export const RectifyFindingResult = commandResult('RectifyFindingResult', [
  InspectionChanged,
  InvalidInput,
  NotFound,
  InspectionActionNotAllowed,
]);
export const RecordInspectionTimeResult = commandResult('RecordInspectionTimeResult', [
  InspectionChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
]);
