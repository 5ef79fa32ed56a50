import type { Permission } from '../access';
import type { AlertRules } from '../alert';
import type { BurdenPoolRule } from '../burden-report';
import type { IsoDate } from '../calendar';
import type { InspectionRule } from '../inspection';
import type { ProcedureRules, RegistrationProcedure } from '../organisation';
import type { OwnersCommitteeRules } from '../owners-committee';
import type { PlaqueRule } from '../plaque';
import type { FormDemandRules } from '../reporting';
import { accepted, refused, type Result } from '../shared';
import type { TaskReceiptRules, StandardMinutes } from '../task';
import type { AdmissionRules } from '../task-admission';
import { ALERT_RULE_SET } from './alert-rule-set';
import type { YearlyTargets } from '../yearly-target';
import { ADMISSION_RULE_SET, PLAQUE_RULE_SET } from './burden-rule-sets';
import { COMMITTEE_RULE_SET } from './committee-rule-set';
import { INCUBATION_RULE_SET, type IncubationRules } from './incubation-rule-set';
import { EVIDENCE_RULE_SET, type EvidenceNumbers, REGISTRATION_RULE_SET } from './registration-rule-set';
import type { RuleSetDefinition } from './rule-set-definition';
import { isSameRuleValue, type RuleValue, type RuleValues } from './rule-value';
import { STANDARD_TIME_RULE_SET } from './standard-time-rule-set';
import { YEARLY_TARGET_RULE_SET } from './yearly-target-rule-set';
import {
  BURDEN_POOL_RULE_SET,
  FORM_DEMAND_RULE_SET,
  INSPECTION_RULE_SET,
  TASK_RULE_SET,
  TIME_USE_RULE_SET,
  type TimeUseNumbers,
} from './workload-rule-sets';

/** Kinds of rule sets (规则) that a district keeps for itself. @source decision record 0145 */
export const RULE_SET_KINDS = [
  'plaque',
  'taskAdmission',
  'incubation',
  'registration',
  'evidence',
  'ownersCommittee',
  'standardTime',
  'task',
  'inspection',
  'formDemand',
  'burdenPool',
  'timeUse',
  'alert',
  'yearlyTarget',
] as const;

/** See {@link RULE_SET_KINDS}. @source decision record 0145 */
export type RuleSetKind = (typeof RULE_SET_KINDS)[number];

/** What the values of each kind mean to the rules that read them. @source decision record 0145 */
export interface RulesByKind {
  readonly plaque: PlaqueRule;
  readonly taskAdmission: AdmissionRules;
  readonly incubation: IncubationRules;
  readonly registration: Readonly<Record<RegistrationProcedure, ProcedureRules>>;
  readonly evidence: EvidenceNumbers;
  readonly ownersCommittee: OwnersCommitteeRules;
  readonly standardTime: StandardMinutes;
  readonly task: TaskReceiptRules;
  readonly inspection: InspectionRule;
  readonly formDemand: FormDemandRules;
  readonly burdenPool: Pick<BurdenPoolRule, 'communities'>;
  readonly timeUse: TimeUseNumbers;
  readonly alert: AlertRules;
  readonly yearlyTarget: YearlyTargets;
}

/** The rule sets of every kind. @source decision record 0145 */
export const RULE_SETS: { readonly [Kind in RuleSetKind]: RuleSetDefinition<RulesByKind[Kind]> } = {
  plaque: PLAQUE_RULE_SET,
  taskAdmission: ADMISSION_RULE_SET,
  incubation: INCUBATION_RULE_SET,
  registration: REGISTRATION_RULE_SET,
  evidence: EVIDENCE_RULE_SET,
  ownersCommittee: COMMITTEE_RULE_SET,
  standardTime: STANDARD_TIME_RULE_SET,
  task: TASK_RULE_SET,
  inspection: INSPECTION_RULE_SET,
  formDemand: FORM_DEMAND_RULE_SET,
  burdenPool: BURDEN_POOL_RULE_SET,
  timeUse: TIME_USE_RULE_SET,
  alert: ALERT_RULE_SET,
  yearlyTarget: YEARLY_TARGET_RULE_SET,
};

/**
 * What somebody must be permitted in the whole district to set the rules of a kind, besides setting rules at all. Those
 * of owners' committees are set by whoever decides on registration.
 * @source decision record 0145
 */
export const RULE_SET_PERMISSIONS: Readonly<Record<RuleSetKind, Permission>> = {
  plaque: 'taskAdmission.decide',
  taskAdmission: 'taskAdmission.decide',
  incubation: 'incubation.manage',
  registration: 'organisation.register',
  evidence: 'organisation.verify',
  ownersCommittee: 'organisation.register',
  standardTime: 'standardTime.manage',
  task: 'taskAdmission.decide',
  inspection: 'taskAdmission.decide',
  formDemand: 'taskAdmission.decide',
  burdenPool: 'burdenReport.rule',
  timeUse: 'timeUse.draw',
  alert: 'snapshot.take',
  yearlyTarget: 'organisation.register',
};

/** A version of a rule set with its first day. A version that was withdrawn before it began is none. @source decision record 0145 */
export interface RuleSetVersion {
  readonly validFrom: IsoDate;
  readonly values: RuleValues;
}

/** Where a version stands on a day. @source decision record 0145 */
export type RuleSetStanding = 'past' | 'inForce' | 'coming';

