import type { Client } from 'pg';

/** How much data the bench works on. */
export interface DataSize {
  readonly facts: number;
  readonly organisations: number;
  readonly activities: number;
}

/** Divisions: 1 city, 11 districts (the tenants), 110 subdistricts, 1,100 communities. Ids say the level: 1, 1xx, 1xxx, 1xxxx. */
const DIVISIONS = `
  INSERT INTO division (id, parent_id, level, name)
  SELECT 1, null, 1, '市' UNION ALL
  SELECT 100 + d, 1, 2, '区' || d FROM generate_series(0, 10) d UNION ALL
  SELECT 1000 + s, 100 + s / 10, 3, '街道' || s FROM generate_series(0, 109) s UNION ALL
  SELECT 10000 + c, 1000 + c / 10, 4, '社区' || c FROM generate_series(0, 1099) c`;

const CLOSURE = `
  INSERT INTO division_closure (ancestor_id, descendant_id, distance)
  WITH RECURSIVE up (ancestor_id, descendant_id, distance) AS (
    SELECT id, id, 0 FROM division
    UNION ALL
    SELECT d.parent_id, up.descendant_id, up.distance + 1 FROM up JOIN division d ON d.id = up.ancestor_id WHERE d.parent_id IS NOT NULL)
  SELECT * FROM up`;

const ORGANISATIONS = `
  INSERT INTO organisation (district_id, id, community_id, kind, name, founded_on, members)
  SELECT 100 + (i % 1100) / 100, md5('organisation' || i)::uuid, 10000 + i % 1100, (ARRAY['charity','mutualAid','sport','culture'])[1 + i / 1100 % 4],
    '“邻里”互助组织 ' || i, date '2010-01-01' + (i * 7919) % 5000, 5 + (i * 31) % 200
  FROM generate_series(0, $1::int - 1) i`;

const ACTIVITIES = `
  INSERT INTO activity (district_id, id, organisation_id, title, started_at, headcount)
  SELECT 100 + (i % $2::int % 1100) / 100, md5('activity' || i)::uuid, md5('organisation' || i % $2::int)::uuid, '活动 ' || i,
    timestamptz '2025-01-01' + make_interval(secs => (i::bigint * 7907 * 61) % 63072000), 3 + (i * 17) % 90
  FROM generate_series(0, $1::int - 1) i`;

const FACTS = `
  INSERT INTO participation (district_id, occurred_on, activity_id, resident_id, age_band)
  SELECT 100 + (a % $3::int % 1100) / 100, date '2025-01-01' + (i::bigint * 104729 % 365)::int, md5('activity' || a)::uuid,
    (i::bigint * 15485863) % 400000, (i::bigint * 32452843) % 7
  FROM (SELECT i, (i::bigint * 7919 % $2::int)::int AS a FROM generate_series(0, $1::int - 1) i) facts`;

const ROLLUP = `
  INSERT INTO participation_month (district_id, subdistrict_id, month, age_band, participations, persons)
  SELECT p.district_id, c.parent_id, date_trunc('month', p.occurred_on::timestamp)::date, p.age_band, count(*), count(distinct p.resident_id)
  FROM participation p JOIN activity a USING (district_id) JOIN organisation o USING (district_id) JOIN division c ON c.id = o.community_id
  WHERE a.id = p.activity_id AND o.id = a.organisation_id
  GROUP BY 1, 2, 3, 4`;

/** Fills the tables; the same size gives the same rows. `tell` hears what is being done. */
export async function fill(client: Client, size: DataSize, tell: (line: string) => void): Promise<void> {
  await client.query(DIVISIONS);
  await client.query(CLOSURE);
  await client.query(ORGANISATIONS, [size.organisations]);
  tell(`activities: ${size.activities}`);
  await client.query(ACTIVITIES, [size.activities, size.organisations]);
  tell(`participation facts: ${size.facts}`);
  await client.query(FACTS, [size.facts, size.activities, size.organisations]);
  tell('rollup');
  await client.query('ANALYZE');
  await client.query(ROLLUP);
}
