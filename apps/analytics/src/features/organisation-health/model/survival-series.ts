import type { SurvivalAfterGraduationQuery } from '@weizhi/graphql-client/documents';
import { formatDecimal, formatShare, readDecimal, type StepCurve } from '@weizhi/ui';

export type Survival = NonNullable<SurvivalAfterGraduationQuery['postGraduationSurvival']>;

export function survivalCurve({
  steps,
  until,
  atRisk,
}: Pick<Survival, 'steps' | 'until' | 'atRisk'>): StepCurve {
  return {
    until: until ?? null,
    atRisk: atRisk.map(({ months, count }) => ({ time: months, count })),
    steps: steps.map(({ months, survival, low, high }) => ({
      time: months,
      value: readDecimal(survival) ?? 0,
      low: readDecimal(low),
      high: readDecimal(high),
    })),
  };
}

/** The table behind the curve. */
export function survivalRows({ steps }: Pick<Survival, 'steps'>): readonly (readonly (string | number)[])[] {
  return steps.map(({ months, atRisk, events, survival, low, high }) => [
    formatDecimal(months),
    atRisk,
    events,
    formatShare(readDecimal(survival)),
    low == null ? '—' : `${formatShare(readDecimal(low))}—${formatShare(readDecimal(high))}`,
  ]);
}
