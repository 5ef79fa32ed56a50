import type { ModuleManifest } from '../../platform/module-manifest';
import { Subscription } from './subscription.entity';
import { subscriptionNewsResolver, SubscriptionResolver } from './subscription.resolver';

/** Makes the module of subscriptions, over what the other modules know of things that expire. */
export function subscriptionsModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const sources = modules.flatMap(({ expirySources = [] }) => expirySources);
  return {
    name: 'subscriptions',
    entities: [Subscription],
    resolvers: [SubscriptionResolver, subscriptionNewsResolver(sources)],
  };
}
