import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { dutyActLoader } from './duty-act-loader';
import { DUTY_ORDERS, narrowDuties } from './duty-list';
import { findDuty, standingPeriods, todayOf, vacantPeriodsOf } from './duty-rows';
import { GovernmentDutyRow } from './government-duty.entity';
import {
  GovernmentDutyListArguments,
  RecordDutyActInput,
  RegisterGovernmentDutyInput,
} from './government-duty.inputs';
import { RecordDutyActResult, RegisterGovernmentDutyResult } from './government-duty-results';
import {
  DutyPeriodType,
  GovernmentDutyActType,
  GovernmentDutyConnection,
  GovernmentDutyType,
  toAct,
  toGovernmentDuty,
} from './government-duty.type';
import { recordDutyAct } from './record-duty-act';
import { registerGovernmentDuty } from './register-government-duty';

const MOST_PERIODS = 24;
const MOST_ACTS = 50;

/** Reads the register of duties of government, and adds to it. */
@Resolver(() => GovernmentDutyType)
export class GovernmentDutyResolver {
  @Query(() => GovernmentDutyConnection, {
    description: 'The duties of departments of your districts, newest first.',
  })
  @Requires('governmentDuty.read')
  governmentDuties(
    @Args(() => GovernmentDutyListArguments) { filter, ...page }: GovernmentDutyListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<GovernmentDutyType>> {
    return readKeysetPage(context, {
      field: 'Query.governmentDuties',
      entity: GovernmentDutyRow,
      page,
      orders: DUTY_ORDERS,
      order: 'newest',
      filter: (query) => {
        narrowDuties(query, filter ?? {});
      },
      toNode: toGovernmentDuty,
    });
  }

  @Query(() => GovernmentDutyType, {
    nullable: true,
    description: 'A duty by its id; null when it does not exist or lies outside your districts.',
  })
  @Requires('governmentDuty.read')
  async governmentDuty(
    @Arg('id', () => ID, { description: 'Global id of the duty.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<GovernmentDutyType | null> {
    const row = await findDuty(context.reads, id);
    return row ? toGovernmentDuty(row) : null;
  }

  @FieldResolver(() => Int, { description: 'How many of its periods so far are vacant (缺位).' })
  async vacantPeriods(@Root() { row }: GovernmentDutyType, @Ctx() context: RequestContext): Promise<number> {
    const acts = await dutyActLoader(context).load(row.id);
    return vacantPeriodsOf(row, acts, todayOf(context));
  }

  @FieldResolver(() => [DutyPeriodType], {
    description: 'Its periods that have begun, latest first; at most 24.',
  })
  async periods(
    @Root() { row }: GovernmentDutyType,
    @Ctx() context: RequestContext,
  ): Promise<DutyPeriodType[]> {
    const acts = await dutyActLoader(context).load(row.id);
    return standingPeriods(row, acts, todayOf(context))
      .slice(0, MOST_PERIODS)
      .map((period) => Object.assign(new DutyPeriodType(), period));
  }

  @FieldResolver(() => [GovernmentDutyActType], {
    description: 'What was done for it, latest first; at most 50.',
  })
  async acts(
    @Root() { row }: GovernmentDutyType,
    @Ctx() context: RequestContext,
  ): Promise<GovernmentDutyActType[]> {
    const acts = await dutyActLoader(context).load(row.id);
    return [...acts].reverse().slice(0, MOST_ACTS).map(toAct);
  }

  @Mutation(() => RegisterGovernmentDutyResult, {
    description: 'Puts a duty of a department on the register.',
  })
  @Requires('governmentDuty.manage')
  registerGovernmentDuty(
    @Arg('input', () => RegisterGovernmentDutyInput, { description: 'The duty.' })
    input: RegisterGovernmentDutyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return registerGovernmentDuty(context, input);
  }

  @Mutation(() => RecordDutyActResult, { description: 'Records what a department did for a duty.' })
  @Requires('governmentDuty.act')
  recordDutyAct(
    @Arg('input', () => RecordDutyActInput, { description: 'What was done.' }) input: RecordDutyActInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordDutyAct(context, input);
  }
}
