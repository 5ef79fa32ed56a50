import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../apps/api/src/platform/graphql/connection';
import { toGlobalId } from '../../../apps/api/src/platform/graphql/global-id';
import { DateTime, IsoDate } from '../../../apps/api/src/platform/graphql/scalars';
import { globalIdRead } from '../../../apps/api/src/platform/read-planner';
import type { ReadExtensions } from '../../../apps/api/src/platform/read-planner/read-annotations';
import type { BenchActivity, BenchDivision, BenchOrganisation, BenchParticipation } from './bench-entities';

const tenantId = (type: string): ReadExtensions => ({ read: globalIdRead(type, { district: true }) });

@ObjectType('Division')
export class DivisionType {
  @Field(() => ID)
  @Extensions({ read: globalIdRead('Division', { district: false }) } satisfies ReadExtensions)
  id: string;

  @Field(() => String)
  name: string;

  row: BenchDivision;
}

@ObjectType('Activity')
export class ActivityType {
  @Field(() => ID)
  @Extensions(tenantId('Activity'))
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => DateTime)
  startedAt: Date;

  @Field(() => Int)
  headcount: number;
}

@ObjectType('Organisation')
export class OrganisationType {
  @Field(() => ID)
  @Extensions(tenantId('Organisation'))
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  kind: string;

  @Field(() => IsoDate)
  foundedOn: string;

  @Field(() => Int)
  members: number;

  @Field(() => Int)
  version: number;

  row: BenchOrganisation;
}

@ObjectType('Participation')
export class ParticipationType {
  @Field(() => ID)
  @Extensions(tenantId('Participation'))
  id: string;

  @Field(() => IsoDate)
  occurredOn: string;

  @Field(() => Int)
  ageBand: number;
}

@ObjectType('ParticipationMonth')
export class ParticipationMonthType {
  @Field(() => IsoDate)
  month: string;

  @Field(() => Int)
  ageBand: number;

  @Field(() => Int)
  participations: number;

  @Field(() => Int)
  persons: number;
}

export const ActivityConnection = connectionType(ActivityType, 'Activity');

export const toDivision = (row: BenchDivision): DivisionType =>
  Object.assign(new DivisionType(), row, { id: toGlobalId('Division', null, row.id), row });

export const toOrganisation = (row: BenchOrganisation): OrganisationType =>
  Object.assign(new OrganisationType(), row, { id: toGlobalId('Organisation', row.districtId, row.id), row });

export const toActivity = (row: BenchActivity): ActivityType =>
  Object.assign(new ActivityType(), row, { id: toGlobalId('Activity', row.districtId, row.id) });

export const toParticipation = (row: BenchParticipation): ParticipationType =>
  Object.assign(new ParticipationType(), row, { id: toGlobalId('Participation', row.districtId, row.id) });
