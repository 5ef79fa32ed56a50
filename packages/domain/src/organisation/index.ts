export {
  ACKNOWLEDGED_STATUSES,
  countsAsCommunityOrganisation,
  type FormationBasis,
  type GovernanceBody,
  MINISTRY_KIND_OF_SERVICE_KIND,
  type MinistryKind,
  type OrganisationAxes,
  organisationNameKey,
  SERVICE_KINDS,
  type ServiceKind,
} from './kinds';
export {
  advanceRegistration,
  availableRegistrationActions,
  checkRegistration,
  hasUnifiedSocialCreditCode,
  REGISTRATION_STATUSES,
  REGISTRATION_TRANSITIONS,
  type RegistrationAction,
  type RegistrationFacts,
  type RegistrationRecord,
  type RegistrationRefusal,
  type RegistrationStatus,
} from './registration';
export {
  ABNORMAL_LIST_YEARS,
  CREDIT_FLAGS,
  type CreditFlag,
  registrationActionOfFlag,
  seriousListDueOn,
} from './credit';
export { DOCUMENT_KINDS, type DocumentKind, EVIDENCE_STATES, type EvidenceState } from './document-kind';
