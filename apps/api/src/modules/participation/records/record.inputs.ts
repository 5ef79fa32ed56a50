import type {
  DemocraticStage,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationForm,
  ParticipationInitiator,
  ParticipationMechanism,
  ParticipationOrigin,
  ParticipationRecordStanding,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../../platform/graphql/connection';
import { IsoDate } from '../../../platform/graphql/scalars';
import {
  DemocraticStageEnum,
  ParticipantCapacityEnum,
  ParticipationChannelEnum,
  ParticipationFormEnum,
  ParticipationInitiatorEnum,
  ParticipationMechanismEnum,
  ParticipationOriginEnum,
  ParticipationRecordStandingEnum,
} from './record.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';
const VERSION = 'Version of the record on which the change is based.';
const REASON = 'Why, up to 200 characters; it stays with the record.';

@InputType({
  description:
    'What a list of records of participation is kept to; parts that are left out do not narrow it.',
})
export class ParticipationRecordFilter {
  @Field(() => ID, { nullable: true, description: 'Only those in this division.' })
  divisionId?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Only those of this day and later ones.' })
  from?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Only those of this day and earlier ones.' })
  to?: string | null;

  @Field(() => ParticipationMechanismEnum, { nullable: true, description: 'Only those of this mechanism.' })
  mechanism?: ParticipationMechanism | null;

  @Field(() => DemocraticStageEnum, { nullable: true, description: 'Only those of this stage.' })
  stage?: DemocraticStage | null;

  @Field(() => ParticipantCapacityEnum, { nullable: true, description: 'Only those in this capacity.' })
  capacity?: ParticipantCapacity | null;

  @Field(() => ParticipationChannelEnum, { nullable: true, description: 'Only those by this way.' })
  channel?: ParticipationChannel | null;

  @Field(() => ParticipationOriginEnum, { nullable: true, description: 'Only those of this origin.' })
  origin?: ParticipationOrigin | null;

  @Field(() => [ParticipationRecordStandingEnum], {
    nullable: true,
    description: 'Only those that stand so; at most 3.',
  })
  standings?: ParticipationRecordStanding[] | null;

  @Field(() => String, { nullable: true, description: 'Only those of the resident of this pseudonym.' })
  pseudonym?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this import brought in.' })
  importBatchId?: string | null;
}

@ArgsType()
export class ParticipationRecordListArguments extends ConnectionArguments {
  @Field(() => ParticipationRecordFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: ParticipationRecordFilter | null;
}

@InputType({
  description: 'What a record of participation should have said. What is left out stays as it is.',
})
export class CorrectParticipationInput {
  @Field(() => ID, { description: 'Global id of the record.' })
  recordId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => ID, { nullable: true, description: 'Global id of the community or neighbourhood.' })
  divisionId?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'The day, not in the future.' })
  happenedOn?: string | null;

  @Field(() => ParticipationMechanismEnum, { nullable: true, description: 'The mechanism.' })
  mechanism?: ParticipationMechanism | null;

  @Field(() => DemocraticStageEnum, {
    nullable: true,
    description: 'The democratic stage; null for none of the five.',
  })
  stage?: DemocraticStage | null;

  @Field(() => ParticipantCapacityEnum, {
    nullable: true,
    description: 'The capacity; no other than a post in a residents’ committee gives on the day.',
  })
  capacity?: ParticipantCapacity | null;

  @Field(() => ParticipationChannelEnum, { nullable: true, description: 'The way.' })
  channel?: ParticipationChannel | null;

  @Field(() => ParticipationFormEnum, { nullable: true, description: 'In person or represented.' })
  form?: ParticipationForm | null;

  @Field(() => Int, { nullable: true, description: 'The depth, 1 to 5.' })
  depth?: number | null;

  @Field(() => Int, { nullable: true, description: 'The minutes, 0 to 1440.' })
  minutes?: number | null;

  @Field(() => ParticipationInitiatorEnum, { nullable: true, description: 'Who had the idea.' })
  initiator?: ParticipationInitiator | null;

  @Field(() => String, { description: REASON })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A record of participation to withdraw.' })
export class WithdrawParticipationInput {
  @Field(() => ID, { description: 'Global id of the record.' })
  recordId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => String, { description: REASON })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}
