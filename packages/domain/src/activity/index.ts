export {
  ACTIVITY_ACTIONS,
  COMMUNITY_ACTIVITY_STATES,
  ACTIVITY_TRANSITIONS,
  type ActivityAction,
  type ActivityActionFacts,
  type ActivityRefusal,
  type CommunityActivityState,
  advanceActivity,
  availableActivityActions,
} from './activity-states';
export {
  ACTIVITY_KINDS,
  ACTIVITY_ORGANISERS,
  type ActivityKind,
  type ActivityOrganiser,
  ACTIVITY_PARTICIPATION,
  type ActivityParticipation,
} from './activity-terms';
export {
  activityMinutes,
  type ActivityPlan,
  type ActivityStanding,
  ATTENDANCE_CODE_GRACE_MINUTES,
  type AttendanceCodeFacts,
  type AttendanceRefusal,
  checkActivityPlan,
  checkAttendance,
  checkAttendanceCode,
  checkSignUp,
  codeExpiry,
  LONGEST_ACTIVITY_MINUTES,
} from './attendance';
