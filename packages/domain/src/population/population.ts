import { addMonths, type IsoDate } from '../calendar';

/**
 * Age bands (年龄段) of residents: under 14, 14–17, 18–35 青年, 36–59 中年, 60–69, and 70 and over. Everything under
 * 14 is sensitive personal information; 18–59 together are 中青年.
 * @source domain.md 4.0; 个人信息保护法 art. 28; 老年人权益保障法 art. 2
 */
export const AGE_BANDS = [
  'under14',
  'from14To17',
  'from18To35',
  'from36To59',
  'from60To69',
  'from70',
] as const;

/** See {@link AGE_BANDS}. @source domain.md 4.0 */
export type AgeBand = (typeof AGE_BANDS)[number];

/** Youngest age, in whole years, of each band. @source domain.md 4.0 */
export const AGE_BAND_START: Readonly<Record<AgeBand, number>> = {
  under14: 0,
  from14To17: 14,
  from18To35: 18,
  from36To59: 36,
  from60To69: 60,
  from70: 70,
};

/** Bands that make up the working age 中青年 (18 to 59). @source domain.md 4.0 */
export const WORKING_AGE_BANDS: readonly AgeBand[] = ['from18To35', 'from36To59'];

/** Sex as registers record it; 0 unknown, 1 male, 2 female, 9 not stated. @source GB/T 2261.1-2003 */
export const SEXES = ['unknown', 'male', 'female', 'notStated'] as const;

/** See {@link SEXES}. @source GB/T 2261.1-2003 */
export type Sex = (typeof SEXES)[number];

/** The digit of each sex in registers. @source GB/T 2261.1-2003 */
export const SEX_DIGIT: Readonly<Record<Sex, string>> = {
  unknown: '0',
  male: '1',
  female: '2',
  notStated: '9',
};

/** Age in whole years on a day: a year older from the birthday on. @source Civil Code (民法典) art. 17 and 1259 */
export function ageOn(birthDate: IsoDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return addMonths(birthDate, years * 12) <= date ? years : years - 1;
}

/** The band of an age in whole years. @source domain.md 4.0 */
export function ageBandOf(age: number): AgeBand {
  return [...AGE_BANDS].reverse().find((band) => age >= AGE_BAND_START[band]) ?? 'under14';
}
