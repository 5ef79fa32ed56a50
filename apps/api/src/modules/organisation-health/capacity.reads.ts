import { type IsoDate, type Period, periodBounds } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** Sums of a place in a period, each by its index in the question. */
interface CapacitySum {
  readonly place: number;
  readonly period: number;
  readonly amount: number;
}

/** Which places and periods are asked for, until when they are known. */
export interface CapacityAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly periods: readonly Period[];
  readonly today: IsoDate;
}

const ASKED = `
  asked as (select (t.position - 1)::int as number, t.first_day, t.last_day
              from unnest($3::date[], $4::date[]) with ordinality t(first_day, last_day, position)),
  places as (select (position - 1)::int as number, id from unnest($2::bigint[]) with ordinality p(id, position))`;

/** The day on which an organisation reached one of some statuses, by its history; without one, by its present status. */
function reachedOn(statuses: readonly string[]): string {
  const list = statuses.map((status) => `'${status}'`).join(', ');
  return `select o.id, o.division_id, coalesce(
      (select min(e.occurred_on) from organisation_event e
        where e.district_id = o.district_id and e.organisation_id = o.id and e.kind = 'statusChanged'
          and e.to_code in (${list})),
      case when o.registration_status in (${list}) and not exists (
        select from organisation_event e
         where e.district_id = o.district_id and e.organisation_id = o.id and e.kind = 'statusChanged')
        then o.status_since end) as reached_on
    from organisation o
   where o.district_id = $1::bigint and o.withdrawn_at is null and o.merged_into_id is null`;
}

const placed = (of: string, amount: string, on: string): string => `
  with ${ASKED}, facts as (${of})
  select p.number as place, a.number as period, ${amount}::float8 as amount
    from places p join division_closure c on c.ancestor_id = p.id
    join facts f on f.division_id = c.descendant_id
    join asked a on ${on}
   group by 1, 2`;

const IN_PERIOD = 'f.reached_on between a.first_day and a.last_day';

/** Statuses of organisations that are registered, or were and are being wound up. */
export const REGISTERED_STATUSES = [
  'registered',
  'changePending',
  'abnormalListed',
  'seriousListed',
  'dissolving',
] as const;

const NEWLY_REGISTERED = placed(reachedOn(['registered']), 'count(*)', IN_PERIOD);
const DEREGISTERED = placed(reachedOn(['deregistered', 'revoked']), 'count(*)', IN_PERIOD);

const PURCHASES = placed(
  `select division_id, signed_on as reached_on, amount from funding_contract
    where district_id = $1::bigint and kind = 'governmentPurchase' and signed_on is not null
      and state not in ('declined', 'withdrawn')`,
  'sum(f.amount)',
  IN_PERIOD,
);

/** Organisations that were first registered in the periods. */
export const readNewlyRegistered = (reads: Reads, asked: CapacityAsked) =>
  readSums(reads, NEWLY_REGISTERED, asked);

/** Organisations that were deregistered or revoked in the periods. */
export const readDeregistered = (reads: Reads, asked: CapacityAsked) => readSums(reads, DEREGISTERED, asked);

/** Amounts in yuan of contracts of government purchase that were signed in the periods. */
export const readPurchases = (reads: Reads, asked: CapacityAsked) => readSums(reads, PURCHASES, asked);

/** Whether a district keeps contracts at all; without any, nothing is known of its purchases. */
export async function keepsContracts(reads: Reads, districtId: string): Promise<boolean> {
  const [row] = await reads.sql<{ kept: boolean }>(
    'select exists (select from funding_contract where district_id = $1::bigint) as kept',
    [districtId],
  );
  return row?.kept ?? false;
}

async function readSums(
  reads: Reads,
  statement: string,
  { districtId, divisionIds, periods, today }: CapacityAsked,
): Promise<(cell: { readonly place: number; readonly day: number }) => number> {
  const bounds = periods.map(periodBounds);
  const rows = await reads.sql<CapacitySum>(statement, [
    districtId,
    [...divisionIds],
    bounds.map(({ from }) => from),
    bounds.map(({ to }) => (to < today ? to : today)),
  ]);
  return ({ place, day }) => rows.find((row) => row.place === place && row.period === day)?.amount ?? 0;
}
