import type { ProjectBallotMethod, ProjectSelectionRule } from '@weizhi/domain';

/** The day as of which votes on projects of the demonstration are where they are. */
export const PROJECT_VOTES_AS_OF = '2026-11-26';

/** A vote on micro-projects (微项目), held by a subdistrict or community that is named by its place among them. */
export interface ProjectVoteProfile {
  readonly level: 'subdistrict' | 'community';
  readonly place: number;
  readonly title: string;
  readonly edition: string;
  readonly method: ProjectBallotMethod;
  readonly rule: ProjectSelectionRule;
  readonly threshold: number | null;
  readonly budget: number;
  readonly projects: number;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly electorate: number;
  /** How many of the ballots came in. */
  readonly turnout: number;
  readonly state: 'draft' | 'open' | 'closed' | 'cancelled';
}

const USUAL = { method: 'approval', rule: 'greedy', threshold: null } as const;

/** Votes of two years. @source domain.md 2.10; assumption */
export const PROJECT_VOTES: readonly ProjectVoteProfile[] = [
  {
    ...{ ...USUAL, level: 'subdistrict', place: 0, title: '微项目大家选', edition: '2025', budget: 200_000 },
    ...{ projects: 10, opensOn: '2025-04-07', closesOn: '2025-04-20', electorate: 600, turnout: 0.46 },
    state: 'closed',
  },
  {
    ...{ ...USUAL, level: 'subdistrict', place: 0, title: '微项目大家选', edition: '2026', budget: 240_000 },
    ...{ projects: 12, opensOn: '2026-04-06', closesOn: '2026-04-19', electorate: 600, turnout: 0.53 },
    state: 'closed',
  },
  {
    ...{
      ...USUAL,
      level: 'subdistrict',
      place: 4,
      title: '民生微实事票选',
      edition: '2026',
      budget: 240_000,
    },
    ...{ rule: 'greedyThreshold', threshold: 60, projects: 11, electorate: 500, turnout: 0.41 },
    ...{ opensOn: '2026-06-01', closesOn: '2026-06-14', state: 'closed' },
  },
  {
    ...{ ...USUAL, level: 'community', place: 12, title: '社区微更新票选', edition: '2026', budget: 60_000 },
    ...{ method: 'chooseOne', projects: 5, opensOn: '2026-09-07', closesOn: '2026-09-13' },
    ...{ electorate: 240, turnout: 0.62, state: 'closed' },
  },
  {
    ...{
      ...USUAL,
      level: 'community',
      place: 40,
      title: '邻里公益金项目票选',
      edition: '2026',
      budget: 80_000,
    },
    ...{ method: 'ordinal', projects: 6, opensOn: '2026-05-11', closesOn: '2026-05-24' },
    ...{ electorate: 200, turnout: 0.48, state: 'closed' },
  },
  {
    ...{ ...USUAL, level: 'subdistrict', place: 7, title: '微项目大家选', edition: '2027', budget: 260_000 },
    ...{ projects: 12, opensOn: '2026-11-16', closesOn: '2026-12-06', electorate: 600, turnout: 0.22 },
    state: 'open',
  },
  {
    ...{ ...USUAL, level: 'community', place: 77, title: '社区微更新票选', edition: '2027', budget: 50_000 },
    ...{ projects: 6, opensOn: '2026-11-23', closesOn: '2026-11-30', electorate: 180, turnout: 0.3 },
    state: 'open',
  },
  {
    ...{
      ...USUAL,
      level: 'subdistrict',
      place: 2,
      title: '民生微实事票选',
      edition: '2027',
      budget: 220_000,
    },
    ...{ projects: 9, opensOn: null, closesOn: null, electorate: 0, turnout: 0, state: 'draft' },
  },
  {
    ...{ ...USUAL, level: 'community', place: 101, title: '邻里公益金项目票选', edition: '2026' },
    ...{ budget: 40_000, projects: 4, opensOn: null, closesOn: null, electorate: 0, turnout: 0 },
    state: 'cancelled',
  },
];

export const CANCEL_VOTE_REASON = '经费调整，项目并入街道统一票选';

/** Projects with what they cost, from and to, in thousands of yuan. @source assumption */
export const VOTED_PROJECTS: readonly (readonly [title: string, least: number, most: number])[] = [
  ['老旧楼道加装扶手和折叠座椅', 12, 28],
  ['非机动车充电棚及消防喷淋', 35, 60],
  ['口袋公园适老化座椅与遮阳亭', 30, 55],
  ['儿童游乐角地垫更新', 18, 36],
  ['小区主干道破损路面修补', 40, 70],
  ['楼栋单元门禁维修', 15, 32],
  ['社区助餐点保温配送箱', 8, 16],
  ['晾晒区统一改造', 14, 30],
  ['健身器材更新', 20, 42],
  ['小区出入口无障碍坡道', 16, 34],
  ['居民共享工具屋', 10, 22],
  ['垃圾分类亭照明与洗手池', 18, 38],
  ['独居老人一键呼叫设备', 22, 45],
  ['邻里书屋与四点半课堂', 25, 50],
];
