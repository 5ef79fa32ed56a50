import type { NetworkDrawing } from '@weizhi/domain';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';

/** The place and day of which a network is asked. */
@ArgsType()
export class NetworkArguments {
  @Field(() => ID, { description: 'The place, with everything below it.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day of which the network is asked, today at the latest; today when left out.',
  })
  day?: string | null;
}

@ObjectType('NetworkTie', { description: 'Two persons of a network who are tied, by their positions.' })
@FieldClass('internal')
export class NetworkTieType {
  @Field(() => Int, { description: 'Position of the first, from 0.' })
  one: number;

  @Field(() => Int, { description: 'Position of the second.' })
  other: number;
}

@ObjectType('EventOverlap', { description: 'Two events, or organisations, and how many were in both.' })
@FieldClass('internal')
export class EventOverlapType {
  @Field(() => String, { description: 'First event, with its day where it has one.' })
  one: string;

  @Field(() => String, { description: 'Second event.' })
  other: string;

  @Field(() => Int, { nullable: true, description: 'Persons who were in both; null where they are few.' })
  persons: number | null;
}

@ObjectType('NetworkBridging', { description: 'Ties across groups beside what chance alone would give.' })
@FieldClass('internal')
export class NetworkBridgingType {
  @Field(() => Decimal, { description: 'Share of ties across groups, 0 to 1.' })
  share: string;

  @Field(() => Decimal, { description: 'E–I index: (across − within) ÷ ties, −1 to 1.' })
  externalInternalIndex: string;

  @Field(() => Decimal, { description: 'The share by chance, were groups drawn among the same persons.' })
  expectedShare: string;

  @Field(() => Decimal, { nullable: true, description: 'Lower bound of 95 % of the shares by chance.' })
  low: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper bound of 95 % of the shares by chance.' })
  high: string | null;
}

/** Whether the graph of a network is shown, and why not. */
export const NetworkDrawingEnum = domainEnum<NetworkDrawing>({
  name: 'NetworkDrawing',
  description: 'Whether the graph of a network is shown, and why not.',
  values: {
    drawn: 'It is shown.',
    noData: 'Nothing is recorded.',
    tooFew:
      'Of fewer than 50 persons a graph would show individuals; figures are told from 10 on, where they do not give away a neighbour of fewer.',
    tooMany: 'A graph of more than 400 persons or 4,000 ties cannot be read: choose a smaller place.',
  },
});

@ObjectType('SocialNetwork', {
  description:
    'Who meets whom at a place (社会网络): positions without names, and events that share persons.',
})
@FieldClass('internal')
export class SocialNetworkType {
  @Field(() => IsoDate, { description: 'Day for which it holds.' })
  asOf: string;

  @Field(() => IsoDate, { description: 'First day of which events count.' })
  from: string;

  @Field(() => NetworkDrawingEnum, { description: 'Whether the graph is shown, and why not.' })
  drawing: NetworkDrawing;

  @Field(() => Int, { nullable: true, description: 'Persons; null for fewer than ten.' })
  persons: number | null;

  @Field(() => Int, { description: 'Events and organisations.' })
  events: number;

  @Field(() => Int, { description: 'Of these, those of more than 50 persons, which make no tie.' })
  crowds: number;

  @Field(() => [NetworkTieType], {
    description: 'Ties, empty where the graph is not shown; at most 4,000.',
  })
  ties: readonly NetworkTieType[];

  @Field(() => [EventOverlapType], {
    description: 'Pairs of events with persons in common, the largest overlap first; at most 50.',
  })
  overlaps: readonly EventOverlapType[];

  @Field(() => NetworkBridgingType, {
    nullable: true,
    description: 'Ties across groups; null where groups are not known of everybody, or the persons are few.',
  })
  bridging: NetworkBridgingType | null;
}
