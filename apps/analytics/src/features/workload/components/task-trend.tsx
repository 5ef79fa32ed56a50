import { useQuery } from '@apollo/client/react';
import { addMonths, formatPeriod, monthPeriod, periodBounds } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  ErrorState,
  LoadingState,
  figureCell,
  namedWithUnit,
  TrendChart,
  trendSentence,
} from '@weizhi/ui';
import { toUnit } from '../../../shared/figures/to-figure';
import { toTrend } from '../../../shared/figures/to-series';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { workloadNote, type WorkloadView } from '../model/workload-view';

const CODE = 'communityTaskCount';
const LATE = 'tasksChangedAfterClose';
const MONTHS = 24;
const NO_BREAKS: ReadonlyMap<string, string> = new Map();

/** Tasks by month, the last two years up to the end of the period, with what changed after a month was closed beside each. */
export function TaskTrend({ view }: { readonly view: WorkloadView }) {
  const [meaning, late] = useMeanings([CODE, LATE]);
  const { to } = periodBounds(view.period);
  const periods = Array.from({ length: MONTHS }, (_, index) =>
    formatPeriod(monthPeriod(addMonths(to, index + 1 - MONTHS))),
  );
  const { data, error, refetch } = useQuery(PlaceRankingDocument, {
    variables: { input: { codes: [CODE, LATE], divisionIds: [view.division.id], periods, memberLimit: 1 } },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !meaning || !late) return <LoadingState label="正在读取各月任务" />;
  const rows = data.indicatorValues.map((row) => readFragment(IndicatorFigureFragmentDoc, row));
  const [points, changed] = [CODE, LATE].map((code) =>
    toTrend(
      rows.filter(({ definition }) => definition.code === code),
      NO_BREAKS,
    ),
  );
  // Without a task the card says so already.
  if (!points?.some(({ value }) => value !== null)) return null;
  const unit = toUnit(meaning);
  const changedIn = new Map(changed?.map(({ key, value }) => [key, value]));
  const title = `${meaning.name}：按月`;
  return (
    <ChartFrame
      title={title}
      sentence={trendSentence(points, unit)}
      table={{
        headers: ['月份', namedWithUnit(meaning.name, unit), namedWithUnit(late.name, toUnit(late))],
        rows: points.map((point) => [
          point.name,
          figureCell({ ...point, unit }),
          changedIn.get(point.key) ?? null,
        ]),
      }}
      fileName={`${view.division.name}_${title}`}
      note={workloadNote(view, rows[0]?.asOf, '社区任务台账')}
    >
      <TrendChart points={points} unit={unit} seriesName={meaning.name} />
    </ChartFrame>
  );
}
