import {
  addDays,
  type DueOfIncubationCase,
  duesOfIncubationCase,
  INCUBATION_END_STAGES,
  type IncubationDates,
  isoDate,
  type IsoDate,
  type ProgrammeRules,
  trackOfProgramme,
} from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { readCalendar } from '../../platform/calendar';
import type { Reads } from '../../platform/database';
import { IncubationCase } from './case.entity';
import { dayOf } from './change-case';
import { IncubationProgramme } from './programme.entity';

/** A case with what it owes. */
export interface OwingCase {
  readonly row: IncubationCase;
  readonly dues: readonly DueOfIncubationCase[];
}

interface Dated {
  readonly kind: 'notice' | 'objection' | 'mentored' | 'planItem' | 'visit' | 'handOver';
  readonly caseId: string;
  readonly id: string;
  readonly day: string;
}

/** Days after the last known date up to which deadlines are worked out. */
const CALENDAR_DAYS = 120;
/** Most cases whose dues are worked out for one answer. */
const MOST_CASES = 5_000;

/** What is dated about some cases, in one statement; the cases were read within the actor's scope. */
const DATED = `
  select 'notice' as kind, case_id as "caseId", id::text, closes_on::text as day from incubation_notice
   where district_id = any($1::bigint[]) and case_id = any($2::uuid[])
  union all
  select 'objection', case_id, id::text, received_on::text from incubation_objection
   where district_id = any($1::bigint[]) and case_id = any($2::uuid[]) and decision is null
  union all
  select 'mentored', case_id, '', max(occurred_on)::text from support_share
   where district_id = any($1::bigint[]) and case_id = any($2::uuid[]) and activity = 'mentoring' group by case_id
  union all
  select 'planItem', case_id, id::text, due_on::text from incubation_plan_item
   where district_id = any($1::bigint[]) and case_id = any($2::uuid[]) and done_on is null
  union all
  select 'visit', case_id, id::text, due_on::text from incubation_visit
   where district_id = any($1::bigint[]) and case_id = any($2::uuid[]) and visited_on is null
  union all
  select 'handOver', case_id, id::text, null from incubation_hand_over_item
   where district_id = any($1::bigint[]) and case_id = any($2::uuid[]) and outcome is null
  order by day, id`;

/** The cases of the actor's divisions that owe something, each with its dues. */
export async function listOwingCases(
  reads: Reads,
  today: IsoDate,
  narrow?: (query: SelectQueryBuilder<IncubationCase>) => void,
): Promise<OwingCase[]> {
  const query = reads.repository(IncubationCase).query('row');
  query.andWhere(
    `(row.stage <> all(:ends) or (row.stage in ('withdrawn', 'terminated') and exists (select 1 from incubation_hand_over_item open
       where open.district_id = row.districtId and open.case_id = row.id and open.outcome is null)))`,
    { ends: [...INCUBATION_END_STAGES] },
  );
  narrow?.(query);
  const rows = await query.orderBy('row.stageEnteredOn').addOrderBy('row.id').limit(MOST_CASES).getMany();
  if (rows.length === 0) return [];
  const rules = await rulesOf(reads, rows);
  const calendar = await readCalendar(reads, {
    from: isoDate(rows[0]?.stageEnteredOn ?? today),
    to: addDays(today, CALENDAR_DAYS),
  });
  const dated = await datedOf(reads, rows);
  return rows.map((row) => {
    const own = rules.get(row.programmeId);
    if (!own) throw new Error(`A case is of a programme that is absent: ${row.programmeId}`);
    return { row, dues: duesOfIncubationCase(datesOf(row, own, dated.get(row.id) ?? []), own, calendar) };
  });
}

async function rulesOf(
  reads: Reads,
  rows: readonly IncubationCase[],
): Promise<ReadonlyMap<string, ProgrammeRules>> {
  const programmes = await reads
    .repository(IncubationProgramme)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids: [...new Set(rows.map(({ programmeId }) => programmeId))] })
    .getMany();
  return new Map(programmes.map(({ id, rules }) => [id, rules]));
}

async function datedOf(
  reads: Reads,
  rows: readonly IncubationCase[],
): Promise<ReadonlyMap<string, readonly Dated[]>> {
  const all = await reads.sql<Dated>(DATED, [
    [...new Set(rows.map(({ districtId }) => districtId))],
    rows.map(({ id }) => id),
  ]);
  const byCase = new Map<string, Dated[]>();
  for (const each of all) byCase.set(each.caseId, [...(byCase.get(each.caseId) ?? []), each]);
  return byCase;
}

function datesOf(row: IncubationCase, rules: ProgrammeRules, dated: readonly Dated[]): IncubationDates {
  const of = (kind: Dated['kind']): readonly Dated[] => dated.filter((each) => each.kind === kind);
  return {
    stage: row.stage,
    stageEnteredOn: isoDate(row.stageEnteredOn),
    startedOn: dayOf(row.startedOn),
    endsOn: dayOf(row.endsOn),
    midtermPassed: row.midtermPassedOn !== null,
    midtermAfterMonths: trackOfProgramme(rules, row.track).midtermAfterMonths,
    noticeClosesOn: dayOf(of('notice')[0]?.day ?? null),
    openObjections: of('objection').map(({ id, day }) => ({ id, receivedOn: isoDate(day) })),
    lastMentoredOn: dayOf(of('mentored')[0]?.day ?? null),
    openPlanItems: of('planItem').map(({ id, day }) => ({ id, dueOn: isoDate(day) })),
    openVisits: of('visit').map(({ id, day }) => ({ id, dueOn: isoDate(day) })),
    openHandOverItems: of('handOver').length,
  };
}
