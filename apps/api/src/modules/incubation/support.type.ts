import type { SupportActivity, SupportKind } from '@weizhi/domain';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions } from '../../platform/read-planner/read-annotations';
import { SupportActivityEnum, SupportKindEnum } from './incubation.enums';
import type { SupportShare } from './support.entity';

@ObjectType('SupportShare', {
  description:
    'A line of an organisation’s support ledger (扶持台账): the whole time of an entry and this organisation’s share of its cost.',
})
@FieldClass('internal')
export class SupportShareType {
  row: SupportShare;

  @Field(() => ID, { description: 'Global id.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql('SupportShare', row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions)
  id: string;

  @Field(() => SupportKindEnum, { description: 'Kind of support.' })
  kind: SupportKind;

  @Field(() => SupportActivityEnum, { description: 'What was given.' })
  activity: SupportActivity;

  @Field(() => IsoDate, { description: 'Day on which it was given.' })
  occurredOn: string;

  @Field(() => Int, { description: 'Minutes that the organisation received.' })
  minutes: number;

  @Field(() => Decimal, { description: 'Yuan of the cost that fall on this organisation.' })
  cost: string;
}

/** Gives a share to the schema. */
export function toSupportShare(row: SupportShare): SupportShareType {
  return Object.assign(new SupportShareType(), {
    ...row,
    row,
    id: toGlobalId('SupportShare', row.districtId, row.id),
  });
}

export const SupportShareConnection = connectionType(SupportShareType, 'SupportShare');

@ObjectType('SupportTotal', { description: 'Support of one kind over a stretch of days.' })
@FieldClass('internal')
export class SupportTotalType {
  @Field(() => SupportKindEnum, { description: 'Kind of support.' })
  kind: SupportKind;

  @Field(() => Int, { description: 'Minutes received.' })
  minutes: number;

  @Field(() => Decimal, { description: 'Yuan.' })
  cost: string;

  @Field(() => Int, { description: 'Entries.' })
  entries: number;
}

@ObjectType('SupportRecorded', { description: 'The entry as it stands in the ledgers.' })
@FieldClass('internal')
export class SupportRecorded {
  @Field(() => [SupportShareType], { description: 'Its line in each ledger; at most 100.' })
  shares: SupportShareType[];
}

@InputType({ description: 'One entry of support, for however many organisations took part.' })
export class RecordSupportInput {
  @Field(() => [ID], { description: 'Global ids of the organisations, 1 to 100 and each once.' })
  organisationIds: string[];

  @Field(() => SupportActivityEnum, { description: 'What was given.' })
  activity: SupportActivity;

  @Field(() => SupportKindEnum, {
    nullable: true,
    description: 'Kind that it counts as; that of the activity when left out.',
  })
  kind?: SupportKind | null;

  @Field(() => String, { description: 'What it was, up to 200 characters.' })
  title: string;

  @Field(() => IsoDate, { description: 'Day on which it was given.' })
  occurredOn: string;

  @Field(() => Int, { description: 'Minutes that it took, 0 to 14,400.' })
  minutes: number;

  @Field(() => Decimal, { description: 'Yuan that it cost in all, with at most two places.' })
  cost: string;

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}
