import { AGE_BAND_LABELS, type Labels, PROJECT_VOTING_CHANNEL_LABELS, SEX_LABELS } from '@weizhi/domain';
import {
  type ChartTable,
  enumLabel,
  type FigureStatus,
  formatCount,
  formatShare,
  readDecimal,
  type RankingItem,
} from '@weizhi/ui';
import type { VoteDetail } from './vote-words';

type Cohort = VoteDetail['cohorts'][number];

/** Traits by which voters are told apart, in the order of the page. */
export const TRAITS = ['AGE_BAND', 'SEX', 'CHANNEL', 'NEIGHBOURHOOD'] as const;

export type Trait = (typeof TRAITS)[number];

export const TRAIT_TITLES: Readonly<Record<Trait, string>> = {
  AGE_BAND: '谁在投票：按年龄段',
  SEX: '谁在投票：按性别',
  CHANNEL: '怎样投票：网上与纸质',
  NEIGHBOURHOOD: '谁在投票：按片区',
};

const LABELS: Readonly<Record<Trait, Labels<string> | undefined>> = {
  AGE_BAND: AGE_BAND_LABELS,
  SEX: SEX_LABELS,
  CHANNEL: PROJECT_VOTING_CHANNEL_LABELS,
  NEIGHBOURHOOD: undefined,
};

/** What stands in place of a hidden cell. */
export const HIDDEN = '已抑制';

export function memberName(trait: Trait, member: string | null): string {
  if (member === null) return '未登记';
  const labels = LABELS[trait];
  return labels ? enumLabel(labels, member) : member;
}

export function cohortsOf(cohorts: readonly Cohort[], trait: Trait): readonly Cohort[] {
  return cohorts.filter((cohort) => cohort.trait === trait);
}

export function cohortItems(trait: Trait, cohorts: readonly Cohort[]): readonly RankingItem[] {
  return cohorts.map(({ member, ballots }) => ({
    key: member ?? '',
    name: memberName(trait, member),
    status: (ballots === null ? 'SUPPRESSED' : 'OK') satisfies FigureStatus,
    value: ballots,
  }));
}

export function cohortTable(trait: Trait, cohorts: readonly Cohort[]): ChartTable {
  return {
    headers: ['人群', '票数', '占全部选票（%）'],
    rows: cohorts.map(({ member, ballots, share }) => [
      memberName(trait, member),
      ballots === null ? HIDDEN : formatCount(ballots),
      share === null ? HIDDEN : formatShare(readDecimal(share)),
    ]),
  };
}

/** The most numerous, and that some are hidden. */
export function cohortSentence(trait: Trait, cohorts: readonly Cohort[]): string {
  const shown = cohorts.filter(({ ballots, member }) => ballots !== null && member !== null);
  const [first] = [...shown].sort((one, other) => (other.ballots ?? 0) - (one.ballots ?? 0));
  const hidden = cohorts.length - cohorts.filter(({ ballots }) => ballots !== null).length;
  const most = first
    ? `${memberName(trait, first.member)}最多，${formatCount(first.ballots)} 票，占 ${formatShare(readDecimal(first.share))}%。`
    : '各组人数都少，不分列。';
  return hidden === 0 || !first ? most : `${most}${String(hidden)} 组人数少或会泄露少数人，已抑制。`;
}
