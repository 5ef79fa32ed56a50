import { useQuery } from '@apollo/client/react';
import { ADMINISTRATIVE_SOURCES, formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  ErrorState,
  figureCell,
  LoadingState,
  namedWithUnit,
  RankingChart,
  rankingSentence,
} from '@weizhi/ui';
import { toUnit } from '../../../shared/figures/to-figure';
import { isEmptyBreakdown, toBreakdown } from '../../../shared/figures/to-series';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { basisWords } from '../model/burden-rows';
import { workloadNote, type WorkloadView } from '../model/workload-view';

const INDEX = 'burdenIndex';
const HOURS = 'communityTaskHours';
const NAME = '工作来源';

/** The burden index by its five parts, which add up to it, and on what their hours rest. */
export function BurdenParts({ view }: { readonly view: WorkloadView }) {
  const [meaning] = useMeanings([INDEX]);
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        codes: [INDEX, HOURS],
        divisionIds: [view.division.id],
        periods: [formatPeriod(view.period)],
        splitBy: 'workloadSource',
        memberLimit: 20,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !meaning) return <LoadingState label="正在读取负担指数" />;
  const rows = data.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    member: row.member,
  }));
  const parts = rows.filter(({ definition }) => definition.code === INDEX);
  const items = toBreakdown(parts);
  // Without posts or tasks the cards say so already.
  if (isEmptyBreakdown(items)) return null;
  const unit = toUnit(meaning);
  const title = `${meaning.name}：五类来源各占多少`;
  const hours = rows.filter(({ definition }) => definition.code === HOURS);
  return (
    <ChartFrame
      title={title}
      sentence={[rankingSentence(items, unit, NAME), basisWords(hours, ADMINISTRATIVE_SOURCES)]
        .filter((words) => words !== null)
        .join('')}
      table={{
        headers: [NAME, namedWithUnit(meaning.name, unit)],
        rows: items.map((item) => [item.name, figureCell({ ...item, unit })]),
      }}
      fileName={`${view.division.name}_${title}`}
      note={workloadNote(view, parts[0]?.asOf, '社区任务台账、岗位登记')}
    >
      <RankingChart items={items} unit={unit} seriesName={meaning.name} />
    </ChartFrame>
  );
}
