import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { CommunityTask } from './community-task.entity';
import type { CommunityTaskFilter } from './task.inputs';
import { column, narrowTasks } from './task-list';
import { ofDepartmentSql, overdueSql, statusSql, unadmittedSql } from './task-standing';
import { CommunityTaskTotals } from './task.type';

/** What tasks are summed up by. */
export type TotalsBy = 'department' | 'community';

/** As many rows of totals as are read at most. */
export const MOST_TOTALS = 300;

const GROUPS: Readonly<
  Record<TotalsBy, { readonly id: string; readonly name: string; readonly join: string }>
> = {
  department: {
    id: 'dept.id',
    name: 'dept.name',
    join: 'department dept',
  },
  community: { id: 'place.id', name: 'place.name', join: 'division place' },
};

const ON: Readonly<Record<TotalsBy, string>> = {
  department: 'dept.district_id = row.districtId and dept.id = row.departmentId',
  community: 'place.id = row.divisionId',
};

interface RawTotals extends Omit<CommunityTaskTotals, 'id'> {
  readonly id: string;
  readonly district: string;
}

/** Tasks at communities summed up, the most first; what a subdistrict splits counts where its parts are. */
export async function readTaskTotals(
  context: RequestContext,
  by: TotalsBy,
  filter: CommunityTaskFilter,
): Promise<CommunityTaskTotals[]> {
  const status = statusSql(column, ':today::date');
  const open = `${status} in ('received', 'awaitingAnswer', 'accepted', 'acceptedWithObjection')`;
  const query = context.reads.repository(CommunityTask).query('row');
  narrowTasks(query, filter, context);
  const alias = by === 'department' ? 'dept' : 'place';
  const rows = await query
    .innerJoin(by === 'department' ? 'department' : 'division', alias, ON[by])
    .andWhere(`row.body <> 'subdistrictOffice'`)
    .select('row.districtId', 'district')
    .addSelect(GROUPS[by].id, 'id')
    .addSelect(GROUPS[by].name, 'name')
    .addSelect('count(*)::int', 'total')
    .addSelect(`count(*) filter (where ${open})::int`, 'open')
    .addSelect(`count(*) filter (where ${overdueSql(column, ':today::date')})::int`, 'overdue')
    .addSelect(`count(*) filter (where ${unadmittedSql(column)})::int`, 'unadmitted')
    .addSelect(`count(*) filter (where row.state = 'refused')::int`, 'refused')
    .addSelect('count(row.objection)::int', 'objected')
    .addSelect(
      `count(*) filter (where ${ofDepartmentSql(column)} and row.leadWorkingDays < row.shortNoticeDays)::int`,
      'shortNotice',
    )
    .addSelect('count(*) filter (where row.isEmergency)::int', 'emergency')
    .addSelect('count(distinct row.divisionId)::int', 'communities')
    .groupBy('1, 2, 3')
    .orderBy('total', 'DESC')
    .addOrderBy('name')
    .limit(MOST_TOTALS)
    .getRawMany<RawTotals>();
  return rows.map(({ district, ...row }) =>
    Object.assign(new CommunityTaskTotals(), row, {
      id:
        by === 'department'
          ? toGlobalId('Department', district, row.id)
          : toGlobalId('Division', null, row.id),
    }),
  );
}
