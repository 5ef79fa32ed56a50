import { TARGET_INDICATORS, type TargetCode, type YearlyTargets } from '../yearly-target';
import type { RuleSetDefinition } from './rule-set-definition';
import { countOfRule, type RuleUnit } from './rule-value';

const UNITS: Readonly<Record<TargetCode, readonly [unit: RuleUnit, most: number]>> = {
  organisationsPerTenThousand: ['organisation', 1000],
  newlyRegisteredOrganisations: ['organisation', 10_000],
  servicePurchaseAmount: ['tenThousandYuan', 1_000_000],
  complianceTimeliness: ['percent', 100],
  highGradeShare: ['percent', 100],
  partyCoverageRate: ['percent', 100],
  communityWorkersPerTenThousand: ['person', 1000],
  certifiedSocialWorkers: ['person', 100_000],
  participationRate: ['percent', 100],
  middleAgedParticipationRate: ['percent', 100],
};

const CODES = Object.keys(TARGET_INDICATORS) as unknown as readonly TargetCode[];

/**
 * Yearly targets of a district (年度目标); 0 sets none. A version holds for the year in which it begins: each year has targets of its
 * own, and one that is changed within the year leaves its history.
 * @source domain.md 5.1; decision record 0191
 */
export const YEARLY_TARGET_RULE_SET: RuleSetDefinition<YearlyTargets> = {
  fields: CODES.map((path) => ({
    kind: 'count',
    path,
    unit: UNITS[path][0],
    least: 0,
    most: UNITS[path][1],
  })),
  shipped: {
    values: Object.fromEntries(CODES.map((path) => [path, 0])),
    source: { zh: '尚未设定', en: 'None set' },
  },
  toRules: (values) =>
    Object.fromEntries(
      CODES.flatMap((path) => {
        const stated = countOfRule(values, path);
        return stated === 0 ? [] : [[path, onScale(stated, TARGET_INDICATORS[path].scale)]];
      }),
    ),
  contradictions: () => [],
};

/** Whole per cent and whole tens of thousands have no more places than this. */
function onScale(stated: number, scale: number): number {
  return Math.round(stated * scale * 100) / 100;
}
