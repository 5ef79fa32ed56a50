import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  PlaqueActionNotAllowed,
  PlaqueFactMissing,
  PlaqueGroundsRemain,
  PlaqueHangsAlready,
  PlaquePermitOver,
} from './plaque.errors';
import { PlaqueType } from './plaque.type';

@ObjectType({ description: 'The application is made.' })
@FieldClass('internal')
export class PlaqueAppliedFor {
  @Field(() => PlaqueType, { description: 'The plaque at the first of the communities.' })
  plaque: PlaqueType;

  @Field(() => Int, { description: 'At how many communities it is applied for.' })
  communities: number;
}

@ObjectType({ description: 'The plaque is on the register.' })
@FieldClass('internal')
export class PlaqueReported {
  @Field(() => PlaqueType, { description: 'The plaque.' })
  plaque: PlaqueType;
}

@ObjectType({ description: 'The plaque is changed.' })
@FieldClass('internal')
export class PlaqueChanged {
  @Field(() => PlaqueType, { description: 'The plaque as it is now.' })
  plaque: PlaqueType;

  @Field(() => Int, { description: 'How many plaques were changed, with this one.' })
  changed: number;
}

export const ApplyForPlaqueResult = commandResult('ApplyForPlaqueResult', [
  PlaqueAppliedFor,
  InvalidInput,
  NotFound,
  PlaqueHangsAlready,
  IdempotencyKeyReused,
]);
export const ReportPlaqueResult = commandResult('ReportPlaqueResult', [
  PlaqueReported,
  InvalidInput,
  NotFound,
  PlaqueHangsAlready,
  IdempotencyKeyReused,
]);
export const RecordPlaqueUseResult = commandResult('RecordPlaqueUseResult', [
  PlaqueChanged,
  InvalidInput,
  NotFound,
  PlaqueActionNotAllowed,
  IdempotencyKeyReused,
]);
export const AdvancePlaqueResult = commandResult('AdvancePlaqueResult', [
  PlaqueChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  PlaqueActionNotAllowed,
  PlaqueFactMissing,
  PlaquePermitOver,
  PlaqueGroundsRemain,
]);
