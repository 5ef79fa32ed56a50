import {
  type AgeBand,
  AGE_BANDS,
  type AmountGroup,
  formatPeriod,
  type ParticipantTotals,
  type Period,
  periodBounds,
  previousPeriod,
  type ResidentTotals,
  SEX_DIGIT,
  type Sex,
  WORKING_AGE_BANDS,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { AskedCell, FamilyAsked } from '../../platform/indicators';
import type { RollupStanding } from '../../platform/rollups';
import { listPopulations, type PlacePopulation, readDistrictDivision } from '../divisions';
import {
  type PersonCell,
  readActCells,
  readFirstMonths,
  readParticipationStanding,
  readPersonCells,
  spanOf,
} from './participation-cells.reads';

/** Persons of one age band and sex, either unknown. */
export interface CohortCount {
  readonly ageBand: AgeBand | null;
  readonly sex: Sex | null;
  readonly persons: number;
}

/** What is known of one place in one period. */
export interface PlaceKnown {
  /** Null where persons are not counted for the kind of period. */
  readonly persons: PersonsKnown | null;
  readonly acts: (measure: string) => number;
  /** Participations by who started them. */
  readonly initiated: (initiator: string) => number;
  readonly residents: readonly CohortCount[];
  /** Residents of the district, the standard of ages. */
  readonly standard: readonly CohortCount[];
}

/** Persons of a place and span, counted once. */
export interface PersonsKnown {
  readonly measure: (name: string) => number;
  readonly totals: ParticipantTotals;
  readonly participantsBefore: number;
  readonly cohorts: readonly CohortCount[];
  /** Adults by their number of participations. */
  readonly acts: readonly AmountGroup[];
}

/** What is known of all places and periods asked for. */
export interface ParticipationRead {
  readonly standing: RollupStanding;
  /** Undefined where nothing was recorded yet, and of periods in which the whole district recorded nothing. */
  readonly at: (cell: AskedCell) => PlaceKnown | undefined;
}

/** Bands of adults. */
export const ADULT_BANDS: readonly AgeBand[] = AGE_BANDS.slice(AGE_BANDS.indexOf('from18To35'));

/** Reads cells and populations of what is asked, each in one statement. */
export async function readParticipationKnown(reads: Reads, asked: FamilyAsked): Promise<ParticipationRead> {
  const { districtId, divisionIds, periods } = asked;
  const root = await readDistrictDivision(reads, districtId);
  const persons = new CellTable(await readPersonCells(reads, asked));
  const withRoot = { districtId, divisionIds: [...divisionIds, root] };
  const acts = new CellTable(await readActCells(reads, { ...withRoot, periods }));
  const firstMonths = await readFirstMonths(reads, asked);
  const populations = await listPopulations(reads, { ...withRoot, years: periods.map(yearOf) });
  const district = divisionIds.length;
  const residentsOf = (place: number, period: Period): readonly CohortCount[] =>
    populations.filter((row) => row.place === place && row.year === yearOf(period)).map(toCohort);
  return {
    standing: await readParticipationStanding(reads, districtId),
    at: ({ place, asked: { period, day } }) => {
      const first = firstMonths.get(place);
      if (first === undefined || day === null || day < first) return undefined;
      if (!acts.has({ place: district, period: formatPeriod(period) })) return undefined;
      return {
        persons: personsKnown(persons, place, period),
        acts: (measure) => acts.amount({ place, period: formatPeriod(period) }, measure),
        initiated: (initiator) =>
          acts.member({ place, period: formatPeriod(period) }, { of: 'initiator', code: initiator }, 'acts'),
        residents: residentsOf(place, period),
        standard: residentsOf(district, period),
      };
    },
  };
}

/** Adult and working-age residents; null where nobody counted them. */
export function residentTotals(residents: readonly CohortCount[]): ResidentTotals | null {
  if (residents.length === 0) return null;
  return { adults: personsIn(residents, ADULT_BANDS), workingAge: personsIn(residents, WORKING_AGE_BANDS) };
}

/** Persons of some age bands. */
export function personsIn(cohorts: readonly CohortCount[], bands: readonly AgeBand[]): number {
  return cohorts
    .filter(({ ageBand }) => ageBand !== null && bands.includes(ageBand))
    .reduce((sum, { persons }) => sum + persons, 0);
}

function yearOf(period: Period): number {
  return Number(periodBounds(period).to.slice(0, 4));
}

function personsKnown(table: CellTable, place: number, period: Period): PersonsKnown | null {
  if (spanOf(period) === null) return null;
  const own = { place, period: formatPeriod(period) };
  const measure = (name: string): number => table.amount(own, name);
  return {
    measure,
    totals: totalsOf(measure),
    participantsBefore: table.amount({ place, period: formatPeriod(previousPeriod(period)) }, 'participants'),
    cohorts: table
      .members(own, 'ageSex')
      .map(({ member, amount }) => ({ ...readCohort(member), persons: amount })),
    acts: table
      .members(own, 'acts')
      .flatMap(({ member, amount }) => (member === '' ? [] : [{ amount: Number(member), persons: amount }])),
  };
}

const TOTALS: readonly (keyof ParticipantTotals)[] = [
  ...(['everyone', 'participants', 'adults', 'ageKnown', 'workingAge', 'old', 'depthSum'] as const),
  ...(['retired', 'statusKnown', 'staffOrRetired', 'volunteers', 'staffVolunteers'] as const),
  ...([
    'volunteerMinutes',
    'staffVolunteerMinutes',
    'retained',
    'firstEver',
    'both',
    'onlineOnlyOld',
  ] as const),
];

function totalsOf(measure: (name: string) => number): ParticipantTotals {
  return Object.fromEntries(TOTALS.map((name) => [name, measure(name)])) as unknown as ParticipantTotals;
}

/** Age band and sex of a member of the cohorts. */
export function readCohort(member: string): Pick<CohortCount, 'ageBand' | 'sex'> {
  const [band = '', sex = ''] = member.split('|');
  return {
    ageBand: AGE_BANDS.find((each) => each === band) ?? null,
    sex: sex in SEX_DIGIT ? (sex as Sex) : null,
  };
}

/** Residents as a cohort. */
export function toCohort({ ageBand, sex, persons }: PlacePopulation): CohortCount {
  const [known] = (Object.keys(SEX_DIGIT) as Sex[]).filter((each) => SEX_DIGIT[each] === String(sex));
  return { ageBand, sex: known ?? null, persons };
}

interface CellPlace {
  readonly place: number;
  readonly period: string;
}

/** Cells by place and period. */
class CellTable {
  private readonly cells: ReadonlyMap<string, readonly PersonCell[]>;

  constructor(cells: readonly PersonCell[]) {
    this.cells = Map.groupBy(cells, keyOf);
  }

  amount(at: CellPlace, measure: string): number {
    const own = this.of(at).find((cell) => cell.dimension === '' && cell.measure === measure);
    return own?.amount ?? 0;
  }

  member(at: CellPlace, { of, code }: { of: string; code: string }, measure: string): number {
    const own = this.members(at, of).find((cell) => cell.member === code && cell.measure === measure);
    return own?.amount ?? 0;
  }

  has(at: CellPlace): boolean {
    return this.of(at).length > 0;
  }

  members(at: CellPlace, dimension: string): readonly PersonCell[] {
    return this.of(at).filter((cell) => cell.dimension === dimension);
  }

  private of(at: CellPlace): readonly PersonCell[] {
    return this.cells.get(keyOf(at)) ?? [];
  }
}

function keyOf({ place, period }: CellPlace): string {
  return `${String(place)} ${period}`;
}
