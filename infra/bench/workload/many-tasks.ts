import type { Client } from 'pg';

/** Communities of the demonstration district and departments of its lists, numbered from 0. */
const PLACES = `
  create temporary table places as
    select d.id, row_number() over (order by d.id) - 1 as number, t.id as district_id
      from district t
      join division_closure c on c.ancestor_id = t.division_id
      join division d on d.id = c.descendant_id and d.kind = 'community'
     where t.kind = 'demonstration'`;

const DEPARTMENTS = `
  create temporary table departments as
    select d.id, row_number() over (order by d.id) - 1 as number
      from department d join district t on t.id = d.district_id and t.kind = 'demonstration' limit 40`;

/** Tasks over two years, of every source, class and state, forty of an original; the same number gives the same rows. */
const TASKS = `
  with numbers as (select (select count(*) from places) as places, (select count(*) from departments) as departments,
                          (select e.id from mandate_edition e join district t on t.id = e.district_id and t.kind = 'demonstration'
                            where e.body = 'residentsCommittee' order by e.id limit 1) as edition),
  drawn as (
    select n, p.district_id, p.id as division_id, d.id as department_id, numbers.edition,
           date '2024-12-01' + (((n / 40)::bigint * 104729) % 725)::int as received_on,
           (array['assigned', 'assigned', 'ledger', 'platformReporting', 'inspection', 'adHoc', 'selfGovernance', 'residentRequest', 'residentRequest'])[1 + (n * 31) % 9] as source,
           (array['statutoryDuty', 'assistDuty', 'assistDuty', 'assistDuty', 'offList', 'prohibited'])[1 + (n * 17) % 6] as finding,
           (n * 13) % 40 as notice, (n * 7) % 11 as outcome
      from generate_series(1, $1::int) n cross join numbers
      join places p on p.number = (n::bigint * 7919) % numbers.places
      join departments d on d.number = ((n / 40)::bigint * 6151) % numbers.departments)
  insert into community_task (district_id, received_on, division_id, body, department_id, origin_id, source, finding, mandate_class,
    edition_id, as_order_with_appraisal, is_emergency, requires_funds, funds_paid_on, title, due_on, lead_working_days,
    depth, minutes, minutes_basis, state, closed_on, means, created_at)
  select district_id, received_on, division_id, 'residentsCommittee',
         case when source in ('selfGovernance', 'residentRequest') then null else department_id end, md5('task' || n / 40)::uuid,
         source, finding, case when finding = 'offList' and n % 3 = 0 then 'admitted' else finding end,
         edition, n % 19 = 0, n % 97 = 0, n % 4 = 0, case when n % 8 = 0 then received_on + 30 end, '任务' || n,
         received_on + notice::int + 1, (notice * 5 / 7)::int, (n / 40) % 2,
         20 + n % 200, (array['standard', 'standard', 'recorded', 'sampled'])[1 + n % 4],
         case when outcome < 7 then 'done' when outcome = 7 then 'withdrawn' when outcome = 8 and finding = 'offList' then 'refused' else 'accepted' end,
         case when outcome < 8 or (outcome = 8 and finding = 'offList') then received_on + (n % 45)::int end,
         case when n % 6 = 0 then array['funds', 'authority'] else '{}' end, received_on + time '09:00'
    from drawn`;

/** Of a hundred tasks one was corrected when its month was closed already. */
const CORRECTIONS = `
  insert into community_task_correction (district_id, task_id, division_id, act, part, period_on, corrected_on, effects, recorded_at)
  select district_id, id, division_id, case when minutes % 2 = 0 then 'recordMinutes' else 'refuse' end, 'receipt', received_on,
         (date_trunc('month', received_on::timestamp) + interval '1 month 20 days')::date, '{"minutes": 60, "recordedMinutes": 60}', now()
    from community_task where title like '任务%00'`;

/** Adds tasks to the demonstration district. */
export async function plantTasks(owner: Client, tasks: number): Promise<void> {
  await owner.query(PLACES);
  await owner.query(DEPARTMENTS);
  await owner.query(TASKS, [tasks]);
  await owner.query(CORRECTIONS);
  await owner.query('vacuum (analyze) community_task, community_task_correction');
}
