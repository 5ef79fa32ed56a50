import { dateInShanghai } from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { ConnectionArguments, Connection } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { IsoDate } from '../../platform/graphql/scalars';
import { Planned } from '../../platform/read-planner/planned';
import { divisionKey } from './division-key';
import { Division, DivisionName } from './division.entity';
import { ChildDivisionArguments, DivisionListArguments } from './division.inputs';
import { childCountLoader, datedNameLoader, datedParentLoader, divisionLoader } from './division.loaders';
import {
  DIVISION_CHILDREN_READ,
  DIVISION_LIST_READ,
  type DivisionSearch,
  narrowDivisions,
  OFFICIAL_ORDER,
} from './division.reads';
import { DivisionConnection, DivisionType, toDivision } from './division.type';

/** Reads the division tree. */
@Resolver(() => DivisionType)
export class DivisionResolver {
  @Query(() => DivisionType, {
    nullable: true,
    description: 'A division by its id; null when there was none on the day.',
  })
  @Requires('division.read')
  @Planned({ kind: 'byId', entity: Division, where: { id: { argument: 'id', decode: divisionKey } } })
  async division(
    @Arg('id', () => ID, { description: 'Global id of the division.' }) id: string,
    @Arg('asOf', () => IsoDate, {
      nullable: true,
      description: 'Day as of which it is told; today when left out.',
    })
    asOf: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const row = await divisionLoader(context).load(divisionKey(id));
    return row ? this.asOfDay(context, row, asOf ?? null) : null;
  }

  @Query(() => DivisionType, {
    nullable: true,
    description: 'The division that bears an official code on the day; null when none does.',
  })
  @Requires('division.read')
  async divisionByCode(
    @Arg('code', () => String, { description: 'Official code, with or without trailing zeros: `320613`.' })
    code: string,
    @Arg('asOf', () => IsoDate, {
      nullable: true,
      description: 'Day as of which the code is read; today when left out.',
    })
    asOf: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const day = asOf ?? today(context);
    const [named] = await context.reads
      .repository(DivisionName)
      .query('row')
      .andWhere(
        "row.code in (:code, rpad(:code, 12, '0')) and row.validFrom <= :day and (row.validTo is null or row.validTo > :day)",
        { code, day },
      )
      .getMany();
    const row = named ? await divisionLoader(context).load(named.divisionId) : undefined;
    return row ? this.asOfDay(context, row, asOf ?? null) : null;
  }

  @Query(() => DivisionConnection, {
    description: 'Divisions by name, code, kind and place, in official order.',
  })
  @Requires('division.read')
  @Planned(DIVISION_LIST_READ)
  divisions(
    @Args(() => DivisionListArguments) { filter, asOf, ...page }: DivisionListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DivisionType>> {
    const withinId = filter?.withinId ? divisionKey(filter.withinId) : undefined;
    return listDivisions(
      context,
      { field: 'Query.divisions', page },
      {
        search: filter?.search ?? undefined,
        kinds: filter?.kinds ?? undefined,
        withinId,
        asOf: asOf ?? null,
      },
    );
  }

  @FieldResolver(() => String, { description: 'Name on the day as of which the division is told.' })
  @Planned({ kind: 'column', property: 'name' })
  async name(@Root() division: DivisionType, @Ctx() context: RequestContext): Promise<string> {
    if (division.asOfDay === null) return division.row.name;
    return (
      (await datedNameLoader(context).load(dated(division, division.asOfDay)))?.name ?? division.row.name
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Official code on the day, 12 digits, or with a suffix below the community; null where there is none.',
  })
  @Planned({ kind: 'column', property: 'code' })
  async code(@Root() division: DivisionType, @Ctx() context: RequestContext): Promise<string | null> {
    if (division.asOfDay === null) return division.row.code;
    return (await datedNameLoader(context).load(dated(division, division.asOfDay)))?.code ?? null;
  }

  @FieldResolver(() => IsoDate, { description: 'Day as of which name, code and place are told.' })
  @Planned({ kind: 'sql', type: 'date', present: true, expression: (row) => row.today() })
  asOf(@Root() division: DivisionType, @Ctx() context: RequestContext): string {
    return division.asOfDay ?? today(context);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The division above; null at the root.' })
  @Planned({ kind: 'toOne', entity: Division, by: { id: 'parentId' } })
  async parent(@Root() division: DivisionType, @Ctx() context: RequestContext): Promise<DivisionType | null> {
    const parentId = await this.parentId(context, division);
    const row = parentId ? await divisionLoader(context).load(parentId) : undefined;
    return row ? toDivision(row, division.asOfDay) : null;
  }

  @FieldResolver(() => [DivisionType], {
    description: 'The way from the root to the division itself, root first; at most 8.',
  })
  async path(@Root() division: DivisionType, @Ctx() context: RequestContext): Promise<DivisionType[]> {
    const path = [division];
    for (let above = await this.parent(division, context); above; above = await this.parent(above, context))
      path.unshift(above);
    return path;
  }

  @FieldResolver(() => Int, { description: 'How many divisions lie directly below at present.' })
  @Planned({
    kind: 'sql',
    type: 'integer',
    expression: (row) =>
      `(select count(*)::int from division child where child.parent_id = ${row.column('id')} and child.exists_to is null)`,
  })
  childCount(@Root() division: DivisionType, @Ctx() context: RequestContext): Promise<number> {
    return childCountLoader(context).load(division.row.id);
  }

  @FieldResolver(() => DivisionConnection, {
    description: 'The divisions directly below, in official order.',
  })
  @Planned(DIVISION_CHILDREN_READ)
  children(
    @Root() division: DivisionType,
    @Args(() => ChildDivisionArguments) { kinds, ...page }: ChildDivisionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DivisionType>> {
    return listDivisions(
      context,
      { field: 'Division.children', page },
      { parentId: division.row.id, kinds: kinds ?? undefined, asOf: division.asOfDay },
    );
  }

  private async asOfDay(
    context: RequestContext,
    row: Division,
    asOf: string | null,
  ): Promise<DivisionType | null> {
    if (asOf === null) return toDivision(row);
    const named = await datedNameLoader(context).load({ divisionId: row.id, day: asOf });
    return named ? toDivision(row, asOf) : null;
  }

  private async parentId(context: RequestContext, division: DivisionType): Promise<string | null> {
    if (division.asOfDay === null) return division.row.parentId;
    return (await datedParentLoader(context).load(dated(division, division.asOfDay))) ?? null;
  }
}

function listDivisions(
  context: RequestContext,
  list: { field: string; page: ConnectionArguments },
  search: DivisionSearch,
): Promise<Connection<DivisionType>> {
  return readKeysetPage(context, {
    ...list,
    entity: Division,
    orders: OFFICIAL_ORDER,
    order: 'official',
    filter: (query) => {
      narrowDivisions(query, search);
    },
    toNode: (row) => toDivision(row, search.asOf),
  });
}

function dated(division: DivisionType, day: string): { divisionId: string; day: string } {
  return { divisionId: division.row.id, day };
}

function today(context: RequestContext): string {
  return dateInShanghai(context.clock.now().getTime());
}
