import type { ActivityRefusal, AttendanceRefusal } from '../../activity';

type Refusal = ActivityRefusal | AttendanceRefusal;

/** One refusal of each code of activities. */
export const ACTIVITY_SAMPLES: {
  readonly [Code in Refusal['code']]: Extract<Refusal, { readonly code: Code }>;
} = {
  activityActionNotAllowed: {
    code: 'activityActionNotAllowed',
    activityState: 'draft',
    activityAction: 'closeActivity',
    allowedActivityActions: ['openSignUp', 'cancelActivity'],
  },
  activityFactMissing: {
    code: 'activityFactMissing',
    activityAction: 'closeActivity',
    activityFact: 'attended',
  },
  activityTimesUnfit: { code: 'activityTimesUnfit', longestMinutes: 1440 },
  signUpClosed: { code: 'signUpClosed', activityState: 'held' },
  activityFull: { code: 'activityFull', places: 20 },
  signedUpAlready: { code: 'signedUpAlready' },
  attendanceNotOpen: { code: 'attendanceNotOpen', activityState: 'closed' },
  attendanceAboveCapacity: { code: 'attendanceAboveCapacity', places: 20 },
  attendanceAboveLength: { code: 'attendanceAboveLength', minutes: 200, longestMinutes: 120 },
  attendedAlready: { code: 'attendedAlready' },
  attendanceCodeUnknown: { code: 'attendanceCodeUnknown' },
  attendanceCodeExpired: { code: 'attendanceCodeExpired' },
  attendanceCodeUsed: { code: 'attendanceCodeUsed' },
};
