/** Indicators of the cards, in the order of the page. */
export const HEALTH_CODES = [
  'organisationCount',
  'organisationsPerCommunity',
  'organisationKindDiversity',
  'governanceVolunteerShare',
  'fullElementRate',
  'elementScore',
  'healthyOrganisationRate',
  'activeOrganisationRate',
  'dormantOrganisationRate',
  'registrationConversion',
  'complianceTimeliness',
  'incubationPassRate',
  'postGraduationSurvival',
  'fundingConcentration',
  'governmentIncomeShare',
  'reserveMonths',
  'organisationSatisfactionRate',
  'highGradeShare',
  'evaluationFormalism',
  'lapsedOwnersCommitteeRate',
] as const;

/** What the district answers for in its yearly plan, with targets where it has set some. */
export const PLAN_CODES = [
  'organisationsPerTenThousand',
  'newlyRegisteredOrganisations',
  'deregisteredOrganisations',
  'servicePurchaseAmount',
  'complianceTimeliness',
  'highGradeShare',
  'partyCoverageRate',
  'communityWorkersPerTenThousand',
  'certifiedSocialWorkers',
] as const;
