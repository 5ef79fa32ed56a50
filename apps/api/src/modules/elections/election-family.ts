import {
  ELECTION_INDICATORS,
  type ElectionFigures,
  electionFigures,
  type HeldElection,
  type IndicatorCoverage,
  isTurnoutHidden,
  periodBounds,
} from '@weizhi/domain';
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

/**
 * Indicators of elections, from the elections themselves: a district holds some hundreds in a term. What is too small to be told of
 * turnout is in no sum (decision record 0201), so that nothing is left to hide.
 */
export const ELECTION_FAMILY: IndicatorFamily = {
  name: 'elections',
  codes: Object.keys(ELECTION_INDICATORS),
  memberLabels: {},
  compute: computeElections,
  protect: (_, { figures }) => Promise.resolve(figures),
};

interface ElectionRecord extends HeldElection {
  readonly places: readonly number[];
  readonly heldOn: string;
}

/** The day on which voting opened; of what has not opened, and of a recommendation, the day that is announced. */
export const HELD_ON = 'coalesce(e.opened_on, e.election_day)';

// Those that are given up before anybody voted are none.
const ELECTIONS = `
  select within.places, ${HELD_ON}::text as "heldOn", e.route, e.state, e.seats, e.results,
         coalesce(c.elected, 0) as elected, coalesce(o.decided, 0) as "objectionsDecided", coalesce(o.upheld, 0) as "objectionsUpheld"
    from election e
    ${withinPlaces('$2', 'e.division_id')}
    left join lateral (
      select count(*)::int as elected from election_candidate k
       where k.district_id = e.district_id and k.election_id = e.id and k.elected_round is not null) c on true
    left join lateral (
      select count(*)::int as decided, (count(*) filter (where b.upheld))::int as upheld
        from election_objection b
       where b.district_id = e.district_id and b.election_id = e.id and b.decided_on is not null) o on true
   where e.district_id = $1::bigint and e.state <> 'cancelled' and ${HELD_ON} between $3::date and $4::date`;

interface EndedTerm {
  readonly places: readonly number[];
  readonly endsOn: string;
  readonly renewed: boolean;
}

/** Terms of whom was elected, and whether the next of the same body, place and constituency were elected before the end. */
const ENDED_TERMS = `
  select within.places, e.term_ends_on::text as "endsOn", exists (
           select 1 from election later
            where later.district_id = e.district_id and later.division_id = e.division_id and later.body = e.body
              and later.constituency is not distinct from e.constituency and later.id <> e.id
              and later.state in ('publicised', 'declared') and later.publicised_on between e.publicised_on and e.term_ends_on) as renewed
    from election e
    ${withinPlaces('$2', 'e.division_id')}
   where e.district_id = $1::bigint and e.state = 'declared' and e.term_ends_on between $3::date and $4::date`;

async function computeElections(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const { from, to } = askedSpan(asked);
  const parameters = [asked.districtId, [...asked.divisionIds], from, to];
  const records = await reads.sql<ElectionRecord>(ELECTIONS, parameters);
  const terms = asked.definitions.some(({ code }) => code === RENEWAL)
    ? await reads.sql<EndedTerm>(ENDED_TERMS, parameters)
    : [];
  return toFigures(asked, ({ code }, { place, asked: { period, day } }) => {
    const { from: first } = periodBounds(period);
    const within = (on: string): boolean => day !== null && on >= first && on <= day;
    if (code === RENEWAL)
      return total(renewalOf(atPlace(terms, place).filter(({ endsOn }) => within(endsOn))));
    const own = atPlace(records, place).filter(({ heldOn }) => within(heldOn));
    return total(answerOf(own, code as keyof ElectionFigures));
  });
}

const RENEWAL = ELECTION_INDICATORS.termRenewalRate.code;

function renewalOf(ended: readonly EndedTerm[]): FigureAnswer {
  if (ended.length === 0) return NO_DATA;
  const numerator = ended.filter(({ renewed }) => renewed).length;
  return { kind: 'counts', counts: { numerator, denominator: ended.length } };
}

/** Where no election was held there is no figure; where none is over yet, or all are too small to be told of, that is said. */
function answerOf(own: readonly ElectionRecord[], code: keyof ElectionFigures): FigureAnswer {
  const { numerator, denominator, told, held } = electionFigures(own)[code];
  const coverage: IndicatorCoverage = { observed: told, expected: held, of: 'records' };
  if (denominator > 0) return { kind: 'counts', counts: { numerator, denominator }, coverage };
  if (code === ELECTION_INDICATORS.electionTurnout.code && isTurnoutHidden(own))
    return { kind: 'suppressed' };
  return held > 0 && told === 0 && !isOver(own) ? { kind: 'notRated', n: 0, coverage } : NO_DATA;
}

/** Whether one of them is over, so that there is nothing to wait for. */
function isOver(own: readonly ElectionRecord[]): boolean {
  return electionFigures(own).voidElectionShare.told > 0;
}
