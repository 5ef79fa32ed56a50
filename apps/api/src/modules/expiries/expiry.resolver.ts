import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type ExpirySource, listSoonest } from '../../platform/expiries';
import type { CostExtensions } from '../../platform/graphql/cost';
import type { ResolverClass } from '../../platform/module-manifest';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { countsOf, readQuestion, toExpiry } from './expiring-of-place';
import { ExpiryCountType, ExpiryFilter, ExpiryListType, ExpiryType } from './expiry.type';

/** Usual size of the list, for the charge; it holds 2,500 at most. */
const USUAL_ITEMS = 200;

/** Makes the resolver of what expires, over what the modules know. */
export function expiryResolver(sources: readonly ExpirySource[]): ResolverClass {
  @Resolver(() => ExpiryListType)
  class ExpiryResolver {
    @Query(() => ExpiryListType, {
      nullable: true,
      description:
        'What expires in a place within some days (到期事项); null when the place is outside your divisions.',
    })
    @Requires('indicator.read')
    async expiries(
      @Arg('filter', () => ExpiryFilter, { description: 'Of which place, and how far ahead.' })
      filter: ExpiryFilter,
      @Ctx() context: RequestContext,
    ): Promise<ExpiryListType | null> {
      const question = await readQuestion(context, sources, filter);
      return question ? { from: question.asked.from, to: question.asked.to, question } : null;
    }

    @FieldResolver(() => [ExpiryCountType], { description: 'Counts by kind, at most 5.' })
    @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
    counts(@Root() { question }: ExpiryListType, @Ctx() context: RequestContext): Promise<ExpiryCountType[]> {
      return countsOf(context, question);
    }

    @FieldResolver(() => [ExpiryType], {
      description: 'What expires, at most 500 of each kind, among the records that you may read.',
    })
    @Extensions({ cost: { size: USUAL_ITEMS } } satisfies CostExtensions)
    async items(@Root() { question }: ExpiryListType, @Ctx() context: RequestContext): Promise<ExpiryType[]> {
      const found = await listSoonest(context, question.sources, question.asked);
      return found.map((each) => toExpiry(each, { today: question.asked.from, locale: context.locale }));
    }
  }
  return ExpiryResolver;
}

/** Tells where the record of a thing that expires belongs. */
@Resolver(() => ExpiryType)
export class ExpiryPlaceResolver {
  @FieldResolver(() => DivisionType, { description: 'The place that the record belongs to.' })
  async division(@Root() expiry: ExpiryType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const row = await divisionLoader(context).load(expiry.divisionId);
    if (!row) throw new Error(`Something that expires lies in an absent division: ${expiry.divisionId}`);
    return toDivision(row);
  }
}
