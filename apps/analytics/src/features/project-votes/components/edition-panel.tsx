import { AGE_BANDS } from '@weizhi/domain';
import { ProjectVoteHeadFragmentDoc, readFragment } from '@weizhi/graphql-client/documents';
import { ChartFrame, RankingChart } from '@weizhi/ui';
import { editionSentence, editionTable, type EditionOfSeries } from '../model/edition-rows';
import type { VoteDetail } from '../model/vote-words';

/** The editions of one series side by side; nothing where there is only one. */
export function EditionPanel({ vote, name }: { readonly vote: VoteDetail; readonly name: string }) {
  const editions = vote.editions.map((edition): EditionOfSeries => ({
    ...readFragment(ProjectVoteHeadFragmentDoc, edition),
    cohorts: edition.cohorts,
  }));
  if (editions.length < 2) return null;
  return (
    <ChartFrame
      title="历届比较"
      sentence={editionSentence(editions)}
      table={editionTable(editions, AGE_BANDS)}
      fileName={`${name}_历届比较`}
      note="各届选票数；年龄段为占当届全部选票的百分比"
      first="table"
    >
      <RankingChart
        items={editions.map(({ id, edition, result }) => ({
          ...{ key: id, name: edition },
          ...{ status: 'OK', value: result.ballots },
        }))}
        unit={{ kind: 'count', label: '张' }}
        seriesName="选票"
        asGiven
      />
    </ChartFrame>
  );
}
