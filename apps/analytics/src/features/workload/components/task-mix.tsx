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
} from '@weizhi/ui';
import { toUnit } from '../../../shared/figures/to-figure';
import { isEmptyBreakdown, toBreakdown } from '../../../shared/figures/to-series';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { workloadNote, type WorkloadView } from '../model/workload-view';

interface MixProps {
  readonly view: WorkloadView;
  readonly code: 'communityTaskCount' | 'communityTaskHours';
  readonly dimension: 'workloadSource' | 'taskClass';
  readonly name: string;
}

/** Tasks by source and by where they stand against the list, in hours and in number. */
export function TaskMixPanels({ view }: { readonly view: WorkloadView }) {
  return (
    <div className="wz-pair">
      <TaskMix view={view} code="communityTaskHours" dimension="workloadSource" name="工作来源" />
      <TaskMix view={view} code="communityTaskCount" dimension="workloadSource" name="工作来源" />
      <TaskMix view={view} code="communityTaskHours" dimension="taskClass" name="任务归类" />
      <TaskMix view={view} code="communityTaskCount" dimension="taskClass" name="任务归类" />
    </div>
  );
}

function TaskMix({ view, code, dimension, name }: MixProps) {
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
  // Without a task the card says so already.
  if (isEmptyBreakdown(items)) return null;
  const unit = toUnit(meaning);
  const title = `${meaning.name}：按${name}`;
  return (
    <ChartFrame
      title={title}
      sentence={rankingSentence(items, unit, name)}
      table={{
        headers: [name, namedWithUnit(meaning.name, unit)],
        rows: items.map((item) => [item.name, item.value]),
      }}
      fileName={`${view.division.name}_${title}`}
      note={workloadNote(view, rows[0]?.asOf, '社区任务台账')}
    >
      <RankingChart items={items} unit={unit} seriesName={meaning.name} />
    </ChartFrame>
  );
}
