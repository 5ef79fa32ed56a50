import type { OutsideSystemKind, OutsideSystemLevel, RecordKey, ReportingGrain } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { IsoDate } from '../../platform/graphql/scalars';
import { CanonicalElementType, ReportingGrainEnum } from '../reporting';
import type { OutsideSystem } from './outside-system.entity';
import { OutsideSystemKindEnum, OutsideSystemLevelEnum, RecordKeyEnum } from './outside-system.enums';

/** Name in the schema and in global ids. */
export const OUTSIDE_SYSTEM = 'OutsideSystem';

@ObjectType('OutsideSystemField', { description: 'A field of an outside system.' })
@FieldClass('internal')
export class OutsideSystemFieldType {
  @Field(() => String, { description: 'What stands beside it there.' })
  heading: string;

  @Field(() => CanonicalElementType, {
    nullable: true,
    description: 'What it asks for; null for what is not held here.',
  })
  element: CanonicalElementType | null;

  @Field(() => RecordKeyEnum, {
    nullable: true,
    description: 'What tells the record apart, where it asks for that.',
  })
  recordKey: RecordKey | null;
}

@ObjectType(OUTSIDE_SYSTEM, {
  implements: Node,
  description: 'A platform or work group outside that committees have to be in (外部系统、工作群).',
})
@FieldClass('internal')
export class OutsideSystemType extends Node {
  row: OutsideSystem;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => OutsideSystemKindEnum, { description: 'What it is.' })
  kind: OutsideSystemKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => OutsideSystemLevelEnum, { description: 'From which level it comes.' })
  level: OutsideSystemLevel;

  @Field(() => String, { description: 'What it is for.' })
  purpose: string;

  @Field(() => String, { nullable: true, description: 'Where one logs in.' })
  address: string | null;

  @Field(() => Int, { description: 'Logins of a community, or people of a community in the group.' })
  peopleAsked: number;

  @Field(() => IsoDate, { description: 'First day of its use.' })
  activeFrom: string;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of its use; null while it is used.' })
  activeUntil: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes a week of a community, from sampled weeks; null as long as nobody measured it.',
  })
  weeklyMinutes: number | null;

  @Field(() => Int, { nullable: true, description: 'How many weeks were sampled.' })
  sampledWeeks: number | null;

  @Field(() => String, { nullable: true, description: 'Who measured it, where and when.' })
  minutesSource: string | null;

  @Field(() => ReportingGrainEnum, {
    nullable: true,
    description: 'What one record in it is about; null as long as its fields are not mapped.',
  })
  entryGrain: ReportingGrain | null;

  @Field(() => Boolean, { description: 'Whether it is this system itself.' })
  own: boolean;
}

export const OutsideSystemConnection = connectionType(OutsideSystemType, OUTSIDE_SYSTEM);

/** Gives a row to the schema. */
export function toOutsideSystem(row: OutsideSystem): OutsideSystemType {
  return Object.assign(new OutsideSystemType(), row, {
    row,
    id: toGlobalId(OUTSIDE_SYSTEM, row.districtId, row.id),
  });
}

@ObjectType('OutsideSystemLoad', { description: 'What outside systems put upon one community today.' })
@FieldClass('internal')
export class OutsideSystemLoadType {
  @Field(() => Int, { description: 'Platforms in use.' })
  platforms: number;

  @Field(() => Int, { description: 'Work groups in use.' })
  groups: number;

  @Field(() => Int, { description: 'Logins, and people in groups, of all of them.' })
  peopleAsked: number;

  @Field(() => Int, { description: 'Minutes a week of those that were measured.' })
  weeklyMinutes: number;

  @Field(() => Int, { description: 'How many were not measured: their minutes are not in the sum.' })
  unmeasured: number;
}

@ObjectType({ description: 'A record to be typed into an outside system, in the order of its fields.' })
@FieldClass('internal')
export class CopyRecord {
  @Field(() => String, { description: 'Number of the household; empty for a building or the community.' })
  household: string;

  @Field(() => String, { description: 'The building; empty for the community.' })
  building: string;

  @Field(() => [String], {
    nullable: 'items',
    description:
      'Values in the order of the fields, as they are typed; null where nothing is held; at most 60.',
  })
  values: (string | null)[];
}

@ObjectType({
  description: 'What a community types into an outside system, from what it has filled in already.',
})
@FieldClass('internal')
export class CopySheet {
  @Field(() => String, { description: 'Name of the community.' })
  divisionName: string;

  @Field(() => OutsideSystemType, { description: 'The system.' })
  system: OutsideSystemType;

  @Field(() => [OutsideSystemFieldType], { description: 'Its fields in their order; at most 60.' })
  fields: OutsideSystemFieldType[];

  @Field(() => [CopyRecord], { description: 'The records that are held; at most 500.' })
  records: CopyRecord[];

  @Field(() => Int, { description: 'How many records are held in all.' })
  recordCount: number;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day of the oldest values among them; null when nothing is held.',
  })
  heldSince: string | null;
}
