import { ChartFrame, RankingChart } from '@weizhi/ui';
import {
  cohortItems,
  cohortSentence,
  cohortsOf,
  cohortTable,
  type Trait,
  TRAIT_TITLES,
} from '../model/cohort-rows';
import type { VoteDetail } from '../model/vote-words';

interface CohortPanelProps {
  readonly trait: Trait;
  readonly vote: VoteDetail;
  readonly name: string;
}

/** Who voted by one trait; nothing where no ballot says so. */
export function CohortPanel({ trait, vote, name }: CohortPanelProps) {
  const cohorts = cohortsOf(vote.cohorts, trait);
  if (cohorts.length === 0) return null;
  return (
    <ChartFrame
      title={TRAIT_TITLES[trait]}
      sentence={cohortSentence(trait, cohorts)}
      table={cohortTable(trait, cohorts)}
      fileName={`${name}_${TRAIT_TITLES[trait]}`}
      note="1 至 4 人的组及可由合计反推的组已抑制；未登记的单列，不摊入其他组"
    >
      <RankingChart
        items={cohortItems(trait, cohorts)}
        unit={{ kind: 'count', label: '票' }}
        seriesName="票数"
        asGiven={trait !== 'NEIGHBOURHOOD'}
      />
    </ChartFrame>
  );
}
