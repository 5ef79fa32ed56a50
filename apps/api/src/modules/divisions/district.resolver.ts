import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Public } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { districtsOf } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { District } from './district.entity';
import { districtLoader, districtsAtLoader, divisionLoader } from './division.loaders';
import { DistrictType, DivisionType, toDivision } from './division.type';

/** Who is a tenant at a division. */
@Resolver(() => DivisionType)
export class DivisionTenancyResolver {
  @FieldResolver(() => [DistrictType], {
    description: 'The districts (tenants) whose root it is and that the viewer has a role in; at most 3.',
  })
  async districts(@Root() division: DivisionType, @Ctx() context: RequestContext): Promise<DistrictType[]> {
    const own = new Set(districtsOf(context.actor));
    return (await districtsAtLoader(context).load(division.row.id))
      .filter((row) => own.has(row.id))
      .map(toDistrict);
  }
}

/** The root division of a district. */
@Resolver(() => DistrictType)
export class DistrictResolver {
  @Query(() => [DistrictType], { description: 'The districts that the viewer has any role in; at most 100.' })
  @Public('Answers only what the caller’s own grants name')
  async districts(@Ctx() context: RequestContext): Promise<DistrictType[]> {
    const ids = districtsOf(context.actor);
    const rows = await context.reads
      .repository(District)
      .query('row')
      .andWhere('row.id = any(:ids)', { ids })
      .orderBy('row.id')
      .limit(100)
      .getMany();
    return rows.map(toDistrict);
  }

  @FieldResolver(() => DivisionType, { description: 'The division that is the root of the district.' })
  async division(@Root() district: DistrictType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const row = await divisionLoader(context).load(district.divisionId);
    if (!row) throw new Error(`District ${district.id} has no division`);
    return toDivision(row);
  }
}

/** The district that a row belongs to, by the row's own key: a place may be the root of several. */
export async function loadDistrict(context: RequestContext, districtId: string): Promise<DistrictType> {
  const row = await districtLoader(context).load(districtId);
  if (!row) throw new Error(`A row is of a district that is absent: ${districtId}`);
  return toDistrict(row);
}

/** Gives a district to the schema. */
export function toDistrict(row: District): DistrictType {
  return {
    id: toGlobalId('District', null, row.id),
    kind: row.kind,
    name: row.name,
    divisionId: row.divisionId,
  };
}
