import type { WorkloadSource } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';

const minutesOf = (what: string): string => `Minutes ${what}, in quarter hours.`;

@InputType({ description: 'Minutes of a day by source of work.' })
export class MinutesBySourceInput implements Record<WorkloadSource, number> {
  @Field(() => Int, { description: minutesOf('for what government assigned (政府交办)') })
  assigned: number;

  @Field(() => Int, { description: minutesOf('for inspections (检查考核)') })
  inspection: number;

  @Field(() => Int, { description: minutesOf('for ledgers and forms (台账报表)') })
  ledger: number;

  @Field(() => Int, { description: minutesOf('for typing into platforms (平台上报)') })
  platformReporting: number;

  @Field(() => Int, { description: minutesOf('for ad hoc tasks (临时任务)') })
  adHoc: number;

  @Field(() => Int, { description: minutesOf('for self-governance (自治事务)') })
  selfGovernance: number;

  @Field(() => Int, { description: minutesOf('for what residents ask for (居民诉求)') })
  residentRequest: number;
}

@InputType({ description: 'A day of your own log.' })
export class SaveTimeUseDayInput {
  @Field(() => ID, { description: 'Global id of the sampled week.' })
  weekId: string;

  @Field(() => IsoDate, { description: 'The day, in the week and not in the future.' })
  day: string;

  @Field(() => MinutesBySourceInput, { description: 'Minutes by source; together at most 24 hours.' })
  minutes: MinutesBySourceInput;

  @Field(() => Int, { description: 'Of them in meetings, in quarter hours.' })
  meetingMinutes: number;

  @Field(() => Int, {
    description: 'Version of the day on which the change is based; 0 for a day that was not filled in.',
  })
  expectedVersion: number;
}

@InputType({ description: 'A sampled week to join or to withdraw from.' })
export class TimeUseWeekInput {
  @Field(() => ID, { description: 'Global id of the sampled week.' })
  weekId: string;
}

@InputType({ description: 'Weeks of a quarter to draw.' })
export class DrawTimeUseWeeksInput {
  @Field(() => ID, { description: 'Global id of the district.' })
  districtId: string;

  @Field(() => String, { description: 'The quarter, such as `2027-Q1`; it has not ended.' })
  quarter: string;

  @Field(() => Int, { description: 'Weeks to draw, 1 to 6.' })
  weeksPerQuarter: number;

  @Field(() => Int, { description: 'Share of the communities for each week, in per cent, 1 to 100.' })
  sharePerCent: number;

  @Field(() => Int, { description: 'Days after a week until its logs close, 0 to 60.' })
  closeDays: number;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}
