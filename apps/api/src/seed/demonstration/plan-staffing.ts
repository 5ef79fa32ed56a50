import { type IsoDate, isoDate } from '@weizhi/domain';
import type { CommunityPlan } from './plan-places';
import { RandomStream } from './random-stream';

/**
 * Community workers for ten thousand residents.
 * @source 国务院办公厅《“十四五”城乡社区服务体系建设规划》（国办发〔2021〕56号）: 每万城镇常住人口拥有社区工作者 18 人 by 2025
 */
const WORKERS_OF_TEN_THOUSAND = 18;

/** Months from which on posts were fixed anew, with what they came to against the standard. @source assumption */
const ROUNDS: readonly { readonly from: IsoDate; readonly year: number; readonly part: number }[] = [
  { from: isoDate('2024-01-01'), year: 2024, part: 0.9 },
  { from: isoDate('2026-01-01'), year: 2026, part: 1 },
];

/** Of a hundred communities so many have not said what posts they have. @source assumption */
const SILENT_OF_A_HUNDRED = 4;

/** Posts of the committee of a community from a month on. */
export interface StaffingPlan {
  readonly communityCode: string;
  readonly validFrom: IsoDate;
  readonly fullTimePosts: number;
  readonly basis: string;
}

/** Plans the posts of committees by the residents of their communities; a few have none on record. */
export function planStaffing(places: readonly CommunityPlan[], seed: string): readonly StaffingPlan[] {
  return places.flatMap(({ code, population }) => {
    const random = new RandomStream(`${seed}/staffing/${code}`);
    if (random.chance(SILENT_OF_A_HUNDRED / 100)) return [];
    const share = random.between(0.85, 1.15);
    return ROUNDS.map(({ from, year, part }) => ({
      communityCode: code,
      validFrom: from,
      fullTimePosts: postsFor(residentsIn(population, year) * share * part),
      basis: `${String(year)}年社区工作者员额核定表（演示数据）`,
    }));
  });
}

function residentsIn(population: CommunityPlan['population'], year: number): number {
  return population.filter((row) => row.year === year).reduce((sum, { persons }) => sum + persons, 0);
}

/** To the half post, and no committee has fewer than three. */
function postsFor(residents: number): number {
  const posts = (residents / 10_000) * WORKERS_OF_TEN_THOUSAND;
  return Math.max(3, Math.round(posts * 2) / 2);
}
