import type { MandateBody, TaskAction, TaskClass, TaskStatus, WorkloadSource } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { MandateBodyEnum } from '../mandates';
import { TaskActionEnum, TaskClassEnum, TaskStatusEnum, WorkloadSourceEnum } from './task.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';
const VERSION = 'Version of the task on which the change is based.';
const TASK = 'Global id of the task.';

@InputType({ description: 'A task, and the communities that it is for.' })
export class CommunityTaskInput {
  @Field(() => [ID], {
    description:
      'Global ids of the divisions, 1 to 300; a subdistrict or district stands for everybody below it that has the body.',
  })
  divisionIds: string[];

  @Field(() => MandateBodyEnum, {
    defaultValue: 'residentsCommittee',
    description: 'The body that is to do it; the subdistrict office for what is split there.',
  })
  body: MandateBody;

  @Field(() => WorkloadSourceEnum, { description: 'Where it comes from.' })
  source: WorkloadSource;

  @Field(() => String, {
    nullable: true,
    description:
      'The department that puts it, up to 60 characters; needed for the five sources of departments.',
  })
  department?: string | null;

  @Field(() => String, { description: 'Its title, up to 100 characters.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What is asked for, up to 4000 characters.' })
  content?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the item of the mandate list under which it is said to fall.',
  })
  itemCode?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day by which it is due; not before its receipt.' })
  dueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is asked for as evidence, up to 300 characters.',
  })
  evidenceAsked?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it comes as an order that the committee is assessed by.',
  })
  asOrderWithAppraisal: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether funds have to go with it.' })
  requiresFunds: boolean;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A task that reached communities, as these write it down.' })
export class RecordCommunityTasksInput extends CommunityTaskInput {
  @Field(() => IsoDate, {
    description:
      'Day on which it was received, not in the future; it decides the list that it is held against.',
  })
  receivedOn: string;
}

@InputType({ description: 'A step to take with a task, and what is stated with it.' })
export class AdvanceCommunityTaskInput {
  @Field(() => ID, { description: TASK })
  taskId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => TaskActionEnum, { description: 'The step; splitting has a mutation of its own.' })
  action: TaskAction;

  @Field(() => String, {
    nullable: true,
    description: 'Objection, reason or letter of refusal, up to 2000 characters.',
  })
  text?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it was done.' })
  day?: string | null;
}

@InputType({ description: 'A part of a task at one community.' })
export class CommunityTaskPartInput {
  @Field(() => ID, { description: 'Global id of a community of the subdistrict.' })
  divisionId: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'By when the part is due: with the whole when left out.',
  })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What the part is, up to 4000 characters.' })
  content?: string | null;
}

@InputType({ description: 'A task of a subdistrict to split among its communities.' })
export class SplitCommunityTaskInput {
  @Field(() => ID, { description: TASK })
  taskId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => MandateBodyEnum, {
    defaultValue: 'residentsCommittee',
    description: 'The body that is to do the parts.',
  })
  body: MandateBody;

  @Field(() => [CommunityTaskPartInput], { description: 'The parts, 1 to 100, one for each community.' })
  parts: CommunityTaskPartInput[];
}

@InputType({ description: 'Another day by which a task is due.' })
export class ChangeCommunityTaskDueInput {
  @Field(() => ID, { description: TASK })
  taskId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => IsoDate, {
    description:
      'The day, not in the past. An earlier one holds at once, a later one when the committee agrees.',
  })
  dueOn: string;

  @Field(() => String, { description: 'Why, up to 300 characters.' })
  reason: string;
}

@InputType({ description: 'Answer of a committee to a later due.' })
export class AnswerPostponementInput {
  @Field(() => ID, { description: TASK })
  taskId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => Boolean, { description: 'Whether the committee agrees.' })
  agreed: boolean;
}

@InputType({ description: 'What is corrected of a task, or added to it, by the committee that has it.' })
export class CorrectCommunityTaskInput {
  @Field(() => ID, { description: TASK })
  taskId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => WorkloadSourceEnum, { nullable: true, description: 'The right source.' })
  source?: WorkloadSource | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that it took staff of the community all together, 0 to 60000.',
  })
  minutes?: number | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which the funds that go with it arrived, not in the future.',
  })
  fundsPaidOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, up to 300 characters.' })
  reason?: string | null;
}

@InputType({ description: 'What a list of tasks is kept to; parts that are left out do not narrow it.' })
export class CommunityTaskFilter {
  @Field(() => ID, { nullable: true, description: 'Only those in this division and below it.' })
  divisionId?: string | null;

  @Field(() => [TaskStatusEnum], { nullable: true, description: 'Where they stand today; at most 10.' })
  statuses?: TaskStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are or were overdue.' })
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this department.' })
  departmentId?: string | null;

  @Field(() => [WorkloadSourceEnum], { nullable: true, description: 'Sources; at most 7.' })
  sources?: WorkloadSource[] | null;

  @Field(() => [TaskClassEnum], { nullable: true, description: 'Classes; at most 8.' })
  classes?: TaskClass[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those of emergencies.' })
  emergency?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that you put.' })
  own?: boolean | null;

  @Field(() => IsoDate, { nullable: true, description: 'Received on this day or later.' })
  receivedFrom?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Received on this day or before.' })
  receivedTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, taken literally.' })
  search?: string | null;
}

@ArgsType()
export class CommunityTaskArguments extends ConnectionArguments {
  @Field(() => CommunityTaskFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: CommunityTaskFilter | null;
}
