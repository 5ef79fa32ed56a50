import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { ExpirySource } from '../../platform/expiries';
import type { ResolverClass } from '../../platform/module-manifest';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { expiringOfPlace } from './expiring-of-place';
import { ExpiryFilter, ExpiryListType, ExpiryType } from './expiry.type';

/** Makes the resolver of what expires, over what the modules know. */
export function expiryResolver(sources: readonly ExpirySource[]): ResolverClass {
  @Resolver(() => ExpiryType)
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
      return (await expiringOfPlace(context, sources, filter)) ?? null;
    }

    @FieldResolver(() => DivisionType, { description: 'The place that the record belongs to.' })
    async division(@Root() expiry: ExpiryType, @Ctx() context: RequestContext): Promise<DivisionType> {
      const row = await divisionLoader(context).load(expiry.divisionId);
      if (!row) throw new Error(`Something that expires lies in an absent division: ${expiry.divisionId}`);
      return toDivision(row);
    }
  }
  return ExpiryResolver;
}
