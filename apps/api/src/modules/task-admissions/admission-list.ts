import type { IsoDate } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { districtRowKey } from '../../platform/graphql/global-id';
import type {
  ConnectionRead,
  FilterCondition,
  KeysetOrder,
} from '../../platform/read-planner/read-annotations';
import { type TaskAdmissionFilter, TaskAdmissionOrder } from './admission.inputs';
import { statusSql } from './admission-standing';
import { TaskAdmission } from './task-admission.entity';

/** Orders of the register, for planned reads and resolvers alike. */
export const ADMISSION_ORDERS: Readonly<Record<TaskAdmissionOrder, KeysetOrder>> = {
  [TaskAdmissionOrder.UPDATED_AT_DESC]: { properties: ['updatedAt'], direction: 'desc' },
  [TaskAdmissionOrder.STARTS_ON_ASC]: { properties: ['startsOn'], direction: 'asc' },
};

const FILTERS: Readonly<Record<string, FilterCondition>> = {
  'filter.statuses': {
    type: 'text[]',
    sql: (row, value) => `${statusSql(row.column, row.today())} = any(${value})`,
  },
  'filter.kinds': { property: 'kind', op: 'in' },
  'filter.channels': { property: 'channel', op: 'in' },
  'filter.departmentId': { property: 'departmentId', op: 'eq', decode: departmentRowId },
  'filter.search': { property: 'title', op: 'contains', decode: (text) => String(text).trim() },
};

function departmentRowId(id: unknown): string {
  return districtRowKey('Department', id).id;
}

/** What nobody has sent out yet is no part of the register, nor is what was withdrawn before. */
const REGISTERED = `%state <> 'draft' and (%state <> 'withdrawn' or %submittedOn is not null)`;

function registeredSql(column: (property: 'state' | 'submittedOn') => string): string {
  return REGISTERED.replaceAll('%state', column('state')).replace('%submittedOn', column('submittedOn'));
}

/** How the planner reads the register. */
export const ADMISSION_LIST_READ: ConnectionRead = {
  kind: 'connection',
  entity: TaskAdmission,
  orders: ADMISSION_ORDERS,
  defaultOrder: TaskAdmissionOrder.UPDATED_AT_DESC,
  filters: FILTERS,
  always: (row) => registeredSql(row.column),
};

/** The same conditions on a query whose alias is `row`. */
export function narrowRegister(
  query: SelectQueryBuilder<TaskAdmission>,
  filter: TaskAdmissionFilter,
  day: IsoDate,
): void {
  query.andWhere(registeredSql((property) => `row.${property}`));
  narrowAdmissions(query, filter, day);
}

/** What a filter keeps a list to, whichever list it is. */
export function narrowAdmissions(
  query: SelectQueryBuilder<TaskAdmission>,
  { statuses, kinds, channels, departmentId, search }: TaskAdmissionFilter,
  day: IsoDate,
): void {
  if (statuses != null)
    query.andWhere(`${statusSql((property) => `row.${property}`, ':today::date')} = any(:statuses)`, {
      statuses,
      today: day,
    });
  if (kinds != null) query.andWhere('row.kind = any(:kinds)', { kinds });
  if (channels != null) query.andWhere('row.channel = any(:channels)', { channels });
  if (departmentId != null)
    query.andWhere('row.departmentId = :departmentId', { departmentId: departmentRowId(departmentId) });
  if (search != null)
    query.andWhere('row.title like :title', {
      title: `%${search.trim().replace(/[\\%_]/gu, String.raw`\$&`)}%`,
    });
}
