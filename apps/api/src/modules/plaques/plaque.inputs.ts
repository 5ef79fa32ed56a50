import type { PlaqueAction, PlaqueStatus } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { PlaqueActionEnum, PlaqueStatusEnum } from './plaque.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';
const VERSION = 'Version of the plaque on which the change is based.';

@InputType({ description: 'An application of a department for one plaque at some communities.' })
export class ApplyForPlaqueInput {
  @Field(() => [ID], {
    description:
      'Global ids of the divisions at whose communities it is to hang, 1 to 300; a subdistrict or district stands for every community in it.',
  })
  divisionIds: string[];

  @Field(() => String, { description: 'What is to stand on it, up to 60 characters.' })
  name: string;

  @Field(() => String, { description: 'The department, up to 60 characters.' })
  department: string;

  @Field(() => String, { description: 'Law or document on which it rests, up to 300 characters.' })
  basis: string;

  @Field(() => String, { nullable: true, description: 'Where it is to hang, up to 60 characters.' })
  place?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A plaque that hangs at a community, as its committee reports it.' })
export class ReportPlaqueInput {
  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;

  @Field(() => String, { description: 'What stands on it, up to 60 characters.' })
  name: string;

  @Field(() => String, { description: 'Where it hangs, up to 60 characters.' })
  place: string;

  @Field(() => ID, { description: 'Global id of the photograph that you uploaded.' })
  photoId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The department, where it is known, up to 60 characters.',
  })
  department?: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Since when it hangs; today when left out. Not in the future.',
  })
  displayedOn?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Something that was done under a plaque.' })
export class RecordPlaqueUseInput {
  @Field(() => ID, { description: 'Global id of the plaque.' })
  plaqueId: string;

  @Field(() => IsoDate, { description: 'Day of it, not in the future and not before the plaque hung.' })
  day: string;

  @Field(() => String, { description: 'What was done, up to 200 characters.' })
  note: string;

  @Field(() => ID, { nullable: true, description: 'Global id of a photograph or paper that you uploaded.' })
  attachmentId?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A step to take with a plaque, and what is stated with it.' })
export class AdvancePlaqueInput {
  @Field(() => ID, { description: 'Global id of the plaque.' })
  plaqueId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => PlaqueActionEnum, { description: 'The step.' })
  action: PlaqueAction;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which it was put up, checked or taken down; not in the future.',
  })
  day?: string | null;

  @Field(() => String, { nullable: true, description: 'Reason or remark, up to 200 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the permit, up to 60 characters.' })
  permitReference?: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day of the permit; left out for one without an end.',
  })
  permittedUntil?: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day of a use that the proof shows; not in the future.',
  })
  usedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Global id of the proof or photograph that you uploaded.' })
  attachmentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a decision is for every plaque of the same application that still waits for one. Left out, it is for this one.',
  })
  wholeApplication?: boolean | null;
}

@InputType({ description: 'What a list of plaques is kept to; parts that are left out do not narrow it.' })
export class PlaqueFilter {
  @Field(() => ID, { nullable: true, description: 'Only those in this division.' })
  divisionId?: string | null;

  @Field(() => [PlaqueStatusEnum], {
    nullable: true,
    description: 'Only those of these statuses; at most 9.',
  })
  statuses?: PlaqueStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that you applied for.' })
  own?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the name or of the department.' })
  search?: string | null;
}

@ArgsType()
export class PlaqueListArguments extends ConnectionArguments {
  @Field(() => PlaqueFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: PlaqueFilter | null;
}
