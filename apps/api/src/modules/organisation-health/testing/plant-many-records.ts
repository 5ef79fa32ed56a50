import type { Transaction } from '../../../platform/database';
import { plantCall } from './plant-cases';

/** Of so many, the one that falls to a row: the same each time, and unlike that of its neighbours. */
const pick = (row: string, salt: number, choices: number): string =>
  `(abs(hashint4(${row} * 7919 + ${String(salt)})) % ${String(choices)})`;

/** A day of the last three years before the suite's clock. */
const someDay = (row: string, salt: number): string => `(date '2026-11-30' - ${pick(row, salt, 1100)})`;

const ORGANISATIONS = `
  insert into organisation (district_id, id, name, name_key, division_id, registration_status, status_since, service_kind,
    founded_on, created_at, credit_flag, credit_since, merged_into_id, withdrawn_at)
  select 1, md5('organisation' || n)::uuid, '组织' || n, '组织' || n,
         ($1::bigint[])[1 + ${pick('n', 1, 3)}],
         (array['unregistered', 'filed', 'registered', 'deregistered', 'revoked', 'seriousListed'])[1 + ${pick('n', 2, 6)}],
         ${someDay('n', 3)}, 'cultureSports', case when n % 5 = 0 then null else ${someDay('n', 4)} end, ${someDay('n', 5)},
         (array['normal', 'abnormal', 'serious'])[1 + ${pick('n', 6, 3)}], ${someDay('n', 7)}, null,
         case when n % 23 = 0 then now() end
    from generate_series(1, $2::int) n`;

const EVENTS = `
  insert into organisation_event (district_id, organisation_id, division_id, kind, occurred_on, recorded_at, recorded_by,
    from_code, to_code)
  select 1, o.id, o.division_id, case when ${pick('n', 11, 4)} = 0 then 'changed' else 'statusChanged' end,
         ${someDay('n', 12)}, timestamptz '2026-01-01' + n * interval '1 minute', 'test',
         (array['unregistered', 'filed'])[1 + ${pick('n', 13, 2)}],
         (array['filed', 'registered', 'deregistered', 'abnormalListed'])[1 + ${pick('n', 14, 4)}]
    from generate_series(1, $1::int) n join organisation o on o.id = md5('organisation' || 1 + n % 60)::uuid`;

const ATTACHMENT = `
  insert into attachment (district_id, id, sha256, byte_size, media_type, file_name, uploaded_by)
  values (1, md5('attachment')::uuid, repeat('0', 64), 10, 'application/pdf', '材料.pdf', 'test')`;

const DOCUMENTS = `
  insert into organisation_document (district_id, id, organisation_id, division_id, kind, title, issued_on, valid_to,
    attachment_id, recorded_by, recorded_at, withdrawn_at)
  select 1, md5('document' || n)::uuid, o.id, o.division_id,
         (array['minutes', 'photograph', 'rulesOfProcedure', 'financialPolicy', 'annualReport', 'charter'])[1 + ${pick('n', 21, 6)}],
         '材料', d.issued_on, case when ${pick('n', 22, 3)} = 0 then d.issued_on + 200 end, md5('attachment')::uuid, 'test', now(),
         case when n % 17 = 0 then now() end
    from generate_series(1, $1::int) n
    join organisation o on o.id = md5('organisation' || 1 + ${pick('n', 23, 70)})::uuid
   cross join lateral (select ${someDay('n', 24)} as issued_on) d`;

/** Two purposes of one document, verified on different days; some only proposed. */
const EVIDENCE = `
  insert into organisation_evidence (district_id, organisation_id, document_id, division_id, purpose, state, proposed_by,
    proposed_at, verified_on, valid_to)
  select 1, d.organisation_id, d.id, d.division_id, 'element:' || p,
         case when ${pick('n + p', 31, 4)} = 0 then 'proposed' else 'verified' end, 'test', now(),
         d.issued_on + ${pick('n + p', 32, 90)}, d.issued_on + 700
    from generate_series(1, $1::int) n
    join organisation_document d on d.id = md5('document' || n)::uuid
   cross join generate_series(1, 2) p
   where ${pick('n', 33, 3)} > 0`;

const PERSONS = `
  insert into person (district_id, id, division_id, name_sealed, name_masked, name_index)
  select 1, md5('person' || n)::uuid, $1::bigint, '-', '张*', 'person' || n from generate_series(1, 40) n`;

const POSTS = `
  insert into post_holding (district_id, person_id, body_kind, body_id, division_id, post_kind, held_from, held_to, withdrawn_at)
  select 1, md5('person' || 1 + ${pick('n', 41, 40)})::uuid, 'organisation', o.id, o.division_id,
         (array['chair', 'councilMember', 'supervisor', 'coreMember', 'volunteer'])[1 + ${pick('n', 42, 5)}], f.held_from,
         case when ${pick('n', 43, 3)} = 0 then f.held_from + 300 end, case when n % 19 = 0 then now() end
    from generate_series(1, $1::int) n
    join organisation o on o.id = md5('organisation' || 1 + ${pick('n', 44, 65)})::uuid
   cross join lateral (select ${someDay('n', 45)} as held_from) f`;

