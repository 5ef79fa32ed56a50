import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { keyOfType } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Planned } from '../../platform/read-planner/planned';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { Matter } from './matter.entity';
import { MatterListArguments } from './matter.inputs';
import { MATTER_LIST_READ, MATTER_ORDERS, narrowMatters } from './matter-list';
import { MatterConnection, MatterType, toMatter } from './matter.type';

/** Reads matters. */
@Resolver(() => MatterType)
export class MatterResolver {
  @Query(() => MatterType, {
    nullable: true,
    description:
      'A matter by its id; null when it does not exist, was withdrawn, or lies outside your divisions.',
  })
  @Requires('matter.read')
  @Planned({
    kind: 'byId',
    entity: Matter,
    where: {
      districtId: { argument: 'id', decode: (id) => matterKey(id).districtId },
      id: { argument: 'id', decode: (id) => matterKey(id).id },
    },
  })
  async matter(
    @Arg('id', () => ID, { description: 'Global id of the matter.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<MatterType | null> {
    return (await findMatter(context, id)) ?? null;
  }

  @Query(() => MatterConnection, {
    description: 'Matters of your divisions, newest first unless said otherwise.',
  })
  @Requires('matter.read')
  @Planned(MATTER_LIST_READ)
  matters(
    @Args(() => MatterListArguments) { filter, orderBy, ...page }: MatterListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<MatterType>> {
    return readKeysetPage(context, {
      field: 'Query.matters',
      entity: Matter,
      page,
      orders: MATTER_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowMatters(query, filter ?? {});
      },
      toNode: toMatter,
    });
  }

  @FieldResolver(() => DivisionType, {
    description: 'The deepest division that is known: community, subdistrict or district.',
  })
  @Planned({ kind: 'toOne', via: 'divisionId' })
  division(@Root() matter: MatterType, @Ctx() context: RequestContext): Promise<DivisionType> {
    return getDivision(context, matter.row.divisionId);
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The community; null when the ledger does not locate the matter.',
  })
  @Planned({ kind: 'toOne', via: 'communityId' })
  async community(@Root() matter: MatterType, @Ctx() context: RequestContext): Promise<DivisionType | null> {
    return matter.row.communityId === null ? null : getDivision(context, matter.row.communityId);
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The subdistrict; null when the ledger does not locate the matter.',
  })
  @Planned({ kind: 'toOne', via: 'subdistrictId' })
  async subdistrict(
    @Root() matter: MatterType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    return matter.row.subdistrictId === null ? null : getDivision(context, matter.row.subdistrictId);
  }
}

/** A live matter within the scope, by global id. */
export async function findMatter(context: RequestContext, id: string): Promise<MatterType | undefined> {
  const key = keyOfType(id, 'Matter');
  if (!key?.districtId) return undefined;
  const row = await context.reads
    .repository(Matter)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = :id and row.withdrawnAt is null', {
      districtId: key.districtId,
      id: key.id,
    })
    .getOne();
  return row ? toMatter(row) : undefined;
}

/** The parts of a matter's global id; those of no matter when it is none. */
function matterKey(id: unknown): { readonly districtId: string; readonly id: string } {
  const key = typeof id === 'string' ? keyOfType(id, 'Matter') : undefined;
  return { districtId: key?.districtId ?? '0', id: key?.districtId ? key.id : NOBODY };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

async function getDivision(context: RequestContext, id: string): Promise<DivisionType> {
  const row = await divisionLoader(context).load(id);
  if (!row) throw new Error(`A matter is of a division that is absent: ${id}`);
  return toDivision(row);
}
