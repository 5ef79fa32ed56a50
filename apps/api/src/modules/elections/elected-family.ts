import { DIVISION_LEVEL, periodBounds, ELECTION_PERSON_INDICATORS } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedSpan,
  atPlace,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
  withinPlaces,
} from '../../platform/indicators';
import { HELD_ON } from './election-family';

/** Who was elected, by sex and age where they are recorded. Of persons, so that the engine hides small numbers of them; by whole year (record 0201). */
export const ELECTED_FAMILY: IndicatorFamily = {
  name: 'elected',
  codes: Object.keys(ELECTION_PERSON_INDICATORS),
  memberLabels: {},
  compute: computeElected,
};

interface ElectedPersons {
  readonly places: readonly number[];
  readonly heldOn: string;
  readonly elected: number;
  readonly ofKnownSex: number;
  readonly women: number;
  readonly ofKnownAge: number;
  readonly under45: number;
}

/** Divisions in which those in office are many enough to be told of: none below the community. */
const COARSE = `select id::text as id from division where id = any($1::bigint[]) and level <= $2::int`;

const ELECTED = `
  select within.places, ${HELD_ON}::text as "heldOn", count(*)::int as elected,
         count(*) filter (where r.sex in ('male', 'female'))::int as "ofKnownSex",
         count(*) filter (where r.sex = 'female')::int as women,
         count(r.birth_year)::int as "ofKnownAge",
         count(*) filter (where extract(year from ${HELD_ON}) - r.birth_year < 45)::int as under45
    from election e
    ${withinPlaces('$2', 'e.division_id')}
    join election_candidate k on k.district_id = e.district_id and k.election_id = e.id and k.elected_round is not null
    join election_voter v on v.district_id = k.district_id and v.id = k.voter_id
    left join resident r on r.district_id = v.district_id and r.id = v.resident_id
   where e.district_id = $1::bigint and e.state in ('publicised', 'declared') and ${HELD_ON} between $3::date and $4::date
   group by e.id, within.places, ${HELD_ON}`;

async function computeElected(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const { from, to } = askedSpan(asked);
  const rows = await reads.sql<ElectedPersons>(ELECTED, [
    ...[asked.districtId, [...asked.divisionIds], from, to],
  ]);
  const coarse = await reads.sql<{ id: string }>(COARSE, [[...asked.divisionIds], DIVISION_LEVEL.community]);
  const told = new Set(coarse.map(({ id }) => id));
  return toFigures(asked, ({ code }, { place, asked: { period, day } }) => {
    if (period.kind !== 'year' || !told.has(asked.divisionIds[place] ?? '')) return total(NO_DATA);
    const first = periodBounds(period).from;
    const own = atPlace(rows, place).filter(({ heldOn }) => day !== null && heldOn >= first && heldOn <= day);
    const sum = (of: Exclude<keyof ElectedPersons, 'places' | 'heldOn'>): number =>
      own.reduce((all, row) => all + row[of], 0);
    return total(
      code === ELECTION_PERSON_INDICATORS.womenElectedShare.code
        ? shareOf(sum('women'), sum('ofKnownSex'), sum('elected'))
        : shareOf(sum('under45'), sum('ofKnownAge'), sum('elected')),
    );
  });
}

function shareOf(numerator: number, denominator: number, elected: number): FigureAnswer {
  if (denominator === 0) return NO_DATA;
  const coverage = { observed: denominator, expected: elected, of: 'records' } as const;
  return { kind: 'counts', counts: { numerator, denominator }, coverage };
}
