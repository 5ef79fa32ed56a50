import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  ErrorState,
  LoadingState,
  namedWithUnit,
  RankingChart,
  rankingSentence,
  statusWord,
} from '@weizhi/ui';
import { toUnit } from '../../../shared/figures/to-figure';
import { isEmptyBreakdown, toBreakdown } from '../../../shared/figures/to-series';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { participationNote, type ParticipationView } from '../model/participation-view';

export interface CohortPanelProps {
  readonly view: ParticipationView;
  readonly code: string;
  readonly dimension: string;
  /** What the cohorts are called together. */
  readonly name: string;
  /** Said of cohorts that do not add up. */
  readonly remark?: string;
}

/** A figure by cohort, with the persons and residents that it is of beside it. Cohorts stand in their own order. */
export function CohortPanel({ view, code, dimension, name, remark }: CohortPanelProps) {
  const [meaning] = useMeanings([code]);
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        codes: [code],
        divisionIds: [view.division.id],
        periods: [formatPeriod(view.period)],
        splitBy: dimension,
        memberLimit: 20,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !meaning) return <LoadingState label={`正在读取${name}`} />;
  const rows = data.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    member: row.member,
  }));
  const items = toBreakdown(rows);
  // Without participants the cards say so already.
  if (isEmptyBreakdown(items)) return null;
  const unit = toUnit(meaning);
  const title = `${meaning.name}：按${name}`;
  return (
    <ChartFrame
      title={title}
      sentence={`${rankingSentence(items, unit, name)}${remark ?? ''}`}
      table={{
        headers: [name, namedWithUnit(meaning.name, unit), '参与（人）', '常住人口（人）', '说明'],
        rows: rows.map(({ member, status, value, numerator, denominator }) => [
          member?.label ?? '合计',
          value ?? '',
          numerator ?? '',
          denominator ?? '',
          statusWord(status) ?? '',
        ]),
      }}
      fileName={`${view.division.name}_${title}`}
      note={participationNote(view, rows[0]?.asOf)}
    >
      <RankingChart items={items} unit={unit} seriesName={meaning.name} asGiven />
    </ChartFrame>
  );
}
