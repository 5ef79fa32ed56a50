import {
  accepted,
  classifyTask,
  type DivisionPath,
  graverFinding,
  type IsoDate,
  type MandateBody,
  type MandateFinding,
  refused,
  type Resemblance,
  RESEMBLANCE_RULES,
  type Result,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { unknownReference } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import {
  type ListedItem,
  type ListInForce,
  listInForce,
  MANDATE_ITEM,
  mandateRefused,
  MandateItemRow,
} from '../mandates';

/** What is held against the lists of the places that it is for. */
export interface HeldAgainst {
  readonly districtId: string;
  readonly paths: readonly DivisionPath[];
  readonly body: MandateBody;
  readonly day: IsoDate;
  readonly title: string;
  readonly content: string;
  /** Global id of the item under which it is said to fall. */
  readonly citedItemId: string | null;
}

/** Where it stands: against the list that binds, of all that are in force where it goes. */
export interface ListFinding {
  readonly list: ListInForce;
  readonly finding: MandateFinding;
  readonly item: ListedItem | null;
  readonly resembling: readonly Resemblance<ListedItem>[];
}

/**
 * Holds something against the lists in force on its day in the places that it is for. Where those differ, the gravest
 * finding binds.
 */
export async function holdAgainstLists(
  reads: Reads,
  asked: HeldAgainst,
): Promise<Result<ListFinding, object>> {
  const citedItem = await codeOf(reads, asked);
  if (citedItem === undefined) return refused(unknownReference('itemId'));
  let worst: ListFinding | undefined;
  for (const divisionPath of asked.paths) {
    const found = await findAgainst(reads, asked, { divisionPath, citedItem });
    if (!found.ok) return found;
    if (worst === undefined || isGraver(found.value, worst)) worst = found.value;
  }
  if (!worst) throw new Error('Something that is for nobody was held against a list');
  return accepted(worst);
}

async function findAgainst(
  reads: Reads,
  { districtId, body, day, title, content }: HeldAgainst,
  { divisionPath, citedItem }: { readonly divisionPath: DivisionPath; readonly citedItem: string | null },
): Promise<Result<ListFinding, object>> {
  const list = await listInForce(reads, { districtId, divisionPath, body, day });
  if (!list.ok) return refused(mandateRefused(list.refusal));
  const task = { title, content, citedItem };
  const classified = classifyTask(list.value, task, { day, rules: RESEMBLANCE_RULES });
  if (classified.ok) {
    const { finding, item, resembling } = classified.value;
    return accepted({ list: list.value, finding, item, resembling });
  }
  if (classified.refusal.code === 'mandateItemUnknown') return refused(unknownReference('itemId'));
  return refused(mandateRefused(classified.refusal));
}

/** The code of the cited item, null when none is cited, undefined when there is no such item. */
async function codeOf(
  reads: Reads,
  { districtId, citedItemId }: HeldAgainst,
): Promise<string | null | undefined> {
  if (citedItemId === null) return null;
  const { id } = districtRowKey(MANDATE_ITEM, citedItemId);
  return (await reads.repository(MandateItemRow).findOne({ districtId, id }))?.code;
}

function isGraver(one: ListFinding, other: ListFinding): boolean {
  return one.finding !== other.finding && graverFinding(one.finding, other.finding) === one.finding;
}
