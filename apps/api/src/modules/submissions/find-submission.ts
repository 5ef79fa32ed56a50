import type { Reads } from '../../platform/database';
import { districtRowKey, findCurrentDivisions, mayAt } from '../organisations';
import { Submission } from './submission.entity';
import { SUBMISSION } from './submission.type';

/** What says who may decide: its place, and whether a case stands behind it. */
interface Decidable {
  readonly districtId: string;
  readonly divisionId: string;
  readonly caseId: string | null;
}

/** Whether the actor may deal with what a link of this kind brings: papers of a case belong to whoever manages cases. */
export async function mayDecideOn(
  reads: Reads,
  { districtId, divisionId, caseId }: Decidable,
): Promise<boolean> {
  const division = (await findCurrentDivisions(reads, [divisionId])).get(divisionId);
  if (!division) return false;
  const permission = caseId === null ? 'organisation.manage' : 'incubation.manage';
  return mayAt(reads.actor, permission, { districtId, path: division.path });
}

/** A submission that the actor may decide on; undefined for absent, foreign and not permitted alike. */
export async function findDecidable(reads: Reads, id: string): Promise<Submission | undefined> {
  const row = await reads.repository(Submission).findOne({ ...districtRowKey(SUBMISSION, id) });
  return row && (await mayDecideOn(reads, row)) ? row : undefined;
}
