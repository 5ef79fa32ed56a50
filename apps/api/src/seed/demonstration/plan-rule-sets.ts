import { isoDate, RULE_SETS, type RuleSetKind, type RuleValues } from '@weizhi/domain';

/** A version of rules as the demonstration district set it. */
export interface RuleSetPlan {
  readonly kind: RuleSetKind;
  readonly validFrom: string;
  readonly values: RuleValues;
  readonly source: string;
  readonly recordedOn: string;
}

/** Versions that were set in advance, so that what is in force and what is to come can be told apart, and the targets of two years. */
export function planRuleSets(): readonly RuleSetPlan[] {
  return [
    ...planYearlyTargets(),
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

/**
 * Targets of the two years of which the demonstration has figures, the second changed in the middle of its year: some are reached,
 * some on the way, some behind. Of organisations to residents there is none: the demonstration has a few organisations, and
 * residents of a whole district.
 */
function planYearlyTargets(): readonly RuleSetPlan[] {
  const of2026 = {
    newlyRegisteredOrganisations: 8,
    servicePurchaseAmount: 100,
    complianceTimeliness: 90,
    highGradeShare: 60,
    partyCoverageRate: 90,
    communityWorkersPerTenThousand: 18,
    certifiedSocialWorkers: 1200,
    participationRate: 2,
    middleAgedParticipationRate: 1,
  };
  return [
    {
      ...targetsFrom('2025-01-01', {
        complianceTimeliness: 85,
        partyCoverageRate: 85,
        communityWorkersPerTenThousand: 16,
        certifiedSocialWorkers: 1000,
        participationRate: 1,
        middleAgedParticipationRate: 1,
      }),
      source: '崇川区2025年民政工作要点（演示数据）',
      recordedOn: '2024-12-20',
    },
    {
      ...targetsFrom('2026-01-01', of2026),
      source: '崇川区2026年民政工作要点（演示数据）',
      recordedOn: '2025-12-22',
    },
    {
      ...targetsFrom('2026-07-01', {
        ...of2026,
        newlyRegisteredOrganisations: 6,
        servicePurchaseAmount: 120,
      }),
      source: '崇民〔2026〕23号《关于调整部分年度目标的通知》（演示数据）',
      recordedOn: '2026-06-26',
    },
  ];
}

function targetsFrom(
  day: string,
  targets: Readonly<Record<string, number>>,
): Pick<RuleSetPlan, 'kind' | 'validFrom' | 'values'> {
  return {
    kind: 'yearlyTarget',
    validFrom: isoDate(day),
    values: { ...RULE_SETS.yearlyTarget.shipped.values, ...targets },
  };
}
