/** Indicators of the cards, in the order of the page. */
export const WORKLOAD_CODES = [
  'ledgerCount',
  'duplicateReportingIndex',
  'repeatedElementShare',
  'inspectionDays',
  'inspectionOverlapShare',
  'duplicateInspections',
  'plaqueCount',
  'nominalPlaqueShare',
  'platformCount',
  'workGroupCount',
  'vacancyRate',
] as const;

/** Indicators by which departments are told apart, and communities set among their peers. */
export const COMPARED_CODES = [
  'ledgerCount',
  'repeatedElementShare',
  'inspectionDays',
  'inspectionOverlapShare',
  'duplicateInspections',
  'plaqueCount',
  'nominalPlaqueShare',
] as const;

/** The chosen indicator, or the first where the address names another. */
export function chosenCode(codes: readonly string[], asked: string | undefined): string {
  return codes.find((code) => code === asked) ?? codes[0] ?? '';
}
