import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { StaffingRecord } from './staffing.reads';

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
}

/** Gives a record to the schema. */
export function toCommitteeStaffing(record: StaffingRecord): CommitteeStaffingType {
  const { validFrom, fullTimePosts, correctedFrom, basis, recordedAt } = record;
  return Object.assign(new CommitteeStaffingType(), {
    record,
    ...{ validFrom, fullTimePosts, correctedFrom, basis, recordedAt },
  });
}
