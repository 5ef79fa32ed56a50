import { AGE_BANDS, SEX_DIGIT } from '@weizhi/domain';
import type { AgeBand, EstateType } from '@weizhi/domain';
import { apportion } from './apportion';
import {
  AGE_DRIFT,
  AGE_SHARES,
  GROWTH,
  MALE_SHARES,
  PERSONS_PER_HOUSEHOLD,
  POPULATION_YEARS,
} from './place-profile';
import type { BuiltProfile } from './place-profile';
import type { RandomStream } from './random-stream';

/** Residents of a community in a year, by sex (GB/T 2261.1) and age band. */
export interface PopulationRow {
  readonly year: number;
  readonly sex: number;
  readonly ageBand: AgeBand;
  readonly persons: number;
}

interface Housing {
  readonly profile: BuiltProfile;
  readonly estates: readonly { readonly type: EstateType; readonly households: number }[];
}

const MIDDLE_YEAR = POPULATION_YEARS[1];
const SEXES = [
  { digit: Number(SEX_DIGIT.male), share: (band: AgeBand) => MALE_SHARES[band] },
  { digit: Number(SEX_DIGIT.female), share: (band: AgeBand) => 1 - MALE_SHARES[band] },
];

/** Residents for all years, by the kinds of estates that they live in. */
export function planPopulation({ profile, estates }: Housing, random: RandomStream): PopulationRow[] {
  const households = estates.reduce((sum, estate) => sum + estate.households, 0);
  const { mean, deviation } = PERSONS_PER_HOUSEHOLD;
  const residents = households * random.normal(mean, deviation);
  const shares = AGE_BANDS.map((band) => ({
    band,
    share:
      estates.reduce((sum, estate) => sum + estate.households * AGE_SHARES[estate.type][band], 0) /
      households,
  }));
  return POPULATION_YEARS.flatMap((year) => {
    const after = year - MIDDLE_YEAR;
    const cells = shares.flatMap(({ band, share }) =>
      SEXES.map((sex) => ({
        year,
        sex: sex.digit,
        ageBand: band,
        weight: (share + AGE_DRIFT[band] * after) * sex.share(band),
      })),
    );
    const total = Math.round(residents * (1 + GROWTH[profile]) ** after);
    const persons = apportion(
      total,
      cells.map(({ weight }) => weight),
    );
    return cells.map(({ weight: _weight, ...cell }, index) => ({ ...cell, persons: persons[index] ?? 0 }));
  });
}
