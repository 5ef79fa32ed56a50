import { addBallotWeights, type BallotWeight } from '../ballot';
import { accepted, refused, type Result } from '../shared';

/**
 * A unit (专有部分) as the roll knows it. `owner` tells owners apart and is null for what the developer has not sold
 * or not handed over; `area` is the exclusive area alone, in square centimetres.
 * @source SPC interpretation on condominium (建筑物区分所有权解释) art. 8 and 9
 */
export interface OwnedUnit {
  readonly owner: string | null;
  readonly area: bigint;
}

/** An owner (业主) with all units together: one head, whatever the number of units. @source SPC interpretation on condominium art. 9 */
export interface RollOwner<Unit extends OwnedUnit> {
  /** Null for the developer. */
  readonly owner: string | null;
  readonly weight: BallotWeight;
  readonly units: readonly Unit[];
}

/** Returned when a text is not an area in square metres. @source Civil Code (民法典) art. 278 */
export type AreaRefusal =
  | { readonly code: 'areaUnreadable' }
  | { readonly code: 'areaTooFine'; readonly places: number }
  | { readonly code: 'areaNotPositive' };

/**
 * The roll of owners (业主名册) of units: an owner of several units is one head, and everything that the developer
 * still holds is one head together. Area counts in full.
 * @source SPC interpretation on condominium (建筑物区分所有权解释) art. 8 and 9
 */
export function rollOfUnits<Unit extends OwnedUnit>(units: readonly Unit[]): readonly RollOwner<Unit>[] {
  const byOwner = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const known = byOwner.get(unit.owner);
    if (known) known.push(unit);
    else byOwner.set(unit.owner, [unit]);
  }
  return [...byOwner].map(([owner, owned]) => ({
    owner,
    weight: { heads: 1n, area: addBallotWeights(owned.map(({ area }) => ({ heads: 0n, area }))).area },
    units: owned,
  }));
}

/** Reads an exclusive area in square metres with up to four places into whole square centimetres. @source Civil Code (民法典) art. 278 */
export function parseArea(text: string): Result<bigint, AreaRefusal> {
  const match = /^(\d{1,9})(?:\.(\d+))?$/u.exec(
    text
      .trim()
      .replace(/(㎡|m2|m²|平方米|平米)$/u, '')
      .trim(),
  );
  if (!match) return refused({ code: 'areaUnreadable' });
  const fraction = (match[2] ?? '').replace(/0+$/u, '');
  if (fraction.length > 4) return refused({ code: 'areaTooFine', places: fraction.length });
  const area = BigInt((match[1] ?? '0') + fraction.padEnd(4, '0'));
  return area > 0n ? accepted(area) : refused({ code: 'areaNotPositive' });
}

/** An area in square metres as text, with two places or as many as are needed, such as `89.50`. @source Civil Code (民法典) art. 278 */
export function areaText(area: bigint): string {
  const digits = area.toString().padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0{1,2}$/u, '');
  return `${digits.slice(0, -4)}.${fraction}`;
}
