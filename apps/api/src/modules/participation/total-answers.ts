import {
  type AmountGroup,
  cohortParity,
  type CohortRate,
  decimalText,
  directlyStandardisedRate,
  groupedGini,
  PARTICIPATION_SHARES,
  type ParticipationCounts,
  type ParticipationShareCode,
  representationRatio,
  topShare,
} from '@weizhi/domain';
import { type FigureAnswer, NO_DATA } from '../../platform/indicators';
import {
  ADULT_BANDS,
  type PersonsKnown,
  personsIn,
  type PlaceKnown,
  residentTotals,
} from './participation-known';
import { cumulativeShare } from './spread-answers';

const HALF = 0.5;
const TOP_TENTH = 0.1;

/** The answer about all members together. */
export function totalAnswer(code: string, place: PlaceKnown): FigureAnswer {
  if (code === 'residentInitiatedShare') return ofActs(place, 'selfInitiated', 'acts');
  if (code === 'staffDependence') return ofActs(place, 'staffCarried', 'carried');
  if (code === 'presenceOnlyShare') return ofActs(place, 'presenceOnly', 'acts');
  if (code === 'participationVisits') return { kind: 'counts', counts: { numerator: place.acts('acts') } };
  // What no cell says is not known: of other spans persons cannot be added up.
  return place.persons === null ? NO_DATA : personsAnswer(code, place.persons, place);
}

/** What an answer about persons is made of. */
interface Counted {
  readonly persons: PersonsKnown;
  readonly place: PlaceKnown;
  readonly counts: ParticipationCounts;
  /** 0 where nobody counted them. */
  readonly adults: number;
}

const ANSWERS: Readonly<Record<string, (counted: Counted) => FigureAnswer>> = {
  middleAgedParticipationRate: ({ persons: { cohorts }, place: { residents } }) =>
    rateAnswer(personsIn(cohorts, ['from36To59']), personsIn(residents, ['from36To59'])),
  participantCount: ({ persons }) => ({
    ...{ kind: 'counts', counts: { numerator: persons.totals.participants } },
    ...ageCoverage(persons),
  }),
  stageParticipationRate: ({ persons, adults }) => rateAnswer(persons.measure('anyStage'), adults),
  workingAgeRepresentationRatio: ({ persons: { totals }, counts }) =>
    ofPersons(representationRatio(counts), totals.workingAge, totals.adults),
  informedOnlyCount: ({ persons }) => ({
    ...{ kind: 'counts', counts: { numerator: persons.measure('informedOnly') } },
  }),
  ageRepresentativeness: ({ persons, place, adults }) =>
    ofPersons(cohortParity(adultCohorts(persons, place)), persons.totals.adults, adults),
  cumulativeParticipationShare: ({ persons }) => cumulativeShare(persons, HALF),
  topTenthParticipationShare: ({ persons, adults }) => topTenthAnswer(persons, adults),
  ageStandardisedRate: ({ persons, place, adults }) =>
    ofPersons(standardisedRate(persons, place), persons.totals.adults, adults),
  committeeStaffVolunteerShare: ({ persons }) => volunteerShare(persons),
  participationGini: ({ persons, adults }) => giniAnswer(persons, adults),
  participationGiniParticipants: ({ persons }) => giniAnswer(persons, persons.totals.adults),
};

function personsAnswer(code: string, persons: PersonsKnown, place: PlaceKnown): FigureAnswer {
  const residents = residentTotals(place.residents);
  const counts = { ...persons, residents };
  if (isShareCode(code)) return shareAnswer(code, counts, persons);
  return ANSWERS[code]?.({ persons, place, counts, adults: residents?.adults ?? 0 }) ?? NO_DATA;
}

function shareAnswer(
  code: ParticipationShareCode,
  known: ParticipationCounts,
  persons: PersonsKnown,
): FigureAnswer {
  const share = PARTICIPATION_SHARES[code](known);
  if (share.denominator === 0) return NO_DATA;
  return { kind: 'counts', counts: share, ...(code === 'participationRate' ? ageCoverage(persons) : {}) };
}

/** Of how many participants the age is known. */
function ageCoverage({ totals }: PersonsKnown) {
  const { ageKnown, participants } = totals;
  return { coverage: { observed: ageKnown, expected: participants, of: 'records' } } as const;
}

function rateAnswer(numerator: number, denominator: number): FigureAnswer {
  return denominator === 0 ? NO_DATA : { kind: 'counts', counts: { numerator, denominator } };
}

/** A statistic of persons, with the persons that it rests on, so that it is hidden with them. */
function ofPersons(value: number | null, numerator: number, denominator: number): FigureAnswer {
  if (value === null) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: {
      ...{ value, n: denominator },
      numerator: decimalText(String(numerator)),
      denominator: decimalText(String(denominator)),
    },
  };
}

function adultCohorts({ cohorts }: PersonsKnown, { residents }: PlaceKnown): readonly CohortRate[] {
  return ADULT_BANDS.map((band) => ({
    persons: personsIn(cohorts, [band]),
    residents: personsIn(residents, [band]),
  }));
}

function standardisedRate({ cohorts }: PersonsKnown, { residents, standard }: PlaceKnown): number | null {
  const strata = ADULT_BANDS.map((band) => ({
    weight: personsIn(standard, [band]),
    persons: personsIn(cohorts, [band]),
    residents: personsIn(residents, [band]),
  })).filter(({ weight }) => weight > 0);
  if (strata.some((stratum) => stratum.residents === 0)) return null;
  return directlyStandardisedRate(
    strata.map(({ weight, persons, residents: of }) => ({ weight, rate: persons / of })),
  );
}

/** Hours of staff among volunteer hours. */
function volunteerShare({ totals }: PersonsKnown): FigureAnswer {
  const { volunteers, staffVolunteers, volunteerMinutes, staffVolunteerMinutes } = totals;
  if (volunteerMinutes === 0) return NO_DATA;
  return ofPersons(staffVolunteerMinutes / volunteerMinutes, staffVolunteers, volunteers);
}

/** The concentration over so many persons, of whom those without a participation count with 0. */
function giniAnswer({ acts, totals }: PersonsKnown, persons: number): FigureAnswer {
  if (persons < totals.adults) return NO_DATA;
  return ofPersons(groupedGini(withIdle(acts, totals.adults, persons)), totals.adults, persons);
}

function topTenthAnswer({ acts, totals }: PersonsKnown, residents: number): FigureAnswer {
  if (residents < totals.adults || residents === 0) return NO_DATA;
  return ofPersons(topShare(withIdle(acts, totals.adults, residents), TOP_TENTH), totals.adults, residents);
}

/** Participations of all residents: those who took no part count with 0. */
function withIdle(
  acts: readonly AmountGroup[],
  participants: number,
  residents: number,
): readonly AmountGroup[] {
  return [...acts, { amount: 0, persons: residents - participants }];
}

function ofActs({ acts }: PlaceKnown, numerator: string, denominator: string): FigureAnswer {
  return rateAnswer(acts(numerator), acts(denominator));
}

function isShareCode(code: string): code is ParticipationShareCode {
  return Object.hasOwn(PARTICIPATION_SHARES, code);
}
