import type { FunnelStep } from '@weizhi/domain';
import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { FunnelStepEnum, type SurvivalStatus, SurvivalStatusEnum } from './incubation-outlook.enums';

/** A place of which the outlook of incubation is asked. */
@ArgsType()
export class OutlookArguments {
  @Field(() => ID, { description: 'The place, with everything below it.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;
}

@ObjectType('FunnelStepCount', { description: 'A step of the incubation funnel (漏斗环节).' })
@FieldClass('internal')
export class FunnelStepCountType {
  @Field(() => FunnelStepEnum, { description: 'Which step.' })
  step: FunnelStep;

  @Field(() => Int, { description: 'Cases that reached it or a later one.' })
  reached: number;

  @Field(() => Int, { description: 'Cases on the way to it from the step before.' })
  waiting: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Median days from the step before, unfinished cases counted as such (删失); null while more than half are not through.',
  })
  medianDays: number | null;
}

@ObjectType('FunnelCohort', { description: 'The cases that applied in one quarter (申请批次).' })
@FieldClass('internal')
export class FunnelCohortType {
  @Field(() => String, { description: 'The quarter, such as `2026-Q1`.' })
  quarter: string;

  @Field(() => [FunnelStepCountType], { description: 'Its steps; always 7.' })
  steps: FunnelStepCountType[];

  @Field(() => Int, {
    nullable: true,
    description: 'Admitted cases; null while one of the quarter is still open.',
  })
  admitted: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Graduates of them; null while one of the quarter is still open.',
  })
  graduated: number | null;
}

@ObjectType('IncubationFunnel', { description: 'How far the incubation cases of a place came (孵化漏斗).' })
@FieldClass('internal')
export class IncubationFunnelType {
  @Field(() => IsoDate, { description: 'The day that it is about.' })
  asOf: string;

  @Field(() => Int, { description: 'Cases that were ever applied for.' })
  cases: number;

  @Field(() => [FunnelStepCountType], { description: 'All cases together; always 7 steps.' })
  steps: FunnelStepCountType[];

  @Field(() => [FunnelCohortType], { description: 'By quarter of application, latest first; at most 40.' })
  cohorts: FunnelCohortType[];
}

@ObjectType('SurvivalStep', { description: 'A step of a survival curve (生存曲线).' })
@FieldClass('internal')
export class SurvivalStepType {
  @Field(() => Float, { description: 'Months after graduation.' })
  months: number;

  @Field(() => Int, { description: 'How many were under observation then (在观察数).' })
  atRisk: number;

  @Field(() => Int, { description: 'How many of them ended then.' })
  events: number;

  @Field(() => Decimal, { description: 'Share expected to live longer, 0 to 1.' })
  survival: string;

  @Field(() => Decimal, { nullable: true, description: 'Lower bound of the log–log interval at 95 %.' })
  low: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper bound of the log–log interval at 95 %.' })
  high: string | null;
}

@ObjectType('SurvivalAtRisk', { description: 'How many were under observation at a time.' })
@FieldClass('internal')
export class SurvivalAtRiskType {
  @Field(() => Int, { description: 'Months after graduation.' })
  months: number;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType('PostGraduationSurvival', {
  description: 'How long organisations last after their graduation (出壳存活), by Kaplan and Meier.',
})
@FieldClass('internal')
export class PostGraduationSurvivalType {
  @Field(() => IsoDate, { description: 'The day that it is about.' })
  asOf: string;

  @Field(() => SurvivalStatusEnum, { description: 'Whether there is a curve.' })
  status: SurvivalStatus;

  @Field(() => Int, { description: 'Graduates.' })
  graduates: number;

  @Field(() => Int, { description: 'Of them ended: deregistered, revoked, or silent for 365 days.' })
  ended: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Month up to which at least five are under observation, where the curve stops; null below five.',
  })
  until: number | null;

  @Field(() => [SurvivalStepType], { description: 'Steps up to `until`; at most 400.' })
  steps: SurvivalStepType[];

  @Field(() => [SurvivalAtRiskType], {
    description: 'Under observation every three months up to `until`; at most 80.',
  })
  atRisk: SurvivalAtRiskType[];

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Mean months lived of the first 24 (限制平均生存时间); null where nobody was watched so long.',
  })
  restrictedMean24: string | null;

  @Field(() => Float, { nullable: true, description: 'Median months; null while more than half still live.' })
  medianMonths: number | null;
}
