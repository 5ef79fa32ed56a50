import type { Period } from '@weizhi/domain';
import {
  ChangeVerdictFragmentDoc,
  type IndicatorComparisonsQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { type FigureVariation, readDecimal } from '@weizhi/ui';

type Row = Pick<IndicatorComparisonsQuery['indicatorComparisons'][number], 'variation'>;

/** Changes of years are not judged: nobody keeps figures of eight years before. */
export function isJudged({ kind }: Period): boolean {
  return kind === 'month' || kind === 'quarter';
}

/** The verdict on the change of a figure, where there is one to tell. */
export function toVariation(row: Row): { readonly variation?: FigureVariation } {
  const told = row.variation && readFragment(ChangeVerdictFragmentDoc, row.variation);
  if (!told) return {};
  const { verdict, side, reason, kind, periods } = told;
  const [low, high] = [readDecimal(told.low), readDecimal(told.high)];
  return {
    variation: {
      ...{ verdict, side: side ?? null, reason: reason ?? null, kind, periods: periods ?? null },
      limits: low === null || high === null ? null : { low, high },
    },
  };
}
