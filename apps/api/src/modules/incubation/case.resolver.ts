import { addDays, INCUBATION_STAGES } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { districtRowKey } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Planned } from '../../platform/read-planner/planned';
import { District, DistrictType, divisionLoader, DivisionType, loadDistrict, toDivision } from '../divisions';
import { organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { IncubationCase } from './case.entity';
import { CASE_LIST_READ, CASE_ORDERS, narrowCases } from './case-list';
import { IncubationBoardArguments, IncubationCaseListArguments } from './case.inputs';
import { INCUBATION_CASE } from './case-key';
import { IncubationCaseConnection, IncubationCaseType, toIncubationCase } from './case.type';
import { IncubationDueItemType, IncubationStageColumnType } from './case-parts.type';
import { readBoard } from './board.reads';
import { listOwingCases } from './case-dues';
import { todayOf } from './change-case';
import { findIncubationCase } from './find-case';

/** Most dues of one answer of the calendar. */
const MOST_DUES = 500;
const LONGEST_OUTLOOK = 120;
const BOARD_SIZE = 20;

/** Reads cases: by id, as a list, as a board, and by what they owe. */
@Resolver(() => IncubationCaseType)
export class IncubationCaseResolver {
  @Query(() => IncubationCaseType, {
    nullable: true,
    description: 'A case by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('incubation.read')
  @Planned({
    kind: 'byId',
    entity: IncubationCase,
    where: {
      districtId: { argument: 'id', decode: (id) => districtRowKey(INCUBATION_CASE, id).districtId },
      id: { argument: 'id', decode: (id) => districtRowKey(INCUBATION_CASE, id).id },
    },
  })
  async incubationCase(
    @Arg('id', () => ID, { description: 'Global id of the case.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<IncubationCaseType | null> {
    const row = await findIncubationCase(context.reads, id);
    return row ? toIncubationCase(row) : null;
  }

  @Query(() => IncubationCaseConnection, {
    description: 'Incubation cases of your divisions, last changed first unless said otherwise.',
  })
  @Requires('incubation.read')
  @Planned(CASE_LIST_READ)
  incubationCases(
    @Args(() => IncubationCaseListArguments) { filter, orderBy, ...page }: IncubationCaseListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<IncubationCaseType>> {
    return readKeysetPage(context, {
      field: 'Query.incubationCases',
      entity: IncubationCase,
      page,
      orders: CASE_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowCases(query, filter ?? {});
      },
      toNode: toIncubationCase,
    });
  }

  @Query(() => [IncubationStageColumnType], {
    description:
      'The board: for each stage how many cases are at it, and those longest at it; at most 19 columns.',
  })
  @Requires('incubation.read')
  @Extensions({ cost: { size: 19 } } satisfies CostExtensions)
  incubationBoard(
    @Args(() => IncubationBoardArguments) { perStage, stages, filter }: IncubationBoardArguments,
    @Ctx() context: RequestContext,
  ): Promise<IncubationStageColumnType[]> {
    return readBoard(context, filter ?? {}, {
      stages: INCUBATION_STAGES.filter((stage) => stages?.includes(stage) ?? true),
      perStage: Math.min(Math.max(perStage, 0), BOARD_SIZE),
    });
  }

  @Query(() => [IncubationDueItemType], {
    description: 'The calendar: what cases of your divisions owe up to a day, overdue first; at most 500.',
  })
  @Requires('incubation.read')
  @Extensions({ cost: { size: 100 } } satisfies CostExtensions)
  async incubationDues(
    @Arg('days', () => Int, { defaultValue: 30, description: 'Days ahead, 0 to 120.' }) days: number,
    @Ctx() context: RequestContext,
  ): Promise<IncubationDueItemType[]> {
    const today = todayOf(context);
    const last = addDays(today, Math.min(Math.max(days, 0), LONGEST_OUTLOOK));
    const owing = await listOwingCases(context.reads, today);
    return owing
      .flatMap(({ row, dues }) => dues.map((due) => ({ row, due })))
      .filter(({ due }) => due.dueOn <= last)
      .sort((one, other) => (one.due.dueOn < other.due.dueOn ? -1 : Number(one.due.dueOn > other.due.dueOn)))
      .slice(0, MOST_DUES)
      .map(({ row, due: { due, dueOn, provisional } }) =>
        Object.assign(new IncubationDueItemType(), { due, dueOn, provisional, case: toIncubationCase(row) }),
      );
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation; null where you may not read organisations.',
  })
  @Planned({ kind: 'toOne', via: 'organisationId' })
  async organisation(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    const found = await organisationLoader(context).load({
      districtId: row.districtId,
      id: row.organisationId,
    });
    return found ? toOrganisation(found) : null;
  }

  @FieldResolver(() => DistrictType, {
    description: 'District (tenant) that it belongs to; files for it are uploaded there.',
  })
  @Planned({ kind: 'toOne', entity: District, by: { id: 'districtId' } })
  district(@Root() { row }: IncubationCaseType, @Ctx() context: RequestContext): Promise<DistrictType> {
    return loadDistrict(context, row.districtId);
  }

  @FieldResolver(() => DivisionType, { description: 'Division of the organisation’s seat.' })
  @Planned({ kind: 'toOne', via: 'divisionId' })
  async division(@Root() { row }: IncubationCaseType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const found = await divisionLoader(context).load(row.divisionId);
    if (!found) throw new Error(`A case is of a division that is absent: ${row.divisionId}`);
    return toDivision(found);
  }
}
