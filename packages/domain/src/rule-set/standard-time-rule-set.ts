import { LONGEST_STANDARD_MINUTES, STANDARD_MINUTES, type StandardMinutes } from '../task';
import { WORKLOAD_SOURCES, type WorkloadSource } from '../workload-source';
import type { RuleSetDefinition } from './rule-set-definition';
import { countOfRule, type RuleField } from './rule-value';

/** Standard times (标准工时) of tasks by their source, each of one task. @source domain.md 4.3 and section 9 item 7; decision record 0145 */
export const STANDARD_TIME_RULE_SET: RuleSetDefinition<StandardMinutes> = {
  fields: WORKLOAD_SOURCES.map((source): RuleField => ({
    ...{ kind: 'count', path: pathOf(source), unit: 'minute', least: 1, most: LONGEST_STANDARD_MINUTES },
  })),
  shipped: {
    values: Object.fromEntries(WORKLOAD_SOURCES.map((source) => [pathOf(source), STANDARD_MINUTES[source]])),
    source: { zh: '经验值，需本地校准', en: 'By experience, to be measured locally' },
  },
  toRules: (values) =>
    Object.fromEntries(
      WORKLOAD_SOURCES.map((source) => [source, countOfRule(values, pathOf(source))]),
    ) as Record<WorkloadSource, number>,
  contradictions: () => [],
};

function pathOf(source: WorkloadSource): string {
  return `standardMinutes.${source}`;
}
