import type { Client } from 'pg';

/** How many there are of each; with those of the demonstration beside them. */
export interface RegisterSize {
  readonly organisations: number;
  readonly documents: number;
  readonly cases: number;
}

const EVERY_DISTRICT = `select set_config('app.districts', (select string_agg(id::text, ',') from district), false)`;
const TENANT = `select id from district where kind = 'demonstration'`;

/** Communities of the demonstration district, numbered from 0. */
const COMMUNITIES = `
  create temporary table places as
    select d.id, row_number() over (order by d.id) - 1 as number, t.id as district_id
      from district t
      join division_closure c on c.ancestor_id = t.division_id
      join division d on d.id = c.descendant_id and d.kind = 'community'
     where t.kind = 'demonstration'`;

const ORGANISATIONS = `
  insert into organisation (district_id, id, name, name_key, division_id, registration_status, status_since, service_kind,
    filing_number, founded_on, member_count)
  select p.district_id, md5('organisation' || n)::uuid, '邻里组织' || n, '邻里组织' || n, p.id,
         (array['unregistered', 'filed', 'filed', 'registered'])[1 + n % 4], date '2023-01-01' + n % 900,
         (array['cultureSports', 'governance', 'mutualAid', 'publicBenefit', 'volunteering'])[1 + n % 5],
         case when n % 4 in (1, 2) then '备' || n end, date '2015-01-01' + (n * 7919) % 2900, 10 + n % 60
    from generate_series(1, $1::int) n join places p on p.number = n % (select count(*) from places)`;

const EVENTS = `
  insert into organisation_event (district_id, organisation_id, division_id, kind, occurred_on, recorded_at, recorded_by,
    from_code, to_code)
  select o.district_id, o.id, o.division_id, k.kind, o.status_since, now(), 'prove', 'unregistered', o.registration_status
    from generate_series(1, $1::int) n join organisation o on o.id = md5('organisation' || n)::uuid
   cross join (values ('recorded'), ('changed'), ('statusChanged')) k (kind)
   where k.kind <> 'statusChanged' or n % 4 > 0`;

const PERSONS = `
  insert into person (district_id, id, division_id, name_sealed, name_masked, name_index)
  select o.district_id, md5('person' || n || '/' || p)::uuid, o.division_id, '-', '张*', 'prove' || n || '/' || p
    from generate_series(1, $1::int) n join organisation o on o.id = md5('organisation' || n)::uuid
   cross join generate_series(1, 3) p`;

const CONTACTS = `
  update organisation o set contact_person_id = md5('person' || n || '/1')::uuid
    from generate_series(1, $1::int) n where o.id = md5('organisation' || n)::uuid and n % 4 > 0`;

const POSTS = `
  insert into post_holding (district_id, person_id, body_kind, body_id, division_id, post_kind, held_from)
  select o.district_id, md5('person' || n || '/' || p)::uuid, 'organisation', o.id, o.division_id,
         (array['chair', 'supervisor', 'coreMember'])[p], o.founded_on
    from generate_series(1, $1::int) n join organisation o on o.id = md5('organisation' || n)::uuid
   cross join generate_series(1, 3) p
   where n % 3 > 0`;

const ATTACHMENT = `
  insert into attachment (district_id, id, sha256, byte_size, media_type, file_name, uploaded_by)
  select (${TENANT}), md5('attachment')::uuid, repeat('0', 64), 10, 'application/pdf', '材料.pdf', 'prove'`;

const DOCUMENTS = `
  insert into organisation_document (district_id, id, organisation_id, division_id, kind, title, issued_on, attachment_id,
    recorded_by, recorded_at)
  select o.district_id, md5('document' || n)::uuid, o.id, o.division_id,
         (array['charter', 'minutes', 'financialPolicy', 'photograph', 'annualReport', 'rulesOfProcedure'])[1 + n / 7 % 6],
         '材料 ' || n, current_date - (n * 31) % 900, md5('attachment')::uuid, 'prove', now()
    from generate_series(1, $1::int) n
    join organisation o on o.id = md5('organisation' || 1 + n % $2::int)::uuid`;

