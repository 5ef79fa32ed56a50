import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceTrendDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ErrorState, LoadingState, TrendChart, trendSentence } from '@weizhi/ui';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { coursePeriods, toCourse } from '../model/place-course';
import type { ScorecardView } from '../model/scorecard-view';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';

interface PlaceTrendProps {
  readonly view: ScorecardView;
  readonly meaning: Meaning;
  readonly place: { readonly id: string; readonly name: string };
}

/** The course of a figure at one place, over periods of the chosen kind. */
export function PlaceTrend({ view, meaning, place }: PlaceTrendProps) {
  const periods = coursePeriods(view.period);
  const { data, error, refetch } = useQuery(PlaceTrendDocument, {
    variables: {
      input: {
        ...{ codes: [meaning.code], divisionIds: [place.id], memberLimit: 1 },
        periods: periods.map(formatPeriod),
      },
    },
  });
  const isDrawn = useUnhurried(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label={`正在读取${place.name}的趋势`} />;
  const unit = toUnit(meaning);
  const values = data.indicatorValues.map((row) => readFragment(IndicatorFigureFragmentDoc, row));
  const points = toCourse(values, periods);
  return (
    <div>
      <h3>{`趋势：${place.name}`}</h3>
      <p className="wz-chart-sentence">{trendSentence(points, unit)}</p>
      <TrendChart points={points} unit={unit} seriesName={`${place.name} ${meaning.name}`} />
    </div>
  );
}
