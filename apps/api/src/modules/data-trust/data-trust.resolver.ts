import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { DataTrustFilter, DataTrustType, PlaceCompletenessType } from './data-trust.type';
import { readDataTrust } from './read-data-trust';

/** Usual number of places below one, by ledger, for the charge. */
const USUAL_PLACES = 40;

/** How far the data of a place can be trusted. */
@Resolver()
export class DataTrustResolver {
  @Query(() => DataTrustType, {
    nullable: true,
    description:
      'Completeness and timeliness of the ledgers of a place by month (数据可信), from kept figures; null when the place is outside your divisions.',
  })
  @Extensions({ cost: { size: USUAL_PLACES } } satisfies CostExtensions)
  @Requires('indicator.read')
  async dataTrust(
    @Arg('filter', () => DataTrustFilter, { description: 'Of which place, and how many months.' })
    filter: DataTrustFilter,
    @Ctx() context: RequestContext,
  ): Promise<DataTrustType | null> {
    return (await readDataTrust(context, filter)) ?? null;
  }
}

/** The place that a completeness is of. */
@Resolver(() => PlaceCompletenessType)
export class PlaceCompletenessResolver {
  @FieldResolver(() => DivisionType, { description: 'The place.' })
  async division(
    @Root() { divisionId }: PlaceCompletenessType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType> {
    const row = await divisionLoader(context).load(divisionId);
    if (!row) throw new Error(`A completeness is of a division that is absent: ${divisionId}`);
    return toDivision(row);
  }
}
