import type { OutsideSystemKind, OutsideSystemLevel, RecordKey, ReportingGrain } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { ReportingGrainEnum } from '../reporting';
import { OutsideSystemKindEnum, OutsideSystemLevelEnum, RecordKeyEnum } from './outside-system.enums';

@InputType({ description: 'What is known of an outside system or work group.' })
export class OutsideSystemInput {
  @Field(() => OutsideSystemKindEnum, { description: 'What it is.' })
  kind: OutsideSystemKind;

  @Field(() => String, { description: 'Name, once in the district, up to 60 characters.' })
  name: string;

  @Field(() => OutsideSystemLevelEnum, { description: 'From which level it comes.' })
  level: OutsideSystemLevel;

  @Field(() => String, {
    nullable: true,
    description: 'Department that has it used, up to 60 characters; left out only for this system itself.',
  })
  department?: string | null;

  @Field(() => String, { description: 'What it is for, up to 200 characters.' })
  purpose: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where one logs in: an address that begins with http, up to 300 characters.',
  })
  address?: string | null;

  @Field(() => Int, {
    description: 'Logins of a community, or people of a community who are in the group: 1 to 500.',
  })
  peopleAsked: number;

  @Field(() => [ID], {
    description:
      'Global ids of the divisions whose communities are in it, 1 to 50; a district or subdistrict stands for every community in it.',
  })
  divisionIds: string[];

  @Field(() => IsoDate, { description: 'First day of its use.' })
  activeFrom: string;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of its use; left out while it is used.' })
  activeUntil?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes a week of a community, from sampled weeks: 0 to 10080; left out while not measured.',
  })
  weeklyMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many weeks were sampled, 1 to 52; with the minutes.',
  })
  sampledWeeks?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who measured it, where and when, up to 200 characters; with the minutes.',
  })
  minutesSource?: string | null;
}

@InputType({ description: 'An outside system to put on the register.' })
export class RegisterOutsideSystemInput {
  @Field(() => OutsideSystemInput, { description: 'What is known of it.' })
  system: OutsideSystemInput;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'An outside system of which something is known anew.' })
export class ChangeOutsideSystemInput {
  @Field(() => ID, { description: 'Global id of the system.' })
  systemId: string;

  @Field(() => Int, { description: 'Version of the system on which the change is based.' })
  expectedVersion: number;

  @Field(() => OutsideSystemInput, { description: 'All that is known of it from now on.' })
  system: OutsideSystemInput;
}

@InputType({ description: 'A field of an outside system.' })
export class OutsideSystemFieldInput {
  @Field(() => String, { description: 'What stands beside it there, up to 60 characters.' })
  heading: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the canonical element that it asks for; left out for what is not held here.',
  })
  elementId?: string | null;

  @Field(() => RecordKeyEnum, {
    nullable: true,
    description: 'What tells the record apart, where it asks for that; never with an element.',
  })
  recordKey?: RecordKey | null;
}

@InputType({ description: 'What the fields of an outside system ask for, in their order there.' })
export class MapSystemFieldsInput {
  @Field(() => ID, { description: 'Global id of the system.' })
  systemId: string;

  @Field(() => Int, { description: 'Version of the system on which the change is based.' })
  expectedVersion: number;

  @Field(() => ReportingGrainEnum, { description: 'What one record in it is about.' })
  entryGrain: ReportingGrain;

  @Field(() => [OutsideSystemFieldInput], { description: 'The fields, 1 to 60.' })
  fields: OutsideSystemFieldInput[];
}

@InputType({
  description: 'What a list of outside systems is kept to; parts that are left out do not narrow it.',
})
export class OutsideSystemFilter {
  @Field(() => [OutsideSystemKindEnum], { nullable: true, description: 'Only these kinds; at most 4.' })
  kinds?: OutsideSystemKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those that reach this community, or a community in this division.',
  })
  divisionId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those in use today, or only those that are not.',
  })
  inUse?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the name or of the purpose.' })
  search?: string | null;
}

@ArgsType()
export class OutsideSystemListArguments extends ConnectionArguments {
  @Field(() => OutsideSystemFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: OutsideSystemFilter | null;
}
