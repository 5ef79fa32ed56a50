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

/** What a sample of residents answers, below them. */
export const SOCIAL_CAPITAL_CODES = ['trustIndex', 'reciprocityIndex', 'belongingIndex'] as const;
