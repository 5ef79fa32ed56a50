import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  FormTemplateNameTaken,
  FormTemplateUnreadable,
  NoPlaceholders,
  UnknownPlaceholders,
} from './form-template.errors';
import { FormTemplateType } from './form-template.type';

@ObjectType({ description: 'The template is recorded and offered.' })
@FieldClass('internal')
export class FormTemplateRecorded {
  @Field(() => FormTemplateType, { description: 'The template.' })
  template: FormTemplateType;
}

@ObjectType({ description: 'The template is offered no more.' })
@FieldClass('internal')
export class FormTemplateWithdrawn {
  @Field(() => FormTemplateType, { description: 'The template.' })
  template: FormTemplateType;
}

export const RecordFormTemplateResult = commandResult('RecordFormTemplateResult', [
  FormTemplateRecorded,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  FormTemplateUnreadable,
  UnknownPlaceholders,
  NoPlaceholders,
  FormTemplateNameTaken,
]);

export const WithdrawFormTemplateResult = commandResult('WithdrawFormTemplateResult', [
  FormTemplateWithdrawn,
  NotFound,
  StaleVersion,
]);
