import { type BurdenPoolRule, DEFAULT_BURDEN_POOL_RULE } from '../burden-report';
import { INSPECTION_RULE, type InspectionRule } from '../inspection';
import { FORM_DEMAND_RULES, type FormDemandRules } from '../reporting';
import type { BilingualText } from '../shared';
import { BOOTSTRAP_RULE, type BootstrapRule } from '../statistics';
import { type TaskReceiptRules, TASK_RULES } from '../task';
import { TIME_USE_RULE, type TimeUseRule } from '../time-use';
import type { RuleSetDefinition } from './rule-set-definition';
import { countOfRule, type RuleField } from './rule-value';

const SHIPPED: BilingualText = {
  zh: '系统默认，需本地校准',
  en: 'Shipped with the product, to be set locally',
};

type CountField = Extract<RuleField, { readonly kind: 'count' }>;

/** Rules that are numbers and nothing else, each by the name of its field. */
function ofNumbers<Name extends string>(
  fields: Readonly<Record<Name, Omit<CountField, 'kind' | 'path'> & { readonly shipped: number }>>,
): RuleSetDefinition<Readonly<Record<Name, number>>> {
  const names = Object.keys(fields) as unknown as readonly Name[];
  return {
    fields: names.map((path) => {
      const { shipped: _, ...field } = fields[path];
      return { kind: 'count', path, ...field };
    }),
    shipped: {
      values: Object.fromEntries(names.map((path) => [path, fields[path].shipped])),
      source: SHIPPED,
    },
    toRules: (values) =>
      Object.fromEntries(names.map((path) => [path, countOfRule(values, path)])) as Readonly<
        Record<Name, number>
      >,
    contradictions: () => [],
  };
}

/** Rules of tasks (任务) on the day of their receipt. @source requirements.md M08, M12; decision record 0161 */
export const TASK_RULE_SET: RuleSetDefinition<TaskReceiptRules> = ofNumbers({
  shortNoticeDays: { unit: 'workingDay', least: 1, most: 20, shipped: TASK_RULES.shortNoticeDays },
  objectionDays: { unit: 'workingDay', least: 1, most: 20, shipped: TASK_RULES.objectionDays },
  reissueDays: { unit: 'day', least: 1, most: 366, shipped: TASK_RULES.reissueDays },
});

/** Rules by which inspections (检查) are compared. @source requirements.md M13; decision record 0161 */
export const INSPECTION_RULE_SET: RuleSetDefinition<InspectionRule> = ofNumbers({
  duplicateDays: { unit: 'day', least: 1, most: 366, shipped: INSPECTION_RULE.duplicateDays },
});

/** Rules of forms and ledgers that departments ask for (报表台账). @source requirements.md SM7; decision record 0161 */
export const FORM_DEMAND_RULE_SET: RuleSetDefinition<FormDemandRules> = ofNumbers({
  longestDays: { unit: 'day', least: 30, most: 1096, shipped: FORM_DEMAND_RULES.longestDays },
});

/** From how many communities burden reports (负担反映) are pooled: more than the product asks for, and never fewer again. @source decision records 0143 and 0161 */
export const BURDEN_POOL_RULE_SET: RuleSetDefinition<Pick<BurdenPoolRule, 'communities'>> = ofNumbers({
  communities: {
    ...{ unit: 'community', least: DEFAULT_BURDEN_POOL_RULE.communities, most: 20, onlyRaised: true },
    shipped: DEFAULT_BURDEN_POOL_RULE.communities,
  },
});

/** How weeks of time use are sampled, and from when on their figures are told. @source decision records 0150, 0152 and 0161 */
export type TimeUseNumbers = TimeUseRule & Pick<BootstrapRule, 'replicates'>;

/** Rules of the sampling of time use (工时抽样). @source decision records 0150, 0152 and 0161 */
export const TIME_USE_RULE_SET: RuleSetDefinition<TimeUseNumbers> = ofNumbers({
  weeksPerQuarter: { unit: 'week', least: 1, most: 6, shipped: TIME_USE_RULE.weeksPerQuarter },
  sharePerCent: { unit: 'percent', least: 1, most: 100, shipped: TIME_USE_RULE.sharePerCent },
  closeDays: { unit: 'day', least: 0, most: 60, shipped: TIME_USE_RULE.closeDays },
  leastParticipants: {
    ...{ unit: 'person', least: TIME_USE_RULE.leastParticipants, most: 20, onlyRaised: true },
    shipped: TIME_USE_RULE.leastParticipants,
  },
  replicates: { unit: 'occasion', least: 199, most: 1999, shipped: BOOTSTRAP_RULE.replicates },
});
