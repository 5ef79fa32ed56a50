import {
  type AskedPaperStanding,
  askedPaperStandings,
  type BilingualText,
  DOCUMENT_KIND_LABELS,
  type DocumentKind,
  INCUBATION_DOCUMENT_LABELS,
  type IncubationDocument,
  PAPERS_OF_GROUP,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { IncubationCase, listPapersOfGroup } from '../incubation';
import { Submission, type SubmissionLink } from './submission.entity';

/** A paper that a link asks for, and how it stands. */
export interface AskedPaper {
  readonly paper: string;
  readonly label: BilingualText;
  readonly standing: AskedPaperStanding;
}

/** What a link asks for at this moment, with everything that came in for it. */
export interface LinkState {
  readonly papers: readonly AskedPaper[];
  readonly submissions: readonly Submission[];
  readonly case: IncubationCase | undefined;
}

/**
 * Reads what a link asks for: the kinds that staff chose, or what the rules still miss of a case together with what came in
 * for it before.
 */
export async function readLinkState(
  reads: Reads,
  link: SubmissionLink,
  clock: Pick<RequestContext, 'clock'>,
): Promise<LinkState> {
  const { districtId, organisationId, caseId } = link;
  const found =
    caseId === null ? undefined : await reads.repository(IncubationCase).findOne({ districtId, id: caseId });
  if (found) return { ...(await readPapersOfCase(reads, found, clock)), case: found };
  const submissions =
    organisationId === null
      ? []
      : await reads.repository(Submission).find({
          where: { districtId, linkId: link.id },
          order: { receivedAt: 'ASC' },
        });
  return { papers: papersAsked(link.askedKinds, submissions, false), submissions, case: undefined };
}

/** What a case still misses of its group together with what came in for it, whoever brought it and by which link. */
export async function readPapersOfCase(
  reads: Reads,
  row: IncubationCase,
  clock: Pick<RequestContext, 'clock'>,
): Promise<Pick<LinkState, 'papers' | 'submissions'>> {
  const submissions = await reads.repository(Submission).find({
    where: { districtId: row.districtId, caseId: row.id },
    order: { receivedAt: 'ASC' },
  });
  const owed = await listPapersOfGroup(reads, row, clock);
  const asked = inOrder([...submissions.map(({ paper }) => paper), ...owed]);
  return { papers: papersAsked(asked, submissions, true), submissions };
}

function papersAsked(
  asked: readonly string[],
  submissions: readonly Submission[],
  isOfCase: boolean,
): readonly AskedPaper[] {
  return askedPaperStandings(asked, submissions).map((one) => ({
    ...one,
    label: paperLabel(one.paper, isOfCase),
  }));
}

/** The papers of a case in the order of the notice, so that none moves on the page when something comes in. */
function inOrder(papers: readonly string[]): readonly string[] {
  return PAPERS_OF_GROUP.filter((paper) => papers.includes(paper));
}

/** What a paper is called. */
export function paperLabel(paper: string, isOfCase: boolean): BilingualText {
  return isOfCase
    ? INCUBATION_DOCUMENT_LABELS[paper as IncubationDocument]
    : DOCUMENT_KIND_LABELS[paper as DocumentKind];
}
