import type { WatchedLedger } from '@weizhi/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { DateTime } from '../../platform/graphql/scalars';

export const WatchedLedgerEnum = domainEnum<WatchedLedger>({
  name: 'WatchedLedger',
  description: 'A ledger whose completeness is told (台账).',
  values: {
    matter: 'Matters (诉求事项).',
    communityTask: 'Tasks of communities (社区任务).',
    participation: 'Participation of residents (居民参与); told of whole districts only.',
  },
});

@InputType({ description: 'Of which place, and of how many months, completeness is wanted.' })
export class DataTrustFilter {
  @Field(() => ID, { description: 'The place.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose ledgers are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;

  @Field(() => Int, { defaultValue: 12, description: 'Ended months, latest first, 1 to 24.' })
  months: number;
}

@ObjectType('LedgerMonthTrust', { description: 'What a ledger has of one ended month.' })
@FieldClass('internal')
export class LedgerMonthTrustType {
  @Field(() => String, { description: 'Key of the month, such as `2026-10`.' })
  month: string;

  @Field(() => Boolean, { description: 'Whether the place has any record of it.' })
  hasRecords: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Communities with a record; null where the ledger is not told by community.',
  })
  reported: number | null;

  @Field(() => Int, { nullable: true, description: 'Communities of the place; null as `reported` is.' })
  expected: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Records written down after the month was closed; null where the ledger does not keep it.',
  })
  late: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the end of the month to the last of these; null without any.',
  })
  lateDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Acts after the close that changed its figures; null where the ledger does not keep it.',
  })
  corrected: number | null;
}

@ObjectType('LedgerTrust', { description: 'How complete and how timely one ledger is at a place.' })
@FieldClass('internal')
export class LedgerTrustType {
  @Field(() => WatchedLedgerEnum, { description: 'The ledger.' })
  ledger: WatchedLedger;

  @Field(() => Boolean, {
    description: 'Whether it is told of whole districts only, and so not of this place.',
  })
  ofWholeDistrict: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When records of the district came in last; null while there are none.',
  })
  lastArrivalAt: Date | null;

  @Field(() => [LedgerMonthTrustType], { description: 'The months, latest first; at most 24.' })
  months: LedgerMonthTrustType[];
}

@ObjectType('PlaceCompleteness', { description: 'How complete a ledger is at a place below.' })
@FieldClass('internal')
export class PlaceCompletenessType {
  /** Internal id of the division. */
  divisionId: string;

  @Field(() => WatchedLedgerEnum, { description: 'The ledger.' })
  ledger: WatchedLedger;

  @Field(() => Int, { description: 'Months of communities with a record.' })
  reported: number;

  @Field(() => Int, { description: 'Months of communities in all.' })
  expected: number;

  @Field(() => [String], { description: 'Keys of months without any record, latest first; at most 24.' })
  emptyMonths: string[];
}

@ObjectType('DataTrust', { description: 'Completeness and timeliness of the data of a place (数据可信).' })
@FieldClass('internal')
export class DataTrustType {
  @Field(() => [LedgerTrustType], { description: 'By ledger; three.' })
  ledgers: LedgerTrustType[];

  @Field(() => [PlaceCompletenessType], {
    description: 'The places directly below, by ledger and place; at most 1,000.',
  })
  places: PlaceCompletenessType[];
}
