import {
  AGE_GROUP,
  ageMeasure,
  ageSexMeasure,
  type AgeBand,
  AGE_BANDS,
  type DivisionKind,
  initiatorMeasure,
  isSmallNeighbourhood,
  type PlaceParticipation,
  RESIDENT_INITIATORS,
  sexMeasure,
  type SuppressionRule,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { cellsInSpan } from '../../platform/rollups';
import { listPopulations, type PlacePopulation } from '../divisions';
import { ACT_ROLLUP } from './act-rollup';
import { ADULT_BANDS, readCohort, toCohort } from './participation-known';
import { COHORT_ROLLUP, PARTICIPANT_ROLLUP, type ParticipantSpan } from './participant-rollup';

/** A place of a district, and the place of the district that it lies in. */
export interface DistrictPlace {
  readonly id: string;
  readonly kind: DivisionKind;
  /** Null for the district’s own division. */
  readonly parent: string | null;
}

/** Every place of a district, whoever asks, those that exist no more among them: what was told of them stays told. */
export async function listDistrictPlaces(
  reads: Reads,
  districtId: string,
): Promise<readonly DistrictPlace[]> {
  return reads.sql<DistrictPlace>(
    `select d.id::text as id, d.kind, case when d.id = t.division_id then null else d.parent_id::text end as parent
       from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id
      where t.id = $1::bigint order by d.id`,
    [districtId],
  );
}

/** Another text whenever the counts of a district's population are others. */
export async function readPopulationMark(reads: Reads, districtId: string): Promise<string> {
  const [row] = await reads.sql<{ mark: string }>(
    `select coalesce(sum(hashtextextended(concat_ws('|', division_id, year, sex, age_band, persons), 0)::numeric), 0)::text as mark
       from population_count where district_id = $1::bigint`,
    [districtId],
  );
  return row?.mark ?? '0';
}

/** Which year of a district, in spans of which kind. */
export interface YearAsked {
  readonly districtId: string;
  readonly places: readonly DistrictPlace[];
  readonly year: number;
  readonly span: ParticipantSpan;
  readonly rule: SuppressionRule;
}

interface YearCell {
  readonly place: number;
  /** 0 for the first span of the year. */
  readonly at: number;
  readonly dimension: string;
  readonly member: string;
  readonly measure: string;
  readonly amount: number;
}

/** How many spans of each kind a year has. */
export const SPANS_OF_YEAR: Readonly<Record<ParticipantSpan, number>> = { month: 12, quarter: 4, year: 1 };

/** What is counted at every place of a district in every span of a year, from rollup cells. */
export async function readYearCounts(reads: Reads, asked: YearAsked): Promise<readonly PlaceParticipation[]> {
  const { districtId, places, year } = asked;
  const divisionIds = places.map(({ id }) => id);
  const cells = Map.groupBy(await readCells(reads, asked, divisionIds), ({ place }) => place);
  const populations = await listPopulations(reads, { districtId, divisionIds, years: [year] });
  const residents = Map.groupBy(populations, ({ place }) => place);
  return places.map(({ id, kind, parent }, place) => {
    const counts = countsOf(cells.get(place) ?? [], SPANS_OF_YEAR[asked.span]);
    const own = residents.get(place) ?? [];
    const isSmall = isSmallNeighbourhood({
      kind,
      residents: own.reduce((sum, { persons }) => sum + persons, 0),
    });
    return {
      place: id,
      parent,
      counts,
      // All others are hidden with the participants.
      fewResidents: isSmall ? new Set(AGE_GROUP.measures) : fewResidents(own, counts, asked.rule),
    };
  });
}

/** Persons, persons by age and sex, and participations, which are kept by month and add up. */
const SOURCES = [
  { source: PARTICIPANT_ROLLUP.code, dimension: '' },
  { source: COHORT_ROLLUP.code, dimension: 'ageSex' },
  { source: ACT_ROLLUP.code, dimension: '' },
  { source: ACT_ROLLUP.code, dimension: 'initiator' },
] as const;

function readCells(
  reads: Reads,
  { districtId, year, span }: YearAsked,
  divisionIds: readonly string[],
): Promise<readonly YearCell[]> {
  const months = 12 / SPANS_OF_YEAR[span];
  return reads.sql<YearCell>(
    `select (p.position - 1)::int as place, ((extract(month from c.starts_on)::int - 1) / $5::int)::int as at,
            s.dimension, c.member, c.measure, c.amount::float8 as amount
       from unnest($1::bigint[]) with ordinality p(division_id, position)
       cross join unnest($2::text[], $3::text[], $8::text[]) s(source, dimension, grain)
       ${cellsInSpan({
         ...{ districtId: '$4::bigint', source: 's.source', grain: 's.grain', dimension: 's.dimension' },
         ...{ divisionId: 'p.division_id', first: '$6::date', last: '$7::date' },
       })}`,
    [
      [...divisionIds],
      SOURCES.map(({ source }) => source),
      SOURCES.map(({ dimension }) => dimension),
      districtId,
      months,
      `${String(year)}-01-01`,
      `${String(year)}-12-31`,
      SOURCES.map(({ source }) => (source === ACT_ROLLUP.code ? 'month' : span)),
    ],
  );
}

function countsOf(cells: readonly YearCell[], spans: number): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>([['participants', Array.from({ length: spans }, () => 0)]]);
  const add = (measure: string, at: number, amount: number): void => {
    const own = counts.get(measure) ?? Array.from({ length: spans }, () => 0);
    own[at] = (own[at] ?? 0) + amount;
    counts.set(measure, own);
  };
  for (const { at, amount, ...counted } of cells)
    for (const measure of measuresOf(counted)) add(measure, at, amount);
  const of = (measure: string, at: number): number => counts.get(measure)?.[at] ?? 0;
  for (let at = 0; at < spans; at += 1)
    add('offlineOnly', at, of('participants', at) - of('both', at) - of('onlineOnly', at));
  return counts;
}

