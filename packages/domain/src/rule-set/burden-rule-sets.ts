import { DEFAULT_PLAQUE_RULE, type PlaqueRule } from '../plaque';
import {
  ADMISSION_KINDS,
  ADMISSION_RULE_LIMITS,
  ADMISSION_RULES,
  type AdmissionRules,
} from '../task-admission';
import type { RuleSetDefinition } from './rule-set-definition';
import { choicesOfRule, countOfRule, type RuleField, type RuleUnit, type RuleValues } from './rule-value';

/** Rules of plaques. @source domain.md 4.3 W08; decision record 0130 */
export const PLAQUE_RULE_SET: RuleSetDefinition<PlaqueRule> = {
  fields: [{ kind: 'count', path: 'idleMonths', unit: 'month', least: 1, most: 60 }],
  shipped: {
    values: { idleMonths: DEFAULT_PLAQUE_RULE.idleMonths },
    source: { zh: '系统默认', en: 'Shipped with the product' },
  },
  toRules: (values) => ({ idleMonths: countOfRule(values, 'idleMonths') }),
  contradictions: () => [],
};

type AdmissionNumber = keyof typeof ADMISSION_RULE_LIMITS;

const ADMISSION_NUMBERS = Object.keys(ADMISSION_RULE_LIMITS) as readonly AdmissionNumber[];

const ADMISSION_UNITS: Readonly<Record<AdmissionNumber, RuleUnit>> = {
  applyAheadDays: 'workingDay',
  decideWithinDays: 'workingDay',
  hearingDays: 'workingDay',
  listedLeadDays: 'workingDay',
  emergencyDays: 'day',
  emergencyApplyDays: 'workingDay',
  reviewAheadDays: 'day',
  longestMonths: 'month',
};

/** Rules of task admission (任务准入). @source requirements.md section 9; decision record 0121 */
export const ADMISSION_RULE_SET: RuleSetDefinition<AdmissionRules> = {
  fields: [
    ...ADMISSION_NUMBERS.map((path): RuleField => {
      const [least, most] = ADMISSION_RULE_LIMITS[path];
      return { kind: 'count', path, unit: ADMISSION_UNITS[path], least, most };
    }),
    { kind: 'choices', path: 'fundedKinds', options: ADMISSION_KINDS, fewest: 0 },
  ],
  shipped: {
    values: { ...ADMISSION_RULES },
    source: {
      zh: '北京市西城区 2018 年做法；其余为系统默认',
      en: 'Practice of Beijing Xicheng, 2018; defaults otherwise',
    },
  },
  toRules: (values) => ({
    ...(Object.fromEntries(
      ADMISSION_NUMBERS.map((path) => [path, countOfRule(values, path)]),
    ) as unknown as Record<AdmissionNumber, number>),
    fundedKinds: choicesOfRule(values, 'fundedKinds', ADMISSION_KINDS),
  }),
  contradictions: (values) => (isHeardTooLong(values) ? ['hearingDays', 'decideWithinDays'] : []),
};

/** Communities are heard before the panel decides, so within its time. */
function isHeardTooLong(values: RuleValues): boolean {
  return countOfRule(values, 'hearingDays') > countOfRule(values, 'decideWithinDays');
}
