import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { StaffingRecord } from './staffing.reads';

@InputType({ description: 'Which records of posts are wanted.' })
export class CommitteeStaffingFilter {
  @Field(() => ID, { nullable: true, description: 'This place instead, with everything below it.' })
  divisionId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that were corrected, or that never were.',
  })
  corrected?: boolean | null;
}

/** Whose posts are asked for. */
@ArgsType()
export class StaffingArguments {
  @Field(() => ID, { description: 'The place, with everything below it.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;

  @Field(() => CommitteeStaffingFilter, { nullable: true, description: 'Narrows the records of the place.' })
  filter?: CommitteeStaffingFilter | null;
}

@InputType({ description: 'What the posts of a committee from a month on were to be.' })
export class CorrectCommitteeStaffingInput {
  @Field(() => ID, { description: 'The community.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;

  @Field(() => IsoDate, { description: 'First day of the record that is corrected.' })
  validFrom: string;

  @Field(() => Int, { description: 'How often it was recorded when you last read it.' })
  expectedVersion: number;

  @Field(() => Decimal, { description: 'The right number: 0.5 to 500, with two decimal places at most.' })
  fullTimePosts: string;

  @Field(() => String, { description: 'Document or list that it comes from, up to 200 characters.' })
  basis: string;

  @Field(() => String, { description: 'Repeating it repeats nothing.' })
  idempotencyKey: string;
}

@ObjectType('CommitteeStaffing', {
  description:
    'Full-time posts (全职岗位) of the committee of a community, from the first of a month until the next record.',
})
@FieldClass('internal')
export class CommitteeStaffingType {
  record: StaffingRecord;

  @Field(() => IsoDate, { description: 'First day from which on they count.' })
  validFrom: string;

  @Field(() => Decimal, { description: 'Full-time posts; part-time ones are counted by their part.' })
  fullTimePosts: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What stood there before it was corrected (更正前); null where it never was.',
  })
  correctedFrom: string | null;

  @Field(() => String, { description: 'Document or list that the number comes from (依据).' })
  basis: string;

  @Field(() => DateTime, { description: 'When it was recorded, or corrected.' })
  recordedAt: Date;

  @Field(() => Int, { description: 'How often it was recorded: 1 before the first correction.' })
  version: number;
}

/** Gives a record to the schema. */
export function toCommitteeStaffing(record: StaffingRecord): CommitteeStaffingType {
  const { validFrom, fullTimePosts, correctedFrom, basis, recordedAt, version } = record;
  return Object.assign(new CommitteeStaffingType(), {
    record,
    ...{ validFrom, fullTimePosts, correctedFrom, basis, recordedAt, version },
  });
}
