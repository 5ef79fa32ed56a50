import type { IsoDate as Day } from '@weizhi/domain';
import DataLoader from 'dataloader';
import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { ExpirySource } from '../../platform/expiries';
import type { CostExtensions } from '../../platform/graphql/cost';
import { IsoDate } from '../../platform/graphql/scalars';
import type { ResolverClass } from '../../platform/module-manifest';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { countNews, listOwn, unreadWeeks } from './own-subscriptions';
import type { Subscription } from './subscription.entity';
import { readSubscription, subscribe, unsubscribe } from './subscription-commands';
import {
  PlaceSubscriptionType,
  ReadSubscriptionResult,
  SubscribeInput,
  SubscribeResult,
  toSubscription,
  UnsubscribeResult,
} from './subscription.type';

/** One's own subscriptions: reads and commands. */
@Resolver()
export class SubscriptionResolver {
  @Query(() => [PlaceSubscriptionType], {
    description: 'Your own subscriptions, oldest first, at most 100; none for a key.',
  })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  @Requires('indicator.read')
  async ownSubscriptions(@Ctx() context: RequestContext): Promise<PlaceSubscriptionType[]> {
    if (!context.session) return [];
    return (await listOwn(context.reads, context.session.accountId)).map(toSubscription);
  }

  @Mutation(() => SubscribeResult, {
    description: 'Subscribes you to something of a place; once more it changes the level.',
  })
  @Requires('indicator.read')
  subscribe(
    @Arg('input', () => SubscribeInput, { description: 'What to be told.' }) input: SubscribeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return subscribe(context, input);
  }

  @Mutation(() => UnsubscribeResult, { description: 'Ends a subscription of yours.' })
  @Requires('indicator.read')
  unsubscribe(
    @Arg('id', () => ID, { description: 'Global id of the subscription.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return unsubscribe(context, id);
  }

  @Mutation(() => ReadSubscriptionResult, {
    description: 'Says that you have read what a subscription of yours told so far.',
  })
  @Requires('indicator.read')
  readSubscription(
    @Arg('id', () => ID, { description: 'Global id of the subscription.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return readSubscription(context, id);
  }
}

const NEWS = Symbol('new alerts of a subscription');
const DIGESTS = Symbol('digest of a subscription');

/** Makes what a subscription tells, over what modules know of things that expire. */
export function subscriptionNewsResolver(sources: readonly ExpirySource[]): ResolverClass {
  const batched =
    <Answer>(
      work: (
        context: RequestContext,
        sources: readonly ExpirySource[],
        rows: readonly Subscription[],
      ) => Promise<readonly Answer[]>,
    ) =>
    (context: RequestContext) =>
      new DataLoader((rows: readonly Subscription[]) => work(context, sources, rows));

  @Resolver(() => PlaceSubscriptionType)
  class SubscriptionNewsResolver {
    @FieldResolver(() => DivisionType, { description: 'The place.' })
    async division(
      @Root() { row }: PlaceSubscriptionType,
      @Ctx() context: RequestContext,
    ): Promise<DivisionType> {
      const division = await divisionLoader(context).load(row.divisionId);
      if (!division) throw new Error(`A subscription is to a division that is absent: ${row.divisionId}`);
      return toDivision(division);
    }

    @FieldResolver(() => Int, {
      description: 'Alerts from its level on that opened since you read it and still stand; 0 for a digest.',
    })
    newAlerts(@Root() { row }: PlaceSubscriptionType, @Ctx() context: RequestContext): Promise<number> {
      if (row.kind !== 'alerts') return Promise.resolve(0);
      return context.loader(NEWS, batched(countNews)).load(row);
    }

    @FieldResolver(() => IsoDate, {
      nullable: true,
      description:
        'Monday of the week whose digest waits to be read, from the Monday after on; null when it is read, and when it is empty.',
    })
    digestOf(@Root() { row }: PlaceSubscriptionType, @Ctx() context: RequestContext): Promise<Day | null> {
      if (row.kind !== 'weeklyDigest') return Promise.resolve(null);
      return context.loader(DIGESTS, batched(unreadWeeks)).load(row);
    }
  }
  return SubscriptionNewsResolver;
}
