import { differenceBetween } from '@weizhi/domain';
import {
  Arg,
  Args,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { districtRowKey } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Planned } from '../../platform/read-planner/planned';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { Department } from './department.entity';
import { departmentLoader } from './departments';
import { findEdition } from './find-edition';
import { itemsOf } from './list-in-force';
import { MandateItemChangeType, toItemChange } from './mandate-difference.type';
import { MandateFindingEnum } from './mandate.enums';
import { MandateEditionArguments, MandateItemArguments, MandateSearchInput } from './mandate.inputs';
import {
  MANDATE_EDITION_ORDERS,
  MANDATE_EDITION_READ,
  MANDATE_ITEM_ORDERS,
  MANDATE_ITEM_READ,
  narrowEditions,
  narrowItems,
} from './mandate-lists';
import { SearchMandateItemsResult } from './mandate-results';
import {
  DepartmentType,
  MANDATE_EDITION,
  MandateEditionConnection,
  MandateEditionEventType,
  MandateEditionType,
  MandateItemConnection,
  MandateItemType,
  toDepartment,
  toMandateEdition,
  toMandateEditionEvent,
  toMandateItem,
} from './mandate.type';
import { MandateEdition, MandateEditionEvent, MandateItemRow } from './mandate-edition.entity';
import { searchMandateItems } from './search-items';
import type { MandateClass } from '@weizhi/domain';

const MOST_EVENTS = 50;
const MOST_DEPARTMENTS = 300;

@ObjectType('MandateClassCount', { description: 'How many items an edition has of a class.' })
@FieldClass('internal')
export class MandateClassCount {
  @Field(() => MandateFindingEnum, { description: 'The class.' })
  mandateClass: MandateClass;

  @Field(() => Int, { description: 'Items.' })
  count: number;
}

/** Reads mandate lists. */
@Resolver(() => MandateEditionType)
export class MandateEditionResolver {
  @Query(() => MandateEditionConnection, {
    description:
      'Editions of the mandate lists (职责清单) of your districts, last drawn up first unless said otherwise.',
  })
  @Requires('mandateList.read')
  @Planned(MANDATE_EDITION_READ)
  mandateEditions(
    @Args(() => MandateEditionArguments) { filter, orderBy, ...page }: MandateEditionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<MandateEditionType>> {
    return readKeysetPage(context, {
      field: 'Query.mandateEditions',
      entity: MandateEdition,
      page,
      orders: MANDATE_EDITION_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowEditions(query, filter ?? {});
      },
      toNode: toMandateEdition,
    });
  }

