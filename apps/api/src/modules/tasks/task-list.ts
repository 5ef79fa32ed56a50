import { isoDate } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import { districtRowKey } from '../../platform/graphql/global-id';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import type { CommunityTask } from './community-task.entity';
import type { CommunityTaskFilter } from './task.inputs';
import { overdueSql, statusSql, todayOf } from './task-standing';

/** The one order of the register: the last received first. */
export const TASK_ORDERS: Readonly<Record<'lastReceived', KeysetOrder>> = {
  lastReceived: { properties: ['receivedOn'], direction: 'desc' },
};

/** A column of the row whose alias is `row`. */
export const column = (property: keyof CommunityTask): string => `row.${property}`;

type Narrowing = (query: SelectQueryBuilder<CommunityTask>, value: never, me: string) => void;

const NARROWINGS: Readonly<Record<keyof CommunityTaskFilter, Narrowing>> = {
  divisionId: (query, divisionId: string) => {
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
      { divisionId: divisionKey(divisionId) },
    );
  },
  statuses: (query, statuses: readonly string[]) => {
    query.andWhere(`${statusSql(column, ':today::date')} = any(:statuses)`, { statuses });
  },
  overdue: (query, overdue: boolean) => {
    query.andWhere(`${overdueSql(column, ':today::date')} = :overdue`, { overdue });
  },
  departmentId: (query, id: string) => {
    query.andWhere('row.departmentId = :departmentId', {
      departmentId: districtRowKey('Department', id).id,
    });
  },
  sources: (query, sources: readonly string[]) => {
    query.andWhere('row.source = any(:sources)', { sources });
  },
  classes: (query, classes: readonly string[]) => {
    query.andWhere('row.mandateClass = any(:classes)', { classes });
  },
  emergency: (query, emergency: boolean) => {
    query.andWhere('row.isEmergency = :emergency', { emergency });
  },
  own: (query, own: boolean, me) => {
    if (own) query.andWhere('row.assignedBy = :me', { me });
  },
  receivedFrom: (query, receivedFrom: string) => {
    query.andWhere('row.receivedOn >= :receivedFrom', { receivedFrom: isoDate(receivedFrom) });
  },
  receivedTo: (query, receivedTo: string) => {
    query.andWhere('row.receivedOn <= :receivedTo', { receivedTo: isoDate(receivedTo) });
  },
  search: (query, search: string) => {
    if (search.trim() !== '') query.andWhere('position(:search in row.title) > 0', { search: search.trim() });
  },
};

/** Narrows a query whose alias is `row` to what the list is kept to. What an undone import brought is in no list. */
export function narrowTasks(
  query: SelectQueryBuilder<CommunityTask>,
  filter: CommunityTaskFilter,
  context: Pick<RequestContext, 'actor' | 'clock'>,
): void {
  query.andWhere('row.withdrawnAt is null').setParameter('today', todayOf(context));
  for (const [part, value] of Object.entries(filter) as [keyof CommunityTaskFilter, unknown][])
    if (value != null) NARROWINGS[part](query, value as never, context.actor.id);
}
