/** Indicators of the cards: who takes part, and how that compares with who lives there. */
export const RATE_CODES = [
  'participantCount',
  'participationRate',
  'workingAgeParticipationRate',
  'workingAgeRepresentationRatio',
  'ageStandardisedRate',
  'repeatParticipationRate',
  'newParticipantShare',
  'participationDepth',
] as const;

/** Who carries it, who starts it, and how evenly it is spread. */
export const COMPOSITION_CODES = [
  'residentInitiatedShare',
  'staffDependence',
  'committeeStaffVolunteerShare',
  'committeeStaffVolunteerHeads',
  'staffAndRetireeShare',
  'retireeShare',
  'participationGini',
  'participationGiniParticipants',
  'stageParticipationRate',
  'hybridShare',
  'onlineOnlyOldShare',
] as const;
