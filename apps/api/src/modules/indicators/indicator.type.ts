import type {
  DivisionKind,
  FigureBasis,
  IndicatorDefinition,
  IndicatorDirection,
  IndicatorStatus,
  IndicatorTheme,
  IndicatorUnit,
  IntervalAbsence,
  PeriodKind,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import { DivisionKindEnum } from '../divisions';
import {
  FigureBasisEnum,
  IndicatorStatusEnum,
  IndicatorThemeEnum,
  IndicatorDirectionEnum,
  IndicatorUnitEnum,
  PeriodKindEnum,
  IntervalAbsenceEnum,
} from './indicator.enums';

@ObjectType('IndicatorDefinition', {
  description: 'Definition of an indicator (口径), as data; a changed definition is a new version.',
})
@FieldClass('public')
export class IndicatorDefinitionType {
  definition: IndicatorDefinition;

  @Field(() => String, { description: 'Code that names the indicator.' })
  code: string;

  @Field(() => Int, { description: 'Version; a change of the definition breaks the line of a trend.' })
  version: number;

  @Field(() => String, { description: 'Name, in the language of the request.' })
  name: string;

  @Field(() => IndicatorThemeEnum, { description: 'What it is about.' })
  theme: IndicatorTheme;

  @Field(() => IndicatorUnitEnum, { description: 'What the value is counted in.' })
  unit: IndicatorUnit;

  @Field(() => IndicatorDirectionEnum, { description: 'Which way is better.' })
  direction: IndicatorDirection;

  @Field(() => String, { description: 'Formula in words, with every rule that decides a row.' })
  formula: string;

  @Field(() => String, { description: 'What the numerator (or the count) is.' })
  numerator: string;

  @Field(() => String, { nullable: true, description: 'What the denominator is; null for a count.' })
  denominator: string | null;

  @Field(() => String, { description: 'Source: law, paper, or decision record.' })
  source: string;

  @Field(() => IsoDate, { description: 'First day on which this version is in force.' })
  validFrom: string;

  @Field(() => Boolean, { description: 'Whether persons are counted: only then are small cells suppressed.' })
  countsPersons: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it is a proportion (计数占比), so many of so many persons, organisations or tasks: only then do numerator and denominator say what chance leaves open.',
  })
  isProportion: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Value that a law or a plan holds up as a mark (参考线), on the scale of the value.',
  })
  referenceLine: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who can edit what it is made of, for figures that somebody has an interest in bettering.',
  })
  inputEditors: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What keeps it from being bettered by re-labelling, re-opening or splitting (防注水).',
  })
  gamingGuard: string | null;

  @Field(() => FigureBasisEnum, {
    nullable: true,
    description: 'What the figure rests on; null for indicators of other things than workload.',
  })
  basis: FigureBasis | null;

  @Field(() => DivisionKindEnum, { description: 'The smallest kind of place for which it is computed.' })
  finestPlace: DivisionKind;

  @Field(() => [String], { description: 'Dimensions by which it can be split; at most 8.' })
  dimensions: string[];
}

@ObjectType('Period', { description: 'The stretch of days that a figure is about (统计期).' })
@FieldClass('public')
export class PeriodType {
  @Field(() => String, {
    description: 'Key: `2018-09`, `2018-Q3`, `2018`, `2018-09/P12M` or `2018-02-08/2018-10-31`.',
  })
  key: string;

  @Field(() => PeriodKindEnum, { description: 'Kind of the period.' })
  kind: PeriodKind;

  @Field(() => IsoDate, { description: 'First day.' })
  from: string;

  @Field(() => IsoDate, { description: 'Last day.' })
  to: string;

  @Field(() => String, { description: 'As a reader says it, in the language of the request.' })
  label: string;
}

