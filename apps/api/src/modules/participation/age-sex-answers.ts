import { AGE_BAND_LABELS, SEX_LABELS, type Sex } from '@weizhi/domain';
import { type MemberAnswer, type MemberLabel, NO_DATA } from '../../platform/indicators';
import { ADULT_BANDS, type CohortCount } from './participation-known';

/** Sexes by which cohorts of an age are told apart; registers of residents have no others. */
const TOLD_SEXES: readonly Sex[] = ['male', 'female'];

/** Code of a cohort of one age band and sex. */
const codeOf = (band: string, sex: string): string => `${band}|${sex}`;

/** Labels of cohorts of one age band and sex. */
export const AGE_SEX_LABELS: Readonly<Record<string, MemberLabel>> = Object.fromEntries(
  ADULT_BANDS.flatMap((band) =>
    TOLD_SEXES.map((sex) => [
      codeOf(band, sex),
      {
        zh: `${AGE_BAND_LABELS[band].zh} ${SEX_LABELS[sex].zh}`,
        en: `${AGE_BAND_LABELS[band].en}, ${SEX_LABELS[sex].en}`,
      },
    ]),
  ),
);

/** Adult participants of each age band and sex over the residents of the cohort. */
export function ageSexAnswers(
  cohorts: readonly CohortCount[],
  residents: readonly CohortCount[],
): readonly MemberAnswer[] {
  return ADULT_BANDS.flatMap((band) =>
    TOLD_SEXES.map((sex): MemberAnswer => {
      const isOf = (each: CohortCount): boolean => each.ageBand === band && each.sex === sex;
      const denominator = personsOf(residents.filter(isOf));
      const numerator = personsOf(cohorts.filter(isOf));
      return {
        member: { kind: 'member', code: codeOf(band, sex) },
        answer: denominator === 0 ? NO_DATA : { kind: 'counts', counts: { numerator, denominator } },
      };
    }),
  );
}

function personsOf(cohorts: readonly CohortCount[]): number {
  return cohorts.reduce((sum, { persons }) => sum + persons, 0);
}
