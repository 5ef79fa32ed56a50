import type { RuleSetKind, RuleSetStanding, RuleValue, RuleValues, TimeLimit } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import { RuleSetKindEnum, RuleSetStandingEnum, TimeLimitUnitEnum } from './rule-set.enums';
import type { RuleSetRow } from './rule-set.entity';

export const RULE_SET_VERSION = 'RuleSetVersion';

@ObjectType('RuleValue', { description: 'What is stated in one field of a rule set.' })
@FieldClass('internal')
export class RuleValueType {
  @Field(() => String, { description: 'Path of the field, such as `clocks.screening`.' })
  path: string;

  @Field(() => Int, { nullable: true, description: 'The number, also of a time limit; null for a choice.' })
  count: number | null;

  @Field(() => TimeLimitUnitEnum, { nullable: true, description: 'Unit of a time limit; null otherwise.' })
  unit: TimeLimit['unit'] | null;

  @Field(() => [String], { nullable: true, description: 'What is chosen, at most 40; null for a number.' })
  choices: string[] | null;
}

@ObjectType(RULE_SET_VERSION, { description: 'A version of a rule set (规则版本).' })
@FieldClass('internal')
export class RuleSetVersionType {
  row: RuleSetRow;

  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => IsoDate, { description: 'First day on which it holds.' })
  validFrom: string;

  @Field(() => RuleSetStandingEnum, { description: 'Where it stands today.' })
  standing: RuleSetStanding;

  @Field(() => String, { description: 'Document or decision that says so.' })
  source: string;

  @Field(() => [RuleValueType], { description: 'Its values, field by field; at most 60.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  values: RuleValueType[];

  @Field(() => [String], {
    description: 'Paths of the fields in which it differs from the version before it; at most 60.',
  })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  changed: string[];

  @Field(() => DateTime, { description: 'When it was set.' })
  recordedAt: Date;

  @Field(() => Int, { description: 'Version of the record, for withdrawing it.' })
  version: number;
}

@ObjectType('RuleSet', { description: 'The rules of a district of one kind (规则).' })
@FieldClass('internal')
export class RuleSetType {
  districtId: string;

  @Field(() => RuleSetKindEnum, { description: 'What they are about.' })
  kind: RuleSetKind;

  @Field(() => [RuleValueType], { description: 'The values in force today, field by field; at most 60.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  values: RuleValueType[];

  @Field(() => IsoDate, {
    nullable: true,
    description: 'First day of the version in force; null while the shipped values hold.',
  })
  validFrom: string | null;

  @Field(() => String, { description: 'Document or decision that says so.' })
  source: string;

  @Field(() => [RuleSetVersionType], {
    description: 'Its versions, last to begin first, without those withdrawn; at most 100.',
  })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  versions: RuleSetVersionType[];
}

/** Gives values to the schema, in the order of the fields. */
export function toRuleValues(paths: readonly string[], values: RuleValues): RuleValueType[] {
  return paths.flatMap((path) => {
    const value = values[path];
    return value === undefined ? [] : [Object.assign(new RuleValueType(), { path, ...partsOf(value) })];
  });
}

/** The global id of a version. */
export function ruleSetVersionId({ districtId, id }: RuleSetRow): string {
  return toGlobalId(RULE_SET_VERSION, districtId, id);
}

function partsOf(value: RuleValue): Pick<RuleValueType, 'count' | 'unit' | 'choices'> {
  if (typeof value === 'number') return { count: value, unit: null, choices: null };
  return 'amount' in value
    ? { count: value.amount, unit: value.unit, choices: null }
    : { count: null, unit: null, choices: [...value] };
}
