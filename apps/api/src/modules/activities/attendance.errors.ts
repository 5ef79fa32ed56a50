import type { AttendanceRefusal } from '@weizhi/domain';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { ActivityFull, ActivityTimesUnfit, saidOf, SignedUpAlready, SignUpClosed } from './activity.errors';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const WORDS = { zh: '不能办理：{zh}', en: 'Not possible: {en}' };

@RefusalType({
  code: 'ATTENDANCE_NOT_OPEN',
  description: 'Returned when attendance is recorded too early, or of an activity that is closed.',
  ...WORDS,
})
export class AttendanceNotOpen extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ATTENDANCE_ABOVE_CAPACITY',
  description: 'Returned when as many attended as there are places.',
  ...WORDS,
})
export class AttendanceAboveCapacity extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ATTENDANCE_ABOVE_LENGTH',
  description: 'Returned when somebody would have been there for longer than the activity lasted.',
  ...WORDS,
})
export class AttendanceAboveLength extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ATTENDED_ALREADY',
  description: 'Returned when the attendance of the resident is recorded already.',
  ...WORDS,
})
export class AttendedAlready extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ATTENDANCE_CODE_UNKNOWN',
  description: 'Returned when the activity has no such code.',
  ...WORDS,
})
export class AttendanceCodeUnknown extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ATTENDANCE_CODE_EXPIRED',
  description: 'Returned when a code is used more than two hours after the end of its activity.',
  ...WORDS,
})
export class AttendanceCodeExpired extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ATTENDANCE_CODE_USED',
  description: 'Returned when a code was used before.',
  ...WORDS,
})
export class AttendanceCodeUsed extends Refusal<Said> {
  zh: string;
  en: string;
}

const CLASSES: Readonly<Record<AttendanceRefusal['code'], new (facts: Said) => object>> = {
  activityTimesUnfit: ActivityTimesUnfit,
  signUpClosed: SignUpClosed,
  activityFull: ActivityFull,
  signedUpAlready: SignedUpAlready,
  attendanceNotOpen: AttendanceNotOpen,
  attendanceAboveCapacity: AttendanceAboveCapacity,
  attendanceAboveLength: AttendanceAboveLength,
  attendedAlready: AttendedAlready,
  attendanceCodeUnknown: AttendanceCodeUnknown,
  attendanceCodeExpired: AttendanceCodeExpired,
  attendanceCodeUsed: AttendanceCodeUsed,
};

/** A refusal of sign-up or attendance as the schema knows it. */
export function attendanceRefused(refusal: AttendanceRefusal): object {
  return new CLASSES[refusal.code](saidOf(refusal));
}
