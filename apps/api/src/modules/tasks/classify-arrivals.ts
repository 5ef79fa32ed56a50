import {
  accepted,
  type ClassifiedTask,
  classifyTask,
  type DivisionPath,
  type IsoDate,
  type MandateBody,
  type MandateFinding,
  refused,
  RESEMBLANCE_RULES,
  type Result,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { unknownReference } from '../../platform/errors/refusal';
import { type ListFinder, mandateRefused, openLists } from '../mandates';

/** Where a task stands against the list of one place. */
export interface PlaceFinding {
  readonly finding: MandateFinding;
  readonly editionId: string;
  readonly itemId: string | null;
}

type ArrivingWords = ClassifiedTask & { readonly day: IsoDate };

/**
 * Holds one task against the lists in force on a day at many places; a place whose subdistrict has a list of its own is
 * held against that.
 */
export async function classifyAt(
  reads: Reads,
  { districtId, body, ...task }: ArrivingWords & { readonly districtId: string; readonly body: MandateBody },
  paths: readonly DivisionPath[],
): Promise<Result<readonly PlaceFinding[], object>> {
  return classifyBy(await openLists(reads, { districtId, body, day: task.day }), task, paths);
}

/** Holds one task against lists of its day that are open already, as where many tasks come at once. */
export async function classifyBy(
  listAt: ListFinder,
  { day, ...task }: ArrivingWords,
  paths: readonly DivisionPath[],
): Promise<Result<readonly PlaceFinding[], object>> {
  const known = new Map<string, PlaceFinding>();
  const findings: PlaceFinding[] = [];
  for (const path of paths) {
    const list = await listAt(path);
    if (!list.ok) return refused(mandateRefused(list.refusal));
    const editionId = list.value.row.id;
    let found = known.get(editionId);
    if (!found) {
      const classified = classifyTask(list.value, task, { day, rules: RESEMBLANCE_RULES });
      if (!classified.ok)
        return refused(
          classified.refusal.code === 'mandateItemUnknown'
            ? unknownReference('itemCode')
            : mandateRefused(classified.refusal),
        );
      found = { finding: classified.value.finding, editionId, itemId: classified.value.item?.id ?? null };
      known.set(editionId, found);
    }
    findings.push(found);
  }
  return accepted(findings);
}
