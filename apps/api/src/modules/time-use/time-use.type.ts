import type { WorkloadSource } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import { DivisionType } from '../divisions';
import type { TimeUseDraw, TimeUseWeek } from './time-use-draw.entity';
import type { TimeUseDayRow } from './time-use-log.entity';
import { WorkloadSourceEnum } from './workload-source.enum';

/** Name of a sampled week in the schema and in global ids. */
export const TIME_USE_WEEK = 'TimeUseWeek';

/** Name of a draw in the schema and in global ids. */
export const TIME_USE_DRAW = 'TimeUseDraw';

@ObjectType('MinutesBySource', { description: 'Minutes of a day by source of work.' })
@FieldClass('personal')
export class MinutesBySourceType implements Record<WorkloadSource, number> {
  @Field(() => Int, { description: 'For what government assigned (政府交办).' })
  assigned: number;

  @Field(() => Int, { description: 'For inspections (检查考核).' })
  inspection: number;

  @Field(() => Int, { description: 'For ledgers and forms (台账报表).' })
  ledger: number;

  @Field(() => Int, { description: 'For typing into platforms (平台上报).' })
  platformReporting: number;

  @Field(() => Int, { description: 'For ad hoc tasks (临时任务).' })
  adHoc: number;

  @Field(() => Int, { description: 'For self-governance (自治事务).' })
  selfGovernance: number;

  @Field(() => Int, { description: 'For what residents ask for (居民诉求).' })
  residentRequest: number;
}

@ObjectType({ description: 'A day of your own log.' })
@FieldClass('personal')
export class OwnTimeUseDay {
  @Field(() => IsoDate, { description: 'The day.' })
  day: string;

  @Field(() => MinutesBySourceType, { description: 'Minutes by source.' })
  minutes: MinutesBySourceType;

  @Field(() => Int, { description: 'Of them in meetings.' })
  meetingMinutes: number;

  @Field(() => Int, { description: 'Version to name when it is saved again.' })
  version: number;
}

/** Gives a day to the schema. */
export function toOwnDay(row: TimeUseDayRow): OwnTimeUseDay {
  const { day, meetingMinutes, version } = row;
  const minutes = Object.assign(new MinutesBySourceType(), minutesOf(row));
  return Object.assign(new OwnTimeUseDay(), { day, meetingMinutes, version, minutes });
}

/** The minutes of a row by source. */
export function minutesOf(row: Record<WorkloadSource, number>): Record<WorkloadSource, number> {
  const { assigned, inspection, ledger, platformReporting, adHoc, selfGovernance, residentRequest } = row;
  return { assigned, inspection, ledger, platformReporting, adHoc, selfGovernance, residentRequest };
}

@ObjectType('OwnTimeUseWeek', {
  description: 'A sampled week (抽样周) of your community, and your own log of it. Nobody else sees the log.',
})
@FieldClass('personal')
export class OwnTimeUseWeek {
  row: TimeUseWeek;

  @Field(() => ID, { description: 'Global id of the sampled week.' })
  id: string;

  @Field(() => IsoDate, { description: 'Its first day.' })
  monday: string;

  @Field(() => IsoDate, { description: 'Last day on which your log changes without a trace.' })
  closesOn: string;

  @Field(() => Boolean, { description: 'Whether logs are closed: what changes now shows as corrected.' })
  closed: boolean;

  @Field(() => Boolean, { description: 'Whether you take part. It is voluntary.' })
  joined: boolean;

  @Field(() => [OwnTimeUseDay], { description: 'Days that you filled in, in order; at most 7.' })
  days: OwnTimeUseDay[];
}

@ObjectType('SampledWeek', {
  description: 'A week that was drawn, with the communities of which it is asked.',
})
@FieldClass('internal')
export class SampledWeekType {
  @Field(() => IsoDate, { description: 'Its first day.' })
  monday: string;

  @Field(() => IsoDate, { description: 'Last day on which its logs change without a trace.' })
  closesOn: string;

  @Field(() => [DivisionType], { description: 'Communities that were drawn, yours only; at most 300.' })
  communities: DivisionType[];
}

@ObjectType('TimeUseCorrectionSum', {
  description:
    'What was changed of one source after the close (结账后更正), in all weeks of a draw together: old and new, and nobody’s name.',
})
@FieldClass('internal')
export class TimeUseCorrectionSum {
  @Field(() => WorkloadSourceEnum, { nullable: true, description: 'Source; null for minutes in meetings.' })
  source: WorkloadSource | null;

  @Field(() => Int, { description: 'Values that were changed.' })
  corrections: number;

  @Field(() => Int, { description: 'What they came to at the close, in minutes.' })
  oldMinutes: number;

  @Field(() => Int, { description: 'What they come to now, in minutes.' })
  newMinutes: number;
}

@ObjectType('TimeUseCorrections', {
  description:
    'What was changed after the close: in numbers where three communities at least corrected a source, and that there is more where fewer did.',
})
@FieldClass('internal')
export class TimeUseCorrections {
  @Field(() => [TimeUseCorrectionSum], { description: 'By source; at most 8.' })
  shown: TimeUseCorrectionSum[];

  @Field(() => Boolean, {
    description: 'Whether there are corrections that are told in no number, so that nobody is known by them.',
  })
  withheld: boolean;
}

@ObjectType(TIME_USE_DRAW, {
  description: 'A draw of weeks for a quarter (抽取抽样周), from a seed by which anybody can repeat it.',
})
@FieldClass('internal')
export class TimeUseDrawType {
  row: TimeUseDraw;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  id: string;

  @Field(() => String, { description: 'The quarter, such as `2027-Q1`.' })
  quarter: string;

  @Field(() => String, { description: 'The seed: 16 hexadecimal digits that the server made.' })
  seed: string;

  @Field(() => Int, { description: 'Weeks that were drawn.' })
  weeksPerQuarter: number;

  @Field(() => Int, { description: 'Share of the communities for each week, in per cent.' })
  sharePerCent: number;

  @Field(() => Int, { description: 'Days after a week until its logs close.' })
  closeDays: number;

  @Field(() => Int, { description: 'Communities that were drawn from.' })
  frameSize: number;

  @Field(() => DateTime, { description: 'When it was drawn.' })
  drawnAt: Date;
}

/** Gives a draw to the schema. */
export function toDraw(row: TimeUseDraw): TimeUseDrawType {
  return Object.assign(new TimeUseDrawType(), row, {
    row,
    id: toGlobalId(TIME_USE_DRAW, row.districtId, row.id),
    frameSize: row.frame.strata.reduce((sum, { communities }) => sum + communities.length, 0),
  });
}

export const TimeUseDrawConnection = connectionType(TimeUseDrawType, TIME_USE_DRAW);
