import type { InspectionAction, InspectionState, InspectionSubject } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { InspectionActionEnum, InspectionStateEnum, InspectionSubjectEnum } from './inspection.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';
const VERSION = 'Version of the inspection on which the change is based.';

@InputType({ description: 'What decides whom an inspection meets and what it repeats.' })
export class InspectionPlanInput {
  @Field(() => [ID], {
    description:
      'Global ids of the divisions whose communities are inspected, 1 to 300; a subdistrict or district stands for every community in it.',
  })
  divisionIds: string[];

  @Field(() => String, { description: 'The department, up to 60 characters.' })
  department: string;

  @Field(() => InspectionSubjectEnum, { description: 'What is inspected.' })
  subject: InspectionSubject;

  @Field(() => IsoDate, { description: 'First day.' })
  startsOn: string;

  @Field(() => IsoDate, { description: 'Last day, at most 30 days after the first.' })
  endsOn: string;
}

@InputType({ description: 'An inspection to announce to communities.' })
export class AnnounceInspectionInput extends InspectionPlanInput {
  @Field(() => String, { description: 'What it is called, up to 100 characters.' })
  title: string;

  @Field(() => String, { description: 'Law or document on which it rests, up to 300 characters.' })
  basis: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is held although another department inspects the same, up to 200 characters. Without it those that repeat another stay `ANNOUNCED`.',
  })
  duplicateAnswer?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A step to take with an inspection, and what is stated with it.' })
export class AdvanceInspectionInput {
  @Field(() => ID, { description: 'Global id of the inspection.' })
  inspectionId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => InspectionActionEnum, { description: 'The step.' })
  action: InspectionAction;

  @Field(() => String, { nullable: true, description: 'Reason or answer, up to 200 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'What was found, up to 300 characters.' })
  finding?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'By when it is to be put right; not in the past.' })
  dueOn?: string | null;
}

@InputType({ description: 'Two inspections that are to be held together.' })
export class JoinInspectionsInput {
  @Field(() => ID, { description: 'Global id of your inspection.' })
  inspectionId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => ID, { description: 'Global id of the other department’s inspection.' })
  otherId: string;
}

@InputType({ description: 'A finding that was put right.' })
export class RectifyFindingInput {
  @Field(() => ID, { description: 'Global id of the finding.' })
  findingId: string;

  @Field(() => IsoDate, { description: 'Day on which it was put right, not in the future.' })
  day: string;

  @Field(() => ID, { description: 'Global id of the photograph or paper that you uploaded.' })
  evidenceId: string;
}

@InputType({ description: 'How long an inspection took the staff of the community.' })
export class RecordInspectionTimeInput {
  @Field(() => ID, { description: 'Global id of the inspection.' })
  inspectionId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => Int, { description: 'Minutes of all staff together, 0 to 60000.' })
  staffMinutes: number;
}

@InputType({
  description: 'What a list of inspections is kept to; parts that are left out do not narrow it.',
})
export class InspectionFilter {
  @Field(() => ID, { nullable: true, description: 'Only those in this division.' })
  divisionId?: string | null;

  @Field(() => [InspectionStateEnum], {
    nullable: true,
    description: 'Only those of these states; at most 7.',
  })
  states?: InspectionState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that you announced.' })
  own?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or of the department.' })
  search?: string | null;
}

@ArgsType()
export class InspectionDayArguments {
  @Field(() => IsoDate, { description: 'First day.' })
  from: string;

  @Field(() => IsoDate, { description: 'Last day.' })
  to: string;

  @Field(() => ID, { nullable: true, description: 'Only communities in this division.' })
  divisionId?: string | null;
}

@ArgsType()
export class InspectionListArguments extends ConnectionArguments {
  @Field(() => InspectionFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: InspectionFilter | null;
}
