import {
  accepted,
  type DivisionPath,
  editionInForce,
  isoDate,
  type IsoDate,
  type MandateBody,
  type MandateItem,
  type MandateListEdition,
  type MandateSpan,
  type NoMandateList,
  type Result,
  MANDATE_LIMITS,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { findCurrentDivisions } from '../divisions';
import { Department } from './department.entity';
import { MandateEdition, MandateItemRow } from './mandate-edition.entity';

/** An item as the rules see it, with the id of its row. */
export interface ListedItem extends MandateItem {
  readonly id: string;
  readonly departmentId: string | null;
}

/** The edition in force with its items. */
export interface ListInForce extends MandateListEdition<ListedItem> {
  readonly row: MandateEdition;
}

/** Which lists are asked for: those of a body in a district on a day; the day decides. */
export interface ListsAsked {
  readonly districtId: string;
  readonly body: MandateBody;
  readonly day: IsoDate;
}

/** Finds the list of a division; each edition is read once, however many divisions ask. */
export type ListFinder = (divisionPath: DivisionPath) => Promise<Result<ListInForce, NoMandateList>>;

/** Opens the lists of a district that are in force on a day, to be asked for many divisions. */
export async function openLists(reads: Reads, { districtId, body, day }: ListsAsked): Promise<ListFinder> {
  const rows = await reads
    .repository(MandateEdition)
    .query('row')
    .andWhere(
      `row.districtId = :districtId and row.body = :body and row.state in ('inForce', 'superseded')`,
      { districtId, body },
    )
    .andWhere('row.validFrom <= :day and (row.validTo is null or :day <= row.validTo)', { day })
    .getMany();
  const divisions = await findCurrentDivisions(
    reads,
    rows.map(({ divisionId }) => divisionId),
  );
  const placed = rows.flatMap((row) => {
    const place = divisions.get(row.divisionId);
    return place ? [{ ...spanOf(row), row, body: row.body, divisionPath: place.path }] : [];
  });
  const opened = new Map<string, ListInForce>();
  return async (divisionPath) => {
    const found = editionInForce(placed, { body, divisionPath, day });
    if (!found.ok) return found;
    const { row } = found.value;
    const list = opened.get(row.id) ?? { ...spanOf(row), row, body, items: await itemsOf(reads, row) };
    opened.set(row.id, list);
    return accepted(list);
  };
}

/** The list in force for a body of a division of a district on a day, with its items; the day decides. */
export async function listInForce(
  reads: Reads,
  { divisionPath, ...asked }: ListsAsked & { readonly divisionPath: DivisionPath },
): Promise<Result<ListInForce, NoMandateList>> {
  return (await openLists(reads, asked))(divisionPath);
}

/** The items of an edition, by their codes. */
export async function itemsOf(
  reads: Reads,
  { districtId, id }: Pick<MandateEdition, 'districtId' | 'id'>,
): Promise<ListedItem[]> {
  const rows = await reads
    .repository(MandateItemRow)
    .query('row')
    .andWhere('row.districtId = :districtId and row.editionId = :id and row.withdrawnAt is null', {
      districtId,
      id,
    })
    .orderBy('row.code')
    // One more than may be published, so that a list that is too long shows.
    .limit(MANDATE_LIMITS.items + 1)
    .getMany();
  const wanted = new Set(rows.flatMap(({ departmentId }) => departmentId ?? []));
  const departments =
    wanted.size === 0 ? [] : await reads.repository(Department).find({ where: { districtId } });
  const names = new Map(departments.map(({ id: department, name }) => [department, name]));
  return rows.map((row) => ({
    ...row,
    department: row.departmentId === null ? null : (names.get(row.departmentId) ?? null),
  }));
}

/** The days of an edition, for the rules. */
export function spanOf({ validFrom, validTo }: MandateEdition): MandateSpan {
  if (validFrom === null) throw new Error('An edition that was never published has no days');
  return { validFrom: isoDate(validFrom), validTo: validTo === null ? null : isoDate(validTo) };
}
