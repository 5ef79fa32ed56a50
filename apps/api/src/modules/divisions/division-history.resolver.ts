import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Planned } from '../../platform/read-planner/planned';
import { DivisionLink, DivisionName } from './division.entity';
import { divisionLoader } from './division.loaders';
import { DivisionLinkType, DivisionNameType, DivisionType, toDivision } from './division.type';

const MAXIMUM_NAMES = 100;

/** What a division was called, came out of and became. */
@Resolver(() => DivisionType)
export class DivisionHistoryResolver {
  @FieldResolver(() => [DivisionNameType], {
    description: 'Every name and code that it has borne, newest first; at most 100.',
  })
  @Planned({
    kind: 'children',
    entity: DivisionName,
    by: { divisionId: 'id' },
    orderBy: [{ property: 'validFrom', direction: 'desc' }],
    max: MAXIMUM_NAMES,
  })
  async names(@Root() division: DivisionType, @Ctx() context: RequestContext): Promise<DivisionNameType[]> {
    return context.reads
      .repository(DivisionName)
      .find({ where: { divisionId: division.row.id }, order: { validFrom: 'DESC' }, take: MAXIMUM_NAMES });
  }

  @FieldResolver(() => [DivisionLinkType], { description: 'What it came out of; at most 100.' })
  async predecessors(
    @Root() division: DivisionType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionLinkType[]> {
    const links = await context.reads.repository(DivisionLink).find({
      where: { successorId: division.row.id },
      order: { predecessorId: 'ASC' },
      take: MAXIMUM_NAMES,
    });
    return links.map((link) => ({
      otherId: link.predecessorId,
      kind: link.kind,
      effectiveOn: link.effectiveOn,
    }));
  }

  @FieldResolver(() => [DivisionLinkType], { description: 'What came out of it; at most 100.' })
  async successors(
    @Root() division: DivisionType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionLinkType[]> {
    const links = await context.reads.repository(DivisionLink).find({
      where: { predecessorId: division.row.id },
      order: { successorId: 'ASC' },
      take: MAXIMUM_NAMES,
    });
    return links.map((link) => ({
      otherId: link.successorId,
      kind: link.kind,
      effectiveOn: link.effectiveOn,
    }));
  }
}

/** The other division of a link. */
@Resolver(() => DivisionLinkType)
export class DivisionLinkResolver {
  @FieldResolver(() => DivisionType, { description: 'The other division, as it is known today.' })
  async division(@Root() link: DivisionLinkType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const row = await divisionLoader(context).load(link.otherId);
    if (!row) throw new Error(`Division ${link.otherId} is linked and absent`);
    return toDivision(row);
  }
}
