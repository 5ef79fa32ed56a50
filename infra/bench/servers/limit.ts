import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type * as Pg from 'pg';
import { repositoryFolder } from '../../launcher';
import { PipelinedReadRunner } from '../../../apps/api/src/platform/read-planner';
import type { PlannedReadRunner } from '../../../apps/api/src/platform/read-planner';
import { instant, REGISTER_STATEMENTS } from './limit-register';
import { POOL_SIZE, readerActor } from './reader';
import { listen, setting } from './server-process';

/** The product's driver: beside the peers lies another copy, whose queries ours would not know for its own. */
const productPg = createRequire(path.join(repositoryFolder, 'apps', 'api', 'package.json'))(
  'pg',
) as typeof Pg;

/** What is asked of the limit: the name of a shape and its values, in the order of the placeholders. */
interface LimitRequest {
  readonly shape: string;
  readonly values: readonly string[];
}

/** Hand-written for exactly what the shapes ask, every value bound, in the fastest form of JSON that was found. */
const STATEMENTS: Readonly<Record<string, string>> = {
  ...REGISTER_STATEMENTS,
  point: `select '{"id":"' || id || '","name":' || to_json(name) || ',"kind":' || to_json(kind) || ',"foundedOn":"' || founded_on || '","members":' || members
    || ',"version":' || version || '}' from organisation where district_id = $1::bigint and id = $2::uuid`,
  list: `select '[' || string_agg('{"name":' || to_json(o.name) || ',"members":' || o.members || ',"community":' ||
      (select '{"name":' || to_json(c.name) || ',"parent":' || (select '{"name":' || to_json(s.name) || '}' from division s where s.id = c.parent_id) || '}'
       from division c where c.id = o.community_id) || ',"latestActivities":' ||
      (select '[' || coalesce(string_agg('{"title":' || to_json(a.title) || ',"startedAt":"' || ${instant('a.started_at')} || '","headcount":' || a.headcount || '}', ','), '') || ']'
       from (select title, started_at, headcount from activity where district_id = o.district_id and organisation_id = o.id order by started_at desc limit 5) a) || '}', ',') || ']'
    from (select * from organisation where district_id = $1::bigint and kind = $2 order by name, id limit 50) o`,
  page: `select '{"total":' || (select count(*) from activity where district_id = $1::bigint) || ',"nodes":[' ||
      string_agg('{"id":"' || id || '","title":' || to_json(title) || ',"startedAt":"' || ${instant('started_at')} || '","headcount":' || headcount || '}', ',') filter (where rn <= 100)
      || '],"more":' || (count(*) > 100) || ',"end":' || json_build_array((array_agg(started_at) filter (where rn <= 100))[100], (array_agg(id) filter (where rn <= 100))[100]) || '}'
    from (select id, title, started_at, headcount, row_number() over () as rn from (
      select * from activity where district_id = $1::bigint and (started_at, id) < ($2::timestamptz, $3::uuid) order by started_at desc, id desc limit 101) a) p`,
  rollup: `select '[' || string_agg('{"month":"' || month || '","ageBand":' || age_band || ',"participations":' || participations || ',"persons":' || persons || '}', ',') || ']'
    from (select * from participation_month where district_id = $1::bigint and subdistrict_id = $2::bigint order by month, age_band limit 100) m`,
  nesting: `select '{"name":' || to_json(d.name) || ',"children":' || (select '[' || string_agg('{"name":' || to_json(c.name) || ',"organisations":' ||
      (select '[' || coalesce(string_agg('{"name":' || to_json(o.name) || ',"latestActivities":' ||
        (select '[' || coalesce(string_agg('{"title":' || to_json(a.title) || ',"headcount":' || a.headcount || '}', ','), '') || ']' from (
          select title, headcount from activity where district_id = o.district_id and organisation_id = o.id order by started_at desc limit 3) a) || '}', ','), '') || ']' from (
        select * from organisation where district_id = $1::bigint and community_id = c.id order by name limit 5) o) || '}', ',') || ']' from (
      select id, name from division where parent_id = d.id order by name limit 100) c) || '}' from division d where d.id = $2::bigint`,
};

const INSERT = `insert into participation (district_id, activity_id, occurred_on, resident_id, age_band) values ($1::bigint, $2::uuid, $3::date, $4::bigint, $5::smallint)
  returning '{"id":"' || id || '","occurredOn":"' || occurred_on || '","ageBand":' || age_band || '}' as answer`;

const actor = readerActor([]);
const district = setting('BENCH_DISTRICT');

function answer(
  { shape, values }: LimitRequest,
  { runner, pool }: { runner: PlannedReadRunner; pool: Pg.Pool },
): Promise<string> {
  const text = STATEMENTS[shape];
  const bound = [district, ...values];
  return text === undefined
    ? write(pool, bound)
    : runner.run(actor, [{ name: `limit_${shape}`, text, values: bound }]).then(([json]) => json ?? 'null');
}

/** The same transaction with the same districts; the statements leave without waiting for one another. */
async function write(pool: Pg.Pool, values: readonly string[]): Promise<string> {
  const client = await pool.connect();
  try {
    const sent = [
      client.query(`begin; set local app.districts = '${district}'`),
      client.query({ name: 'limit_write', text: INSERT, values: [...values] }),
      client.query('commit'),
    ];
    const [, inserted] = await Promise.all(sent);
    return (inserted?.rows[0] as { answer: string } | undefined)?.answer ?? 'null';
  } finally {
    client.release();
  }
}

/** The least that a server can do: no schema, no validation, no plan, no access decision. */
async function main(): Promise<void> {
  const pool = new productPg.Pool({
    connectionString: setting('BENCH_URL'),
    max: POOL_SIZE,
    pipeline: true,
  });
  const runner = new PipelinedReadRunner({
    dataSource: { driver: { master: pool } },
  } as unknown as ConstructorParameters<typeof PipelinedReadRunner>[0]);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString('utf8')) as LimitRequest;
      answer(asked, { runner, pool }).then(
        (json) => {
          const body = Buffer.from(json);
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
          response.end(body);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await listen(
    () =>
      new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
      ),
  );
}

void main();
