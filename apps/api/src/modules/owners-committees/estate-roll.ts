import { rollOfUnits } from '@weizhi/domain';
import type { RollSource } from '../ballots';
import { PropertyUnit } from './property-unit.entity';

const MOST_NAMED = 8;

/**
 * The roll of an estate: an owner is told apart by the indexes of name and telephone. Without a telephone two units
 * of one name may be of two people, so that each counts by itself.
 */
export const estateRoll: RollSource = async (tx, vote) => {
  const units = await tx
    .repository(PropertyUnit)
    .query('row')
    .andWhere('row.districtId = :districtId and row.estateId = :estateId and row.withdrawnAt is null', {
      districtId: vote.districtId,
      estateId: vote.subjectId,
    })
    .orderBy('row.unitNumber')
    .addOrderBy('row.id')
    .getMany();
  const owned = units.map((unit) => ({ owner: ownerKey(unit), area: BigInt(unit.area), unit }));
  return rollOfUnits(owned).map(({ owner, weight, units: held }) => ({
    key: owner ?? 'developer',
    masked: held[0]?.unit.ownerNameMasked ?? '建设单位',
    holdings: namesOf(held.map(({ unit }) => unit.unitNumber)),
    heads: Number(weight.heads),
    area: weight.area,
  }));
};

/** Tells owners apart; null for the developer. */
export function ownerKey(
  unit: Pick<PropertyUnit, 'id' | 'ownerNameIndex' | 'ownerPhoneIndex'>,
): string | null {
  if (unit.ownerNameIndex === null) return null;
  return unit.ownerPhoneIndex === null ? `unit:${unit.id}` : `${unit.ownerNameIndex}.${unit.ownerPhoneIndex}`;
}

function namesOf(numbers: readonly string[]): string {
  const shown = numbers.slice(0, MOST_NAMED).join('、');
  return numbers.length > MOST_NAMED ? `${shown} 等 ${String(numbers.length)} 套` : shown;
}
