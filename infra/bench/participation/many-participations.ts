import type { Client } from 'pg';
import { type Circle, DAYS, FIRST_DAY, OCCASION, PER_OCCASION } from './plan';

/** Facts of one statement. */
const CHUNK = 1_000_000;

const PLACES = `
  create temporary table places as
    select d.id, t.id as district_id, (row_number() over (order by d.code) - 1)::int as number
      from district t
      join division_closure c on c.ancestor_id = t.division_id
      join division d on d.id = c.descendant_id and d.kind = 'community'
     where t.kind = 'demonstration'`;

/** The core and those who often come are mostly old, the others of all ages. */
const RESIDENTS = `
  insert into resident (district_id, id, division_id, pseudonym, birth_year, sex, employment_status, consent_purpose,
    consent_wording, consent_given_on, consent_kept_until, created_at)
  select p.district_id, md5('resident ' || r.community || ' ' || r.number)::uuid, p.id, r.pseudonym, b.birth_year,
         case when r.number * 7 % 10 < 6 then 'female' else 'male' end,
         case when b.birth_year < 1966 then 'retired' when b.birth_year > 2006 then 'student' when r.number % 9 = 0 then 'homemaker' else 'employed' end,
         'participationRecords', '2023-12', '2023-12-01', '2029-12-01', '2023-12-01'
    from unnest($1::int[], $2::int[], $3::text[]) r(community, number, pseudonym)
    join places p on p.number = r.community
   cross join lateral (select (case when r.number < $4::int and r.number % 10 < 7 then 1942 + r.number * 13 % 22
                                    when r.number < $4::int then 1964 + r.number * 13 % 40
                                    else 1946 + r.number * 29 % 64 end)::smallint as birth_year) b`;

/**
 * Facts by their number, thirty of an occasion; the same number gives the same row. Nobody comes to an occasion twice: the
 * circles of a community are apart, and two of the thirty come from the next community.
 */
const FACTS = `
  insert into participation (district_id, id, division_id, occurred_on, resident_id, age, sex, employment_status, capacity, stage,
    mechanism, channel, form, depth, minutes, initiator, evidence, occasion, source_module, source_id, recorded_at)
  select p.district_id, lpad(to_hex(f.n), 32, '0')::uuid, p.id, o.day, r.id,
         extract(year from o.day)::int - r.birth_year, r.sex, r.employment_status,
         case when f.l < 2 then 'committeeStaff'
              else (array['resident', 'resident', 'resident', 'resident', 'owner', 'partyMember', 'tenant', 'organisationMember', 'merchant'])[1 + f.l % 9] end,
         (array['consultation', 'management', 'supervision', null, 'decision', 'election', null, 'consultation'])[1 + o.sort],
         (array['deliberation', 'volunteering', 'review', 'activity', 'ballot', 'election', 'activity', 'residentsMeeting'])[1 + o.sort],
         (array['offline', 'offline', 'offline', 'wechat', 'miniProgram', 'offline', 'app', 'hotline'])[1 + ((f.g * 3 + f.j / 5) % 8)::int],
         'direct', (array[2, 3, 2, 4, 1, 3, 5, 2, 2, 3])[1 + ((f.j + f.g) % 10)::int],
         15 + (f.g % 12)::int * 15,
         (array['residentsCommittee', 'resident', 'organisation', 'residentsCommittee', 'subdistrict', 'partyBranch'])[1 + (f.g % 6)::int],
         'signInSheet', 'bench:' || f.g, 'bench', f.n::text, o.day + time '20:00'
    from (select n, n / ${String(PER_OCCASION)} as g, (n % ${String(PER_OCCASION)})::int as j from generate_series($1::bigint, $2::bigint) n) s
   cross join lateral (select s.n, s.g, s.j,
           case when s.j < ${String(OCCASION.core)} then ((s.g * 7919 + s.j) % $4::int)::int
                when s.j < ${String(OCCASION.core + OCCASION.active)} then $4::int + ((s.g * 104729 + s.j - ${String(OCCASION.core)}) % $5::int)::int
                else $4::int + $5::int + ((s.g * 15485863 + s.j - ${String(OCCASION.core + OCCASION.active)})
                  % greatest(${String(OCCASION.others)}, $6::int >> (hashint8(s.g + 77) & 3)))::int end as l) f
   cross join lateral (select date '${FIRST_DAY}' + (s.g * ${String(DAYS)} / $3::bigint)::int as day, (hashint8(s.g) & 7) as sort,
                              (hashint8(s.g + 1000000007) & 2147483647) % (select count(*)::int from places) as place) o
    join places p on p.number = o.place
    join planted r on r.community = (o.place + case when s.j in (18, 29) then 1 else 0 end) % (select count(*)::int from places) and r.number = f.l`;

const PLANTED = `
  create temporary table planted as
    select p.number as community, n.number, r.id, r.birth_year, r.sex, r.employment_status
      from places p cross join generate_series(0, $1::int - 1) n(number)
      join resident r on r.district_id = p.district_id and r.id = md5('resident ' || p.number || ' ' || n.number)::uuid`;

/** Communities of the demonstration district, numbered from 0 in a temporary table. */
export async function numberCommunities(admin: Client): Promise<number> {
  await admin.query(PLACES);
  const { rows } = await admin.query<{ places: number }>('select count(*)::int as places from places');
  return rows[0]?.places ?? 0;
}

/** Adds the residents of every community, by the pseudonyms under which the product finds them again. */
export async function plantResidents(
  admin: Client,
  { circle, pseudonymOf }: { circle: Circle; pseudonymOf: (community: number, resident: number) => string },
): Promise<void> {
  const { rows } = await admin.query<{ number: number }>('select number from places order by number');
  const numbers = Array.from({ length: circle.core + circle.active + circle.others }, (_, number) => number);
  for (const { number: community } of rows)
    await admin.query(RESIDENTS, [
      numbers.map(() => community),
      numbers,
      numbers.map((resident) => pseudonymOf(community, resident)),
      circle.core + circle.active,
    ]);
}

/** Adds facts to the demonstration district without asking the keys of other tables, and with the indexes made afterwards. */
export async function plantFacts(
  admin: Client,
  { facts, circle, tell }: { facts: number; circle: Circle; tell: (line: string) => void },
): Promise<void> {
  await admin.query(PLANTED, [circle.core + circle.active + circle.others]);
  await admin.query('create index on planted (community, number)');
  await admin.query('analyze planted, places');
  const { rows: indexes } = await admin.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = 'participation' and indexname <> 'pk_participation'`,
  );
  for (const { name } of indexes) await admin.query(`drop index ${name}`);
  for (let from = 0; from < facts; from += CHUNK) {
    const to = Math.min(facts, from + CHUNK) - 1;
    await admin.query(FACTS, [
      from,
      to,
      Math.ceil(facts / PER_OCCASION),
      circle.core,
      circle.active,
      circle.others,
    ]);
    tell(`${String(to + 1)} facts`);
  }
  for (const { definition } of indexes) await admin.query(definition);
  tell('indexes');
}