@ObjectType('CohortMember', { description: 'The member of a dimension that a figure is about.' })
@FieldClass('public')
export class CohortMemberType {
  @Field(() => String, { description: 'Dimension, such as `matterChannel`.' })
  dimension: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code, or the ledger’s own word; null for rows where it is not recorded and for the rest.',
  })
  code: string | null;

  @Field(() => String, { description: 'Label, in the language of the request.' })
  label: string;

  @Field(() => Boolean, { description: 'Whether this is the sum of all members that are not told apart.' })
  isRest: boolean;
}

@ObjectType('IndicatorInterval', { description: 'A 95 % interval about a value, on the value’s scale.' })
@FieldClass('public')
export class IndicatorIntervalType {
  @Field(() => Decimal, { description: 'Lower bound.' })
  low: string;

  @Field(() => Decimal, { description: 'Upper bound.' })
  high: string;

  @Field(() => String, { description: 'Method, such as `wilson95`.' })
  method: string;
}

@ObjectType('IndicatorCoverage', { description: 'How much of what should be there was there.' })
@FieldClass('public')
export class IndicatorCoverageType {
  @Field(() => Int, { description: 'Units with rows.' })
  observed: number;

  @Field(() => Int, { description: 'Units that the period has.' })
  expected: number;

  @Field(() => String, { description: 'What is counted, such as `months`.' })
  of: string;
}

@ObjectType('IndicatorValue', { description: 'A figure in its envelope: never a bare number.' })
@FieldClass('internal')
export class IndicatorValueType {
  /** Internal id of the division. */
  divisionId: string;

  @Field(() => IndicatorDefinitionType, { description: 'The definition and version that it follows.' })
  definition: IndicatorDefinitionType;

  @Field(() => PeriodType, { description: 'The period that it is about.' })
  period: PeriodType;

  @Field(() => CohortMemberType, {
    nullable: true,
    description: 'The member that it is about; null for a total.',
  })
  member: CohortMemberType | null;

  @Field(() => IndicatorStatusEnum, { description: 'What can be said about it.' })
  status: IndicatorStatus;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The value; null unless the status is `OK` or `PROVISIONAL`. Shares are 0 to 1.',
  })
  value: string | null;

  @Field(() => IndicatorUnitEnum, { description: 'What the value is counted in.' })
  unit: IndicatorUnit;

  @Field(() => Decimal, { nullable: true, description: 'Numerator.' })
  numerator: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Denominator; null for a count.' })
  denominator: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of records behind it.' })
  n: number | null;

  @Field(() => IndicatorIntervalType, {
    nullable: true,
    description: 'Interval; null where `noIntervalBecause` says why.',
  })
  interval: IndicatorIntervalType | null;

  @Field(() => IntervalAbsenceEnum, { nullable: true, description: 'Why there is no interval.' })
  noIntervalBecause: IntervalAbsence | null;

  @Field(() => IndicatorCoverageType, {
    nullable: true,
    description: 'How much of what should be there was there.',
  })
  coverage: IndicatorCoverageType | null;

  @Field(() => DateTime, { description: 'Instant up to which records were seen.' })
  asOf: Date;
}

@ObjectType('LedgerMonth', { description: 'A month of a ledger’s span.' })
@FieldClass('internal')
export class LedgerMonthType {
  @Field(() => String, { description: 'The month, `2018-09`.' })
  month: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows; null when the ledger has none, which is no data and not 0.',
  })
  rows: number | null;
}

@ObjectType('LedgerSpan', { description: 'What a district’s ledger of a source holds.' })
@FieldClass('internal')
export class LedgerSpanType {
  @Field(() => ID, { description: 'Global id of the district.' })
  districtId: string;

  @Field(() => IsoDate, { nullable: true, description: 'First day with rows.' })
  firstDay: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day with rows.' })
  lastDay: string | null;

  @Field(() => [LedgerMonthType], { description: 'Every month of the span, first to last; at most 600.' })
  months: LedgerMonthType[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Instant of the last change; null while there is nothing.',
  })
  asOf: Date | null;
}
