import { dutyVacancy, isoDate, periodBounds, WORKLOAD_INDICATORS } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { scheduleOf } from './duty-rows';

/** The vacancy of duties of government. Duties are those of a district: of a part of it there is no figure. */
export const DUTY_FAMILY: IndicatorFamily = {
  name: 'governmentDuties',
  codes: [WORKLOAD_INDICATORS.vacancyRate.code],
  memberLabels: {},
  compute: computeVacancy,
};

interface DutyRecord {
  readonly root: string;
  readonly startsOn: string;
  readonly everyMonths: number;
  readonly endsOn: string | null;
  readonly acts: readonly string[];
}

const DUTIES = `
  select t.division_id::text as root, d.starts_on::text as "startsOn", d.every_months::int as "everyMonths",
         d.ends_on::text as "endsOn",
         coalesce((select jsonb_agg(a.occurred_on::text) from government_duty_act a
                    where a.district_id = d.district_id and a.duty_id = d.id), '[]') as acts
    from government_duty d join district t on t.id = d.district_id
   where d.district_id = $1::bigint and d.withdrawn_at is null`;

async function computeVacancy(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const duties = await reads.sql<DutyRecord>(DUTIES, [asked.districtId]);
  return toFigures(asked, (_, { place, asked: { period, day } }) => {
    const own = duties.filter(({ root }) => root === asked.divisionIds[place]);
    if (day === null || own.length === 0) return total(NO_DATA);
    return total(vacancy(own, { from: periodBounds(period).from, to: day }));
  });
}

function vacancy(duties: readonly DutyRecord[], span: Parameters<typeof dutyVacancy>[2]): FigureAnswer {
  const counted = duties.map((duty) => dutyVacancy(scheduleOf(duty), duty.acts.map(isoDate), span));
  const denominator = counted.reduce((sum, { due }) => sum + due, 0);
  const numerator = counted.reduce((sum, { vacant }) => sum + vacant, 0);
  return denominator === 0 ? NO_DATA : { kind: 'counts', counts: { numerator, denominator } };
}
