import type { RuleSetKind, RuleSetStanding, TimeLimit } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const RuleSetKindEnum = domainEnum<RuleSetKind>({
  name: 'RuleSetKind',
  description: 'Kinds of rules that a district keeps for itself (规则).',
  values: {
    plaque: 'When a plaque hangs in name only (挂牌).',
    taskAdmission: 'Clocks and conditions of task admission (任务准入).',
    incubation: 'Time limits, papers, exit criteria and follow-up of incubation (孵化).',
    registration: 'Papers and time limits of filing and registration (备案与登记).',
    evidence: 'How long evidence of the four elements holds (佐证).',
    ownersCommittee: 'Size, term, alarms and clocks of owners’ committees (业主委员会).',
    standardTime: 'Minutes of tasks by their source (标准工时).',
    task: 'Short notice, days to object, and what counts as the same task again (任务).',
    inspection: 'When an inspection repeats another (重复检查).',
    formDemand: 'How long a form may be asked for (报表台账).',
    burdenPool: 'From how many communities burden reports are pooled (负担反映); only ever raised.',
    timeUse: 'How weeks of time use are drawn, and when their figures are told (工时抽样).',
    alert: 'Thresholds, and by when things expire and ledgers are late, for alerts (预警).',
    yearlyTarget: 'Targets of the year (年度目标); 0 sets none.',
  },
});

export const RuleSetStandingEnum = domainEnum<RuleSetStanding>({
  name: 'RuleSetStanding',
  description: 'Where a version of a rule set stands today.',
  values: {
    past: 'Another version has come after it.',
    inForce: 'It holds today.',
    coming: 'It begins on a later day, and may be withdrawn until then.',
  },
});

export const TimeLimitUnitEnum = domainEnum<TimeLimit['unit']>({
  name: 'TimeLimitUnit',
  description: 'Unit of a time limit (时限).',
  values: {
    workingDay: 'Working days by the calendar of the State Council (工作日).',
    day: 'Calendar days.',
    month: 'Months.',
    year: 'Years.',
  },
});
