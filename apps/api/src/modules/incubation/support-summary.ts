import { costPerGraduate, type MoneyText } from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { Reads } from '../../platform/database';
import { Decimal } from '../../platform/graphql/scalars';
import { IncubationCase } from './case.entity';
import { SupportShare } from './support.entity';

@ObjectType('SupportSummary', {
  description:
    'Support over a stretch of days as a whole, and what it cost for each group that graduated in it.',
})
@FieldClass('internal')
export class SupportSummaryType {
  @Field(() => Int, { description: 'Entries, each counted once however many organisations took part.' })
  entries: number;

  @Field(() => Int, { description: 'Organisations that received any.' })
  organisations: number;

  @Field(() => Int, { description: 'Minutes received, in full by every organisation that took part.' })
  minutes: number;

  @Field(() => Decimal, { description: 'Yuan.' })
  cost: string;

  @Field(() => Int, { description: 'Groups that graduated in these days (出壳).' })
  graduates: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Yuan for each of them, to the fen (每家出壳组织平均投入); null when nobody graduated.',
  })
  costPerGraduate: string | null;
}

/** Days from one to another, both counted. */
export interface SupportDays {
  readonly from: string;
  readonly to: string;
}

/** Support within the actor's divisions as a whole. */
export async function readSupportSummary(
  reads: Reads,
  { from, to }: SupportDays,
): Promise<SupportSummaryType> {
  const given = await reads
    .repository(SupportShare)
    .query('row')
    .andWhere('row.occurredOn between :from and :to', { from, to })
    .select('count(distinct row.entryId)::int', 'entries')
    .addSelect('count(distinct row.organisationId)::int', 'organisations')
    .addSelect('coalesce(sum(row.minutes), 0)::int', 'minutes')
    .addSelect('coalesce(sum(row.cost), 0)::numeric(14,2)::text', 'cost')
    .getRawOne<Pick<SupportSummaryType, 'entries' | 'organisations' | 'minutes' | 'cost'>>();
  if (!given) throw new Error('A sum has one row');
  const graduates = await reads
    .repository(IncubationCase)
    .query('row')
    .andWhere('row.graduatedOn between :from and :to', { from, to })
    .getCount();
  return Object.assign(new SupportSummaryType(), {
    ...given,
    graduates,
    costPerGraduate: costPerGraduate(given.cost as MoneyText, graduates),
  });
}
