import type { BilingualText } from '../shared';
import type { RuleField, RuleValues } from './rule-value';

/**
 * Rules that a district keeps for itself (规则): what may be stated, what holds until it states something, and what the
 * values mean to the rules that read them.
 * @source decision record 0145
 */
export interface RuleSetDefinition<Rules> {
  readonly fields: readonly RuleField[];
  readonly shipped: { readonly values: RuleValues; readonly source: BilingualText };
  readonly toRules: (values: RuleValues) => Rules;
  /** Paths of values that cannot stand together; none when they can. */
  readonly contradictions: (values: RuleValues) => readonly string[];
}
