import { divisionPath, type Permission, type SubmissionSubject } from '@weizhi/domain';
import { mayAt } from '../../platform/access/may-at';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { divisionLoader, mayAtDivision } from '../divisions';
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
export function mayDealWith(reads: Reads, { subject, ...place }: Opened): Promise<boolean> {
  return mayAtDivision(reads, PERMISSIONS[subject], place);
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
