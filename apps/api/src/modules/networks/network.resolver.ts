import {
  type Bridging,
  dateInShanghai,
  decimalOfNumber,
  DEFAULT_TIE_RULE,
  eventOverlaps,
  type IsoDate,
  isoDate,
  isSmall,
  networkDrawing,
  type SuppressionRule,
  suppressionRuleFor,
  tiesOf,
} from '@weizhi/domain';
import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { findPlaces, isReferenceDistrict } from '../divisions';
import { readAffiliations } from './affiliations.reads';
import { readHiddenNetworks } from './hidden-networks';
import { figuresOf, type KnownNetwork, networkOf, spanStart } from './known-network';
import {
  EventOverlapType,
  NetworkArguments,
  NetworkBridgingType,
  NetworkTieType,
  SocialNetworkType,
} from './network.type';

const MOST_OVERLAPS = 50;
const PLACES = 4;

/** Reads networks, without names. */
@Resolver()
export class NetworkResolver {
  @Query(() => SocialNetworkType, {
    nullable: true,
    description: 'The network of a place on a day; null when the place is outside your divisions.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  async socialNetwork(
    @Args(() => NetworkArguments) { divisionId, districtId, day }: NetworkArguments,
    @Ctx() context: RequestContext,
  ): Promise<SocialNetworkType | null> {
    const places = await findPlaces(context, { districtId, divisionIds: [divisionId] });
    if (!places) return null;
    const today = dateInShanghai(context.clock.now().getTime());
    const asOf = day == null || day > today ? today : isoDate(day);
    const from = spanStart(asOf);
    const known = await readAffiliations(context.reads, { ...places, from, to: asOf });
    const isReference = await isReferenceDistrict(context.reads, places.districtId);
    const rule = suppressionRuleFor(context.audience);
    const isHidden = await readHiddenNetworks(context.reads, places.districtId, [asOf]);
    const isFew = places.divisionIds.some((id) => isHidden(id, asOf));
    return toSocialNetwork(networkOf(known), { asOf, from, isReference, rule, isFew });
  }
}

function toSocialNetwork(
  network: KnownNetwork,
  {
    asOf,
    from,
    isReference,
    rule,
    isFew,
  }: {
    readonly asOf: IsoDate;
    readonly from: IsoDate;
    readonly isReference: boolean;
    readonly rule: SuppressionRule;
    /** Whether it, or what lies beside it, is of so few that nothing is told of it. */
    readonly isFew: boolean;
  },
): SocialNetworkType {
  const { graph } = network;
  const figures = figuresOf(network);
  const drawn = networkDrawing(figures, { isPublished: isReference });
  const drawing = isFew && figures.persons > 0 ? 'tooFew' : drawn;
  return Object.assign(new SocialNetworkType(), {
    asOf,
    from,
    drawing,
    persons: isFew && figures.persons > 0 ? null : figures.persons,
    events: figures.events,
    crowds: figures.crowds,
    ties:
      drawing === 'drawn'
        ? tiesOf(graph, DEFAULT_TIE_RULE).ties.map((tie) => Object.assign(new NetworkTieType(), tie))
        : [],
    overlaps: isFew
      ? []
      : eventOverlaps(graph)
          .slice(0, MOST_OVERLAPS)
          .map(({ one, other, persons }) =>
            Object.assign(new EventOverlapType(), { one, other, persons: shown(persons, rule) }),
          ),
    bridging: isFew || figures.bridging === null ? null : toBridging(figures.bridging),
  });
}

function shown(persons: number, rule: SuppressionRule): number | null {
  return isSmall({ numerator: persons, denominator: null }, rule) ? null : persons;
}

function toBridging({
  share,
  externalInternalIndex,
  expectedShare,
  byChance,
}: Bridging): NetworkBridgingType {
  return Object.assign(new NetworkBridgingType(), {
    share: decimalOfNumber(share, PLACES),
    externalInternalIndex: decimalOfNumber(externalInternalIndex, PLACES),
    expectedShare: decimalOfNumber(expectedShare, PLACES),
    low: byChance && decimalOfNumber(byChance.low, PLACES),
    high: byChance && decimalOfNumber(byChance.high, PLACES),
  });
}
