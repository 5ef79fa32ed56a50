import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { divisionLoader } from './division.loaders';
import { DivisionType, toDivision } from './division.type';
import { findPlaces } from './find-places';
import { PeerGroupFilter, PeerGroupType } from './peer-group.type';
import { readPeerGroups } from './peer-groups.reads';

/** Usual number of communities of a district, for the charge. */
const USUAL_PLACES = 150;

/** Reads which places are like one another. */
@Resolver()
export class PeerGroupResolver {
  @Query(() => [PeerGroupType], {
    description:
      'Which of the places below one are like one another by their estates (同类社区), in official order; at most 500. Empty when the place is outside your divisions.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: USUAL_PLACES } } satisfies CostExtensions)
  async peerGroups(
    @Arg('filter', () => PeerGroupFilter, { description: 'Of which places.' }) filter: PeerGroupFilter,
    @Ctx() context: RequestContext,
  ): Promise<PeerGroupType[]> {
    const places = await findPlaces(context, filter);
    if (!places) return [];
    const peers = await readPeerGroups(context.reads, places);
    return peers.map(({ divisionId, group }) =>
      Object.assign(new PeerGroupType(), { divisionId, estateType: group }),
    );
  }
}

/** Tells which place it is. */
@Resolver(() => PeerGroupType)
export class PeerGroupPlaceResolver {
  @FieldResolver(() => DivisionType, { description: 'The place.' })
  async division(
    @Root() { divisionId }: PeerGroupType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType> {
    const row = await divisionLoader(context).load(divisionId);
    if (!row) throw new Error(`A place among its peers is an absent division: ${divisionId}`);
    return toDivision(row);
  }
}
