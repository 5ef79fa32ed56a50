import {
  type IsoDate as Day,
  isShortNotice,
  type MandateBody,
  type MandateFinding,
  type MinutesBasis,
  type ObjectionRuling,
  type TaskClass,
  type TaskEventKind,
  type TaskMeans,
  type TaskParty,
  type TaskStatus,
  type WorkloadSource,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import { MandateBodyEnum, MandateFindingEnum } from '../mandates';
import type { CommunityTask } from './community-task.entity';
import type { CommunityTaskEvent } from './community-task-event.entity';
import {
  MinutesBasisEnum,
  ObjectionRulingEnum,
  TaskClassEnum,
  TaskEventKindEnum,
  TaskMeansEnum,
  TaskPartyEnum,
  TaskStatusEnum,
  WorkloadSourceEnum,
} from './task.enums';
import { isOverdue, statusOf } from './task-standing';

/** Name in the schema and in global ids. */
export const COMMUNITY_TASK = 'CommunityTask';

@ObjectType(COMMUNITY_TASK, {
  implements: Node,
  description: 'A task of a community (社区任务), or of a subdistrict that splits it among its communities.',
})
@FieldClass('internal')
export class CommunityTaskType extends Node {
  row: CommunityTask;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the task.' })
  version: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What is asked for.' })
  content: string | null;

  @Field(() => MandateBodyEnum, { description: 'The body that has it.' })
  body: MandateBody;

  @Field(() => WorkloadSourceEnum, { description: 'Where it comes from.' })
  source: WorkloadSource;

  @Field(() => MandateFindingEnum, { description: 'What the list of the day of its receipt says.' })
  finding: MandateFinding;

  @Field(() => TaskClassEnum, { description: 'Its class, fixed on its receipt.' })
  mandateClass: TaskClass;

  @Field(() => IsoDate, { description: 'Day on which it was received.' })
  receivedOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Day by which it is due.' })
  dueOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'A later due that is proposed, as long as the committee has not agreed.',
  })
  proposedDueOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days from receipt to due, by the calendar of the receipt.',
  })
  leadWorkingDays: number | null;

  @Field(() => Boolean, {
    description:
      'Whether its notice was shorter than the rules of the district asked for on the day of receipt (急件).',
  })
  shortNotice: boolean;

  @Field(() => TaskStatusEnum, { description: 'Where it stands today.' })
  status: TaskStatus;

  @Field(() => Boolean, { description: 'Whether it is overdue, or was when it ended.' })
  overdue: boolean;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day from which it stands as accepted without a click; null when it may be refused.',
  })
  standsFrom: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which it binds; null while none is set.',
  })
  bindsTo: string | null;

  @Field(() => String, { nullable: true, description: 'What is asked for as evidence.' })
  evidenceAsked: string | null;

  @Field(() => Boolean, { description: 'Whether it came as an order that the committee is assessed by.' })
  asOrderWithAppraisal: boolean;

  @Field(() => Boolean, { description: 'Whether it went out in an emergency (应急); counted apart.' })
  isEmergency: boolean;

  @Field(() => Boolean, { description: 'Whether funds have to go with it (费随事转).' })
  requiresFunds: boolean;

  @Field(() => [TaskMeansEnum], {
    description: 'With what the panel admitted it: people, money, authority; at most 3.',
  })
  means: TaskMeans[];

  @Field(() => IsoDate, { nullable: true, description: 'When the committee confirmed that they arrived.' })
  fundsPaidOn: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of staff that it took or is reckoned at.' })
  minutes: number | null;

  @Field(() => MinutesBasisEnum, { nullable: true, description: 'What the minutes rest on.' })
  minutesBasis: MinutesBasis | null;

  @Field(() => String, { nullable: true, description: 'The objection under which it was accepted.' })
  objection: string | null;

  @Field(() => ObjectionRulingEnum, { nullable: true, description: 'What the panel said to the objection.' })
  objectionRuling: ObjectionRuling | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it ended.' })
  closedOn: string | null;
}

/** Gives a row to the schema as it stands on a day. */
export function toCommunityTask(row: CommunityTask, day: Day): CommunityTaskType {
  return Object.assign(new CommunityTaskType(), row, {
    row,
    id: toGlobalId(COMMUNITY_TASK, row.districtId, row.id),
    status: statusOf(row, day),
    overdue: isOverdue(row, day),
    shortNotice: isShortNotice(row),
  });
}

export const CommunityTaskConnection = connectionType(CommunityTaskType, COMMUNITY_TASK);

@ObjectType('CommunityTaskEvent', { description: 'One event in the life of a task; only ever added.' })
@FieldClass('internal')
export class CommunityTaskEventType {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => TaskEventKindEnum, { description: 'What happened.' })
  kind: TaskEventKind;

  @Field(() => TaskPartyEnum, { description: 'Which side did it.' })
  party: TaskParty | 'system';

  @Field(() => IsoDate, { description: 'Day on which it happened.' })
  occurredOn: string;

  @Field(() => String, { nullable: true, description: 'What was stated with it.' })
  note: string | null;

  @Field(() => String, { nullable: true, description: 'What stood before a correction, as it is stored.' })
  oldValue: string | null;

  @Field(() => String, { nullable: true, description: 'What stands after a correction, as it is stored.' })
  newValue: string | null;

  @Field(() => Boolean, {
    description: 'Whether the month of the receipt was closed when it was written down (结账后更正).',
  })
  afterClose: boolean;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** Gives an event to the schema. */
export function toTaskEvent(row: CommunityTaskEvent): CommunityTaskEventType {
  return Object.assign(new CommunityTaskEventType(), row);
}

@ObjectType('CommunityTaskStatusCount', { description: 'How many tasks are in a status today.' })
@FieldClass('internal')
export class CommunityTaskStatusCount {
  @Field(() => TaskStatusEnum, { description: 'The status.' })
  status: TaskStatus;

  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => Int, { description: 'How many of them are or were overdue.' })
  overdueCount: number;
}

@ObjectType('CommunityTaskTotals', {
  description: 'Tasks of one department, or at one community, in a span of days.',
})
@FieldClass('internal')
export class CommunityTaskTotals {
  @Field(() => ID, { description: 'Global id of the department or community.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'All, whatever became of them; what was taken back counts.' })
  total: number;

  @Field(() => Int, { description: 'Those not ended yet.' })
  open: number;

  @Field(() => Int, { description: 'Those that are or were overdue.' })
  overdue: number;

  @Field(() => Int, { description: 'Those neither on the list nor admitted.' })
  unadmitted: number;

  @Field(() => Int, { description: 'Those refused.' })
  refused: number;

  @Field(() => Int, { description: 'Those accepted under objection.' })
  objected: number;

  @Field(() => Int, { description: 'Those at short notice (急件).' })
  shortNotice: number;

  @Field(() => Int, { description: 'Those of emergencies.' })
  emergency: number;

  @Field(() => Int, { description: 'Communities that have them.' })
  communities: number;
}
