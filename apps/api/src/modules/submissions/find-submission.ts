import { divisionPath, type Permission, type SubmissionSubject } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { divisionLoader } from '../divisions';
import { districtRowKey, findCurrentDivisions, mayAt } from '../organisations';
import { Submission } from './submission.entity';
import { SUBMISSION } from './submission.type';

/** Who deals with what a link opens and brings: cases and calls belong to whoever manages incubation. */
const PERMISSIONS: Readonly<Record<SubmissionSubject, Permission>> = {
  organisation: 'organisation.manage',
  incubationCase: 'incubation.manage',
  incubationCall: 'incubation.manage',
};

/** A place, and what a link opens there. */
interface Opened {
  readonly districtId: string;
  readonly divisionId: string;
  readonly subject: SubmissionSubject;
}

/** Whether the actor may issue or revoke a link of this kind here. */
export async function mayDealWith(
  reads: Reads,
  { districtId, divisionId, subject }: Opened,
): Promise<boolean> {
  const division = (await findCurrentDivisions(reads, [divisionId])).get(divisionId);
  return (
    division !== undefined && mayAt(reads.actor, PERMISSIONS[subject], { districtId, path: division.path })
  );
}

/** A submission that the actor may decide on; undefined for absent, foreign and not permitted alike. */
export async function findDecidable(reads: Reads, id: string): Promise<Submission | undefined> {
  const row = await reads.repository(Submission).findOne({ ...districtRowKey(SUBMISSION, id) });
  return row && (await mayDealWith(reads, { ...row, subject: subjectOf(row) })) ? row : undefined;
}

/** The same for a row of a list, whose places are read together. */
export async function mayDecideOn(context: RequestContext, row: Submission): Promise<boolean> {
  const { districtId, divisionId } = row;
  const division = await divisionLoader(context).load(divisionId);
  if (division?.existsTo !== null) return false;
  return mayAt(context.actor, PERMISSIONS[subjectOf(row)], { districtId, path: divisionPath(division.path) });
}

function subjectOf({ caseId }: Submission): SubmissionSubject {
  return caseId === null ? 'organisation' : 'incubationCase';
}