/** Returned when a version cannot be set, or not be withdrawn. `ruleFields` are `<kind>.<path>`. @source decision record 0145 */
export type RuleSetRefusal =
  | { readonly code: 'ruleSetBeginsInPast'; readonly earliestOn: IsoDate }
  | { readonly code: 'ruleSetDayTaken'; readonly beginsOn: IsoDate }
  | { readonly code: 'ruleSetUnchanged' }
  | { readonly code: 'ruleSetContradicts'; readonly ruleFields: readonly string[] }
  | { readonly code: 'ruleSetLowersBound'; readonly ruleFields: readonly string[] }
  | { readonly code: 'ruleSetBegunAlready'; readonly beginsOn: IsoDate };

/** Values with those of the shipped set where a version of earlier years has none yet. */
function completed(kind: RuleSetKind, values: RuleValues | undefined): RuleValues {
  return { ...RULE_SETS[kind].shipped.values, ...values };
}

/** The version in force on a day: the last to begin by it; undefined while the shipped values hold. @source decision record 0145 */
export function ruleSetInForce<Version extends Pick<RuleSetVersion, 'validFrom'>>(
  versions: readonly Version[],
  day: IsoDate,
): Version | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Version | undefined>(
      (last, each) => (last && last.validFrom > each.validFrom ? last : each),
      undefined,
    );
}

/** The rules of a kind by the values of a version, or as shipped. @source decision record 0145 */
export function rulesOfKind<Kind extends RuleSetKind>(
  kind: Kind,
  values: RuleValues | undefined,
): RulesByKind[Kind] {
  return RULE_SETS[kind].toRules(completed(kind, values));
}

/** All values of a version, or as shipped, each field with one. @source decision record 0145 */
export function ruleValuesOf(kind: RuleSetKind, values: RuleValues | undefined): RuleValues {
  return completed(kind, values);
}

/** Paths of the fields whose value is another, in the order of the fields. @source decision record 0145 */
export function changedRuleFields(
  kind: RuleSetKind,
  before: RuleValues | undefined,
  after: RuleValues,
): readonly string[] {
  const [one, other] = [completed(kind, before), completed(kind, after)];
  return RULE_SETS[kind].fields
    .map(({ path }) => path)
    .filter((path) => !isSameRuleValue(one[path], other[path]));
}

/** Paths of what is only ever raised and would be lower than before, or than what comes after is to begin with. */
function loweredFields(
  kind: RuleSetKind,
  { values, validFrom }: RuleSetVersion,
  versions: readonly RuleSetVersion[],
): readonly string[] {
  const own = completed(kind, values);
  const before = completed(kind, ruleSetInForce(versions, validFrom)?.values);
  const later = versions
    .filter((version) => version.validFrom > validFrom)
    .map((version) => completed(kind, version.values));
  return RULE_SETS[kind].fields
    .filter((field) => field.kind === 'count' && field.onlyRaised === true)
    .map(({ path }) => path)
    .filter(
      (path) => isLess(own[path], before[path]) || later.some((values) => isLess(values[path], own[path])),
    );
}

function isLess(one: RuleValue | undefined, other: RuleValue | undefined): boolean {
  return typeof one === 'number' && typeof other === 'number' && one < other;
}

/**
 * Whether a version may be set: it begins today or later, on a day of its own, changes something, lowers no bound that is
 * only ever raised, and its values can stand together. What is past keeps its rules.
 * @source decision records 0145 and 0161
 */
export function checkRuleSet(
  proposed: RuleSetVersion & { readonly kind: RuleSetKind },
  known: { readonly today: IsoDate; readonly versions: readonly RuleSetVersion[] },
): Result<RuleSetVersion, RuleSetRefusal> {
  const { kind, values, validFrom } = proposed;
  if (validFrom < known.today) return refused({ code: 'ruleSetBeginsInPast', earliestOn: known.today });
  if (known.versions.some((version) => version.validFrom === validFrom))
    return refused({ code: 'ruleSetDayTaken', beginsOn: validFrom });
  const paths = RULE_SETS[kind].contradictions(values);
  if (paths.length > 0)
    return refused({ code: 'ruleSetContradicts', ruleFields: paths.map((path) => `${kind}.${path}`) });
  const before = ruleSetInForce(known.versions, validFrom);
  if (changedRuleFields(kind, before?.values, values).length === 0)
    return refused({ code: 'ruleSetUnchanged' });
  const lowered = loweredFields(kind, { values, validFrom }, known.versions);
  if (lowered.length > 0)
    return refused({ code: 'ruleSetLowersBound', ruleFields: lowered.map((path) => `${kind}.${path}`) });
  return accepted({ values, validFrom });
}

/** Whether a version may be withdrawn: only before its first day. @source decision record 0145 */
export function checkRuleSetWithdrawal(
  { validFrom }: Pick<RuleSetVersion, 'validFrom'>,
  today: IsoDate,
): Result<IsoDate, RuleSetRefusal> {
  return validFrom > today
    ? accepted(validFrom)
    : refused({ code: 'ruleSetBegunAlready', beginsOn: validFrom });
}

/** Where a version stands on a day among all of its kind. @source decision record 0145 */
export function standingOfRuleSet(
  { validFrom }: Pick<RuleSetVersion, 'validFrom'>,
  versions: readonly Pick<RuleSetVersion, 'validFrom'>[],
  day: IsoDate,
): RuleSetStanding {
  if (validFrom > day) return 'coming';
  return ruleSetInForce(versions, day)?.validFrom === validFrom ? 'inForce' : 'past';
}
