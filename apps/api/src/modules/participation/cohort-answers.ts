import {
  AGE_BANDS,
  DEMOCRATIC_STAGES,
  PARTICIPANT_CAPACITIES,
  PARTICIPATION_CHANNELS,
  SEXES,
} from '@weizhi/domain';
import { type MemberAnswer, NO_DATA, total } from '../../platform/indicators';
import { ageSexAnswers } from './age-sex-answers';
import {
  ADULT_BANDS,
  type CohortCount,
  type PersonsKnown,
  personsIn,
  type PlaceKnown,
} from './participation-known';
import { depthAnswers, initiatorAnswers, lorenzAnswers, modeAnswers } from './spread-answers';

/** Values of attributes of which somebody may have several within a span, with the prefix of their measures. */
const SETS: Readonly<Record<string, { readonly prefix: string; readonly values: readonly string[] }>> = {
  participantCapacity: { prefix: 'capacity_', values: PARTICIPANT_CAPACITIES },
  participationChannel: { prefix: 'channel_', values: PARTICIPATION_CHANNELS },
  democraticStage: { prefix: 'stage_', values: DEMOCRATIC_STAGES },
};

const ANSWERS: Readonly<
  Record<string, (code: string, persons: PersonsKnown, place: PlaceKnown) => readonly MemberAnswer[]>
> = {
  ageBand: byAge,
  sex: bySex,
  ageSex: (_, { cohorts }, { residents }) => ageSexAnswers(cohorts, residents),
  participationDepth: (_, persons) => depthAnswers(persons),
  participationMode: (_, persons) => modeAnswers(persons),
  participantTenth: (_, persons) => lorenzAnswers(persons),
};

/** One answer for each member of a dimension. */
export function memberAnswers(code: string, dimension: string, place: PlaceKnown): readonly MemberAnswer[] {
  const { persons } = place;
  if (dimension === 'participationInitiator') return initiatorAnswers(place);
  if (persons === null || persons.totals.participants === 0) return total(NO_DATA);
  const own = ANSWERS[dimension];
  if (own) return own(code, persons, place);
  const set = SETS[dimension];
  if (!set) return total(NO_DATA);
  return set.values.map((value) =>
    member(code, {
      code: value,
      persons: persons.measure(`${set.prefix}${value}`),
      residents: adults(place.residents),
    }),
  );
}

function byAge(code: string, { cohorts }: PersonsKnown, { residents }: PlaceKnown): readonly MemberAnswer[] {
  const unknown = sum(cohorts.filter(({ ageBand }) => ageBand === null));
  return [
    ...AGE_BANDS.map((band) =>
      member(code, {
        code: band,
        persons: personsIn(cohorts, [band]),
        residents: personsIn(residents, [band]),
      }),
    ),
    ...(code === 'participantCount' ? [member(code, { code: '', persons: unknown, residents: 0 })] : []),
  ];
}

/** Rates are of adults; those whose age is not known count as adults. */
function bySex(code: string, { cohorts }: PersonsKnown, { residents }: PlaceKnown): readonly MemberAnswer[] {
  const isOfRate = code !== 'participantCount';
  const counted = isOfRate
    ? cohorts.filter(({ ageBand }) => ageBand === null || ADULT_BANDS.includes(ageBand))
    : cohorts;
  const unknown = sum(counted.filter(({ sex }) => sex === null));
  return [
    ...SEXES.flatMap((sex) => {
      const persons = sum(counted.filter((each) => each.sex === sex));
      const of = adults(residents.filter((each) => each.sex === sex));
      return persons === 0 && of === 0 ? [] : [member(code, { code: sex, persons, residents: of })];
    }),
    ...(!isOfRate ? [member(code, { code: '', persons: unknown, residents: 0 })] : []),
  ];
}

interface Cohort {
  /** Empty for those of whom it is not known. */
  readonly code: string;
  readonly persons: number;
  readonly residents: number;
}

function member(indicator: string, { code, persons, residents }: Cohort): MemberAnswer {
  const of = { kind: code === '' ? 'unrecorded' : 'member', code } as const;
  if (indicator === 'participantCount')
    return { member: of, answer: { kind: 'counts', counts: { numerator: persons } } };
  if (residents === 0) return { member: of, answer: NO_DATA };
  return { member: of, answer: { kind: 'counts', counts: { numerator: persons, denominator: residents } } };
}

function adults(residents: readonly CohortCount[]): number {
  return personsIn(residents, ADULT_BANDS);
}

function sum(cohorts: readonly CohortCount[]): number {
  return cohorts.reduce((all, { persons }) => all + persons, 0);
}
