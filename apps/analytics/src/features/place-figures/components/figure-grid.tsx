import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type IndicatorComparisonInput,
  IndicatorFigureFragmentDoc,
  IndicatorComparisonsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ErrorState, FigureCard, LoadingState } from '@weizhi/ui';
import { toChange, toDefinition, toFigure } from '../../../shared/figures/to-figure';
import { isJudged, toVariation } from '../../../shared/figures/to-variation';
import type { MatterPanelProps } from './use-matter-indicators';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';

/** A card per indicator of the catalogue. */
export function FigureGrid({ view, all }: Omit<MatterPanelProps, 'chosen'>) {
  const input: IndicatorComparisonInput = {
    codes: all.map(({ code }) => code),
    divisionId: view.division.id,
    period: formatPeriod(view.period),
    base: view.address.base === 'yearOnYear' ? 'YEAR_ON_YEAR' : 'PERIOD_ON_PERIOD',
  };
  const { data, error, refetch } = useQuery(IndicatorComparisonsDocument, {
    variables: { input, judged: isJudged(view.period) },
  });
  const isDrawn = useUnhurried(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label="正在读取指标" />;
  return (
    <div className="wz-figures">
      {all.map((meaning) => {
        const row = data.indicatorComparisons.find(({ code }) => code === meaning.code);
        if (!row) return null;
        return (
          <FigureCard
            key={meaning.code}
            title={meaning.name}
            figure={toFigure(readFragment(IndicatorFigureFragmentDoc, row.current), meaning)}
            definition={toDefinition(meaning)}
            change={toChange(row, view.address.base)}
            {...toVariation(row)}
            {...(meaning.denominator === null ? {} : { remark: `计入：${meaning.numerator}` })}
          />
        );
      })}
    </div>
  );
}
