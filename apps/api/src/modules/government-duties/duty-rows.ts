import {
  dateInShanghai,
  type DutyPeriod,
  dutyPeriods,
  type DutySchedule,
  type DutyStanding,
  dutyStanding,
  isoDate,
  type IsoDate,
  type Permission,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { District, mayAtDivision } from '../divisions';
import { GovernmentDutyAct, GovernmentDutyRow } from './government-duty.entity';
import { GOVERNMENT_DUTY } from './government-duty.type';

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** What the rules need to know of a duty. */
export function scheduleOf({
  startsOn,
  everyMonths,
  endsOn,
}: Pick<GovernmentDutyRow, 'startsOn' | 'everyMonths' | 'endsOn'>): DutySchedule {
  return { startsOn: isoDate(startsOn), everyMonths, endsOn: endsOn === null ? null : isoDate(endsOn) };
}

/** A duty within the scope, by global id; what an undone import brought is absent. */
export async function findDuty(reads: Reads, id: unknown): Promise<GovernmentDutyRow | undefined> {
  const row = await reads.repository(GovernmentDutyRow).findOne({ ...districtRowKey(GOVERNMENT_DUTY, id) });
  return row?.withdrawnAt === null ? row : undefined;
}

/** Whether the actor may do something in all of a district. */
export async function mayInDistrict(
  reads: Reads,
  districtId: string,
  permission: Permission,
): Promise<boolean> {
  const district = await reads.repository(District).findOne({ id: districtId });
  return district ? mayAtDivision(reads, permission, { districtId, divisionId: district.divisionId }) : false;
}

/** The acts of some duties, by duty, oldest first. */
export async function listActs(
  reads: Reads,
  duties: readonly Pick<GovernmentDutyRow, 'id'>[],
): Promise<ReadonlyMap<string, readonly GovernmentDutyAct[]>> {
  const rows = await reads
    .repository(GovernmentDutyAct)
    .query('row')
    .andWhere('row.dutyId = any(:dutyIds)', { dutyIds: duties.map(({ id }) => id) })
    .orderBy('row.occurredOn')
    .addOrderBy('row.id')
    .getMany();
  return Map.groupBy(rows, ({ dutyId }) => dutyId);
}

/** How many periods of a duty are vacant by now. */
export function vacantPeriodsOf(
  duty: GovernmentDutyRow,
  acts: readonly GovernmentDutyAct[],
  today: IsoDate,
): number {
  return standingPeriods(duty, acts, today).filter(({ standing }) => standing === 'vacant').length;
}

/** The periods of a duty that have begun, with how each stands today; the latest first. */
export function standingPeriods(
  duty: GovernmentDutyRow,
  acts: readonly GovernmentDutyAct[],
  today: IsoDate,
): readonly (DutyPeriod & { readonly standing: DutyStanding })[] {
  const days = acts.map(({ occurredOn }) => isoDate(occurredOn));
  return dutyPeriods(scheduleOf(duty), today)
    .map((period) => ({ ...period, standing: dutyStanding(period, days, today) }))
    .reverse();
}
