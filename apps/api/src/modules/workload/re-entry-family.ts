import { periodBounds, reEntryShare, REPORTING_INDICATORS } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type FamilyAsked,
  type Figure,
  type IndicatorFamily,
  NO_DATA,
  RECOMPUTING,
  toFigures,
  total,
} from '../../platform/indicators';
import { readRollupStanding } from '../../platform/rollups';
import { FILL_ROLLUP } from '../reporting';
import { weekKey } from './place-facts.reads';
import { readCells } from './workload-cells.reads';

/** The ratio of re-entry, from rollup cells alone: no request reads what was filled in. */
export const RE_ENTRY_FAMILY: IndicatorFamily = {
  name: 're-entry',
  codes: [REPORTING_INDICATORS.reEntryRatio.code],
  memberLabels: {},
  compute: computeReEntry,
};

async function computeReEntry(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const { districtId, divisionIds } = asked;
  const source = { districtId, source: FILL_ROLLUP.code };
  const sums = await readCells(reads, {
    ...{ ...source, divisionIds, dimension: '', measures: ['typed', 'typedAgain'] },
    spans: asked.periods.map(periodBounds),
  });
  const cells = Map.groupBy(sums, ({ place, period }) => weekKey(place, period));
  const { asOf, isCurrent } = await readRollupStanding(reads, source);
  return toFigures({ ...asked, now: asOf ?? asked.now }, (_, cell) => {
    if (!isCurrent) return total(RECOMPUTING);
    const own = new Map(
      cells.get(weekKey(cell.place, cell.day))?.map(({ measure, amount }) => [measure, amount]),
    );
    const counts = reEntryShare({ typedAgain: own.get('typedAgain') ?? 0, typed: own.get('typed') ?? 0 });
    // Where nothing was filled in nothing can be said of it.
    return total(counts.denominator === 0 ? NO_DATA : { kind: 'counts', counts });
  });
}
