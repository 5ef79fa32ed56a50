import { isoDate } from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionLoader, toDivision } from '../divisions';
import { correctionsOf } from './corrections';
import { drawTimeUseWeeks } from './draw-time-use-weeks';
import { listOwnWeeks } from './own-time-use';
import { isRepeatable } from './sampling-frame.reads';
import { saveTimeUseDay } from './save-time-use-day';
import { joinTimeUseWeek, withdrawFromTimeUseWeek } from './take-part';
import { DrawTimeUseWeeksInput, SaveTimeUseDayInput, TimeUseWeekInput } from './time-use.inputs';
import { TimeUseDraw, TimeUseWeek } from './time-use-draw.entity';
import {
  DrawTimeUseWeeksResult,
  JoinTimeUseWeekResult,
  SaveTimeUseDayResult,
  WithdrawFromTimeUseWeekResult,
} from './time-use-results';
import {
  OwnTimeUseWeek,
  SampledWeekType,
  TimeUseCorrections,
  TimeUseCorrectionSum,
  TimeUseDrawConnection,
  TimeUseDrawType,
  toDraw,
} from './time-use.type';

const ORDERS: Readonly<Record<'latestQuarter', KeysetOrder>> = {
  latestQuarter: { properties: ['quarter'], direction: 'desc' },
};

const MOST_ROWS = 2000;

/** Draws of weeks, and one's own part in them. */
@Resolver(() => TimeUseDrawType)
export class TimeUseResolver {
  @Query(() => TimeUseDrawConnection, { description: 'Draws of weeks, the latest quarter first.' })
  @Requires('timeUse.read')
  timeUseDraws(
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TimeUseDrawType>> {
    return readKeysetPage(context, {
      ...{ field: 'Query.timeUseDraws', entity: TimeUseDraw, page },
      ...{ orders: ORDERS, order: 'latestQuarter', toNode: toDraw },
    });
  }

  @Query(() => [OwnTimeUseWeek], {
    description:
      'Sampled weeks of your communities with your own log, the latest first, up to 60 days back; at most 12.',
  })
  @Requires('timeUse.record')
  ownTimeUseWeeks(@Ctx() context: RequestContext): Promise<OwnTimeUseWeek[]> {
    return listOwnWeeks(context);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the draw comes out the same when it is repeated from its seed.',
  })
  repeatable(@Root() { row }: TimeUseDrawType, @Ctx() context: RequestContext): Promise<boolean> {
    return isRepeatable(context.reads, row);
  }

  @FieldResolver(() => [SampledWeekType], { description: 'What was drawn, in order; at most 6 weeks.' })
  async weeks(@Root() { row }: TimeUseDrawType, @Ctx() context: RequestContext): Promise<SampledWeekType[]> {
    const rows = await context.reads.repository(TimeUseWeek).find({
      where: { districtId: row.districtId, drawId: row.id },
      order: { monday: 'ASC', divisionId: 'ASC' },
      take: MOST_ROWS,
    });
    const byMonday = [...Map.groupBy(rows, ({ monday }) => monday)];
    return Promise.all(byMonday.map(([monday, weeks]) => toSampledWeek(context, monday, weeks)));
  }

  @FieldResolver(() => TimeUseCorrections, {
    description: 'What was changed after the close in the whole district, to be shown beside every figure.',
  })
  async corrections(
    @Root() { row }: TimeUseDrawType,
    @Ctx() context: RequestContext,
  ): Promise<TimeUseCorrections> {
    const { shown, withheld } = await correctionsOf(context, row);
    const sums = shown.map((sum) => Object.assign(new TimeUseCorrectionSum(), sum));
    return Object.assign(new TimeUseCorrections(), { shown: sums, withheld });
  }

  @Mutation(() => DrawTimeUseWeeksResult, { description: 'Draws the sampled weeks of a quarter, once.' })
  @Requires('timeUse.draw')
  drawTimeUseWeeks(
    @Arg('input', () => DrawTimeUseWeeksInput, { description: 'The quarter and how much to draw.' })
    input: DrawTimeUseWeeksInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return drawTimeUseWeeks(context, input);
  }

  @Mutation(() => JoinTimeUseWeekResult, {
    description: 'Takes part in a sampled week. It is voluntary, and nobody sees who does.',
  })
  @Requires('timeUse.record')
  joinTimeUseWeek(
    @Arg('input', () => TimeUseWeekInput, { description: 'The week.' }) input: TimeUseWeekInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return joinTimeUseWeek(context, input);
  }

  @Mutation(() => WithdrawFromTimeUseWeekResult, {
    description: 'Withdraws from a sampled week and deletes your log of it.',
  })
  @Requires('timeUse.record')
  withdrawFromTimeUseWeek(
    @Arg('input', () => TimeUseWeekInput, { description: 'The week.' }) input: TimeUseWeekInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawFromTimeUseWeek(context, input);
  }

  @Mutation(() => SaveTimeUseDayResult, { description: 'Saves a day of your own log.' })
  @Requires('timeUse.record')
  saveTimeUseDay(
    @Arg('input', () => SaveTimeUseDayInput, { description: 'The day.' }) input: SaveTimeUseDayInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return saveTimeUseDay(context, input);
  }
}

async function toSampledWeek(
  context: RequestContext,
  monday: string,
  weeks: readonly TimeUseWeek[],
): Promise<SampledWeekType> {
  const loader = divisionLoader(context);
  const divisions = await Promise.all(weeks.map(({ divisionId }) => loader.load(divisionId)));
  return Object.assign(new SampledWeekType(), {
    monday: isoDate(monday),
    closesOn: weeks[0]?.closesOn ?? monday,
    communities: divisions.flatMap((division) => (division ? [toDivision(division)] : [])),
  });
}
