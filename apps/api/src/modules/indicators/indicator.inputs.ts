import type { ComparisonBase, DivisionKind } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DivisionKindEnum } from '../divisions';
import { ComparisonBaseEnum } from './indicator.enums';

@InputType({
  description:
    'Which figures are wanted: indicators × places × periods, perhaps split by a dimension; at most 2,000.',
})
export class IndicatorValuesInput {
  @Field(() => [String], { description: 'Codes of indicators; at most 20.' })
  codes: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share a division.',
  })
  districtId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Places, by division; at most 500. Either this or `within`.',
  })
  divisionIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Every division of `kinds` below this one. Either this or `divisionIds`.',
  })
  within?: string | null;

  @Field(() => [DivisionKindEnum], {
    nullable: true,
    description: 'Kinds of division wanted with `within`; the divisions directly below when left out.',
  })
  kinds?: DivisionKind[] | null;

  @Field(() => [String], {
    description:
      'Periods, such as `2018-09`, `2018-Q3`, `2018`, `2018-09/P12M`, `2018-02-08/2018-10-31`; at most 60.',
  })
  periods: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Dimension to split by, one of the definition’s `dimensions`. Third parties may cross three at most, place and period among them: one that crosses two by itself, such as `ageSex`, is refused (TOO_MANY_DIMENSIONS).',
  })
  splitBy?: string | null;

  @Field(() => Int, {
    defaultValue: 30,
    description: 'How many members are told apart, 1 to 300; the others are added up.',
  })
  memberLimit: number;
}

@InputType({ description: 'Which comparison is wanted.' })
export class IndicatorComparisonInput {
  @Field(() => [String], { description: 'Codes of indicators; at most 20.' })
  codes: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share a division.',
  })
  districtId?: string | null;

  @Field(() => ID, { description: 'The place.' })
  divisionId: string;

  @Field(() => String, { description: 'The period, such as `2018-09`.' })
  period: string;

  @Field(() => ComparisonBaseEnum, { description: 'Against what.' })
  base: ComparisonBase;
}

@InputType({ description: 'Which indicators of which places are wanted side by side.' })
export class PlaceComparisonsInput {
  @Field(() => [String], { description: 'Codes of indicators; at most 20.' })
  codes: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share a division.',
  })
  districtId?: string | null;

  @Field(() => ID, { description: 'The place below which the places lie.' })
  within: string;

  @Field(() => [DivisionKindEnum], {
    nullable: true,
    description: 'Kinds of division wanted; the divisions directly below when left out.',
  })
  kinds?: DivisionKind[] | null;

  @Field(() => String, { description: 'The period, such as `2018-Q3`.' })
  period: string;

  @Field(() => ComparisonBaseEnum, { description: 'Against what.' })
  base: ComparisonBase;
}

@ArgsType()
export class LedgerSpanArguments {
  @Field(() => String, { description: 'Source of facts, such as `matter`.' })
  source: string;

  @Field(() => ID, { description: 'A place in the district.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;
}