  @Query(() => MandateEditionType, {
    nullable: true,
    description: 'An edition by its id; null when it does not exist or lies outside your districts.',
  })
  @Requires('mandateList.read')
  @Planned({
    kind: 'byId',
    entity: MandateEdition,
    where: {
      districtId: { argument: 'id', decode: (id) => districtRowKey(MANDATE_EDITION, id).districtId },
      id: { argument: 'id', decode: (id) => districtRowKey(MANDATE_EDITION, id).id },
    },
  })
  async mandateEdition(
    @Arg('id', () => ID, { description: 'Global id of the edition.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<MandateEditionType | null> {
    const row = await findEdition(context.reads, id);
    return row ? toMandateEdition(row) : null;
  }

  @Query(() => [MandateItemChangeType], {
    description:
      'In what an edition differs from an earlier one, item by item: added, removed, reworded, moved to another class. At most 1,600; empty when either is absent.',
  })
  @Extensions({ cost: { size: 100 } } satisfies CostExtensions)
  @Requires('mandateList.read')
  async mandateDifference(
    @Arg('beforeId', () => ID, { description: 'Global id of the earlier edition.' }) beforeId: string,
    @Arg('afterId', () => ID, { description: 'Global id of the later edition.' }) afterId: string,
    @Ctx() context: RequestContext,
  ): Promise<MandateItemChangeType[]> {
    const before = await findEdition(context.reads, beforeId);
    const after = await findEdition(context.reads, afterId);
    if (!before || !after) return [];
    const changes = differenceBetween(
      await itemsOf(context.reads, before),
      await itemsOf(context.reads, after),
    );
    return changes.map(toItemChange);
  }

  @Query(() => SearchMandateItemsResult, {
    description:
      'Items that a text resembles, in the list in force for a body of a division on a day: by keywords, and by pairs of characters of their names.',
  })
  @Requires('mandateList.read')
  searchMandateItems(
    @Arg('input', () => MandateSearchInput, { description: 'What is looked for, and where.' })
    input: MandateSearchInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return searchMandateItems(context, input);
  }

  @Query(() => [DepartmentType], {
    description: 'Departments that lists and admissions of your districts name, by name; at most 300.',
  })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  @Requires('mandateList.read')
  async departments(@Ctx() context: RequestContext): Promise<DepartmentType[]> {
    const rows = await context.reads
      .repository(Department)
      .query('row')
      .orderBy('row.name')
      .addOrderBy('row.id')
      .limit(MOST_DEPARTMENTS)
      .getMany();
    return rows.map(toDepartment);
  }

  @FieldResolver(() => DivisionType, { description: 'Division for whose bodies it is.' })
  @Planned({ kind: 'toOne', via: 'divisionId' })
  async division(@Root() { row }: MandateEditionType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const division = await divisionLoader(context).load(row.divisionId);
    if (!division) throw new Error(`A list is of a division that is absent: ${row.divisionId}`);
    return toDivision(division);
  }

  @FieldResolver(() => [MandateClassCount], { description: 'Items by class; at most 6.' })
  @Extensions({
    cost: { size: 6 },
    read: { kind: 'notPlanned', reason: 'counts by class are grouped rows' },
  })
  async classCounts(
    @Root() { row }: MandateEditionType,
    @Ctx() context: RequestContext,
  ): Promise<MandateClassCount[]> {
    const counts = await context.reads
      .repository(MandateItemRow)
      .query('row')
      .andWhere('row.districtId = :districtId and row.editionId = :id and row.withdrawnAt is null', {
        districtId: row.districtId,
        id: row.id,
      })
      .select('row.mandateClass', 'mandateClass')
      .addSelect('count(*)::int', 'count')
      .groupBy('row.mandateClass')
      .orderBy('row.mandateClass')
      .getRawMany<{ mandateClass: MandateClass; count: number }>();
    return counts.map((each) => Object.assign(new MandateClassCount(), each));
  }

  @FieldResolver(() => [MandateEditionEventType], { description: 'Its history, oldest first; at most 50.' })
  @Extensions({
    cost: { size: 10 },
    read: { kind: 'notPlanned', reason: 'read with one edition only' },
  })
  async events(
    @Root() { row }: MandateEditionType,
    @Ctx() context: RequestContext,
  ): Promise<MandateEditionEventType[]> {
    const rows = await context.reads.repository(MandateEditionEvent).find({
      where: { districtId: row.districtId, editionId: row.id },
      order: { recordedAt: 'ASC', id: 'ASC' },
      take: MOST_EVENTS,
    });
    return rows.map(toMandateEditionEvent);
  }
}

/** Reads items of mandate lists. */
@Resolver(() => MandateItemType)
export class MandateItemResolver {
  @Query(() => MandateItemConnection, { description: 'Items of mandate lists, by code.' })
  @Requires('mandateList.read')
  @Planned(MANDATE_ITEM_READ)
  mandateItems(
    @Args(() => MandateItemArguments) { filter, orderBy, ...page }: MandateItemArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<MandateItemType>> {
    return readKeysetPage(context, {
      field: 'Query.mandateItems',
      entity: MandateItemRow,
      page,
      orders: MANDATE_ITEM_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowItems(query, filter ?? {});
      },
      toNode: toMandateItem,
    });
  }

  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department in charge (主管部门); null where none is named.',
  })
  @Planned({ kind: 'toOne', via: 'departmentId' })
  async department(
    @Root() { row }: MandateItemType,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentType | null> {
    const { districtId, departmentId } = row;
    if (departmentId === null) return null;
    const department = await departmentLoader(context).load({ districtId, id: departmentId });
    return department ? toDepartment(department) : null;
  }
}
