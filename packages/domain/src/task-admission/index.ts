export type { AdmissionFacts } from './admission-facts';
export type { AdmissionRefusal } from './admission-refusals';
export {
  ADMISSION_RULE_LIMITS,
  ADMISSION_RULES,
  type AdmissionClocks,
  type AdmissionRules,
  applicationClocks,
  emergencyClocks,
} from './admission-rules';
export {
  ADMISSION_TRANSITIONS,
  type AdmissionDays,
  type AdmissionPosition,
  type AdmissionToday,
  type AdmissionTransition,
  advanceAdmission,
  availableAdmissionActions,
  isBindingOn,
  lastBindingDay,
  statusOfAdmission,
} from './admission-states';
export { HELD_REGISTERS, type HeldRegister, registersAskedFor } from './held-registers';
export { answerNotice, type NoticeAnswer } from './notice-answer';
export {
  ADMISSION_ACTIONS,
  ADMISSION_CHANNELS,
  ADMISSION_GROUNDS,
  ADMISSION_KINDS,
  ADMISSION_STANCES,
  ADMISSION_STATUSES,
  type AdmissionAction,
  type AdmissionChannel,
  type AdmissionGround,
  type AdmissionKind,
  type AdmissionParty,
  type AdmissionStance,
  type AdmissionState,
  type AdmissionStatus,
} from './vocabulary';
