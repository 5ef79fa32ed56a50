import { addDays, daysBetween, isoDate, judgeExpiring } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { countExpiringByPlace } from '../../platform/expiries';
import type { Watched, Watching } from './watched';

/**
 * Things that expire soon or have expired unrenewed, by the sources that modules declare; what is of the whole district is told
 * there only.
 */
export async function expiringThings(tx: Transaction, watching: Watching): Promise<readonly Watched[]> {
  const { districtId, rules, places, today, sources } = watching;
  const { places: levels, ...bounds } = rules.expiring;
  const watched: Watched[] = [];
  for (const source of sources) {
    const told = source.division === null ? levels.filter((level) => level === 'district') : levels;
    const divisionIds = places.of(told);
    const found = await countExpiringByPlace(tx, source, {
      ...{ districtId, divisionIds, from: today, to: addDays(today, bounds.blue) },
    });
    const byPlace = new Map(found.map((each) => [each.divisionId, each]));
    for (const divisionId of divisionIds) {
      const at = byPlace.get(divisionId);
      const left = at ? daysBetween(today, isoDate(at.soonest)) : null;
      watched.push({
        ...{ divisionId, kind: 'expiring', subject: source.kind, grain: 'none' },
        finding: judgeExpiring(left, bounds),
        grounds: at
          ? {
              ...{ kind: 'expiring', expiryKind: source.kind, count: at.count, soonest: at.soonest },
              ...(at.lapsed > 0 ? { lapsed: at.lapsed } : {}),
              days: bounds.blue,
            }
          : null,
      });
    }
  }
  return watched;
}
