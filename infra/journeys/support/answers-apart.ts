import { Client } from 'pg';
import { productEnvironment } from './product-address';

/** A name with what was counted for it. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** A span of days, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Whatever of the registers of a district is counted by SQL of its own, apart from indicators, rollups and the API. */
export class AnswersApart {
  private constructor(
    private readonly client: Client,
    private readonly districtId: string,
  ) {}

  static async of(district: string): Promise<AnswersApart> {
    const client = new Client({ connectionString: productEnvironment()['DATABASE_URL'] });
    await client.connect();
    // Row-level security is forced on the owner too.
    const { rows } = await client.query<{ id: string }>(
      `select d.id::text as id, set_config('app.districts', d.id::text, false)
         from district d join division p on p.id = d.division_id where p.name = $1 and d.kind = 'demonstration'`,
      [district],
    );
    if (!rows[0]) throw new Error(`There is no demonstration district ${district}.`);
    return new AnswersApart(client, rows[0].id);
  }

  /** Subdistricts by the share of their residents from 36 to 59 who took part, least first. */
  async middleAgedTakingPart({ from, to }: Span): Promise<readonly (Counted & { readonly of: number })[]> {
    const { rows } = await this.client.query<{ name: string; count: string; of: string }>(
      `with person as (
         select c.ancestor_id as place, count(distinct p.resident_id) as count
           from participation p join division_closure c on c.descendant_id = p.division_id
          where p.district_id = $1 and p.withdrawn_at is null and p.depth >= 2 and p.age between 36 and 59
            and p.occurred_on between $2 and $3 group by 1),
       living as (
         select c.ancestor_id as place, sum(r.persons) as of
           from population_count r join division_closure c on c.descendant_id = r.division_id
          where r.district_id = $1 and r.year = extract(year from $3::date) and r.age_band = 'from36To59' group by 1)
       select d.name, person.count, living.of from division d join person on person.place = d.id
         join living on living.place = d.id where d.kind = 'subdistrict' order by person.count / living.of::numeric, d.name`,
      [this.districtId, from, to],
    );
    return rows.map(({ name, count, of }) => ({ name, count: Number(count), of: Number(of) }));
  }

  /** Communities by the tasks of departments that the list in force did not have or prohibited, most first. */
  async offListTasks({ from, to }: Span): Promise<readonly Counted[]> {
    const { rows } = await this.client.query<{ name: string; count: string }>(
      `select d.name, count(*) from community_task t join division d on d.id = t.division_id
        where t.district_id = $1 and ${OFF_LIST} and t.received_on between $2 and $3
        group by d.id, d.name order by count(*) desc, d.name`,
      [this.districtId, from, to],
    );
    return rows.map(({ name, count }) => ({ name, count: Number(count) }));
  }

  /** How many of those tasks the district had in each month of a span, first to last. */
  async offListByMonth({ from, to }: Span): Promise<readonly number[]> {
    const { rows } = await this.client.query<{ count: string }>(
      `select (select count(*) from community_task t where t.district_id = $1 and ${OFF_LIST}
                 and t.received_on >= m and t.received_on < m + interval '1 month') as count
         from generate_series($2::date, $3::date, interval '1 month') m order by m`,
      [this.districtId, from, to],
    );
    return rows.map(({ count }) => Number(count));
  }

  /** What of organisations ends within a span and is neither renewed nor waits for its renewal to be verified, by kind. */
  async expiring({ from, to }: Span): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.client.query<{ kind: string; count: string }>(
      `select kind, count(*) from (
         select '业委会任期' as kind, term_end as ends from owners_committee where district_id = $1 and state = 'active'
         union all
         select '孵化服务协议', ends_on from incubation_case
          where district_id = $1 and started_on is not null
            and stage in ('admitted', 'incubating', 'midtermReview', 'rectifying', 'suspended', 'exitReview')
         union all
         select '要素佐证材料', min(valid_to) from (
           select distinct on (e.organisation_id, e.purpose, d.kind) e.document_id, e.valid_to, e.state, e.proposed_at,
                  max(e.proposed_at) filter (where e.state = 'proposed')
                    over (partition by e.organisation_id, e.purpose, d.kind) as renewal_proposed_at
             from organisation_evidence e
             join organisation_document d on d.district_id = e.district_id and d.id = e.document_id
             join organisation o on o.district_id = e.district_id and o.id = e.organisation_id
            where e.district_id = $1 and e.state in ('verified', 'proposed') and d.withdrawn_at is null
              and o.withdrawn_at is null
            order by e.organisation_id, e.purpose, d.kind, e.state = 'verified' desc, e.valid_to desc) newest
          where state = 'verified' and coalesce(renewal_proposed_at <= proposed_at, true)
          group by document_id) thing
        where ends between $2 and $3 group by 1`,
      [this.districtId, from, to],
    );
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
  }

  end(): Promise<void> {
    return this.client.end();
  }
}

const OFF_LIST = `t.withdrawn_at is null and t.department_id is not null and t.finding in ('offList', 'prohibited')`;

/**
 * By hand what a chart of individual values says: the upper limit that the first twelve months give, and whether one of
 * the last three lies beyond it.
 */
export function upperLimit(months: readonly number[]): { readonly high: number; readonly beyond: boolean } {
  const past = months.slice(0, -3);
  const mean = past.reduce((sum, value) => sum + value, 0) / past.length;
  const steps = past.slice(1).map((value, index) => Math.abs(value - (past[index] ?? 0)));
  const high = mean + (2.66 * steps.reduce((sum, step) => sum + step, 0)) / steps.length;
  return { high, beyond: months.slice(-3).some((value) => value > high) };
}
