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
import {
  TimeUseDayNotOpen,
  TimeUseDayTooLong,
  TimeUseMeetingsTooLong,
  TimeUseNotJoined,
  TimeUseNotQuarterHours,
  TimeUseTooFewWeeks,
  TimeUseWeekClosed,
} from './time-use.errors';
import { OwnTimeUseWeek, TimeUseDrawType } from './time-use.type';

@ObjectType({ description: 'The weeks are drawn.' })
@FieldClass('internal')
export class TimeUseWeeksDrawn {
  @Field(() => TimeUseDrawType, { description: 'The draw.' })
  draw: TimeUseDrawType;
}

@ObjectType({ description: 'Your part in a sampled week is changed.' })
@FieldClass('personal')
export class OwnTimeUseChanged {
  @Field(() => OwnTimeUseWeek, { description: 'The week with your log as it is now.' })
  week: OwnTimeUseWeek;
}

export const DrawTimeUseWeeksResult = commandResult('DrawTimeUseWeeksResult', [
  TimeUseWeeksDrawn,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  DuplicateEntry,
  TimeUseTooFewWeeks,
]);
export const JoinTimeUseWeekResult = commandResult('JoinTimeUseWeekResult', [
  OwnTimeUseChanged,
  NotFound,
  TimeUseWeekClosed,
]);
export const WithdrawFromTimeUseWeekResult = commandResult('WithdrawFromTimeUseWeekResult', [
  OwnTimeUseChanged,
  NotFound,
]);
export const SaveTimeUseDayResult = commandResult('SaveTimeUseDayResult', [
  OwnTimeUseChanged,
  NotFound,
  StaleVersion,
  TimeUseNotJoined,
  TimeUseDayTooLong,
  TimeUseNotQuarterHours,
  TimeUseMeetingsTooLong,
  TimeUseDayNotOpen,
]);
