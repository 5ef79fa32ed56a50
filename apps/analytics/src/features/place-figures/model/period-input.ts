import { type Period, periodBounds, type PeriodKind } from '@weizhi/domain';
import type { PeriodGrain, PeriodInput } from '@weizhi/graphql-client/documents';

const GRAINS: Readonly<Record<PeriodKind, PeriodGrain>> = {
  month: 'MONTH',
  quarter: 'QUARTER',
  year: 'YEAR',
  trailingYear: 'TRAILING_12_MONTHS',
  custom: 'CUSTOM',
};

/** The API derives the end of a calendar period itself and takes one only for own dates. */
export function toPeriodInput(period: Period): PeriodInput {
  const { from, to } = periodBounds(period);
  return period.kind === 'custom' ? { grain: 'CUSTOM', start: from, end: to } : { grain: GRAINS[period.kind], start: from };
}
