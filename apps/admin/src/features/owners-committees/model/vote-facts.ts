import type { VoteDetailFragment } from '@weizhi/graphql-client/documents';
import { formatDay } from '@weizhi/ui';

type Fact = readonly [name: string, value: string];

/** What is known of a vote, in the order in which it comes about; what is not known yet is left out. */
export function voteFacts(vote: VoteDetailFragment): readonly Fact[] {
  const { rollHeads, returnedCount } = vote;
  return [
    ...dayFact('告知居民委员会', vote.residentsCommitteeToldOn),
    ...dayFact('方案公示', vote.rulesPublishedOn, vote.rulesPostedAt),
    ...dayFact(
      '最早开始表决',
      vote.openedOn ? null : vote.opensEarliestOn,
      `公示满 ${String(vote.noticeDays)} 日`,
    ),
    ...dayFact('名册锁定', vote.openedOn, `${String(rollHeads)} 人，${vote.rollArea ?? ''} ㎡`),
    ...dayFact('表决截止', vote.closesOn),
    ...textFact('已收选票', rollHeads == null ? null : `${String(returnedCount)} 张`),
    ...textFact('提前截止的理由', vote.closingReason),
    ...dayFact('结果公示', vote.resultPostedOn, vote.resultPostedAt),
    ...dayFact('备案', vote.filedOn, vote.filedWith),
    ...textFact('取消的理由', vote.cancelReason),
  ];
}

function dayFact(name: string, day: string | null | undefined, beside?: string | null): readonly Fact[] {
  if (day == null) return [];
  return [[name, beside == null ? formatDay(day) : `${formatDay(day)}，${beside}`]];
}

function textFact(name: string, text: string | null | undefined): readonly Fact[] {
  return text == null ? [] : [[name, text]];
}
