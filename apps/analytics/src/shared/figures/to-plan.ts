import { TARGET_STANDING_LABELS } from '@weizhi/domain';
import type { IndicatorComparisonsQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, type FigurePlan, readDecimal } from '@weizhi/ui';

type Row = IndicatorComparisonsQuery['indicatorComparisons'][number];

/** The target of the year of a figure, where the district has set one. */
export function toPlan({ target }: Pick<Row, 'target'>): { readonly plan?: FigurePlan } {
  const value = readDecimal(target?.value);
  if (!target || value === null) return {};
  const { year, source, standing } = target;
  return {
    plan: {
      ...{ year, value, source, elapsed: readDecimal(target.elapsed) },
      completion: readDecimal(target.completion),
      standing: standing == null ? null : enumLabel(TARGET_STANDING_LABELS, standing),
    },
  };
}
