import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { ParticipationNotRecorded } from '../participation';
import {
  ActivityActionNotAllowed,
  ActivityFactMissing,
  ActivityFull,
  ActivityTimesUnfit,
  SignedUpAlready,
  SignUpClosed,
} from './activity.errors';
import { ActivitySignUpType, ActivityType } from './activity.type';
import {
  AttendanceAboveCapacity,
  AttendanceAboveLength,
  AttendanceCodeExpired,
  AttendanceCodeUnknown,
  AttendanceCodeUsed,
  AttendanceNotOpen,
  AttendedAlready,
} from './attendance.errors';

@ObjectType({ description: 'The activity is recorded or changed.' })
@FieldClass('internal')
export class ActivityChanged {
  @Field(() => ActivityType, { description: 'The activity as it is now.' })
  activity: ActivityType;
}

@ObjectType({ description: 'The resident is signed up.' })
@FieldClass('internal')
export class SignedUp {
  @Field(() => ActivitySignUpType, { description: 'The sign-up.' })
  signUp: ActivitySignUpType;

  @FieldClass('sensitive')
  @Field(() => String, {
    nullable: true,
    description: 'The one-time code of six digits, told this once; null when the request is repeated.',
  })
  code: string | null;
}

@ObjectType({ description: 'Attendance is recorded, or taken back.' })
@FieldClass('internal')
export class AttendanceChanged {
  @Field(() => ActivitySignUpType, { description: 'The sign-up as it is now.' })
  signUp: ActivitySignUpType;
}

export const CreateActivityResult = commandResult('CreateActivityResult', [
  ActivityChanged,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  ActivityTimesUnfit,
]);
export const AdvanceActivityResult = commandResult('AdvanceActivityResult', [
  ActivityChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  ActivityActionNotAllowed,
  ActivityFactMissing,
]);
export const SignUpResult = commandResult('SignUpResult', [
  SignedUp,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  SignUpClosed,
  ActivityFull,
  SignedUpAlready,
]);
export const RecordAttendanceResult = commandResult('RecordAttendanceResult', [
  AttendanceChanged,
  InvalidInput,
  NotFound,
  AttendanceNotOpen,
  AttendanceAboveCapacity,
  AttendanceAboveLength,
  AttendedAlready,
  AttendanceCodeUnknown,
  AttendanceCodeExpired,
  AttendanceCodeUsed,
  ParticipationNotRecorded,
]);
export const WithdrawAttendanceResult = commandResult('WithdrawAttendanceResult', [
  AttendanceChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  AttendanceNotOpen,
]);
