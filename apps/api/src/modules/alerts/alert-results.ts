import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { NoMandateListInForce } from '../mandates';
import { TaskRuleBroken, TaskSourceNotAllowed } from '../tasks';
import { AlertActionNotAllowed, AlertFactMissing } from './alert.errors';
import { AlertType } from './alert.type';

@ObjectType({ description: 'The alert is seen to, or explained.' })
@FieldClass('internal')
export class AlertChanged {
  @Field(() => AlertType, { description: 'The alert as it is now.' })
  alert: AlertType;
}

export const SuperviseAlertResult = commandResult('SuperviseAlertResult', [
  AlertChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  IdempotencyKeyReused,
  AlertActionNotAllowed,
  AlertFactMissing,
  NoMandateListInForce,
  TaskSourceNotAllowed,
  TaskRuleBroken,
]);
export const ExplainAlertResult = commandResult('ExplainAlertResult', [
  AlertChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  AlertActionNotAllowed,
  AlertFactMissing,
]);
