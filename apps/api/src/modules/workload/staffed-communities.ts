import {
  addDays,
  type IsoDate,
  type PeriodBounds,
  periodBounds,
  type PostSpanOfDays,
  postSpans,
  type StaffingFact,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type AskedDay, askedDays, type FamilyAsked } from '../../platform/indicators';
import { type CommitteeBelow, listCommitteesBelow, readStaffingFacts } from '../staffing';
import { TASK_ROLLUP } from '../tasks';
import { readFirstMonths } from './workload-cells.reads';

/** A community whose posts and tasks are both known over some days of a period, at a place that was asked for. */
export interface StaffedCommunity {
  readonly place: number;
  readonly period: number;
  readonly divisionId: string;
  /** Up to the end of the period: what its tasks are added up over. */
  readonly bounds: PeriodBounds;
  /** Up to today, with the posts of those days. */
  readonly posts: readonly PostSpanOfDays[];
}

/** What is known of the posts of the places that were asked for. */
export interface StaffedPlaces {
  readonly committees: readonly CommitteeBelow[];
  readonly facts: ReadonlyMap<string, readonly StaffingFact[]>;
  /** Those with posts and with a register of tasks, by place and period. */
  readonly staffed: readonly StaffedCommunity[];
}

/** Reads which committees lie in the places, what posts they have, and from when on both posts and tasks are known. */
export async function readStaffedPlaces(reads: Reads, asked: FamilyAsked): Promise<StaffedPlaces> {
  const { districtId } = asked;
  const committees = await listCommitteesBelow(reads, asked.divisionIds);
  const divisionIds = [...new Set(committees.map(({ divisionId }) => divisionId))];
  const facts = await readStaffingFacts(reads, { districtId, divisionIds });
  const first = await readFirstMonths(reads, { districtId, source: TASK_ROLLUP.code, divisionIds });
  const months = new Map(divisionIds.map((id, index) => [id, first.get(index)]));
  const staffed = committees.flatMap(({ place, divisionId }) =>
    askedDays(asked.periods, asked.today).flatMap((day, period) => {
      const own = staffedOn(day, { facts: facts.get(divisionId), register: months.get(divisionId) });
      return own ? [{ place, period, divisionId, ...own }] : [];
    }),
  );
  return { committees, facts, staffed };
}

/** The days of a period over which both are known: nothing is said per post of the others. */
function staffedOn(
  { period, day }: AskedDay,
  known: { readonly facts: readonly StaffingFact[] | undefined; readonly register: IsoDate | undefined },
): Pick<StaffedCommunity, 'bounds' | 'posts'> | null {
  if (day === null || known.register === undefined || known.facts === undefined) return null;
  const { from, to } = periodBounds(period);
  const posts = postSpans(known.facts, { from: from < known.register ? known.register : from, to: day });
  const [begun] = posts;
  return begun ? { bounds: { from: begun.from, to }, posts } : null;
}

/** The Mondays of a span that begin a week which is over. */
export function mondaysOf<Span extends PeriodBounds>(span: Span, today: IsoDate): Span {
  const last = addDays(today, -6);
  return { ...span, to: span.to < last ? span.to : last };
}
