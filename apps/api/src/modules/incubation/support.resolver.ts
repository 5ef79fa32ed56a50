import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { IdempotencyKeyReused, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { IsoDate } from '../../platform/graphql/scalars';
import { organisationKey, organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { recordSupport } from './record-support';
import { SupportShare } from './support.entity';
import { supportEntryLoader } from './support.loaders';
import { readSupportSummary, SupportSummaryType } from './support-summary';
import {
  RecordSupportInput,
  SupportRecorded,
  SupportShareConnection,
  SupportShareType,
  SupportTotalType,
  toSupportShare,
} from './support.type';

const RecordSupportResult = commandResult('RecordSupportResult', [
  SupportRecorded,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);

@ArgsType()
class SupportLedgerArguments extends ConnectionArguments {
  @Field(() => ID, { nullable: true, description: 'Only the ledger of this organisation.' })
  organisationId?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day.' })
  to?: string | null;
}

@ArgsType()
class SupportDaysArguments {
  @Field(() => IsoDate, { description: 'First day.' })
  from: string;

  @Field(() => IsoDate, { description: 'Last day.' })
  to: string;
}

@ArgsType()
class SupportTotalArguments extends SupportDaysArguments {
  @Field(() => ID, { nullable: true, description: 'Only this organisation.' })
  organisationId?: string | null;
}

/** The support ledger (扶持台账): written once, read by organisation. */
@Resolver(() => SupportShareType)
export class SupportResolver {
  @Query(() => SupportShareConnection, {
    description: 'Lines of the support ledgers of your divisions, newest first.',
  })
  @Requires('incubation.read')
  supportShares(
    @Args(() => SupportLedgerArguments) { organisationId, from, to, ...page }: SupportLedgerArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SupportShareType>> {
    return readKeysetPage(context, {
      field: 'Query.supportShares',
      entity: SupportShare,
      page,
      orders: { newest: { properties: ['occurredOn'], direction: 'desc' } },
      order: 'newest',
      filter: (query) => {
        if (organisationId != null)
          query.andWhere('row.organisationId = :organisation', {
            organisation: organisationKey(organisationId).id,
          });
        if (from != null) query.andWhere('row.occurredOn >= :from', { from });
        if (to != null) query.andWhere('row.occurredOn <= :to', { to });
      },
      toNode: toSupportShare,
    });
  }

  @Query(() => [SupportTotalType], {
    description:
      'Support by kind over a stretch of days, an entry with many organisations counted once for each; at most 6.',
  })
  @Requires('incubation.read')
  @Extensions({ cost: { size: 6 } } satisfies CostExtensions)
  async supportTotals(
    @Args(() => SupportTotalArguments) { from, to, organisationId }: SupportTotalArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportTotalType[]> {
    const query = context.reads
      .repository(SupportShare)
      .query('row')
      .andWhere('row.occurredOn between :from and :to', { from, to });
    if (organisationId != null)
      query.andWhere('row.organisationId = :organisation', {
        organisation: organisationKey(organisationId).id,
      });
    const rows = await query
      .select('row.kind', 'kind')
      .addSelect('sum(row.minutes)::int', 'minutes')
      .addSelect('sum(row.cost)::numeric(14,2)::text', 'cost')
      .addSelect('count(*)::int', 'entries')
      .groupBy('row.kind')
      .orderBy('row.kind')
      .getRawMany<Pick<SupportTotalType, 'kind' | 'minutes' | 'cost' | 'entries'>>();
    return rows.map((row) => Object.assign(new SupportTotalType(), row));
  }

  @Query(() => SupportSummaryType, {
    description: 'Support of your divisions over a stretch of days as a whole.',
  })
  @Requires('incubation.read')
  supportSummary(
    @Args(() => SupportDaysArguments) days: SupportDaysArguments,
    @Ctx() { reads }: RequestContext,
  ): Promise<SupportSummaryType> {
    return readSupportSummary(reads, days);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation; null outside your divisions.',
  })
  @FieldClass('internal')
  async organisation(
    @Root() { row }: SupportShareType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    const found = await organisationLoader(context).load({
      districtId: row.districtId,
      id: row.organisationId,
    });
    return found ? toOrganisation(found) : null;
  }

  @FieldResolver(() => String, { description: 'What the entry was.' })
  @FieldClass('internal')
  async title(@Root() { row }: SupportShareType, @Ctx() context: RequestContext): Promise<string> {
    return (await supportEntryLoader(context).load(row.entryId))?.title ?? '';
  }

  @Mutation(() => RecordSupportResult, {
    description: 'Records support once; it stands in the ledger of every organisation that took part.',
  })
  @Requires('incubation.mentor')
  recordSupport(
    @Arg('input', () => RecordSupportInput, { description: 'What was given, and to whom.' })
    input: RecordSupportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordSupport(context, input);
  }
}
