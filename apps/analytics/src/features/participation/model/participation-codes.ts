/** Indicators of the cards: who takes part, and how that compares with who lives there. */
export const RATE_CODES = [
  'participantCount',
  'participationRate',
  'workingAgeParticipationRate',
  'workingAgeRepresentationRatio',
  'ageRepresentativeness',
  'ageStandardisedRate',
  'repeatParticipationRate',
  'newParticipantShare',
  'participationDepth',
  'informedOnlyCount',
] as const;

/** Who carries it, who starts it, and how evenly it is spread. */
export const COMPOSITION_CODES = [
  'participationVisits',
  'residentInitiatedShare',
  'staffDependence',
  'committeeStaffVolunteerShare',
  'committeeStaffVolunteerHeads',
  'staffAndRetireeShare',
  'retireeShare',
  'topTenthParticipationShare',
  'participationGini',
  'participationGiniParticipants',
  'stageParticipationRate',
  'hybridShare',
  'onlineOnlyOldShare',
] as const;

/** What residents decide together, by votes of owners. */
export const CHOICE_CODES = ['collectiveActionSuccess', 'ownerTurnoutHeads', 'ownerTurnoutArea'] as const;

/** Whom residents elect or recommend, and how. Who was elected is told by year alone. */
export const ELECTION_CODES = [
  'electionTurnout',
  'electionQuorumRate',
  'candidatesPerSeat',
  'electedByBallotShare',
  'runOffShare',
  'voidElectionShare',
  'upheldObjectionShare',
  'termRenewalRate',
  'womenElectedShare',
  'electedUnder45Share',
] as const;

/** Whether form stands for substance, and who governs: most have no data until their records are kept. */
export const AUTONOMY_CODES = [
  'presenceOnlyShare',
  'effectiveAutonomyIndex',
  'formalityGap',
  'deliberationCoverage',
  'resolutionImplementationRate',
  'meetingRegularity',
  'actorBreadth',
  'partyDiversity',
  'partyCoordination',
] as const;
