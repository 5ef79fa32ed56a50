import { type AlertPlaceLevel, sharedCauses } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { Alert } from './alert.entity';
import type { AlertPlaces } from './alert-places';
import type { Watched } from './watched';

/** What is watched, whichever place it is watched at. */
function subjectKey({ kind, subject, grain }: Pick<Watched, 'kind' | 'subject' | 'grain'>): string {
  return `${kind}|${subject}|${grain}`;
}

/** Says of each cause of the district at which levels most places below share it. */
export function withShared(watched: readonly Watched[], places: AlertPlaces): readonly Watched[] {
  const levels = new Map(watched.map(({ divisionId }) => [divisionId, places.levelOf(divisionId)]));
  const bySubject = Map.groupBy(watched, subjectKey);
  return watched.map((each) => {
    if (each.grounds === null || levels.get(each.divisionId) !== 'district') return each;
    const below = (bySubject.get(subjectKey(each)) ?? []).flatMap(({ divisionId, finding }) => {
      const level = levels.get(divisionId);
      return level === undefined ? [] : [{ level, finding }];
    });
    const shared = sharedCauses(below);
    return shared.length === 0 ? each : { ...each, grounds: { ...each.grounds, shared } };
  });
}

/** Most places that precedence tells apart. */
const MOST_PLACES = 999;

/**
 * Makes alerts of places parts of the district's where most places of their level share its cause, and ranks all that stand: the
 * gravest first, then what concerns more places. Nobody's work on an alert is stale for that.
 */
export async function foldShared(
  tx: Transaction,
  { districtId, places }: { readonly districtId: string; readonly places: AlertPlaces },
): Promise<void> {
  const standing = await tx
    .repository(Alert)
    .query('row')
    .andWhere(`row.districtId = :districtId and row.state <> 'cleared'`, { districtId })
    .getMany();
  const wholes = new Map(
    standing.filter(({ grounds }) => grounds.shared !== undefined).map((alert) => [subjectKey(alert), alert]),
  );
  const placed = standing
    .map((alert) => {
      const whole = wholes.get(subjectKey(alert));
      const partOfId = whole && isPart(alert, whole, places.levelOf(alert.divisionId)) ? whole.id : null;
      const precedence = alert.severity * (MOST_PLACES + 1) - Math.min(breadthOf(alert), MOST_PLACES);
      return { alert, partOfId, precedence };
    })
    .filter(
      ({ alert, partOfId, precedence }) => alert.partOfId !== partOfId || alert.precedence !== precedence,
    );
  if (placed.length === 0) return;
  await tx.sql(
    `update alert a set part_of_id = n.part_of_id, precedence = n.precedence
       from unnest($2::uuid[], $3::uuid[], $4::int[]) n(id, part_of_id, precedence)
      where a.district_id = $1::bigint and a.id = n.id`,
    [
      districtId,
      placed.map(({ alert }) => alert.id),
      placed.map(({ partOfId }) => partOfId),
      placed.map(({ precedence }) => precedence),
    ],
  );
}

function isPart(alert: Alert, whole: Alert, level: AlertPlaceLevel | undefined): boolean {
  return alert.id !== whole.id && (whole.grounds.shared ?? []).some((shared) => shared.level === level);
}

/** How many places below share the cause of an alert; 0 where it is of its place alone. */
function breadthOf({ grounds }: Pick<Alert, 'grounds'>): number {
  return (grounds.shared ?? []).reduce((sum, { beyond }) => sum + beyond, 0);
}
