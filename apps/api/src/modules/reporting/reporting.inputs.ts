import type {
  CanonicalElementKind,
  FormDemandAction,
  FormDemandState,
  FormFieldRole,
  ReportingGrain,
} from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import {
  CanonicalElementKindEnum,
  FormDemandActionEnum,
  FormDemandStateEnum,
  FormFieldRoleEnum,
  ReportingGrainEnum,
} from './reporting.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';

@InputType({ description: 'A canonical element to add to the dictionary of a district.' })
export class CreateCanonicalElementInput {
  @Field(() => ID, { description: 'Global id of the district.' })
  districtId: string;

  @Field(() => String, { description: 'Code: a Latin letter and up to 39 letters and digits.' })
  code: string;

  @Field(() => String, {
    description: 'Name, up to 40 characters, which no other element of the district has.',
  })
  name: string;

  @Field(() => CanonicalElementKindEnum, { description: 'What a value of it is.' })
  kind: CanonicalElementKind;

  @Field(() => ReportingGrainEnum, { description: 'Grain in which it is kept: household or community.' })
  grain: ReportingGrain;

  @Field(() => String, { nullable: true, description: 'Unit, up to 10 characters.' })
  unit?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({
  description: 'A form that a department wants filled in: its own workbook, or a list of headings.',
})
export class ProposeFormDemandInput {
  @Field(() => ID, { description: 'Global id of the division whose communities are asked.' })
  divisionId: string;

  @Field(() => String, { description: 'The department, up to 60 characters.' })
  department: string;

  @Field(() => String, { description: 'Title of the form, up to 60 characters.' })
  title: string;

  @Field(() => ReportingGrainEnum, { description: 'Grain in which it is wanted.' })
  grain: ReportingGrain;

  @Field(() => IsoDate, { description: 'Day of which the figures are wanted.' })
  asOf: string;

  @Field(() => Int, { description: 'Days before or after it of which values may be: 0 to 366.' })
  toleranceDays: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the workbook (xlsx, up to 2 MB) that you uploaded; its headings are read.',
  })
  attachmentId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The headings instead of a workbook, in their order: 1 to 60, up to 60 characters each.',
  })
  headings?: string[] | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A canonical element that is proposed with a form.' })
export class ProposedElementInput {
  @Field(() => String, {
    description: 'Name, up to 40 characters, which no other element of the district has.',
  })
  name: string;

  @Field(() => CanonicalElementKindEnum, { description: 'What a value of it is.' })
  kind: CanonicalElementKind;

  @Field(() => ReportingGrainEnum, { description: 'Grain in which it is kept: household or community.' })
  grain: ReportingGrain;

  @Field(() => String, { nullable: true, description: 'Unit, up to 10 characters.' })
  unit?: string | null;
}

@InputType({ description: 'What a field of a form is mapped to.' })
export class FormFieldMapping {
  @Field(() => Int, { description: 'Position of the field.' })
  position: number;

  @Field(() => FormFieldRoleEnum, { nullable: true, description: 'What the column holds; null for nothing.' })
  role?: FormFieldRole | null;

  @Field(() => ID, { nullable: true, description: 'Global id of the canonical element, where it holds one.' })
  elementId?: string | null;

  @Field(() => ProposedElementInput, { nullable: true, description: 'A new element instead.' })
  proposed?: ProposedElementInput | null;
}

@InputType({ description: 'The fields of a form demand, mapped.' })
export class MapFormFieldsInput {
  @Field(() => ID, { description: 'Global id of the form demand.' })
  demandId: string;

  @Field(() => Int, { description: 'Version of the form demand on which the mapping is based.' })
  expectedVersion: number;

  @Field(() => [FormFieldMapping], {
    description: 'Fields to map; those left out stay as they are. At most 60.',
  })
  fields: FormFieldMapping[];
}

@InputType({ description: 'A step that a department takes with its form demand.' })
export class AdvanceFormDemandInput {
  @Field(() => ID, { description: 'Global id of the form demand.' })
  demandId: string;

  @Field(() => Int, { description: 'Version of the form demand on which the step is based.' })
  expectedVersion: number;

  @Field(() => FormDemandActionEnum, { description: 'CHECK_OVERLAP, ACCEPT or WITHDRAW.' })
  action: FormDemandAction;

  @Field(() => String, { nullable: true, description: 'Reason of a withdrawal, up to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'The decision on a form demand.' })
export class DecideFormDemandInput {
  @Field(() => ID, { description: 'Global id of the form demand.' })
  demandId: string;

  @Field(() => Int, { description: 'Version of the form demand on which the decision is based.' })
  expectedVersion: number;

  @Field(() => Boolean, { description: 'Whether it is approved.' })
  approved: boolean;

  @Field(() => IsoDate, { nullable: true, description: 'First day of the period, when it is approved.' })
  opensOn?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the period, when it is approved.' })
  closesOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is rejected, up to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'What a list of form demands is kept to.' })
export class FormDemandFilter {
  @Field(() => [FormDemandStateEnum], { nullable: true, description: 'Only in these states today.' })
  states?: FormDemandState[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those that ask the community or communities below this division.',
  })
  divisionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that you proposed.' })
  own?: boolean | null;
}

@InputType({ description: 'Elements whose overlap is asked for before a form is handed in.' })
export class FormOverlapInput {
  @Field(() => ID, { description: 'Global id of the division whose communities would be asked.' })
  divisionId: string;

  @Field(() => ReportingGrainEnum, { description: 'Grain in which the elements are wanted.' })
  grain: ReportingGrain;

  @Field(() => [ID], { description: 'Global ids of the canonical elements; at most 60.' })
  elementIds: string[];
}
