import { isoDate, RULE_SETS, type RuleSetKind, type RuleValues } from '@weizhi/domain';

/** A version of rules as the demonstration district set it. */
export interface RuleSetPlan {
  readonly kind: RuleSetKind;
  readonly validFrom: string;
  readonly values: RuleValues;
  readonly source: string;
  readonly recordedOn: string;
}

/** Versions that were set in advance, so that what is in force and what is to come can be told apart. */
export function planRuleSets(): readonly RuleSetPlan[] {
  return [
    {
      kind: 'registration',
      validFrom: isoDate('2027-03-01'),
      values: {
        ...RULE_SETS.registration.shipped.values,
        'filing.decision': { amount: 15, unit: 'workingDay' },
        'filing.correction': { amount: 15, unit: 'workingDay' },
      },
      source: '崇民〔2026〕41号（演示数据）',
      recordedOn: '2026-11-16',
    },
    {
      kind: 'incubation',
      validFrom: isoDate('2027-03-01'),
      values: {
        ...RULE_SETS.incubation.shipped.values,
        'clocks.interview': { amount: 10, unit: 'workingDay' },
        'followUp.visits': 6,
        'followUp.everyMonths': 2,
      },
      source: '枢纽组织理事会2026年第4次会议纪要（演示数据）',
      recordedOn: '2026-11-12',
    },
    {
      kind: 'standardTime',
      validFrom: isoDate('2027-01-01'),
      values: {
        ...RULE_SETS.standardTime.shipped.values,
        'standardMinutes.ledger': 165,
        'standardMinutes.platformReporting': 75,
      },
      source: '2026年第三季度工时抽样结果（演示数据）',
      recordedOn: '2026-11-18',
    },
  ];
}
