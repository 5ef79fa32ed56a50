import type { DivisionKind } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { DivisionKindEnum } from './division.type';

@InputType({ description: 'What a list of divisions is kept to; parts that are left out do not narrow it.' })
export class DivisionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name (`城东`) or the beginning of an official code (`320613`); taken literally.',
  })
  search?: string | null;

  @Field(() => [DivisionKindEnum], { nullable: true, description: 'Kinds wanted; at most 12.' })
  kinds?: DivisionKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only this division and what lies below it.' })
  withinId?: string | null;
}

@ArgsType()
export class DivisionListArguments extends ConnectionArguments {
  @Field(() => DivisionFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: DivisionFilter | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day as of which the tree is told; today when left out.',
  })
  asOf?: string | null;
}

@ArgsType()
export class ChildDivisionArguments extends ConnectionArguments {
  @Field(() => [DivisionKindEnum], { nullable: true, description: 'Kinds wanted; at most 12.' })
  kinds?: DivisionKind[] | null;
}