const SCORES = `
  insert into organisation_element_score (district_id, organisation_id, valid_from, valid_to, division_id, halves)
  select 1, o.id, s.valid_from, s.valid_to, o.division_id, ${pick('n + s.part', 51, 9)}
    from generate_series(1, 50) n join organisation o on o.id = md5('organisation' || n)::uuid
   cross join (values (1, date '2024-01-01', date '2026-03-01'), (2, date '2026-03-01', null::date)) s (part, valid_from, valid_to)`;

const CASES = `
  insert into incubation_case (district_id, id, number, organisation_id, programme_id, call_id, track, division_id, simplified,
    requested_sum, summary, stage, stage_entered_on, applied_on)
  select 1, md5('case' || n)::uuid, '孵' || n, o.id, $1::uuid, $2::uuid, 'standard', o.division_id, false, 0, '',
         case when n % 4 = 0 then 'rectifying' else 'closed' end, '2026-01-01',
         case when n % 5 = 0 then null else ${someDay('n', 61)} end
    from generate_series(1, 40) n join organisation o on o.id = md5('organisation' || n)::uuid`;

const VISITS = `
  insert into incubation_visit (district_id, case_id, division_id, ordinal, due_on, visited_on, active)
  select 1, c.id, c.division_id, v, '2026-01-01', case when ${pick('n + v', 71, 4)} = 0 then null else ${someDay('n + v', 72)} end,
         ${pick('n + v', 73, 3)} > 0
    from generate_series(1, 40) n join incubation_case c on c.id = md5('case' || n)::uuid cross join generate_series(1, 2) v`;

const CONTRACTS = `
  insert into funding_contract (district_id, number, title, kind, source, theme, purchaser, supplier_kind, supplier_id,
    division_id, amount, starts_on, ends_on, state, signed_on)
  select 1, 'C' || n, '项目', 'governmentPurchase', 'governmentPurchase', 'elderly', '民政局', 'organisation', o.id,
         o.division_id, 1, '2024-01-01', '2026-12-31', case when n % 3 = 0 then 'rectifying' else 'running' end,
         case when n % 4 = 0 then null else ${someDay('n', 81)} end
    from generate_series(1, 30) n join organisation o on o.id = md5('organisation' || 20 + n)::uuid`;

const ACCOUNTS = `
  insert into annual_accounts (district_id, id, organisation_id, division_id, year, state, donation_income, membership_fee_income,
    service_income, government_subsidy_income, goods_income, investment_income, other_income, income_total, activity_cost,
    administration_expense, fundraising_expense, other_expense, expense_total, opening_unrestricted, opening_restricted,
    closing_unrestricted, closing_restricted, closing_total, created_at, updated_at)
  select 1, md5('accounts' || n || '-' || y)::uuid, o.id, o.division_id, y, 'draft', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
         0, 0, now(), now()
    from generate_series(1, 70) n join organisation o on o.id = md5('organisation' || n)::uuid
   cross join generate_series(2022, 2025) y where ${pick('n * 31 + y', 91, 3)} > 0`;

/** Filed, corrected, or withdrawn again, on days of their own; the figures say nothing but what is left. */
const ACCOUNTS_EVENTS = `
  insert into annual_accounts_event (district_id, accounts_id, division_id, action, to_state, figures, occurred_on, recorded_at,
    recorded_by)
  select 1, a.id, a.division_id, 'fileAccounts',
         (array['draft', 'filed', 'filed', 'corrected', 'withdrawn'])[1 + ${pick('hashtext(a.id::text) + e', 92, 5)}],
         jsonb_build_object('closing', jsonb_build_object('unrestricted', (a.year * e) || '.00'), 'expenseTotal', '12.00',
           'income', '{"donationIncome":"1.00","membershipFeeIncome":"0.00","serviceIncome":"0.00","governmentSubsidyIncome":"0.00","goodsIncome":"0.00","investmentIncome":"0.00","otherIncome":"0.00"}'::jsonb),
         make_date(a.year + 1, 1, 1) + ${pick('hashtext(a.id::text) + e', 93, 300)},
         timestamptz '2026-01-01' + e * interval '1 minute', 'test'
    from annual_accounts a cross join generate_series(1, 3) e`;

/** Eighty organisations in three divisions with records of every kind on all sorts of days, the same ones each time. */
export async function plantManyRecords(tx: Transaction, divisionIds: readonly string[]): Promise<void> {
  const call = await plantCall(tx);
  await tx.sql(ORGANISATIONS, [[...divisionIds], 80]);
  await tx.sql(EVENTS, [90]);
  await tx.sql(ATTACHMENT);
  await tx.sql(DOCUMENTS, [400]);
  await tx.sql(EVIDENCE, [400]);
  await tx.sql(PERSONS, [divisionIds[0]]);
  await tx.sql(POSTS, [250]);
  await tx.sql(SCORES);
  await tx.sql(CASES, [call.programmeId, call.callId]);
  await tx.sql(VISITS);
  await tx.sql(CONTRACTS);
  await tx.sql(ACCOUNTS);
  await tx.sql(ACCOUNTS_EVENTS);
}
