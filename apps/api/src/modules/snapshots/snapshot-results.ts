import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { SnapshotActionNotAllowed, SnapshotFactMissing, SnapshotWithoutFigures } from './snapshot.errors';
import { SnapshotType } from './snapshot.type';

@ObjectType({ description: 'The snapshot is taken, or one step on.' })
@FieldClass('internal')
export class SnapshotChanged {
  @Field(() => SnapshotType, { description: 'The snapshot as it is now.' })
  snapshot: SnapshotType;
}

export const TakeSnapshotResult = commandResult('TakeSnapshotResult', [
  SnapshotChanged,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  SnapshotWithoutFigures,
]);
export const ReviewSnapshotPartResult = commandResult('ReviewSnapshotPartResult', [
  SnapshotChanged,
  InvalidInput,
  NotFound,
  SnapshotActionNotAllowed,
  SnapshotFactMissing,
]);
export const AdvanceSnapshotResult = commandResult('AdvanceSnapshotResult', [
  SnapshotChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  SnapshotActionNotAllowed,
  SnapshotFactMissing,
]);
