import type { StandardTimeFinding, WorkloadSource } from '@weizhi/domain';
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Decimal } from '../../platform/graphql/scalars';
import { WorkloadSourceEnum } from '../time-use';
import { StandardTimeFindingEnum } from './standard-time.enums';

@ObjectType('ComparedStandardTime', { description: 'The standard time of a source beside the sample.' })
@FieldClass('internal')
export class ComparedStandardTime {
  @Field(() => WorkloadSourceEnum, { description: 'The source of work.' })
  source: WorkloadSource;

  @Field(() => Int, { description: 'Tasks of the source that communities received in the period.' })
  tasks: number;

  @Field(() => Int, { description: 'Its standard time that is in force today, in minutes.' })
  standardMinutes: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Share of the source in the hours of the tasks compared, by standard times, 0 to 1; null where too few tasks are registered to compare.',
  })
  standardShare: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Its share in the sampled hours of the same sources, 0 to 1; null where it is not compared.',
  })
  sampledShare: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Lower bound of its 95 % interval by resampling sampled weeks; null without one.',
  })
  low: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper bound of its interval; null without one.' })
  high: string | null;

  @Field(() => StandardTimeFindingEnum, { description: 'What the comparison comes to.' })
  finding: StandardTimeFinding;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes that would share all hours as the sample does; null unless it differs. It changes nothing.',
  })
  suggestedMinutes: number | null;
}

@ObjectType('StandardTimeComparison', {
  description: 'Standard times (标准工时) of a district held against the sampled weeks of a quarter or year.',
})
@FieldClass('internal')
export class StandardTimeComparisonType {
  @Field(() => String, { description: 'Key of the period, such as `2026-Q3`.' })
  period: string;

  @Field(() => Int, { description: 'Weeks of participants behind the sample; 0 where it may not be told.' })
  participantWeeks: number;

  @Field(() => Int, { description: 'Sampled weeks of communities with a log; 0 where it may not be told.' })
  sampledWeeks: number;

  @Field(() => Int, { description: 'Weeks of communities that were drawn and are closed.' })
  drawnWeeks: number;

  @Field(() => [ComparedStandardTime], {
    description: 'One for each of the seven sources; none where nothing was sampled or too few took part.',
  })
  @Extensions({ cost: { size: 7 } } satisfies CostExtensions)
  sources: ComparedStandardTime[];
}
