import type { IndicatorDefinition } from './definition';

/** Parts of amounts (minutes, yuan): they come in lumps of any size, and how many there are of them is a matter of the unit. */
const OF_AMOUNTS: ReadonlySet<string> = new Set([
  'administrativeShare',
  'selfGovernanceShare',
  'overreachRate',
  'displacementRate',
  'burdenIndex',
  'governmentIncomeShare',
]);

/**
 * Whether an indicator is a proportion (计数占比): so many of so many persons, organisations or tasks, each of which either is
 * counted or is not. Only of such a share do numerator and denominator say what chance leaves open: of no count, average or
 * statistic, and of no share of minutes or money.
 * @source domain.md 4.0 rules 3 and 6; Wilson (1927); Spiegelhalter (2005)
 */
export function isProportion({
  code,
  measure,
  unit,
  denominator,
}: Pick<IndicatorDefinition, 'code' | 'measure' | 'unit' | 'denominator'>): boolean {
  return measure === 'rate' && unit === 'share' && denominator !== null && !OF_AMOUNTS.has(code);
}
