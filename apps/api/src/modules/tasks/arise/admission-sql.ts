import type { IsoDate, TaskClass } from '@weizhi/domain';
import type { Transaction } from '../../../platform/database';
import { RULES, UNADMITTED_CLASSES } from '../task-standing';

/** What the panel admits a task with; what is not admitted goes with nothing, whatever its department says. */
const ADMITTED_WITH = `array_remove(array[case when a.people_provided > 0 then 'people' end,
    case when a.funds_amount > 0 then 'funds' end, case when a.authority is not null then 'authority' end], null)`;

/** A task in every division that has the body and is reached, once; see its caller for the parameters. */
export const INSERT_FROM_ADMISSION = `
  insert into community_task (
    district_id, received_on, division_id, body, department_id, admission_id, origin_id, source, finding, mandate_class,
    edition_id, item_id, as_order_with_appraisal, is_emergency, requires_funds, means, title, content, evidence_asked, due_on,
    lead_working_days, short_notice_days, stands_from, binds_to, minutes, minutes_basis, standard_minutes_code, state, assigned_by,
    created_at, updated_at)
  select a.district_id, $3::date, d.id, a.body, a.department_id, a.id, a.id, $5::text, a.finding, $6::text,
    a.edition_id, a.item_id, cardinality(a.assessments) > 0, a.channel = 'emergency', coalesce(a.funds_amount, 0) > 0,
    case when a.state = 'admitted' then ${ADMITTED_WITH} else '{}' end, a.title, a.content, nullif(array_to_string(a.forms || a.ledgers, '、'), ''),
    case when a.ends_on >= $3::date then a.ends_on end,
    $7::int, $13::int, $8::date, $9::date, $10::int, $11::text, $5::text, 'received', a.applied_by,
    $12::timestamptz, $12::timestamptz
  from task_admission a
  join division d on d.kind = any($4::text[]) and d.exists_to is null
  where a.district_id = $1::bigint and a.id = $2::uuid
    and exists (
      select 1 from admission_target target
        join division_closure within on within.ancestor_id = target.division_id and within.descendant_id = d.id
       where target.district_id = a.district_id and target.admission_id = a.id)
    and not exists (
      select 1 from community_task present
       where present.district_id = a.district_id and present.admission_id = a.id and present.division_id = d.id)`;

/** The first event of every task of an admission that has none yet. */
export const INSERT_RECEIPTS = `
  insert into community_task_event (
    district_id, task_id, division_id, kind, party, occurred_on, edition_id, item_id, recorded_at)
  select t.district_id, t.id, t.division_id, 'receive', 'assigner', t.received_on, t.edition_id, t.item_id, $3::timestamptz
    from community_task t
   where t.district_id = $1::bigint and t.admission_id = $2::uuid
     and not exists (
       select 1 from community_task_event e
        where e.district_id = t.district_id and e.task_id = t.id and e.kind = 'receive')`;

const OPEN = `t.state in ('received', 'accepted', 'acceptedWithObjection') and t.withdrawn_at is null`;

/** Whether the month of receipt is closed on the day in $3. */
const AFTER_CLOSE = `$3::date > (date_trunc('month', t.received_on::timestamp) + interval '1 month - 1 day')::date + ${String(RULES.closeDays)}`;

interface AdmissionChange {
  readonly districtId: string;
  readonly admissionId: string;
  readonly day: IsoDate;
  readonly at: Date;
}

/** An event for the tasks of an admission that meet a condition, with what stood before; $5 is what stands after. */
function eventsSql(change: { kind: string; oldValue: string; where: string }): string {
  return `
    insert into community_task_event (
      district_id, task_id, division_id, kind, party, occurred_on, note, old_value, new_value, after_close, recorded_at)
    select t.district_id, t.id, t.division_id, '${change.kind}', 'system', $3::date, $6::text, ${change.oldValue}, $5::text,
      ${AFTER_CLOSE}, $4::timestamptz
    from community_task t
    where t.district_id = $1::bigint and t.admission_id = $2::uuid and ${change.where}`;
}

const NOT_ADMITTED = `t.mandate_class <> 'admitted' and t.finding in ${UNADMITTED_CLASSES} and t.withdrawn_at is null`;
const ADMIT_EVENTS = eventsSql({ kind: 'admitAfterwards', oldValue: 't.mandate_class', where: NOT_ADMITTED });
const TERM_EVENTS = eventsSql({
  kind: 'changeTerm',
  oldValue: 't.binds_to::text',
  where: `${OPEN} and t.binds_to is distinct from $5::date`,
});
const END_EVENTS = eventsSql({ kind: 'end', oldValue: 't.state', where: OPEN });

/** What the panel decided of tasks that are there already: admitted after an emergency, for a longer or shorter time. */
export async function settleTasks(
  tx: Transaction,
  change: AdmissionChange & { readonly mandateClass: TaskClass; readonly bindsTo: IsoDate | null },
): Promise<void> {
  const { districtId, admissionId, day, at, mandateClass, bindsTo } = change;
  if (mandateClass === 'admitted') {
    await tx.sql(ADMIT_EVENTS, [districtId, admissionId, day, at, mandateClass, null]);
    await tx.sql(
      `update community_task t set mandate_class = 'admitted', version = t.version + 1, updated_at = $3::timestamptz,
         requires_funds = coalesce(a.funds_amount, 0) > 0, means = ${ADMITTED_WITH}
         from task_admission a
        where t.district_id = $1::bigint and t.admission_id = $2::uuid and a.district_id = t.district_id
          and a.id = t.admission_id and ${NOT_ADMITTED}`,
      [districtId, admissionId, at],
    );
  }
  await tx.sql(TERM_EVENTS, [districtId, admissionId, day, at, bindsTo, null]);
  await tx.sql(
    `update community_task t set binds_to = $3::date, version = version + 1, updated_at = $4::timestamptz
      where t.district_id = $1::bigint and t.admission_id = $2::uuid and ${OPEN} and t.binds_to is distinct from $3::date`,
    [districtId, admissionId, bindsTo, at],
  );
}

/** Ends what is open of an admission that obliges nobody any more. */
export async function endTasks(
  tx: Transaction,
  { districtId, admissionId, day, at, note }: AdmissionChange & { readonly note: string | null },
): Promise<void> {
  await tx.sql(END_EVENTS, [districtId, admissionId, day, at, 'ended', note]);
  await tx.sql(
    `update community_task t set state = 'ended', closed_on = $3::date, version = version + 1, updated_at = $4::timestamptz
      where t.district_id = $1::bigint and t.admission_id = $2::uuid and ${OPEN}`,
    [districtId, admissionId, day, at],
  );
}
