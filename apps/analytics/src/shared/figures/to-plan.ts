import { TARGET_STANDING_LABELS } from '@weizhi/domain';
import type { IndicatorComparisonsQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, type FigurePlan, readDecimal } from '@weizhi/ui';

type Row = IndicatorComparisonsQuery['indicatorComparisons'][number];

/** The target of the year of a figure, where the district has set one. */
export function toPlan({ target }: Pick<Row, 'target'>): { readonly plan?: FigurePlan } {
  const [value, elapsed] = [readDecimal(target?.value), readDecimal(target?.elapsed)];
  if (!target || value === null || elapsed === null) return {};
  const { year, source, standing } = target;
  return {
    plan: {
      ...{ year, value, elapsed, source },
      completion: readDecimal(target.completion),
      standing: standing == null ? null : enumLabel(TARGET_STANDING_LABELS, standing),
    },
  };
}
