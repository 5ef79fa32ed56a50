import type { AgeBand, EstateType } from '@weizhi/domain';
import type { Weighted } from './random-stream';

/** How a subdistrict was built. */
export type BuiltProfile = 'oldTown' | 'innerTown' | 'newTown' | 'fringe';

/**
 * Neighbourhoods (邻里) of the whole district.
 * @source nt.fang.com 2014-11-23: 882 邻里 in 108 communities, by requirements.md §9. The district has grown since
 * (merger of 2020), but no later count was found, so the published one is kept and shared out by households.
 */
export const NEIGHBOURHOODS = 882;

/**
 * Households of a community.
 * @source 城市居民委员会组织法 (2025 revision): a committee normally covers 1,000 to 3,000; mean and spread: assumption,
 * so that residents come near the census (see {@link PERSONS_PER_HOUSEHOLD})
 */
export const COMMUNITY_HOUSEHOLDS = { mean: 2_450, deviation: 360, least: 1_000, most: 3_000 } as const;

/** Households of a village, which the law of 居委会 does not bound. @source assumption */
export const VILLAGE_HOUSEHOLDS = { mean: 1_250, deviation: 220, least: 700, most: 1_900 } as const;

/** Households of a grid cell (网格). @source GB/T 34300-2017 practice, domain.md §2.6: 300 to 500 households */
export const GRID_CELL_HOUSEHOLDS = { least: 300, usual: 400, most: 500 } as const;

/**
 * Residents of a household.
 * @source 南通市2010年第六次全国人口普查主要数据公报: 2.65. With it the district comes to about 1.1 million residents;
 * 南通市第七次全国人口普查公报（第二号）counts 1,183,740 for 崇川区 in 2020.
 */
export const PERSONS_PER_HOUSEHOLD = { mean: 2.65, deviation: 0.12 } as const;

/** Years with a count of residents; the plan of households is that of the middle one. @source issue: denominators by year */
export const POPULATION_YEARS = [2024, 2025, 2026] as const;

/** The neighbourhoods exist from this day. @source assumption: before the first count of residents */
export const NEIGHBOURHOODS_FROM = '2024-01-01';

/** Profile by name of the subdistrict; whatever is not named is fringe. @source assumption, after the lie of the town */
const PROFILES: Readonly<Record<string, BuiltProfile>> = {
  城东街道: 'oldTown',
  和平桥街道: 'oldTown',
  任港街道: 'oldTown',
  新城桥街道: 'oldTown',
  虹桥街道: 'oldTown',
  学田街道: 'oldTown',
  文峰街道: 'innerTown',
  钟秀街道: 'innerTown',
  唐闸镇街道: 'innerTown',
  观音山街道: 'newTown',
  永兴街道: 'newTown',
  秦灶街道: 'newTown',
};

/** See {@link BuiltProfile}. */
export function profileOf(subdistrictName: string): BuiltProfile {
  return PROFILES[subdistrictName] ?? 'fringe';
}

/** Kinds of estates by profile. @source assumption; the five kinds are those that the 2019 paper compares */
export const ESTATE_SHARES: Readonly<Record<BuiltProfile | 'village', readonly Weighted<EstateType>[]>> = {
  oldTown: [
    ['old', 50],
    ['commercial', 21],
    ['unmanaged', 16],
    ['mixed', 10],
    ['resettlement', 3],
  ],
  innerTown: [
    ['old', 34],
    ['commercial', 33],
    ['resettlement', 15],
    ['unmanaged', 9],
    ['mixed', 9],
  ],
  newTown: [
    ['commercial', 47],
    ['resettlement', 38],
    ['old', 7],
    ['mixed', 5],
    ['unmanaged', 3],
  ],
  fringe: [
    ['resettlement', 46],
    ['commercial', 29],
    ['unmanaged', 13],
    ['old', 8],
    ['mixed', 4],
  ],
  village: [
    ['unmanaged', 72],
    ['resettlement', 28],
  ],
};

/** Estates of one neighbourhood. @source assumption: old quarters are cut into smaller compounds */
export const ESTATES_PER_NEIGHBOURHOOD: Readonly<
  Record<BuiltProfile | 'village', readonly Weighted<number>[]>
> = {
  oldTown: [
    [1, 1],
    [2, 4],
    [3, 3],
    [4, 2],
  ],
  innerTown: [
    [1, 2],
    [2, 4],
    [3, 2],
  ],
  newTown: [
    [1, 5],
    [2, 3],
  ],
  fringe: [
    [1, 4],
    [2, 3],
  ],
  village: [[1, 1]],
};

/** Households of a building (幢). @source assumption: six floors by three stairs without lift, towers with */
export const BUILDING_HOUSEHOLDS: Readonly<Record<EstateType, { least: number; most: number }>> = {
  old: { least: 36, most: 60 },
  commercial: { least: 60, most: 120 },
  resettlement: { least: 44, most: 88 },
  unmanaged: { least: 12, most: 36 },
  mixed: { least: 30, most: 80 },
};

/**
 * Residents by age band in 2025. Together they come to about 30 % of 60 and over.
 * @source census of 2020 in Nantong's districts (海门区 30.8 %, 启东市 35.48 %; the town is younger); split by kind of
 * estate: assumption
 */
export const AGE_SHARES: Readonly<Record<EstateType, Readonly<Record<AgeBand, number>>>> = {
  old: {
    under14: 0.08,
    from14To17: 0.025,
    from18To35: 0.175,
    from36To59: 0.355,
    from60To69: 0.185,
    from70: 0.18,
  },
  commercial: {
    under14: 0.13,
    from14To17: 0.037,
    from18To35: 0.228,
    from36To59: 0.365,
    from60To69: 0.135,
    from70: 0.105,
  },
  resettlement: {
    under14: 0.105,
    from14To17: 0.03,
    from18To35: 0.195,
    from36To59: 0.36,
    from60To69: 0.17,
    from70: 0.14,
  },
  unmanaged: {
    under14: 0.08,
    from14To17: 0.025,
    from18To35: 0.195,
    from36To59: 0.345,
    from60To69: 0.18,
    from70: 0.175,
  },
  mixed: {
    under14: 0.1,
    from14To17: 0.03,
    from18To35: 0.205,
    from36To59: 0.36,
    from60To69: 0.165,
    from70: 0.14,
  },
};

/** Added to each share for each year after 2025. @source assumption: a population that grows old */
export const AGE_DRIFT: Readonly<Record<AgeBand, number>> = {
  under14: -0.003,
  from14To17: 0,
  from18To35: -0.003,
  from36To59: -0.001,
  from60To69: 0.004,
  from70: 0.003,
};

/** Men among the residents of a band. @source 47.27 % over all ages by the census of Nantong 2010; by age: assumption */
export const MALE_SHARES: Readonly<Record<AgeBand, number>> = {
  under14: 0.52,
  from14To17: 0.52,
  from18To35: 0.49,
  from36To59: 0.48,
  from60To69: 0.475,
  from70: 0.44,
};

/** Growth of residents in a year. @source assumption: the old town empties, new quarters fill */
export const GROWTH: Readonly<Record<BuiltProfile, number>> = {
  oldTown: -0.006,
  innerTown: 0.001,
  newTown: 0.013,
  fringe: 0.006,
};
