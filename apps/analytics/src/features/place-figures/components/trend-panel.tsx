import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceTrendDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  ErrorState,
  figureCell,
  LoadingState,
  namedWithUnit,
  TrendChart,
  trendSentence,
} from '@weizhi/ui';
import { chartNote } from '../model/place-view';
import { toUnit } from '../../../shared/figures/to-figure';
import { toTrend } from '../../../shared/figures/to-series';
import { trendBreaks } from '../model/trend-breaks';
import { trendMonths } from '../model/trend-months';
import { IndicatorSelect } from './indicator-select';
import type { MatterPanelProps } from './use-matter-indicators';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';

/** The chosen indicator month by month. */
export function TrendPanel({ view, all, chosen }: MatterPanelProps) {
  const { months, extended } = trendMonths(view.period);
  const { data, error, refetch } = useQuery(PlaceTrendDocument, {
    variables: {
      input: {
        codes: [chosen.code],
        divisionIds: [view.division.id],
        periods: months.map(formatPeriod),
        memberLimit: 1,
      },
    },
  });
  const isDrawn = useUnhurried(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label="正在读取趋势" />;
  const unit = toUnit(chosen);
  const values = data.indicatorValues.map((row) => readFragment(IndicatorFigureFragmentDoc, row));
  const points = toTrend(values, trendBreaks(view.span.months));
  return (
    <ChartFrame
      title={`${chosen.name}：按月趋势`}
      sentence={(extended ? '所选期间较短，图中延长为 12 个月。' : '') + trendSentence(points, unit)}
      table={{
        headers: ['月份', namedWithUnit(chosen.name, unit), '说明'],
        rows: points.map((point) => [
          point.name,
          figureCell({ ...point, unit }),
          point.breakReason ?? (point.status === 'NO_DATA' ? '无数据' : ''),
        ]),
      }}
      fileName={`${view.division.name}_${chosen.name}_按月趋势`}
      note={chartNote(view)}
      extra={
        <IndicatorSelect
          indicators={all}
          chosen={chosen.code}
          onChoose={(indicator) => view.change({ indicator })}
        />
      }
    >
      <TrendChart points={points} unit={unit} seriesName={chosen.name} />
    </ChartFrame>
  );
}
