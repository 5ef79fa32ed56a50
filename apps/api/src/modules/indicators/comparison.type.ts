import type {
  IncomparabilityReason,
  IndicatorDefinition,
  PeriodKind,
  TargetStanding,
  VariationAbsence,
  VariationVerdict,
} from '@weizhi/domain';
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Decimal } from '../../platform/graphql/scalars';
import {
  type ComparisonVerdict,
  ComparisonVerdictEnum,
  IncomparabilityReasonEnum,
  PeriodKindEnum,
  TargetStandingEnum,
  VariationAbsenceEnum,
  type VariationSide,
  VariationSideEnum,
  VariationVerdictEnum,
} from './indicator.enums';
import { IndicatorValueType } from './indicator.type';
import type { JudgedChanges } from './judge-changes';
import type { Targets } from './read-targets';

/** Periods that a verdict rests on: twelve past ones and the months of a quarter. */
const MOST_PERIODS = 16;

@ObjectType('IndicatorVariation', {
  description:
    'Whether the change of a figure goes beyond the ups and downs of past periods: limits of a chart of individual values.',
})
@FieldClass('internal')
export class IndicatorVariationType {
  @Field(() => VariationVerdictEnum, { description: 'The verdict.' })
  verdict: VariationVerdict;

  @Field(() => VariationSideEnum, {
    nullable: true,
    description: 'On which side, where it is beyond usual variation.',
  })
  side: VariationSide | null;

  @Field(() => VariationAbsenceEnum, { nullable: true, description: 'Why there is no verdict.' })
  reason: VariationAbsence | null;

  @Field(() => PeriodKindEnum, {
    description: 'Kind of the periods that are judged: a quarter is judged by its months.',
  })
  kind: PeriodKind;

  @Field(() => Decimal, { nullable: true, description: 'Lower limit, on the scale of the value.' })
  low: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Mean of the past periods.' })
  mean: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper limit.' })
  high: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of past periods that the limits come from.' })
  periods: number | null;

  @Field(() => [String], { description: 'Keys of past and present periods, first to last; at most 16.' })
  @Extensions({ cost: { size: MOST_PERIODS } } satisfies CostExtensions)
  keys: string[];

  @Field(() => [Decimal], {
    nullable: 'items',
    description: 'The values of these periods; null where there is none that may be shown.',
  })
  @Extensions({ cost: { size: MOST_PERIODS } } satisfies CostExtensions)
  values: (string | null)[];
}

@ObjectType('IndicatorTarget', {
  description:
    'The target of a year that the district has set for an indicator (年度目标), and how the figure stands to it.',
})
@FieldClass('internal')
export class IndicatorTargetType {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => Decimal, { description: 'The target, on the scale of the value.' })
  value: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'How far it is reached (完成率): 1 is reached; null where the figure may not be shown.',
  })
  completion: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'How much of the year had passed at the end of the period, or by today (序时进度): 0 to 1; null for a state, such as a coverage, which is set against the target itself.',
  })
  elapsed: string | null;

  @Field(() => TargetStandingEnum, {
    nullable: true,
    description: 'How the figure stands to the target; null where it may not be shown.',
  })
  standing: TargetStanding | null;

  @Field(() => String, { description: 'Document or decision that set it.' })
  source: string;
}

@ObjectType('IndicatorComparison', {
  description: 'A figure with its change against a base period, or why none can be stated.',
})
@FieldClass('internal')
export class IndicatorComparisonType {
  definition: IndicatorDefinition;

  /** Internal id of the division. */
  divisionId: string;

  /** Judges all rows of the answer at once, when the first is asked for its verdict. */
  judged: () => Promise<JudgedChanges>;

  /** Reads the targets of the answer at once, when the first is asked for its own. */
  targets: () => Promise<Targets>;

  @Field(() => String, { description: 'Code of the indicator.' })
  code: string;

  @Field(() => IndicatorValueType, { description: 'The figure of the period.' })
  current: IndicatorValueType;

  @Field(() => IndicatorValueType, { nullable: true, description: 'The figure of the base.' })
  base: IndicatorValueType | null;

  @Field(() => ComparisonVerdictEnum, { description: 'What became of the comparison.' })
  verdict: ComparisonVerdict;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'The change: per cent for counts, percentage points (个百分点) for shares; one place after the point, or as many as it takes to be told from 0; null when none can be stated.',
  })
  change: string | null;

  @Field(() => Boolean, { description: 'Whether the change is in percentage points and not in per cent.' })
  inPercentagePoints: boolean;

  @Field(() => [IncomparabilityReasonEnum], { description: 'Why the periods are not comparable; at most 4.' })
  reasons: IncomparabilityReason[];
}
