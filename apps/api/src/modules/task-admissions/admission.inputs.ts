import type {
  AdmissionAction,
  AdmissionChannel,
  AdmissionGround,
  AdmissionKind,
  AdmissionStance,
  AdmissionStatus,
  MandateBody,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { MandateBodyEnum } from '../mandates';
import {
  AdmissionActionEnum,
  AdmissionChannelEnum,
  AdmissionGroundEnum,
  AdmissionKindEnum,
  AdmissionStanceEnum,
  AdmissionStatusEnum,
} from './admission.enums';

const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';
const VERSION = 'Version on which the decision is based.';
const NAMES = 'each up to 60 characters; at most 20.';

/** Orders of the register. */
export enum TaskAdmissionOrder {
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  STARTS_ON_ASC = 'STARTS_ON_ASC',
}

registerEnumType(TaskAdmissionOrder, {
  name: 'TaskAdmissionOrder',
  description: 'Order of the register.',
  valuesConfig: {
    UPDATED_AT_DESC: { description: 'Last changed first.' },
    STARTS_ON_ASC: { description: 'First to begin first.' },
  },
});

@InputType({ description: 'What the register is kept to; parts that are left out do not narrow it.' })
export class TaskAdmissionFilter {
  @Field(() => [AdmissionStatusEnum], { nullable: true, description: 'Statuses as of today; at most 15.' })
  statuses?: AdmissionStatus[] | null;

  @Field(() => [AdmissionKindEnum], { nullable: true, description: 'Kinds; at most 8.' })
  kinds?: AdmissionKind[] | null;

  @Field(() => [AdmissionChannelEnum], { nullable: true, description: 'Channels; at most 2.' })
  channels?: AdmissionChannel[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this department.' })
  departmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, taken literally.' })
  search?: string | null;
}

@ArgsType()
export class TaskAdmissionArguments extends ConnectionArguments {
  @Field(() => TaskAdmissionFilter, { nullable: true, description: 'What the register is kept to.' })
  filter?: TaskAdmissionFilter | null;

  @Field(() => TaskAdmissionOrder, {
    defaultValue: TaskAdmissionOrder.UPDATED_AT_DESC,
    description: 'Order of the register.',
  })
  orderBy: TaskAdmissionOrder;
}

@InputType({ description: 'A notice that is about to go out, to be answered at once; nothing is kept.' })
export class CheckTaskNoticeInput {
  @Field(() => [ID], { description: 'Global ids of the divisions that it is for; at most 200.' })
  divisionIds: string[];

  @Field(() => MandateBodyEnum, { description: 'The body that is to do it.' })
  body: MandateBody;

  @Field(() => String, { description: 'Its title, up to 100 characters.' })
  title: string;

  @Field(() => String, { description: 'The notice, typed or pasted, up to 4,000 characters.' })
  content: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Its first day, which decides the edition; today when left out.',
  })
  startsOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the item of the list under which it is said to fall.',
  })
  itemId?: string | null;
}

@InputType({ description: 'What a department brings before communities.' })
export class TaskAdmissionInput {
  @Field(() => String, { description: 'Name of the department, up to 60 characters.' })
  department: string;

  @Field(() => AdmissionKindEnum, { description: 'What it is.' })
  kind: AdmissionKind;

  @Field(() => MandateBodyEnum, { description: 'The body that is to do it.' })
  body: MandateBody;

  @Field(() => [ID], { description: 'Global ids of the divisions whose communities it is for; 1 to 200.' })
  divisionIds: string[];

  @Field(() => String, { description: 'Its title, up to 100 characters.' })
  title: string;

  @Field(() => String, { description: 'The notice or what is asked for, up to 4,000 characters.' })
  content: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of a photograph or document of it that you uploaded.',
  })
  attachmentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the item of the list under which it is said to fall.',
  })
  itemId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Law or document that it rests on, up to 300 characters.',
  })
  legalBasis?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Authority that goes with it (权随责走), up to 300 characters.',
  })
  authority?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people come with it (人随事转), 1 to 1000; null when none do.',
  })
  peopleProvided?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Funds that go with it (费随事转), in yuan.' })
  fundsAmount?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the funds come from, up to 200 characters.' })
  fundsSource?: string | null;

  @Field(() => IsoDate, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Its last day; null when none is set.' })
  endsOn?: string | null;

  @Field(() => [String], { description: `Names of forms that it brings, ${NAMES}` })
  forms: string[];

  @Field(() => [String], { description: `Names of ledgers that it brings, ${NAMES}` })
  ledgers: string[];

  @Field(() => [String], { description: `Names of plaques that it brings, ${NAMES}` })
  plaques: string[];

  @Field(() => [String], { description: `Names of trainings that it brings, ${NAMES}` })
  trainings: string[];

  @Field(() => [String], { description: `Names of assessments that it brings, ${NAMES}` })
  assessments: string[];
}

@InputType({ description: 'Something to draw up.' })
export class CreateTaskAdmissionInput {
  @Field(() => TaskAdmissionInput, { description: 'What the department brings.' })
  admission: TaskAdmissionInput;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A draft, or what was sent back, to be put right.' })
export class ReviseTaskAdmissionInput {
  @Field(() => ID, { description: 'Its global id.' })
  admissionId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => TaskAdmissionInput, { description: 'What the department brings from now on.' })
  admission: TaskAdmissionInput;
}

@InputType({ description: 'A step from one state to the next.' })
export class AdvanceTaskAdmissionInput {
  @Field(() => ID, { description: 'Its global id.' })
  admissionId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => AdmissionActionEnum, { description: 'What to do.' })
  action: AdmissionAction;

  @Field(() => String, { nullable: true, description: 'Basis of the emergency, up to 300 characters.' })
  emergencyBasis?: string | null;

  @Field(() => String, { nullable: true, description: 'What was heard, in short, up to 500 characters.' })
  hearingSummary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason of a refusal, return or revocation, up to 500 characters.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision in words, up to 500 characters.' })
  decisionNote?: string | null;

  @Field(() => String, { nullable: true, description: 'Finding of the review, up to 500 characters.' })
  reviewFinding?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the admission.' })
  validTo?: string | null;

  @Field(() => AdmissionGroundEnum, { nullable: true, description: 'Ground of a refusal.' })
  ground?: AdmissionGround | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the item by which it is refused; when left out, the one that the check found.',
  })
  refusedByItemId?: string | null;
}

@InputType({ description: 'What a community says in a hearing; once each.' })
export class RecordAdmissionOpinionInput {
  @Field(() => ID, { description: 'Global id of what is applied for.' })
  admissionId: string;

  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;

  @Field(() => AdmissionStanceEnum, { description: 'What it says.' })
  stance: AdmissionStance;

  @Field(() => String, {
    nullable: true,
    description: 'In words, up to 500 characters; needed unless it agrees.',
  })
  note?: string | null;
}
