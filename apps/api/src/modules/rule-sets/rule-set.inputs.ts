import type { RuleSetKind, TimeLimit } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import { RuleSetKindEnum, TimeLimitUnitEnum } from './rule-set.enums';

@InputType({ description: 'What one field of a rule set shall say: a number, a time limit or choices.' })
export class RuleValueInput {
  @Field(() => String, { description: 'Path of the field.' })
  path: string;

  @Field(() => Int, { nullable: true, description: 'The number, also of a time limit.' })
  count?: number | null;

  @Field(() => TimeLimitUnitEnum, { nullable: true, description: 'Unit of a time limit.' })
  unit?: TimeLimit['unit'] | null;

  @Field(() => [String], { nullable: true, description: 'What is chosen.' })
  choices?: string[] | null;
}

@InputType({ description: 'A new version of a rule set.' })
export class SetRuleSetInput {
  @Field(() => ID, { description: 'Global id of the district.' })
  districtId: string;

  @Field(() => RuleSetKindEnum, { description: 'What the rules are about.' })
  kind: RuleSetKind;

  @Field(() => IsoDate, { description: 'First day on which it holds; today or later.' })
  validFrom: string;

  @Field(() => String, { description: 'Document or decision that says so, up to 120 characters.' })
  source: string;

  @Field(() => [RuleValueInput], { description: 'A value for each field of the kind; at most 60.' })
  values: RuleValueInput[];

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A version to withdraw before it begins.' })
export class WithdrawRuleSetInput {
  @Field(() => ID, { description: 'Global id of the version.' })
  ruleSetVersionId: string;

  @Field(() => Int, { description: 'Version of the record that this is based on.' })
  expectedVersion: number;
}
