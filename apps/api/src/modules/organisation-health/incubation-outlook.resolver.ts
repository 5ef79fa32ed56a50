import {
  incubationCaseDatesOn,
  dateInShanghai,
  decimalOfNumber,
  formatPeriod,
  type FunnelCohort,
  funnelCohorts,
  funnelCounts,
  graduateObservation,
  type IsoDate,
  lastTimeAtRisk,
  numberAtRisk,
  restrictedMean,
  survivalMedian,
  type SurvivalObservation,
  type SurvivalStep,
  survivalSteps,
} from '@weizhi/domain';
import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { findPlaces, type Places } from '../divisions';
import {
  FunnelCohortType,
  IncubationFunnelType,
  OutlookArguments,
  PostGraduationSurvivalType,
  SurvivalStepType,
} from './incubation-outlook.type';
import type { SurvivalStatus } from './incubation-outlook.enums';
import { readCaseDates, readGraduates } from './incubation.reads';

const MOST_COHORTS = 40;
const MOST_STEPS = 400;
const MONTHS_BETWEEN_TICKS = 3;
const MEAN_MONTHS = 24;

/** What becomes of groups in incubation and after it. */
@Resolver()
export class IncubationOutlookResolver {
  @Query(() => IncubationFunnelType, {
    nullable: true,
    description:
      'How far the incubation cases of a place came; null when the place is outside your divisions.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async incubationFunnel(
    @Args(() => OutlookArguments) asked: OutlookArguments,
    @Ctx() context: RequestContext,
  ): Promise<IncubationFunnelType | null> {
    const places = await placesOf(context, asked);
    if (!places) return null;
    const day = todayOf(context);
    const cases = (await readCaseDates(context.reads, places)).flatMap(
      ({ dates }) => incubationCaseDatesOn(dates, day) ?? [],
    );
    return Object.assign(new IncubationFunnelType(), {
      asOf: day,
      cases: cases.length,
      steps: [...funnelCounts(cases, day)],
      cohorts: funnelCohorts(cases, day).slice(-MOST_COHORTS).reverse().map(toCohort),
    });
  }

  @Query(() => PostGraduationSurvivalType, {
    nullable: true,
    description: 'How long the graduates of a place last; null when the place is outside your divisions.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async postGraduationSurvival(
    @Args(() => OutlookArguments) asked: OutlookArguments,
    @Ctx() context: RequestContext,
  ): Promise<PostGraduationSurvivalType | null> {
    const places = await placesOf(context, asked);
    if (!places) return null;
    const day = todayOf(context);
    const graduates = await readGraduates(context.reads, { ...places, days: [day] });
    return toSurvival(
      graduates.map(({ life }) => graduateObservation(life, day)),
      day,
    );
  }
}

function todayOf(context: RequestContext): IsoDate {
  return dateInShanghai(context.clock.now().getTime());
}

function placesOf(context: RequestContext, asked: OutlookArguments): Promise<Places | undefined> {
  return findPlaces(context, { districtId: asked.districtId, divisionIds: [asked.divisionId] });
}

function toCohort({ quarter, steps, passing }: FunnelCohort): FunnelCohortType {
  return Object.assign(new FunnelCohortType(), {
    quarter: formatPeriod(quarter),
    steps: [...steps],
    admitted: passing?.admitted ?? null,
    graduated: passing?.graduated ?? null,
  });
}

function toSurvival(observations: readonly SurvivalObservation[], asOf: IsoDate): PostGraduationSurvivalType {
  const until = lastTimeAtRisk(observations);
  const steps = survivalSteps(observations).filter(({ time }) => until !== null && time <= until);
  const mean = until === null ? null : restrictedMean(observations, MEAN_MONTHS);
  return Object.assign(new PostGraduationSurvivalType(), {
    asOf,
    status: statusOf(observations.length, until),
    graduates: observations.length,
    ended: observations.filter(({ event }) => event).length,
    until: until === null ? null : roundMonths(until),
    steps: steps.slice(0, MOST_STEPS).map(toStep),
    atRisk: ticksUpTo(until).map((months) => ({ months, count: numberAtRisk(observations, months) })),
    restrictedMean24: mean === null ? null : decimalOfNumber(mean, 1),
    medianMonths: roundMonths(survivalMedian(observations)),
  });
}

function statusOf(graduates: number, until: number | null): SurvivalStatus {
  if (graduates === 0) return 'noData';
  return until === null ? 'tooFew' : 'drawn';
}

function toStep({ time, atRisk, events, survival, interval }: SurvivalStep): SurvivalStepType {
  return Object.assign(new SurvivalStepType(), {
    months: roundMonths(time),
    atRisk,
    events,
    survival: decimalOfNumber(survival, 4),
    low: interval && decimalOfNumber(interval.low, 4),
    high: interval && decimalOfNumber(interval.high, 4),
  });
}

function ticksUpTo(until: number | null): readonly number[] {
  if (until === null) return [];
  return Array.from(
    { length: Math.floor(until / MONTHS_BETWEEN_TICKS) + 1 },
    (_, index) => index * MONTHS_BETWEEN_TICKS,
  );
}

function roundMonths(months: number): number;
function roundMonths(months: number | null): number | null;
function roundMonths(months: number | null): number | null {
  return months === null ? null : Math.round(months * 100) / 100;
}
