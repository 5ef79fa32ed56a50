import { addDays, type IsoDate, isoDate, meetingInspections } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { divisionLoader } from '../divisions';
import { Inspection } from './inspection.entity';
import { narrowInspections } from './inspection-list';
import { plannedOf } from './inspection-rows';
import { InspectionDay, toInspection } from './inspection.type';

const MOST_ROWS = 500;
const MOST_DAYS = 200;

/** The days of a span on which communities of the scope are inspected, with what meets. */
export async function listInspectionDays(
  context: RequestContext,
  { divisionId, from, to }: { divisionId: string | null; from: IsoDate; to: IsoDate },
): Promise<InspectionDay[]> {
  const query = context.reads.repository(Inspection).query('row');
  narrowInspections(query, { divisionId }, context);
  const rows = await query
    .andWhere(`row.state <> 'cancelled' and row.endsOn >= :from and row.startsOn <= :to`, { from, to })
    .orderBy('row.startsOn')
    .addOrderBy('row.id')
    .limit(MOST_ROWS)
    .getMany();
  const cells = rows.flatMap((row) => daysOf(row, { from, to }).map((day) => ({ day, row })));
  const byDay = Map.groupBy(cells, ({ day, row }) => `${day} ${row.divisionId}`);
  const days = [...byDay.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, MOST_DAYS);
  return Promise.all(days.map(([, cell]) => toDay(context, cell)));
}

function daysOf(
  { startsOn, endsOn }: Inspection,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = isoDate(startsOn); day <= endsOn; day = addDays(day, 1))
    if (day >= from && day <= to) days.push(day);
  return days;
}

async function toDay(
  context: RequestContext,
  cell: readonly { readonly day: IsoDate; readonly row: Inspection }[],
): Promise<InspectionDay> {
  const [first] = cell;
  if (!first) throw new Error('A day without an inspection');
  const planned = cell.map(({ row }) => plannedOf(row));
  const { divisionId } = first.row;
  return Object.assign(new InspectionDay(), {
    day: first.day,
    divisionId: toGlobalId('Division', null, divisionId),
    divisionName: (await divisionLoader(context).load(divisionId))?.name ?? '—',
    overlapping: planned.some((each) => meetingInspections(each, planned).length > 0),
    inspections: cell.map(({ row }) => toInspection(row)),
  });
}
