import type { RuleSetKind } from '@weizhi/domain';
import { ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  RuleSetBeginsInPast,
  RuleSetBegunAlready,
  RuleSetContradicts,
  RuleSetDayTaken,
  RuleSetLowersBound,
  RuleSetUnchanged,
} from './rule-set.errors';

@ObjectType({ description: 'The versions of a rule set are changed.' })
@FieldClass('internal')
export class RuleSetChanged {
  districtId: string;
  kind: RuleSetKind;
}

export const SetRuleSetResult = commandResult('SetRuleSetResult', [
  RuleSetChanged,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  RuleSetBeginsInPast,
  RuleSetDayTaken,
  RuleSetUnchanged,
  RuleSetContradicts,
  RuleSetLowersBound,
]);

export const WithdrawRuleSetResult = commandResult('WithdrawRuleSetResult', [
  RuleSetChanged,
  NotFound,
  StaleVersion,
  RuleSetBegunAlready,
]);
