import { isoDate } from '../calendar';

/** What definitions of figures of participants have in common: persons are counted once in months, quarters and years, and nowhere else. */
export const OF_PARTICIPANTS = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'neighbourhood',
  finestPeriod: 'month',
  dimensions: [],
  persons: true,
  direction: 'neutral',
} as const;

/** A share of persons. */
export const SHARE_OF_PARTICIPANTS = {
  ...OF_PARTICIPANTS,
  unit: 'share',
  measure: 'rate',
} as const;

/** The participants of which shares are told. */
export const PARTICIPANTS = {
  zh: '期内至少实际参与一次（到场及以上）的居民',
  en: 'Residents who took part once at least in the period (attended or more)',
};

/** The usual residents that rates are over. */
export const RESIDENTS_18 = {
  zh: '常住18岁及以上人口（期末年度，没有的用最近一年）',
  en: 'Usual residents of 18 or more, of the year of the period or the last one known',
};
