import type { PublishedShareStanding } from '@weizhi/domain';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { Decimal } from '../../platform/graphql/scalars';

export const PublishedShareStandingEnum = domainEnum<PublishedShareStanding>({
  name: 'PublishedShareStanding',
  description: 'How a share that was published with a log relates to the one that follows from its items.',
  values: {
    same: 'The same to two decimals (一致).',
    truncated: 'Cut off instead of rounded (截位).',
    different: 'Neither rounding nor cutting off gives it (不一致).',
  },
});

/** Whose work logs are asked for. */
@ArgsType()
export class WorkLogArguments {
  @Field(() => ID, { description: 'The place, with everything below it.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;
}

@ObjectType('WorkLogSubject', {
  description: 'A subject (事项类别) of a work log, in its own words. It is no source of workload.',
})
@FieldClass('internal')
export class WorkLogSubjectType {
  @Field(() => String, {
    nullable: true,
    description: 'The subject; null for items of which the log does not say what they are about (未列明).',
  })
  subject: string | null;

  @Field(() => Int, { description: 'Items in the year (件).' })
  items: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Per cent of all items of the year, two decimals, rounded half up; null in a year without an item.',
  })
  share: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Per cent as published with the log, if it was.' })
  publishedShare: string | null;

  @Field(() => PublishedShareStandingEnum, {
    nullable: true,
    description: 'How the published share relates to `share`; null where nothing was published.',
  })
  publishedShareStanding: PublishedShareStanding | null;
}

@ObjectType('WorkLog', { description: "A year of a committee's work log (工作日志), by subject." })
@FieldClass('internal')
export class WorkLogType {
  @Field(() => String, { description: 'Who kept it, in the words of the ledger.' })
  committee: string;

  @Field(() => Int, { description: 'Calendar year.' })
  year: number;

  @Field(() => Int, { description: 'Items of all subjects and of none (件).' })
  items: number;

  @Field(() => Decimal, { description: 'Items a calendar day, two decimals.' })
  itemsPerDay: string;

  @Field(() => Int, { description: 'Items without a subject (未列明), part of `items`.' })
  itemsWithoutSubject: number;

  @Field(() => [WorkLogSubjectType], { description: 'Subjects in the order of the ledger; at most 500.' })
  subjects: WorkLogSubjectType[];
}
