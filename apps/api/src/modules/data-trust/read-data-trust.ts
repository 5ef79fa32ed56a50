import {
  addMonths,
  dateInShanghai,
  daysBetween,
  endOfMonth,
  formatPeriod,
  isoDate,
  type IsoDate,
  monthPeriod,
  WATCHED_LEDGERS,
  type WatchedLedger,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import { cellsInSpan, readRollupStanding } from '../../platform/rollups';
import { findPlaces } from '../divisions';
import { readLedgerMonths } from '../indicators';
import { TASK_CORRECTION_ROLLUP } from '../tasks';
import type {
  DataTrustFilter,
  DataTrustType,
  LedgerMonthTrustType,
  PlaceCompletenessType,
} from './data-trust.type';

/** Most months that may be asked for. */
const MOST_MONTHS = 24;

/** The place, what lies below it, and the months, latest first. */
interface Asked {
  readonly districtId: string;
  readonly divisionId: string;
  readonly isWholeDistrict: boolean;
  readonly months: readonly IsoDate[];
  readonly members: readonly Member[];
}

/** A community of the place, with the place directly below that it lies in, which may be itself. */
interface Member {
  readonly communityId: string;
  readonly belowId: string;
}

/**
 * How complete and how timely the ledgers of a place are, from kept figures alone; undefined where the place lies outside
 * the caller's divisions.
 * @throws BAD_USER_INPUT for a number of months that is out of range
 */
export async function readDataTrust(
  context: RequestContext,
  filter: DataTrustFilter,
): Promise<DataTrustType | undefined> {
  const asked = await readAsked(context, filter);
  if (!asked) return undefined;
  const ledgers = [];
  const places: PlaceCompletenessType[] = [];
  for (const ledger of WATCHED_LEDGERS) {
    const ofWholeDistrict = ledger === 'participation' && !asked.isWholeDistrict;
    const { asOf } = await readRollupStanding(context.reads, {
      districtId: asked.districtId,
      source: ledger,
    });
    const told = ofWholeDistrict ? null : await readLedger(context, asked, ledger);
    ledgers.push({ ledger, ofWholeDistrict, lastArrivalAt: asOf, months: [...(told?.months ?? [])] });
    places.push(...(told?.places ?? []));
  }
  return { ledgers, places };
}

async function readAsked(
  context: RequestContext,
  { divisionId, districtId, months }: DataTrustFilter,
): Promise<Asked | undefined> {
  if (months < 1 || months > MOST_MONTHS)
    throw thrown('BAD_USER_INPUT', { argument: 'months', maximum: MOST_MONTHS });
  const found = await findPlaces(context, { districtId, divisionIds: [divisionId] });
  const id = found?.divisionIds[0];
  if (!found || id === undefined) return undefined;
  const [district] = await context.reads.sql<{ id: string }>(
    'select division_id::text as id from district where id = $1::bigint',
    [found.districtId],
  );
  const members = await context.reads.sql<Member>(
    `select d.id::text as "communityId", coalesce(below.descendant_id, d.id)::text as "belowId"
       from division_closure c
       join division d on d.id = c.descendant_id and d.exists_to is null and d.kind in ('community', 'village')
       left join lateral (
         select own.descendant_id from division_closure own
           join division_closure up on up.ancestor_id = own.descendant_id and up.descendant_id = d.id
          where own.ancestor_id = $1::bigint and own.distance = 1) below on true
      where c.ancestor_id = $1::bigint order by d.id`,
    [id],
  );
  const first = isoDate(`${dateInShanghai(context.clock.now().getTime()).slice(0, 7)}-01`);
  return {
    ...{ districtId: found.districtId, divisionId: id, isWholeDistrict: district?.id === id, members },
    months: Array.from({ length: months }, (_, back) => addMonths(first, -1 - back)),
  };
}

interface LedgerRead {
  readonly months: readonly LedgerMonthTrustType[];
  readonly places: readonly PlaceCompletenessType[];
}

async function readLedger(context: RequestContext, asked: Asked, ledger: WatchedLedger): Promise<LedgerRead> {
  const { districtId, divisionId, months, members } = asked;
  const isByCommunity = ledger !== 'participation';
  const communityIds = isByCommunity ? members.map(({ communityId }) => communityId) : [];
  const rows = await readLedgerMonths(context.reads, {
    ...{ districtId, ledger, divisionIds: [...new Set([divisionId, ...communityIds])] },
    ...{ first: months.at(-1) ?? '', last: months[0] ?? '' },
  });
  const has = new Set(rows.map((row) => `${row.divisionId}|${row.month}`));
  const late = ledger === 'communityTask' ? await readLateActs(context, asked) : null;
  return {
    months: months.map((day) => {
      const month = formatPeriod(monthPeriod(day));
      const reporting = communityIds.filter((id) => has.has(`${id}|${month}`)).length;
      return {
        ...{ month, hasRecords: has.has(`${divisionId}|${month}`) },
        reported: isByCommunity ? reporting : null,
        expected: isByCommunity ? communityIds.length : null,
        ...lateOf(late, day),
      };
    }),
    places: isByCommunity ? completenessBelow(asked, ledger, has) : [],
  };
}

function completenessBelow(
  { months, members, divisionId }: Asked,
  ledger: WatchedLedger,
  has: ReadonlySet<string>,
): PlaceCompletenessType[] {
  const keys = months.map((day) => formatPeriod(monthPeriod(day)));
  const places = Map.groupBy(
    members.filter(({ communityId }) => communityId !== divisionId),
    ({ belowId }) => belowId,
  );
  return [...places].map(([belowId, own]) => {
    const reportedIn = keys.map(
      (month) => own.filter(({ communityId }) => has.has(`${communityId}|${month}`)).length,
    );
    return {
      ...{ divisionId: belowId, ledger, expected: own.length * keys.length },
      reported: reportedIn.reduce((sum, count) => sum + count, 0),
      emptyMonths: keys.filter((_, place) => reportedIn[place] === 0),
    };
  });
}

/** An act after the close of a month, on a day, and how many tasks it was upon. */
interface LateAct {
  readonly month: string;
  readonly act: string;
  readonly day: IsoDate;
  readonly count: number;
}

/** Acts on tasks after the close of their month, which are kept by act and day. */
async function readLateActs(
  context: RequestContext,
  { districtId, divisionId, months }: Asked,
): Promise<readonly LateAct[]> {
  const cells = cellsInSpan({
    ...{
      districtId: '$1::bigint',
      source: '$2',
      grain: `'month'`,
      dimension: `'act'`,
      divisionId: '$3::bigint',
    },
    ...{ first: '$4::date', last: '$5::date', measures: `array['correctedTasks']` },
  });
  const rows = await context.reads.sql<{ month: string; member: string; count: number }>(
    `select c.starts_on::text as month, c.member, sum(c.amount)::int as count from (select 1) one ${cells} group by 1, 2`,
    [districtId, TASK_CORRECTION_ROLLUP.code, divisionId, months.at(-1), months[0]],
  );
  return rows.map(({ month, member, count }) => {
    const [act = '', day = ''] = member.split('@');
    return { month, act, day: isoDate(day), count };
  });
}

function lateOf(
  acts: readonly LateAct[] | null,
  month: IsoDate,
): Pick<LedgerMonthTrustType, 'late' | 'lateDays' | 'corrected'> {
  if (acts === null) return { late: null, lateDays: null, corrected: null };
  const own = acts.filter((act) => act.month === month);
  const late = own.filter(({ act }) => act === 'receive');
  const days = late.map(({ day }) => daysBetween(endOfMonth(month), day));
  const sum = (of: readonly LateAct[]): number => of.reduce((total, { count }) => total + count, 0);
  return {
    late: sum(late),
    lateDays: days.length === 0 ? null : Math.max(...days),
    corrected: sum(own.filter(({ act }) => act !== 'receive')),
  };
}
