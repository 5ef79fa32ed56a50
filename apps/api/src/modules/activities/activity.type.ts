import {
  type ActivityAction,
  type ActivityKind,
  activityMinutes,
  type ActivityOrganiser,
  availableActivityActions,
  type CommunityActivityState,
  type ParticipationInitiator,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime } from '../../platform/graphql/scalars';
import { ParticipationInitiatorEnum } from '../participation';
import type { Activity, ActivityEventKind } from './activity.entity';
import {
  ActivityActionEnum,
  ActivityEventKindEnum,
  ActivityKindEnum,
  ActivityOrganiserEnum,
  CommunityActivityStateEnum,
} from './activity.enums';

/** Name in the schema and in global ids. */
export const ACTIVITY = 'CommunityActivity';

/** Name of a sign-up in the schema and in global ids. */
export const SIGN_UP = 'ActivitySignUp';

@ObjectType(ACTIVITY, { implements: Node, description: 'An activity (活动) at a community.' })
@FieldClass('internal')
export class ActivityType extends Node {
  row: Activity;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the activity.' })
  version: number;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => ActivityKindEnum, { description: 'What it is about.' })
  kind: ActivityKind;

  @Field(() => ActivityOrganiserEnum, { description: 'Who holds it.' })
  organiser: ActivityOrganiser;

  @Field(() => ParticipationInitiatorEnum, { description: 'Who had the idea.' })
  initiator: ParticipationInitiator;

  @Field(() => Boolean, { description: 'Whether it is held for a task that was put upon the community.' })
  forTask: boolean;

  @Field(() => String, { description: 'Where it is held.' })
  venue: string;

  @Field(() => DateTime, { description: 'When it starts.' })
  startsAt: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  endsAt: Date;

  @Field(() => Int, { description: 'How long it lasts, in minutes.' })
  minutes: number;

  @Field(() => Int, { nullable: true, description: 'How many may take part; null without limit.' })
  places: number | null;

  @Field(() => CommunityActivityStateEnum, { description: 'State.' })
  state: CommunityActivityState;

  @Field(() => [ActivityActionEnum], { description: 'What may be done now, by the rules; at most 5.' })
  nextActions: ActivityAction[];
}

/** Gives a row to the schema. */
export function toActivity(row: Activity): ActivityType {
  const times = { startsAt: row.startsAt.getTime(), endsAt: row.endsAt.getTime() };
  return Object.assign(new ActivityType(), row, {
    row,
    id: toGlobalId(ACTIVITY, row.districtId, row.id),
    minutes: activityMinutes(times),
    forTask: row.taskId !== null,
    nextActions: [...availableActivityActions(row.state)],
  });
}

export const ActivityConnection = connectionType(ActivityType, ACTIVITY);

@ObjectType(SIGN_UP, { description: 'That a resident signed up for an activity, and whether they attended.' })
@FieldClass('internal')
export class ActivitySignUpType {
  @Field(() => ID, { description: 'Global id of the sign-up.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => String, { description: 'Pseudonym of the resident.' })
  pseudonym: string;

  @FieldClass('personal')
  @Field(() => String, { nullable: true, description: 'Name with all but its first character hidden.' })
  nameMasked: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When attendance was recorded; null until then.' })
  attendedAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How long the resident was there, in minutes.' })
  minutes: number | null;

  @Field(() => Boolean, { description: 'Whether attendance is shown by a one-time code.' })
  byCode: boolean;
}

@ObjectType('ActivityEvent', { description: 'One event in the life of an activity.' })
@FieldClass('internal')
export class ActivityEventType {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => ActivityEventKindEnum, { description: 'What happened.' })
  kind: ActivityEventKind;

  @Field(() => String, { nullable: true, description: 'Reason or remark.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}
