import type { IsoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { cellsInSpan } from '../../platform/rollups';
import type { CellSum } from './workload-cells.reads';

/** Days of a community that go into a figure of a place and a period, both by their index. */
export interface CommunitySpan {
  readonly place: number;
  readonly period: number;
  readonly divisionId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The same, by the cells that it is read from. */
export interface CellSpan extends CommunitySpan {
  readonly grain: 'day' | 'month';
}

/** Which measures of a source are asked for. */
export interface PostCellsAsked {
  readonly districtId: string;
  readonly source: string;
  readonly dimension: string;
  readonly measures: readonly string[];
  readonly spans: readonly CellSpan[];
}

const CELLS = `
  select s.place, s.period, c.member, c.measure, sum(c.amount)::float8 as amount
    from unnest($1::int[], $2::int[], $3::bigint[], $4::text[], $5::date[], $6::date[])
           s(place, period, division_id, grain, first_day, last_day)
    ${cellsInSpan({
      ...{ districtId: '$7::bigint', source: '$8', grain: 's.grain', dimension: '$9' },
      ...{ divisionId: 's.division_id', first: 's.first_day', last: 's.last_day', measures: '$10::text[]' },
    })}
   group by 1, 2, 3, 4`;

/** Adds up cells of communities, each over its own days, by place and period. */
export async function readPostCells(reads: Reads, asked: PostCellsAsked): Promise<readonly CellSum[]> {
  const { spans } = asked;
  if (spans.length === 0) return [];
  return reads.sql<CellSum>(CELLS, [
    ...columnsOf(spans),
    spans.map(({ grain }) => grain),
    spans.map(({ from }) => from),
    spans.map(({ to }) => to),
    ...[asked.districtId, asked.source, asked.dimension, [...asked.measures]],
  ]);
}

/** Days of a community with the same posts, in hundredths. */
export interface StaffedSpan extends CommunitySpan {
  readonly posts: number;
}

/** How many weeks of communities with so many posts had so many minutes. */
export interface PostWeeks {
  readonly place: number;
  readonly period: number;
  readonly posts: number;
  readonly minutes: number;
  readonly weeks: number;
}

const WEEKS = `
  select s.place, s.period, s.posts, c.amount::float8 as minutes, count(*)::int as weeks
    from unnest($1::int[], $2::int[], $3::bigint[], $4::int[], $5::date[], $6::date[])
           s(place, period, division_id, posts, first_day, last_day)
    ${cellsInSpan({
      ...{ districtId: '$7::bigint', source: '$8', grain: `'week'`, dimension: `''` },
      ...{ divisionId: 's.division_id', first: 's.first_day', last: 's.last_day' },
      measures: `array['minutes']`,
    })}
   group by 1, 2, 3, 4`;

/** Minutes of weeks that began in spans of days, by place, period and posts. */
export async function readPostWeeks(
  reads: Reads,
  asked: { readonly districtId: string; readonly source: string; readonly spans: readonly StaffedSpan[] },
): Promise<readonly PostWeeks[]> {
  const { spans } = asked;
  if (spans.length === 0) return [];
  return reads.sql<PostWeeks>(WEEKS, [
    ...columnsOf(spans),
    spans.map(({ posts }) => posts),
    spans.map(({ from }) => from),
    spans.map(({ to }) => to),
    ...[asked.districtId, asked.source],
  ]);
}

function columnsOf(spans: readonly CommunitySpan[]): readonly [number[], number[], string[]] {
  return [
    spans.map(({ place }) => place),
    spans.map(({ period }) => period),
    spans.map(({ divisionId }) => divisionId),
  ];
}
