import type { AlertLevel, SubscriptionKind } from '@weizhi/domain';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { AlertLevelEnum, levelOf } from '../alerts';
import type { Subscription } from './subscription.entity';

/** Name in the schema and in global ids. */
export const SUBSCRIPTION = 'PlaceSubscription';

export const SubscriptionKindEnum = domainEnum<SubscriptionKind>({
  name: 'SubscriptionKind',
  description: 'What is subscribed to.',
  values: {
    weeklyDigest: 'The digest of the week before, every Monday; skipped when it is empty (每周简报).',
    alerts: 'Alerts of a place and below it, from a level on, as they open (预警提醒).',
  },
});

@ObjectType('PlaceSubscription', {
  description: 'What you want to be told of a place (订阅); delivered inside the product.',
})
@FieldClass('internal')
export class PlaceSubscriptionType {
  row: Subscription;

  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => SubscriptionKindEnum, { description: 'What is subscribed to.' })
  kind: SubscriptionKind;

  @Field(() => AlertLevelEnum, { description: 'The mildest level that is told.' })
  leastLevel: AlertLevel;
}

/** Gives a row to the schema. */
export function toSubscription(row: Subscription): PlaceSubscriptionType {
  return Object.assign(new PlaceSubscriptionType(), {
    ...{ row, kind: row.kind, leastLevel: levelOf({ severity: row.leastSeverity }) },
    id: toGlobalId(SUBSCRIPTION, row.districtId, row.id),
  });
}

@InputType({ description: 'What to be told of a place.' })
export class SubscribeInput {
  @Field(() => ID, { description: 'Global id of the place.' })
  divisionId: string;

  @Field(() => SubscriptionKindEnum, { description: 'What.' })
  kind: SubscriptionKind;

  @Field(() => AlertLevelEnum, {
    defaultValue: 'blue',
    description: 'The mildest level of alerts to be told of.',
  })
  leastLevel: AlertLevel;
}

@ObjectType({ description: 'Your subscriptions have changed.' })
@FieldClass('internal')
export class SubscriptionsChanged {
  @Field(() => [PlaceSubscriptionType], { description: 'All that you have; at most 100.' })
  subscriptions: PlaceSubscriptionType[];
}

export const SubscribeResult = commandResult('SubscribeResult', [
  SubscriptionsChanged,
  InvalidInput,
  NotFound,
]);
export const UnsubscribeResult = commandResult('UnsubscribeResult', [SubscriptionsChanged, NotFound]);
export const ReadSubscriptionResult = commandResult('ReadSubscriptionResult', [
  SubscriptionsChanged,
  NotFound,
]);
