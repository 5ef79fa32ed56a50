import type {
  ActivityAction,
  ActivityKind,
  ActivityOrganiser,
  CommunityActivityState,
  ParticipationInitiator,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import { ParticipationInitiatorEnum } from '../participation';
import { PersonInput } from '../people';
import {
  ActivityActionEnum,
  ActivityKindEnum,
  ActivityOrganiserEnum,
  CommunityActivityStateEnum,
} from './activity.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';
const ID_OF = 'Global id of the activity.';

@InputType({ description: 'An activity to record.' })
export class CreateActivityInput {
  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;

  @Field(() => String, { description: 'What it is called, up to 100 characters.' })
  title: string;

  @Field(() => ActivityKindEnum, { description: 'What it is about.' })
  kind: ActivityKind;

  @Field(() => ActivityOrganiserEnum, { description: 'Who holds it.' })
  organiser: ActivityOrganiser;

  @Field(() => ID, { nullable: true, description: 'The organisation that holds it, where one does.' })
  organisationId?: string | null;

  @Field(() => ParticipationInitiatorEnum, { description: 'Who had the idea.' })
  initiator: ParticipationInitiator;

  @Field(() => String, { description: 'Where it is held, up to 100 characters.' })
  venue: string;

  @Field(() => DateTime, { description: 'When it starts.' })
  startsAt: Date;

  @Field(() => DateTime, { description: 'When it ends, within 24 hours.' })
  endsAt: Date;

  @Field(() => Int, { nullable: true, description: 'How many may take part, 1 to 10000; none for all.' })
  places?: number | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A step to take with an activity.' })
export class AdvanceActivityInput {
  @Field(() => ID, { description: ID_OF })
  activityId: string;

  @Field(() => Int, { description: 'Version of the activity on which the change is based.' })
  expectedVersion: number;

  @Field(() => ActivityActionEnum, { description: 'The step.' })
  action: ActivityAction;

  @Field(() => String, { nullable: true, description: 'Reason, up to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A resident who signs up, and that they agreed to the record.' })
export class SignUpInput {
  @Field(() => ID, { description: ID_OF })
  activityId: string;

  @Field(() => PersonInput, { description: 'The resident, with a telephone number.' })
  person: PersonInput;

  @Field(() => IsoDate, {
    nullable: true,
    description:
      'Day on which the resident agreed to the record of participation; left out where nobody asked.',
  })
  consentGivenOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a guardian agreed for a child.' })
  consentByGuardian?: boolean | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Attendance to record: by the code of a sign-up, or by the sheet.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: ID_OF })
  activityId: string;

  @Field(() => String, { nullable: true, description: 'The one-time code; otherwise `signUpId` is needed.' })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'Global id of the sign-up, for attendance by the sheet.' })
  signUpId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long the resident was there, in minutes; as long as the activity when left out.',
  })
  minutes?: number | null;
}

@InputType({ description: 'Attendance to take back.' })
export class WithdrawAttendanceInput {
  @Field(() => ID, { description: 'Global id of the sign-up.' })
  signUpId: string;

  @Field(() => Int, { description: 'Version of the sign-up on which the change is based.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Why, up to 200 characters.' })
  reason: string;
}

@InputType({ description: 'What a list of activities is kept to; parts that are left out do not narrow it.' })
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: 'Only those in this division.' })
  divisionId?: string | null;

  @Field(() => [CommunityActivityStateEnum], {
    nullable: true,
    description: 'Only those of these states; at most 5.',
  })
  states?: CommunityActivityState[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the title.' })
  search?: string | null;
}

@ArgsType()
export class ActivityListArguments extends ConnectionArguments {
  @Field(() => ActivityFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: ActivityFilter | null;
}
