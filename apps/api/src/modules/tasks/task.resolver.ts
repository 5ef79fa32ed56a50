import type { TaskAction } from '@weizhi/domain';
import { isUnadmittedClass } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import {
  departmentLoader,
  DepartmentType,
  MandateEdition,
  MandateEditionType,
  MandateItemRow,
  MandateItemType,
  toDepartment,
  toMandateEdition,
  toMandateItem,
} from '../mandates';
import { actionsFor } from './advance-task';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskEvent } from './community-task-event.entity';
import { draftRefusal } from './draft-refusal';
import { CommunityTaskArguments } from './task.inputs';
import { narrowTasks, TASK_ORDERS } from './task-list';
import { findTask, partiesTo } from './task-rows';
import { TaskActionEnum } from './task.enums';
import { todayOf } from './task-standing';
import {
  COMMUNITY_TASK,
  CommunityTaskConnection,
  CommunityTaskEventType,
  CommunityTaskType,
  toCommunityTask,
  toTaskEvent,
} from './task.type';

const MOST_PARTS = 100;
const MOST_EVENTS = 100;

/** Reads tasks of communities. */
@Resolver(() => CommunityTaskType)
export class CommunityTaskResolver {
  @Query(() => CommunityTaskConnection, {
    description: 'Tasks of your communities, the last received first.',
  })
  @Requires('communityTask.read')
  communityTasks(
    @Args(() => CommunityTaskArguments) { filter, ...page }: CommunityTaskArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CommunityTaskType>> {
    const today = todayOf(context);
    return readKeysetPage(context, {
      field: 'Query.communityTasks',
      entity: CommunityTask,
      page,
      orders: TASK_ORDERS,
      order: 'lastReceived',
      filter: (query) => {
        narrowTasks(query, filter ?? {}, context);
      },
      toNode: (row) => toCommunityTask(row, today),
    });
  }

  @Query(() => CommunityTaskType, {
    nullable: true,
    description: 'A task by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('communityTask.read')
  async communityTask(
    @Arg('id', () => ID, { description: 'Global id of the task.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CommunityTaskType | null> {
    const row = await findTask(context.reads, id);
    return row ? toCommunityTask(row, todayOf(context)) : null;
  }

  @FieldResolver(() => [TaskActionEnum], {
    description:
      'What you may do with it now, as the committee, as whoever put it, or as the panel; at most 9.',
  })
  @Extensions({ cost: { size: 9 } } satisfies CostExtensions)
  availableActions(@Root() { row }: CommunityTaskType, @Ctx() context: RequestContext): TaskAction[] {
    return actionsFor(context, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is you who has it, as its committee.' })
  yours(@Root() { row }: CommunityTaskType, @Ctx() { actor }: RequestContext): boolean {
    return partiesTo(actor, row).includes('committee');
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was you who put it.' })
  own(@Root() { row }: CommunityTaskType, @Ctx() { actor }: RequestContext): boolean {
    return row.assignedBy === actor.id;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The community that has it.' })
  async division(
    @Root() { row }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'The department that put it.' })
  async department(
    @Root() { row: { districtId, departmentId } }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentType | null> {
    if (departmentId === null) return null;
    const department = await departmentLoader(context).load({ districtId, id: departmentId });
    return department ? toDepartment(department) : null;
  }

  @FieldResolver(() => MandateEditionType, {
    nullable: true,
    description: 'The list in force on the day of its receipt, against which it was held.',
  })
  async edition(
    @Root() { row: { districtId, editionId } }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<MandateEditionType | null> {
    const edition = await context.reads.repository(MandateEdition).findOne({ districtId, id: editionId });
    return edition ? toMandateEdition(edition) : null;
  }

  @FieldResolver(() => MandateItemType, { nullable: true, description: 'The item under which it falls.' })
  async item(
    @Root() { row: { districtId, itemId } }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<MandateItemType | null> {
    if (itemId === null) return null;
    const item = await context.reads.repository(MandateItemRow).findOne({ districtId, id: itemId });
    return item ? toMandateItem(item) : null;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Global id of the admission, inspection or form demand that it comes of.',
  })
  cameOf(@Root() { row }: CommunityTaskType): string | null {
    const { districtId, admissionId, inspectionId, demandId } = row;
    if (admissionId !== null) return toGlobalId('TaskAdmission', districtId, admissionId);
    if (inspectionId !== null) return toGlobalId('Inspection', districtId, inspectionId);
    return demandId === null ? null : toGlobalId('FormDemand', districtId, demandId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The letter by which it would be refused, to copy or print; null when it cannot be refused by you.',
  })
  async refusalDraft(
    @Root() { row }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    if (!isUnadmittedClass(row.mandateClass) || !actionsFor(context, row).includes('refuse')) return null;
    const { zh, en } = await draftRefusal(context.reads, row, todayOf(context));
    return context.locale === 'zh-CN' ? zh : en;
  }

  @FieldResolver(() => CommunityTaskType, { nullable: true, description: 'The task that it was split from.' })
  async parent(
    @Root() { row: { districtId, parentId } }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<CommunityTaskType | null> {
    if (parentId === null) return null;
    const row = await context.reads.repository(CommunityTask).findOne({ districtId, id: parentId });
    return row ? toCommunityTask(row, todayOf(context)) : null;
  }

  @FieldResolver(() => [CommunityTaskType], {
    description: 'Its parts at communities that you may see, in the order of these; at most 100.',
  })
  async parts(
    @Root() { row: { districtId, id } }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<CommunityTaskType[]> {
    const rows = await context.reads.repository(CommunityTask).find({
      where: { districtId, parentId: id },
      order: { divisionId: 'ASC', id: 'ASC' },
      take: MOST_PARTS,
    });
    return rows.map((row) => toCommunityTask(row, todayOf(context)));
  }

  @FieldResolver(() => Int, { description: 'At how many of your communities the same original is.' })
  spread(
    @Root() { row: { districtId, originId } }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.reads
      .repository(CommunityTask)
      .query('row')
      .andWhere(
        `row.districtId = :districtId and row.originId = :originId and row.body <> 'subdistrictOffice'`,
        {
          districtId,
          originId,
        },
      )
      .andWhere('row.withdrawnAt is null')
      .getCount();
  }

  @FieldResolver(() => [CommunityTaskEventType], { description: 'Its life, newest first; at most 100.' })
  async events(
    @Root() { row: { districtId, id } }: CommunityTaskType,
    @Ctx() context: RequestContext,
  ): Promise<CommunityTaskEventType[]> {
    const events = await context.reads.repository(CommunityTaskEvent).find({
      where: { districtId, taskId: id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: MOST_EVENTS,
    });
    return events.map(toTaskEvent);
  }
}

/** Finder of tasks for `node`. */
export const communityTaskNode = {
  type: COMMUNITY_TASK,
  requires: 'communityTask.read',
  find: async (context: RequestContext, key: { readonly districtId: string | null; readonly id: string }) => {
    const row = await findTask(context.reads, toGlobalId(COMMUNITY_TASK, key.districtId, key.id));
    return row && toCommunityTask(row, todayOf(context));
  },
} as const;
