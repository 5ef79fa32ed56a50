import {
  formatPeriod,
  isOfWholeMonths,
  isoDate,
  type IsoDate,
  type Period,
  periodBounds,
  previousPeriod,
} from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { cellsInSpan, readRollupStanding, type RollupStanding } from '../../platform/rollups';
import { ACT_ROLLUP } from './act-rollup';
import { COHORT_ROLLUP, PARTICIPANT_ROLLUP, type ParticipantSpan } from './participant-rollup';

/** A cell of a place, by the index of the place, and of a span. */
export interface PersonCell {
  readonly place: number;
  /** Text of the period, as periods are written. */
  readonly period: string;
  readonly dimension: string;
  readonly member: string;
  readonly measure: string;
  readonly amount: number;
}

interface CellsAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly periods: readonly Period[];
}

/** Whether persons are counted for a kind of period: for months, quarters and years. */
export function spanOf({ kind }: Period): ParticipantSpan | null {
  return kind === 'month' || kind === 'quarter' || kind === 'year' ? kind : null;
}

/**
 * Persons of places and periods, of the periods just before too, by age, sex and number of participations as well. Each
 * place has its own cells, so that a district costs what a community costs.
 */
export async function readPersonCells(reads: Reads, asked: CellsAsked): Promise<readonly PersonCell[]> {
  const spans = spansOf(asked.periods);
  if (spans.length === 0) return [];
  return reads.sql<PersonCell>(
    `select (p.position - 1)::int as place, s.period, s.dimension, c.member, c.measure, c.amount::float8 as amount
       from unnest($1::bigint[]) with ordinality p(division_id, position)
       cross join unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::text[]) s(period, source, span, starts_on, dimension)
       ${cellsInSpan({
         ...{ districtId: '$7::bigint', source: 's.source', grain: 's.span', dimension: 's.dimension' },
         ...{ divisionId: 'p.division_id', first: 's.starts_on', last: 's.starts_on' },
       })}`,
    [
      [...asked.divisionIds],
      spans.map(({ period }) => period),
      spans.map(({ source }) => source),
      spans.map(({ span }) => span),
      spans.map(({ startsOn }) => startsOn),
      spans.map(({ dimension }) => dimension),
      asked.districtId,
    ],
  );
}

interface SpanCells {
  readonly period: string;
  readonly source: string;
  readonly span: ParticipantSpan;
  readonly startsOn: IsoDate;
  /** Empty for the total. */
  readonly dimension: string;
}

/** Dimensions by which persons are told apart. */
const COHORTS = ['ageSex', 'acts'] as const;

function spansOf(periods: readonly Period[]): readonly SpanCells[] {
  const wanted = periods.flatMap((period): readonly (readonly [Period, boolean])[] => [
    [period, true],
    [previousPeriod(period), false],
  ]);
  const spans = wanted.flatMap(([period, isAsked]): readonly SpanCells[] => {
    const span = spanOf(period);
    if (span === null) return [];
    const own = { period: formatPeriod(period), span, startsOn: periodBounds(period).from };
    return [
      { ...own, source: PARTICIPANT_ROLLUP.code, dimension: '' },
      ...(isAsked ? COHORTS.map((dimension) => ({ ...own, source: COHORT_ROLLUP.code, dimension })) : []),
    ];
  });
  return [
    ...new Map(spans.map((span) => [`${span.period} ${span.source} ${span.dimension}`, span])).values(),
  ];
}

/** Dimensions by which participations are told apart, and the total. */
const ACT_DIMENSIONS = ['', 'initiator'] as const;

/**
 * Participations of places and periods, which add up month by month; by who started them as well. Of other spans nothing is
 * kept, and nothing is told: two spans a day apart would tell of that day.
 */
export async function readActCells(reads: Reads, asked: CellsAsked): Promise<readonly PersonCell[]> {
  const bounds = asked.periods
    .filter(isOfWholeMonths)
    .map((period) => ({ period: formatPeriod(period), ...periodBounds(period) }));
  return reads.sql<PersonCell>(
    `select (p.position - 1)::int as place, s.period, d.dimension, c.member, c.measure, sum(c.amount)::float8 as amount
       from unnest($1::bigint[]) with ordinality p(division_id, position)
       cross join unnest($2::text[], $3::date[], $4::date[]) s(period, first_day, last_day)
       cross join unnest($7::text[]) d(dimension)
       ${cellsInSpan({
         ...{ districtId: '$5::bigint', source: '$6', grain: `'month'`, dimension: 'd.dimension' },
         ...{ divisionId: 'p.division_id', first: 's.first_day', last: 's.last_day' },
       })}
      group by 1, 2, 3, 4, 5`,
    [
      [...asked.divisionIds],
      bounds.map(({ period }) => period),
      bounds.map(({ from }) => from),
      bounds.map(({ to }) => to),
      asked.districtId,
      ACT_ROLLUP.code,
      [...ACT_DIMENSIONS],
    ],
  );
}

/** First month of which a place has records, by its index. */
export async function readFirstMonths(
  reads: Reads,
  { districtId, divisionIds }: Pick<CellsAsked, 'districtId' | 'divisionIds'>,
): Promise<ReadonlyMap<number, IsoDate>> {
  const rows = await reads.sql<{ place: number; month: string }>(
    `select (p.position - 1)::int as place, first.starts_on::text as month
       from unnest($1::bigint[]) with ordinality p(division_id, position)
       cross join lateral (
         select c.starts_on from rollup_cell c
          where c.district_id = $2::bigint and c.source = $3 and c.grain = 'month' and c.dimension = ''
            and c.division_id = p.division_id
          order by c.starts_on limit 1) first`,
    [[...divisionIds], districtId, PARTICIPANT_ROLLUP.code],
  );
  return new Map(rows.map(({ place, month }) => [place, isoDate(month)]));
}

/** How far the cells reach, those of records and those of persons. */
export function readParticipationStanding(reads: Reads, districtId: string): Promise<RollupStanding> {
  return readRollupStanding(reads, { districtId, source: PARTICIPANT_ROLLUP.code, others: OTHER_SOURCES });
}

/** Lets nobody change cells until the transaction ends. */
export async function holdParticipationStanding(tx: Transaction, districtId: string): Promise<void> {
  await tx.sql(
    `select 1 from rollup_state
      where district_id = $1::bigint and source = any($2::text[]) order by source for share`,
    [districtId, [PARTICIPANT_ROLLUP.code, ...OTHER_SOURCES]],
  );
}

const OTHER_SOURCES = [ACT_ROLLUP.code, COHORT_ROLLUP.code];
