import type {
  AdmissionAction,
  AdmissionChannel,
  AdmissionGround,
  AdmissionKind,
  AdmissionStance,
  AdmissionStatus,
  IsoDate as Day,
  MandateBody,
  MandateFinding,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import { globalIdRead } from '../../platform/read-planner/global-id-read';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { MandateBodyEnum, MandateFindingEnum } from '../mandates';
import {
  AdmissionActionEnum,
  AdmissionChannelEnum,
  AdmissionGroundEnum,
  AdmissionKindEnum,
  AdmissionStanceEnum,
  AdmissionStatusEnum,
} from './admission.enums';
import type { AdmissionEvent } from './admission-parts.entity';
import { statusOf, statusSql } from './admission-standing';
import { TaskAdmission } from './task-admission.entity';

/** Name in the schema and in global ids. */
export const TASK_ADMISSION = 'TaskAdmission';

const NAMES = { cost: { size: 2 } };

@ObjectType(TASK_ADMISSION, {
  implements: Node,
  description:
    'Something that a department brings before communities (准入事项): a task, a ledger, a plaque, an inspection. Register open to every community.',
})
@FieldClass('internal')
@Extensions({
  read: { entity: TaskAdmission, always: (row) => `${row.column('state')} <> 'draft'` },
} satisfies TypeReadExtensions)
export class TaskAdmissionType extends Node {
  row: TaskAdmission;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({ read: globalIdRead(TASK_ADMISSION, { district: true }) } satisfies ReadExtensions)
  declare id: string;

  @Field(() => ID, { description: 'Global id of its district (tenant).' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      present: true,
      expression: (row) => globalIdSql('District', null, row.column('districtId')),
    },
  } satisfies ReadExtensions)
  districtId: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => AdmissionKindEnum, { description: 'What it is.' })
  kind: AdmissionKind;

  @Field(() => MandateBodyEnum, { description: 'The body that is to do it.' })
  body: MandateBody;

  @Field(() => AdmissionChannelEnum, { description: 'How it came.' })
  channel: AdmissionChannel;

  @Field(() => AdmissionStatusEnum, { description: 'Where it stands today.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      present: true,
      expression: (row) => statusSql(row.column, row.today()),
    },
  } satisfies ReadExtensions)
  status: AdmissionStatus;

  @Field(() => String, { description: 'The notice, or what is asked for.' })
  content: string;

  @Field(() => String, {
    nullable: true,
    description: 'Law or document that it rests on (依据); null while none is named.',
  })
  legalBasis: string | null;

  @Field(() => String, { nullable: true, description: 'Authority that goes with it (权随责走).' })
  authority: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people come with it (人随事转); null when none do.',
  })
  peopleProvided: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Funds that go with it in yuan (费随事转); null when none do.',
  })
  fundsAmount: string | null;

  @Field(() => String, { nullable: true, description: 'Where the funds come from.' })
  fundsSource: string | null;

  @Field(() => IsoDate, { description: 'Its first day, which decides the edition that it is held against.' })
  startsOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Its last day; null when none is set.' })
  endsOn: string | null;

  @Field(() => [String], { description: 'Forms that it brings; at most 20.' })
  @Extensions(NAMES)
  forms: string[];

  @Field(() => [String], { description: 'Ledgers that it brings; at most 20.' })
  @Extensions(NAMES)
  ledgers: string[];

  @Field(() => [String], { description: 'Plaques that it brings; at most 20.' })
  @Extensions(NAMES)
  plaques: string[];

  @Field(() => [String], { description: 'Trainings that it brings; at most 20.' })
  @Extensions(NAMES)
  trainings: string[];

  @Field(() => [String], { description: 'Assessments that it brings; at most 20.' })
  @Extensions(NAMES)
  assessments: string[];

  @Field(() => MandateFindingEnum, { description: 'Where it stands against the list of its first day.' })
  finding: MandateFinding;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the application; null where none was made.' })
  submittedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the hearing.' })
  hearingEndsOn: string | null;

  @Field(() => String, { nullable: true, description: 'What was heard, in short.' })
  hearingSummary: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day by which the panel decides.' })
  decideBy: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the decision.' })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'The decision, refusal or revocation in words.' })
  decisionNote: string | null;

  @Field(() => AdmissionGroundEnum, {
    nullable: true,
    description: 'Ground of the refusal; null unless it was refused.',
  })
  ground: AdmissionGround | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day for which it is admitted.' })
  validTo: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Basis of the emergency; null unless it came that way.',
  })
  emergencyBasis: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it went out in an emergency.' })
  emergencyOpenedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day on which the emergency binds.' })
  emergencyEndsOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day by which it is applied for after the emergency.',
  })
  emergencyApplyBy: string | null;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt: Date;
}

/** Gives a row to the schema as it stands on a day. */
export function toTaskAdmission(row: TaskAdmission, day: Day): TaskAdmissionType {
  const { id: _id, ...columns } = row;
  return Object.assign(new TaskAdmissionType(), columns, {
    row,
    id: toGlobalId(TASK_ADMISSION, row.districtId, row.id),
    districtId: toGlobalId('District', null, row.districtId),
    status: statusOf(row, day),
  });
}

export const TaskAdmissionConnection = connectionType(TaskAdmissionType, TASK_ADMISSION);

@ObjectType('AdmissionOpinion', { description: 'What a community says in a hearing.' })
@FieldClass('internal')
export class AdmissionOpinionType {
  @Field(() => String, { description: 'Name of the community.' })
  community: string;

  @Field(() => AdmissionStanceEnum, { description: 'What it says.' })
  stance: AdmissionStance;

  @Field(() => String, { nullable: true, description: 'In words.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was given.' })
  recordedAt: Date;
}

@ObjectType('AdmissionHearing', { description: 'How far communities have been heard.' })
@FieldClass('internal')
export class AdmissionHearingType {
  @Field(() => Int, { description: 'Communities that it reaches, and that are therefore heard.' })
  reached: number;

  @Field(() => Int, { description: 'Those of them that have answered.' })
  answered: number;

  @Field(() => [ID], {
    description:
      'Communities of your divisions that have not answered while the hearing is open; at most 200.',
  })
  @Extensions({ cost: { size: 10 } })
  ownUnanswered: string[];
}

@ObjectType('AdmissionEvent', { description: 'One event in its history; only ever added.' })
@FieldClass('internal')
export class AdmissionEventType {
  @Field(() => ID, { description: 'Id within the history.' })
  id: string;

  @Field(() => AdmissionActionEnum, {
    nullable: true,
    description: 'What was done; null where it was drawn up or revised.',
  })
  action: AdmissionAction | null;

  @Field(() => IsoDate, { description: 'Day on which it was done.' })
  occurredOn: string;

  @Field(() => String, { nullable: true, description: 'What was stated with it.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** Gives an event to the schema. */
export function toAdmissionEvent(row: AdmissionEvent): AdmissionEventType {
  const { id, action, occurredOn, note, recordedAt } = row;
  return Object.assign(new AdmissionEventType(), {
    ...{ id, occurredOn, note, recordedAt },
    action: action === 'drawUp' || action === 'revise' ? null : action,
  });
}
