/** Indicators that stand side by side unless the address names others: one or two of each theme. */
export const USUAL_CODES = [
  'middleAgedParticipationRate',
  'participationRate',
  'staffDependence',
  'offListTaskCount',
  'offListShare',
  'tasksPerFullTimePost',
  'fullElementRate',
  'healthyOrganisationRate',
  'matterOnTimeRate',
] as const;

/** More columns than this are no longer one page; the API takes twenty. */
export const MOST_CODES = 12;
