import type { TimeLimit } from '../calendar';

/** Unit in which a number of a rule set is counted. @source decision record 0145 */
export const RULE_UNITS = [
  'workingDay',
  'day',
  'month',
  'year',
  'hour',
  'minute',
  'week',
  'occasion',
  'person',
  'household',
  'community',
  'percent',
  'perMille',
  'item',
  'organisation',
  'tenThousandYuan',
] as const;

/** See {@link RULE_UNITS}. @source decision record 0145 */
export type RuleUnit = (typeof RULE_UNITS)[number];

/** Units of a time limit that a rule set may state. @source Civil Code (民法典) art. 200 to 204 */
export const TIME_LIMIT_UNITS = [
  'workingDay',
  'day',
  'month',
  'year',
] as const satisfies readonly TimeLimit['unit'][];

/** Longest time limit in each unit: what is longer is a slip of the pen. @source decision record 0145 */
export const LONGEST_TIME_LIMITS: Readonly<Record<TimeLimit['unit'], number>> = {
  workingDay: 120,
  day: 180,
  month: 12,
  year: 1,
};

/** A value of a rule set: a whole number, a time limit, or what is chosen of a list. @source decision record 0145 */
export type RuleValue = number | TimeLimit | readonly string[];

/** The values of a rule set by the path of their field, such as `clocks.screening`. @source decision record 0145 */
export type RuleValues = Readonly<Record<string, RuleValue>>;

/**
 * A field of a rule set (规则项): what may be stated in it. The part of the path before its first dot is the group
 * under which it is shown.
 * @source decision record 0145
 */
export type RuleField =
  | {
      readonly kind: 'count';
      readonly path: string;
      readonly unit: RuleUnit;
      readonly least: number;
      readonly most: number;
      /** What protects people is only ever raised: whoever trusted a version keeps its protection. */
      readonly onlyRaised?: boolean;
    }
  | { readonly kind: 'limit'; readonly path: string; readonly least: number }
  | {
      readonly kind: 'choices';
      readonly path: string;
      readonly options: readonly string[];
      readonly fewest: number;
    };

/** What is wrong with a value. @source decision record 0145 */
export type RuleValueProblem =
  | { readonly path: string; readonly problem: 'missing' | 'unknown' | 'malformed' }
  | {
      readonly path: string;
      readonly problem: 'outOfRange';
      readonly least: number;
      readonly most: number;
    };

/** Everything that is wrong with values: missing, of another shape, out of range, or of no field. @source decision record 0145 */
export function ruleValueProblems(
  fields: readonly RuleField[],
  values: RuleValues,
): readonly RuleValueProblem[] {
  const known = new Set(fields.map(({ path }) => path));
  const strange = Object.keys(values)
    .filter((path) => !known.has(path))
    .map((path): RuleValueProblem => ({ path, problem: 'unknown' }));
  return [...fields.flatMap((field) => problemOf(field, values[field.path]) ?? []), ...strange];
}

/** Whether two values say the same; choices in another order do. @source decision record 0145 */
export function isSameRuleValue(one: RuleValue | undefined, other: RuleValue | undefined): boolean {
  return comparable(one) === comparable(other);
}

/** The number of a field. @throws when the values were never checked. @source decision record 0145 */
export function countOfRule(values: RuleValues, path: string): number {
  const value = values[path];
  if (typeof value !== 'number') throw new Error(`The rule ${path} is no number`);
  return value;
}

/** The time limit of a field. @throws when the values were never checked. @source decision record 0145 */
export function limitOfRule(values: RuleValues, path: string): TimeLimit {
  const value = values[path];
  if (!isTimeLimit(value)) throw new Error(`The rule ${path} is no time limit`);
  return value;
}

/** What is chosen in a field, in the order in which it was stated. @throws when the values were never checked. @source decision record 0145 */
export function choicesOfRule<Choice extends string>(
  values: RuleValues,
  path: string,
  options: readonly Choice[],
): readonly Choice[] {
  const value = values[path];
  if (!isChoices(value)) throw new Error(`The rule ${path} is no list`);
  return value.flatMap((chosen) => options.find((option) => option === chosen) ?? []);
}

function problemOf(field: RuleField, value: RuleValue | undefined): RuleValueProblem | undefined {
  const { path } = field;
  if (value === undefined) return { path, problem: 'missing' };
  switch (field.kind) {
    case 'count':
      return typeof value === 'number' ? rangeProblem(field, value) : { path, problem: 'malformed' };
    case 'limit':
      return isTimeLimit(value) ? limitProblem(field, value) : { path, problem: 'malformed' };
    case 'choices':
      return isChoices(value) ? choicesProblem(field, value) : { path, problem: 'malformed' };
  }
}

function rangeProblem(
  { path, least, most }: { readonly path: string; readonly least: number; readonly most: number },
  number: number,
): RuleValueProblem | undefined {
  if (Number.isInteger(number) && number >= least && number <= most) return undefined;
  return { path, problem: 'outOfRange', least, most };
}

function limitProblem(
  { path, least }: { readonly path: string; readonly least: number },
  { amount, unit }: TimeLimit,
): RuleValueProblem | undefined {
  return rangeProblem({ path, least, most: LONGEST_TIME_LIMITS[unit] }, amount);
}

function choicesProblem(
  { path, options, fewest }: Extract<RuleField, { readonly kind: 'choices' }>,
  chosen: readonly string[],
): RuleValueProblem | undefined {
  if (new Set(chosen).size !== chosen.length || chosen.some((each) => !options.includes(each)))
    return { path, problem: 'malformed' };
  return chosen.length < fewest ? { path, problem: 'missing' } : undefined;
}

function isChoices(value: RuleValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

function isTimeLimit(value: RuleValue | undefined): value is TimeLimit {
  return typeof value === 'object' && 'amount' in value && TIME_LIMIT_UNITS.includes(value.unit);
}

function comparable(value: RuleValue | undefined): string {
  if (value === undefined) return '';
  if (isChoices(value)) return [...value].sort().join(',');
  return isTimeLimit(value) ? `${value.amount} ${value.unit}` : String(value);
}
