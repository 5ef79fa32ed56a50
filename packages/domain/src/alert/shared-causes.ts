import type { AlertFinding } from './judge-alert';
import type { AlertPlaceLevel } from './vocabulary';

/** Of how many places at least it can be said that most of them share a cause. @source decision record 0187 */
const FEWEST_PLACES = 3;

/** How many places of a level share the cause of a district's alert, of those that were judged. @source decision record 0187 */
export interface SharedCause {
  readonly level: AlertPlaceLevel;
  readonly judged: number;
  readonly beyond: number;
}

/**
 * The levels below the district at which more than half of the places have the same cause: it is the district's then, and
 * told once. Places of which nothing is said are not counted.
 * @source decision record 0187
 */
export function sharedCauses(
  found: readonly { readonly level: AlertPlaceLevel; readonly finding: AlertFinding }[],
): readonly SharedCause[] {
  return (['subdistrict', 'community'] as const).flatMap((level) => {
    const judged = found.filter(
      ({ level: own, finding: { kind } }) => own === level && (kind === 'cause' || kind === 'noCause'),
    );
    const beyond = judged.filter(({ finding }) => finding.kind === 'cause').length;
    const isShared = judged.length >= FEWEST_PLACES && beyond * 2 > judged.length;
    return isShared ? [{ level, judged: judged.length, beyond }] : [];
  });
}