/** What a cell counts in: itself, or what one person of a cohort, or one participation of a starter, is. */
function measuresOf({
  dimension,
  member,
  measure,
}: Pick<YearCell, 'dimension' | 'member' | 'measure'>): readonly string[] {
  if (dimension === '') return [measure];
  if (dimension !== 'initiator') return measuresOfCohort(member);
  if (measure !== 'acts') return [];
  const isResident = RESIDENT_INITIATORS.some((initiator) => initiator === member);
  return [initiatorMeasure(member), ...(isResident ? ['initiatedByResidents'] : [])];
}

/** What one person of a cohort counts in besides everybody. */
function measuresOfCohort(member: string): readonly string[] {
  const { ageBand, sex } = readCohort(member);
  const [age, ofSex] = [ageBand ?? '', sex ?? ''];
  const always = [ageMeasure(age), sexMeasure(ofSex, 'everybody')];
  return ageBand === null || ADULT_BANDS.includes(ageBand)
    ? [...always, sexMeasure(ofSex, 'adults'), ageSexMeasure(age, ofSex)]
    : [...always, sexMeasure(ofSex, 'minors'), 'minors'];
}

/** Cohorts of which there are few residents, or few that did not take part. */
function fewResidents(
  populations: readonly PlacePopulation[],
  counts: ReadonlyMap<string, readonly number[]>,
  { threshold, leastDenominator }: SuppressionRule,
): ReadonlySet<string> {
  const cohorts = populations.map(toCohort);
  const residentsOf = (bands: readonly AgeBand[], sex?: string): number =>
    cohorts
      .filter(
        (each) =>
          each.ageBand !== null && bands.includes(each.ageBand) && (sex === undefined || each.sex === sex),
      )
      .reduce((sum, { persons }) => sum + persons, 0);
  const sexes = [...new Set(cohorts.map(({ sex }) => sex ?? ''))];
  const wholes: readonly (readonly [measure: string, residents: number])[] = [
    ['adults', residentsOf(ADULT_BANDS)],
    ...AGE_BANDS.map((band) => [ageMeasure(band), residentsOf([band])] as const),
    ...sexes.map((sex) => [sexMeasure(sex, 'adults'), residentsOf(ADULT_BANDS, sex)] as const),
    ...ADULT_BANDS.flatMap((band) =>
      sexes.map((sex) => [ageSexMeasure(band, sex), residentsOf([band], sex)] as const),
    ),
  ];
  const isFew = (measure: string, residents: number): boolean =>
    residents > 0 &&
    (residents < leastDenominator ||
      (counts.get(measure) ?? []).some((count) => count < residents && residents - count < threshold));
  return new Set(
    wholes.filter(([measure, residents]) => isFew(measure, residents)).map(([measure]) => measure),
  );
}
