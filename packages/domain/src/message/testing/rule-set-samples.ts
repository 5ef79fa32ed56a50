import { isoDate } from '../../calendar';
import type { RuleSetRefusal } from '../../rule-set';

/** One refusal of each code about rule sets. */
export const RULE_SET_SAMPLES: {
  readonly [Code in RuleSetRefusal['code']]: Extract<RuleSetRefusal, { readonly code: Code }>;
} = {
  ruleSetBeginsInPast: { code: 'ruleSetBeginsInPast', earliestOn: isoDate('2026-11-26') },
  ruleSetDayTaken: { code: 'ruleSetDayTaken', beginsOn: isoDate('2027-01-01') },
  ruleSetUnchanged: { code: 'ruleSetUnchanged' },
  ruleSetContradicts: {
    code: 'ruleSetContradicts',
    ruleFields: ['taskAdmission.hearingDays', 'taskAdmission.decideWithinDays'],
  },
  ruleSetLowersBound: { code: 'ruleSetLowersBound', ruleFields: ['burdenPool.communities'] },
  ruleSetBegunAlready: { code: 'ruleSetBegunAlready', beginsOn: isoDate('2026-11-01') },
};
