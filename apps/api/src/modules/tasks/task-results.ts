import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { NoMandateListInForce } from '../mandates';
import { TaskActionNotAllowed, TaskRuleBroken, TaskSourceNotAllowed } from './task.errors';
import { CommunityTaskType } from './task.type';

@ObjectType({ description: 'The task is with the communities.' })
@FieldClass('internal')
export class CommunityTasksRecorded {
  @Field(() => CommunityTaskType, { description: 'The task at the first of them.' })
  task: CommunityTaskType;

  @Field(() => Int, { description: 'At how many communities.' })
  communities: number;

  @Field(() => Int, {
    description:
      'At how many of them it is the task that was taken back before, with its first receipt and due.',
  })
  reissued: number;
}

@ObjectType({ description: 'The task is changed.' })
@FieldClass('internal')
export class CommunityTaskChanged {
  @Field(() => CommunityTaskType, { description: 'The task as it is now.' })
  task: CommunityTaskType;
}

export const RecordCommunityTasksResult = commandResult('RecordCommunityTasksResult', [
  CommunityTasksRecorded,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  NoMandateListInForce,
  TaskSourceNotAllowed,
  TaskRuleBroken,
]);
export const AdvanceCommunityTaskResult = commandResult('AdvanceCommunityTaskResult', [
  CommunityTaskChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  TaskActionNotAllowed,
  TaskRuleBroken,
]);
export const AssignCommunityTasksResult = commandResult('AssignCommunityTasksResult', [
  CommunityTasksRecorded,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  NoMandateListInForce,
  TaskSourceNotAllowed,
  TaskRuleBroken,
]);
export const SplitCommunityTaskResult = commandResult('SplitCommunityTaskResult', [
  CommunityTaskChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  NoMandateListInForce,
  TaskActionNotAllowed,
  TaskSourceNotAllowed,
  TaskRuleBroken,
]);
export const ChangeCommunityTaskDueResult = commandResult('ChangeCommunityTaskDueResult', [
  CommunityTaskChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  TaskRuleBroken,
]);
export const AnswerPostponementResult = commandResult('AnswerPostponementResult', [
  CommunityTaskChanged,
  NotFound,
  StaleVersion,
  TaskRuleBroken,
]);
export const CorrectCommunityTaskResult = commandResult('CorrectCommunityTaskResult', [
  CommunityTaskChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  TaskSourceNotAllowed,
]);
