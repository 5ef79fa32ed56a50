import { accepted, isoDate, type IsoDate, type MandateFinding, refused, type Result } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../platform/database';
import { InvalidInput, unknownReference } from '../../platform/errors/refusal';
import { type DistrictRowKey, districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { findCurrentDivisions } from '../divisions';
import { MANDATE_ITEM, MandateItemRow } from '../mandates';
import { holdAgainstLists } from './against-list';
import type { AdvanceTaskAdmissionInput } from './admission.inputs';
import { AdmissionTarget } from './admission-parts.entity';
import type { TaskAdmission } from './task-admission.entity';

/** Where it stands against the list when an action is taken. */
export interface Listing {
  readonly finding: MandateFinding;
  readonly leadDays: number | null;
  readonly editionId: string;
  /** The item that it is refused by: the one named, else the one that the check found. */
  readonly refusedBy: { readonly id: string; readonly code: string } | null;
  /** What the row says of it from now on. */
  readonly columns: NewRow<TaskAdmission>;
}

/** Actions at which it is held against the list anew; a decision rests on what the application was held against. */
const HELD_ANEW: ReadonlySet<string> = new Set([
  'release',
  'submitApplication',
  'seekVolunteers',
  'openEmergency',
]);

/** The list and the item that an action rests on. */
export async function findListing(
  tx: Transaction,
  row: TaskAdmission,
  { input, day }: { readonly input: AdvanceTaskAdmissionInput; readonly day: IsoDate },
): Promise<Result<Listing, object>> {
  if (!HELD_ANEW.has(input.action)) return asHeld(tx, row, input);
  // What goes out in an emergency begins today, whatever was planned.
  const firstDay = input.action === 'openEmergency' ? day : isoDate(row.startsOn);
  const citedItemId = citationOf(row);
  const found = await heldAnew(tx, row, { day: firstDay, citedItemId });
  // An item that the edition of the day does not have any more is as if none were cited.
  return !found.ok && citedItemId !== null && found.refusal instanceof InvalidInput
    ? heldAnew(tx, row, { day: firstDay, citedItemId: null })
    : found;
}

async function heldAnew(
  tx: Transaction,
  row: TaskAdmission,
  asked: { readonly day: IsoDate; readonly citedItemId: string | null },
): Promise<Result<Listing, object>> {
  const { districtId, id, body, title, content } = row;
  const targets = await tx.repository(AdmissionTarget).find({ where: { districtId, admissionId: id } });
  const divisions = await findCurrentDivisions(
    tx,
    targets.map(({ divisionId }) => divisionId),
  );
  const found = await holdAgainstLists(tx, {
    ...{ districtId, body, title, content, ...asked },
    paths: [...divisions.values()].map(({ path }) => path),
  });
  if (!found.ok) return found;
  const { list, finding, item } = found.value;
  return accepted({
    ...{ finding, leadDays: item?.leadDays ?? null, editionId: list.row.id },
    refusedBy: item && { id: item.id, code: item.code },
    columns: { editionId: list.row.id, itemId: item?.id ?? null, finding },
  });
}

/** The item that it was found to fall under before. */
function citationOf({ districtId, itemId, finding }: TaskAdmission): string | null {
  return itemId === null || finding === 'offList' ? null : toGlobalId(MANDATE_ITEM, districtId, itemId);
}

async function asHeld(
  tx: Transaction,
  row: TaskAdmission,
  { refusedByItemId }: AdvanceTaskAdmissionInput,
): Promise<Result<Listing, object>> {
  const { districtId, itemId, editionId, finding } = row;
  const found = itemId === null ? undefined : await itemOf(tx, { districtId, id: itemId });
  const item = refusedByItemId == null ? found : await namedItem(tx, districtId, refusedByItemId);
  if (refusedByItemId != null && item === undefined) return refused(unknownReference('refusedByItemId'));
  return accepted({
    ...{ finding, leadDays: found?.leadDays ?? null, editionId: item?.editionId ?? editionId },
    refusedBy: item ? { id: item.id, code: item.code } : null,
    columns: {},
  });
}

async function namedItem(
  tx: Transaction,
  districtId: string,
  id: string,
): Promise<MandateItemRow | undefined> {
  const key = districtRowKey(MANDATE_ITEM, id);
  return key.districtId === districtId ? itemOf(tx, key) : undefined;
}

function itemOf(tx: Transaction, key: DistrictRowKey): Promise<MandateItemRow | undefined> {
  return tx.repository(MandateItemRow).findOne({ ...key });
}
