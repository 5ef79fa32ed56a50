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
import { OutsideSystemType } from './outside-system.type';

@ObjectType({ description: 'The outside system is on the register.' })
@FieldClass('internal')
export class OutsideSystemRegistered {
  @Field(() => OutsideSystemType, { description: 'The system.' })
  system: OutsideSystemType;
}

@ObjectType({ description: 'The outside system is changed.' })
@FieldClass('internal')
export class OutsideSystemChanged {
  @Field(() => OutsideSystemType, { description: 'The system as it is now.' })
  system: OutsideSystemType;
}

export const RegisterOutsideSystemResult = commandResult('RegisterOutsideSystemResult', [
  OutsideSystemRegistered,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
export const ChangeOutsideSystemResult = commandResult('ChangeOutsideSystemResult', [
  OutsideSystemChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  StaleVersion,
]);
export const MapSystemFieldsResult = commandResult('MapSystemFieldsResult', [
  OutsideSystemChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
]);
