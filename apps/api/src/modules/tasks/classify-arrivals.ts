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
import { mandateRefused, openLists } from '../mandates';

/** Where a task stands against the list of one place. */
export interface PlaceFinding {
  readonly finding: MandateFinding;
  readonly editionId: string;
  readonly itemId: string | null;
}

/**
 * Holds one task against the lists in force on a day at many places; a place whose subdistrict has a list of its own is
 * held against that.
 */
export async function classifyAt(
  reads: Reads,
  task: ClassifiedTask & {
    readonly districtId: string;
    readonly body: MandateBody;
    readonly day: IsoDate;
  },
  paths: readonly DivisionPath[],
): Promise<Result<readonly PlaceFinding[], object>> {
  const { districtId, body, day } = task;
  const listAt = await openLists(reads, { districtId, body, day });
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
