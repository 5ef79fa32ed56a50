import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { CanonicalElementType } from './canonical-element.type';
import { FormDemandType } from './form-demand.type';
import {
  CanonicalElementTaken,
  FIELD_RULES,
  FormLayoutUnreadable,
  refusalTypes,
  STEP_RULES,
} from './reporting.errors';

@ObjectType({ description: 'The element is in the dictionary.' })
@FieldClass('internal')
export class CanonicalElementCreated {
  @Field(() => CanonicalElementType, { description: 'The element.' })
  element: CanonicalElementType;
}

@ObjectType({ description: 'The form demand as it is after the command.' })
@FieldClass('internal')
export class FormDemandChanged {
  @Field(() => FormDemandType, { description: 'The form demand.' })
  demand: FormDemandType;
}

export const CreateCanonicalElementResult = commandResult('CreateCanonicalElementResult', [
  CanonicalElementCreated,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  CanonicalElementTaken,
  ...refusalTypes('formFieldPersonal'),
]);

export const ProposeFormDemandResult = commandResult('ProposeFormDemandResult', [
  FormDemandChanged,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  FormLayoutUnreadable,
]);

export const MapFormFieldsResult = commandResult('MapFormFieldsResult', [
  FormDemandChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  CanonicalElementTaken,
  ...refusalTypes('formDemandActionNotAllowed', ...FIELD_RULES),
]);

export const AdvanceFormDemandResult = commandResult('AdvanceFormDemandResult', [
  FormDemandChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  ...refusalTypes(...STEP_RULES),
]);

export const DecideFormDemandResult = commandResult('DecideFormDemandResult', [
  FormDemandChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  ...refusalTypes(...STEP_RULES),
]);