const EVIDENCE = `
  insert into organisation_evidence (district_id, organisation_id, document_id, division_id, purpose, state, proposed_by,
    proposed_at, verified_on, valid_to)
  select d.district_id, d.organisation_id, d.id, d.division_id, 'element:' || (array['activityCharter', 'governanceStructure'])[p],
         case when n % 5 = 0 then 'proposed' else 'verified' end, 'prove', now(), d.issued_on + 10, d.issued_on + 740
    from generate_series(1, $1::int) n
    join organisation_document d on d.id = md5('document' || n)::uuid
   cross join generate_series(1, 2) p`;

const SCORES = `
  insert into organisation_element_score (district_id, organisation_id, valid_from, valid_to, division_id, halves)
  select o.district_id, o.id, s.valid_from, s.valid_to, o.division_id, (n + s.part) % 9
    from generate_series(1, $1::int) n join organisation o on o.id = md5('organisation' || n)::uuid
   cross join (values (1, date '2020-01-01', current_date - 100), (2, current_date - 100, null::date)) s (part, valid_from, valid_to)`;

const STAGES = `(array['applied', 'screening', 'interview', 'panelReview', 'publicNotice', 'intake', 'incubating', 'rectifying',
  'graduated', 'followUp', 'closed', 'refused', 'withdrawn', 'terminated'])`;

const CASES = `
  insert into incubation_case (district_id, id, number, organisation_id, programme_id, call_id, track, division_id, simplified,
    requested_sum, summary, stage, stage_entered_on, applied_on, admitted_on, graduated_on, ended_on)
  select o.district_id, md5('case' || n)::uuid, '规模' || n, o.id, c.programme_id, c.id, 'standard', o.division_id, false, 5000,
         '邻里互助', s.stage, current_date - n % 200, current_date - 400 - n % 700,
         case when n % 14 between 5 and 10 then current_date - 350 - n % 600 end,
         case when n % 14 between 8 and 10 then current_date - 150 - n % 400 end,
         case when n % 14 > 9 then current_date - n % 140 end
    from generate_series($1::int, $2::int) n
    join organisation o on o.id = md5('organisation' || n)::uuid
    join (select * from incubation_call where district_id = (${TENANT}) order by id limit 1) c on true
   cross join lateral (select ${STAGES}[1 + n % 14] as stage) s`;

const CASE_EVENTS = `
  insert into incubation_event (district_id, case_id, division_id, case_version, action, from_stage, to_stage, occurred_on,
    recorded_at, recorded_by)
  select c.district_id, c.id, c.division_id, 1 + v.number, v.action, v.from_stage, v.to_stage, c.applied_on + 10 * v.number,
         now(), 'prove'
    from generate_series($1::int, $2::int) n join incubation_case c on c.id = md5('case' || n)::uuid
   cross join (values (1, 'passScreening', 'screening', 'interview'), (2, 'passPanel', 'panelReview', 'publicNotice'))
     v (number, action, from_stage, to_stage)
   where n % 14 > 1`;

const VISITS = `
  insert into incubation_visit (district_id, case_id, division_id, ordinal, due_on, visited_on, active)
  select c.district_id, c.id, c.division_id, 1, c.graduated_on + 90, c.graduated_on + 88, n % 9 > 0
    from generate_series($1::int, $2::int) n join incubation_case c on c.id = md5('case' || n)::uuid
   where c.graduated_on is not null`;

/** Lets the owner of the schema see the rows of all districts: row-level security holds owners too. */
export async function everyDistrict(client: Client): Promise<void> {
  await client.query(EVERY_DISTRICT);
}

/** Fills the register of the demonstration district with organisations, their people, papers and evidence. */
export async function fillRegister(client: Client, size: RegisterSize): Promise<void> {
  await everyDistrict(client);
  await client.query(COMMUNITIES);
  await client.query(ORGANISATIONS, [size.organisations]);
  for (const part of [EVENTS, PERSONS, CONTACTS, POSTS, SCORES])
    await client.query(part, [size.organisations]);
  await client.query(ATTACHMENT);
  await client.query(DOCUMENTS, [size.documents, size.organisations]);
  await client.query(EVIDENCE, [size.documents]);
  await client.query('analyze');
}

/** Adds the cases with these numbers, at all stages. */
export async function fillCases(client: Client, from: number, to: number): Promise<void> {
  await everyDistrict(client);
  for (const part of [CASES, CASE_EVENTS, VISITS]) await client.query(part, [from, to]);
  await client.query('analyze');
}
