import { dateInShanghai, type IndicatorDefinition, type Period } from '@weizhi/domain';
import type { Audience, Clock } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import type { Figure } from '../../platform/indicators';
import { computeFigures } from './compute-values';

/** Figures that are not split: indicators × places × periods. */
export interface TotalsAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly periods: readonly Period[];
}

/** Whoever figures are computed for: a request, or a job that reads in its transaction. */
export interface FigureReader {
  readonly reads: Reads;
  readonly clock: Clock;
  readonly audience: Audience;
}

/** Computes figures that are not split, for the caller of a request. */
export function totalsOf(
  context: FigureReader,
  { districtId, divisionIds, definitions, periods }: TotalsAsked,
): Promise<readonly Figure[]> {
  const now = context.clock.now();
  return computeFigures(context.reads, {
    ...{ districtId, divisionIds, definitions, periods },
    ...{ dimension: '', memberLimit: 1, audience: context.audience },
    today: dateInShanghai(now.getTime()),
    now,
  });
}
