/** Indicators of the cards, in the order of the page. */
export const NETWORK_CODES = [
  'networkDensity',
  'networkTransitivity',
  'meanTies',
  'largestComponentShare',
  'isolateShare',
  'bridgingTieShare',
  'staffRemovalRobustness',
  'twoModeDensity',
  'twoModeClustering',
] as const;
