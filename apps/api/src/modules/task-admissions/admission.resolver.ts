import type { AdmissionAction, AdmissionStatus } from '@weizhi/domain';
import { availableAdmissionActions } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Planned } from '../../platform/read-planner/planned';
import { partyOf } from './advance-admission';
import { ADMISSION_LIST_READ, ADMISSION_ORDERS, narrowAdmissions, narrowRegister } from './admission-list';
import { AdmissionActionEnum } from './admission.enums';
import { CheckTaskNoticeInput, TaskAdmissionArguments, TaskAdmissionFilter } from './admission.inputs';
import { CheckTaskNoticeResult } from './admission-results';
import { statusSql, today } from './admission-standing';
import {
  TASK_ADMISSION,
  TaskAdmissionConnection,
  TaskAdmissionType,
  toTaskAdmission,
} from './admission.type';
import { TaskAdmissionStatusCount } from './status-count.type';
import { checkTaskNotice } from './check-notice';
import { findAdmission, isOwn } from './find-admission';
import { TaskAdmission } from './task-admission.entity';

/** Reads the register of admissions, what one has drawn up oneself, and the answer to a notice. */
@Resolver(() => TaskAdmissionType)
export class TaskAdmissionResolver {
  @Query(() => CheckTaskNoticeResult, {
    description:
      'Answers a notice before it goes out: the items it resembles, what is held already, the notice it needs, and what may be done. Keeps nothing.',
  })
  @Requires('taskAdmission.apply')
  checkTaskNotice(
    @Arg('input', () => CheckTaskNoticeInput, { description: 'The notice.' }) input: CheckTaskNoticeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return checkTaskNotice(context, input);
  }

  @Query(() => TaskAdmissionConnection, {
    description: 'The register (准入公示) of your districts, last changed first unless said otherwise.',
  })
  @Requires('taskAdmission.read')
  @Planned(ADMISSION_LIST_READ)
  taskAdmissions(
    @Args(() => TaskAdmissionArguments) { filter, orderBy, ...page }: TaskAdmissionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TaskAdmissionType>> {
    const day = today(context.clock);
    return readKeysetPage(context, {
      field: 'Query.taskAdmissions',
      entity: TaskAdmission,
      page,
      orders: ADMISSION_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowRegister(query, filter ?? {}, day);
      },
      toNode: (row) => toTaskAdmission(row, day),
    });
  }

  @Query(() => TaskAdmissionConnection, {
    description:
      'What you have drawn up yourself, drafts included, last changed first unless said otherwise.',
  })
  @Requires('taskAdmission.apply')
  ownTaskAdmissions(
    @Args(() => TaskAdmissionArguments) { filter, orderBy, ...page }: TaskAdmissionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TaskAdmissionType>> {
    const day = today(context.clock);
    return readKeysetPage(context, {
      field: 'Query.ownTaskAdmissions',
      entity: TaskAdmission,
      page,
      orders: ADMISSION_ORDERS,
      order: orderBy,
      filter: (query) => {
        query.andWhere('row.appliedBy = :me', { me: context.actor.id });
        narrowAdmissions(query, filter ?? {}, day);
      },
      toNode: (row) => toTaskAdmission(row, day),
    });
  }

  @Query(() => [TaskAdmissionStatusCount], {
    description:
      'How many of the register are in each status today, for the tabs above it; those of the emergency channel apart. The filter’s own statuses are not looked at. At most 15.',
  })
  @Extensions({ cost: { size: 15 } } satisfies CostExtensions)
  @Requires('taskAdmission.read')
  async taskAdmissionStatusCounts(
    @Arg('filter', () => TaskAdmissionFilter, {
      nullable: true,
      description: 'What the register is kept to.',
    })
    filter: TaskAdmissionFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<TaskAdmissionStatusCount[]> {
    const day = today(context.clock);
    const status = statusSql((property) => `row.${property}`, ':today::date');
    const query = context.reads.repository(TaskAdmission).query('row');
    narrowRegister(query, { ...filter, statuses: null }, day);
    const rows = await query
      .select(status, 'status')
      .addSelect('count(*)::int', 'count')
      .addSelect(`count(*) filter (where row.channel = 'emergency')::int`, 'emergencyCount')
      .setParameter('today', day)
      .groupBy('1')
      .orderBy('1')
      .getRawMany<{ status: AdmissionStatus; count: number; emergencyCount: number }>();
    return rows.map((row) => Object.assign(new TaskAdmissionStatusCount(), row));
  }

  @Query(() => TaskAdmissionType, {
    nullable: true,
    description:
      'What a department brings, by its id; null when it does not exist, lies outside your districts, or is somebody else’s draft.',
  })
  @Requires('taskAdmission.read')
  async taskAdmission(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<TaskAdmissionType | null> {
    const row = await findAdmission(context.reads, id);
    return row ? toTaskAdmission(row, today(context.clock)) : null;
  }

  @FieldResolver(() => [AdmissionActionEnum], {
    description: 'What you may do with it now, as the department or as the panel; at most 6.',
  })
  @Extensions({
    cost: { size: 6 },
    read: { kind: 'notPlanned', reason: 'depends on who asks, by the domain’s table of transitions' },
  })
  availableActions(
    @Root() { row, status }: TaskAdmissionType,
    @Ctx() context: RequestContext,
  ): AdmissionAction[] {
    const party = partyOf(context, row);
    return party === undefined ? [] : [...availableAdmissionActions(status, party)];
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was you who drew it up.' })
  @Extensions({ read: { kind: 'notPlanned', reason: 'depends on who asks' } })
  own(@Root() { row }: TaskAdmissionType, @Ctx() context: RequestContext): boolean {
    return isOwn(context, row);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the notice as a file is to be had: a path on this server; null when there is none.',
  })
  @Extensions({ read: { kind: 'notPlanned', reason: 'read with one admission only' } })
  noticePath(@Root() { row }: TaskAdmissionType): string | null {
    const { districtId, attachmentId } = row;
    return attachmentId === null
      ? null
      : `/attachments/${toGlobalId('Attachment', districtId, attachmentId)}`;
  }
}

/** Finder of the register for `node`. */
export const taskAdmissionNode = {
  type: TASK_ADMISSION,
  requires: 'taskAdmission.read',
  find: async (context: RequestContext, key: { readonly districtId: string | null; readonly id: string }) => {
    const row = await findAdmission(context.reads, toGlobalId(TASK_ADMISSION, key.districtId, key.id));
    return row && row.state !== 'draft' ? toTaskAdmission(row, today(context.clock)) : undefined;
  },
} as const;
