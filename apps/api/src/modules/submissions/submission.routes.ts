import {
  ASKED_PAPER_STANDING_LABELS,
  SUBMISSION_MEANS_LABELS,
  SUBMISSION_SUBJECT_LABELS,
} from '@weizhi/domain';
import { acceptUpload } from '../../platform/attachments';
import { environment, stateFolder } from '../../platform/config';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import { isStorableText } from '../../platform/graphql/text-input';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../platform/http/route';
import { firstFile } from '../../platform/http/first-file';
import { District } from '../divisions';
import { Organisation } from '../organisations';
import { readLinkState } from './asked-papers';
import { applyByLink, readApplication, readCall } from './apply-by-link';
import { findOpenLink, type FoundLink, mayApply, mayBringFile } from './find-open-link';
import { linkRefusal, said } from './link-refusals';
import { receiveSubmission, takesPaper } from './receive-submission';
import type { SubmissionLink } from './submission.entity';

const BEARER: HttpRoute['access'] = {
  kind: 'public',
  reason: 'whoever bears the secret of a link is served what that one link opens, and nothing else',
};
const LARGEST = 20 * 1_048_576;
const LONGEST_REMARK = 200;

/** What a link opens: `GET` says what is asked for and what came in, `POST …/files?paper=…` brings a file. */
export const SUBMISSION_ROUTES: readonly HttpRoute[] = [
  { method: 'GET', path: '/submissions/:token', access: BEARER, handle: show },
  { method: 'POST', path: '/submissions/:token/files', access: BEARER, handle: bring },
  { method: 'POST', path: '/submissions/:token/applications', access: BEARER, handle: apply },
];

async function show({ context, params }: RouteRequest): Promise<HttpReply> {
  const found = await findOpenLink(context, params['token'] ?? '');
  return found.kind === 'open' ? describeLink(found.context, found.link) : closedReply(context, found);
}

async function bring(request: RouteRequest): Promise<HttpReply> {
  const { context, params } = request;
  const found = await findOpenLink(context, params['token'] ?? '');
  if (found.kind !== 'open') return closedReply(context, found);
  const { link } = found;
  const words = readWords(request);
  const taken = await takesPaper(found.context.reads, link, { paper: words.paper, clock: context.clock });
  // The file is read only once it is known that it is wanted.
  await found.context.reads.close();
  if (taken !== 'taken') return linkRefusal(context, taken);
  if (!(await mayBringFile(context, link))) return linkRefusal(context, 'tooManyFiles');
  const file = await firstFile(request.incoming, LARGEST);
  const stored = await acceptUpload(stateFolder(environment), { ...file, limit: LARGEST });
  if (!stored.ok) return linkRefusal(context, stored.refusal.code);
  const received = await receiveSubmission(found.context, link, { ...words, content: stored.value });
  if (received === 'expired' || received === 'revoked')
    return closedReply(context, { kind: 'closed', standing: received });
  return received === 'taken' ? describeLink(found.context, link, 201) : linkRefusal(context, received);
}

/** An application under the call of a link; its answer is the path of a link of its own. */
async function apply(request: RouteRequest): Promise<HttpReply> {
  const { context, params } = request;
  const found = await findOpenLink(context, params['token'] ?? '');
  if (found.kind !== 'open') return closedReply(context, found);
  const application = readApplication(await request.readJson(20_000));
  if (!application) return linkRefusal(context, 'applicationIncomplete');
  if (!(await mayApply(context, found.link))) return linkRefusal(context, 'tooManyApplications');
  try {
    const answer = await applyByLink(found.context, found.link, application);
    return answer.ok ? jsonReply(201, { path: answer.value }) : linkRefusal(context, answer.refusal);
  } finally {
    await found.context.reads.close();
  }
}

/** What comes beside the file, read before it. @throws BAD_REQUEST */
function readWords({ query }: RouteRequest): { paper: string; remark: string | null } {
  const remark = query.get('remark')?.trim() ?? '';
  if (remark.length > LONGEST_REMARK || !isStorableText(remark))
    throw thrown('BAD_REQUEST', { fields: ['remark'] });
  return { paper: query.get('paper') ?? '', remark: remark === '' ? null : remark };
}

async function nameOf(context: RequestContext, link: SubmissionLink): Promise<string | null> {
  const { districtId, organisationId: id } = link;
  if (id === null) return null;
  return (await context.reads.repository(Organisation).findOne({ districtId, id }))?.name ?? null;
}

async function describeLink(context: RequestContext, link: SubmissionLink, status = 200): Promise<HttpReply> {
  try {
    const { districtId } = link;
    const state = await readLinkState(context.reads, link, context);
    const call = link.callId === null ? null : await readCall(context, link);
    const organisation = await nameOf(context, link);
    const district = await context.reads.repository(District).findOne({ id: districtId });
    return jsonReply(
      status,
      {
        subject: link.subject,
        title: said(context, SUBMISSION_SUBJECT_LABELS[link.subject]),
        organisation,
        caseNumber: state.case?.number ?? null,
        district: district?.name ?? null,
        isDemonstration: district?.kind === 'demonstration',
        note: link.note,
        call,
        expiresAt: link.expiresAt.toISOString(),
        papers: state.papers.map(({ paper, label, standing }) => ({
          paper,
          label: said(context, label),
          standing,
          standingLabel: said(context, ASKED_PAPER_STANDING_LABELS[standing]),
          files: state.submissions
            .filter((submission) => submission.paper === paper)
            .map(({ receivedAt, state: standingOfFile, reason, means }) => ({
              receivedAt: receivedAt.toISOString(),
              state: standingOfFile,
              stateLabel: said(context, ASKED_PAPER_STANDING_LABELS[standingOfFile]),
              // Whoever brought it on paper sees that it arrived, and how.
              means: means === 'link' ? null : said(context, SUBMISSION_MEANS_LABELS[means]),
              reason,
            })),
        })),
      },
      { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' },
    );
  } finally {
    await context.reads.close();
  }
}

type Closed = Exclude<FoundLink, { kind: 'open' }>;

function closedReply(context: RequestContext, found: Closed): HttpReply {
  if (found.kind === 'locked') {
    const seconds = Math.ceil((found.lockedUntil.getTime() - context.clock.now().getTime()) / 1_000);
    return linkRefusal(context, 'tooManyWrongLinks', { 'retry-after': String(Math.max(1, seconds)) });
  }
  if (found.kind === 'unknown') return linkRefusal(context, 'linkUnknown');
  return linkRefusal(context, found.standing === 'expired' ? 'linkExpired' : 'linkRevoked');
}
