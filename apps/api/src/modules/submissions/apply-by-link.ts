import {
  accepted,
  dateInShanghai,
  documentsOfAction,
  INCUBATION_DOCUMENT_LABELS,
  type IncubationDocument,
  organisationNameKey,
  PAPERS_OF_GROUP,
  type ProgrammeRules,
  refused,
  type Result,
  SERVICE_KIND_LABELS,
  SERVICE_KINDS,
  type ServiceKind,
  SUBMISSION_RULES,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { runOnce } from '../../platform/database/run-once';
import { toGlobalId } from '../../platform/graphql/global-id';
import { isStorableText } from '../../platform/graphql/text-input';
import { findCurrentDivisions, listCommunities } from '../divisions';
import {
  advanceIncubationStage,
  createIncubationCase,
  INCUBATION_CASE,
  IncubationCall,
  IncubationCase,
  IncubationCaseChanged,
  readRules,
} from '../incubation';
import { createOrganisation, OrganisationCreated, OrganisationLooksKnown } from '../organisations';
import { insertLink } from './insert-link';
import { said } from './link-refusals';
import { makeLinkToken } from './link-token';
import type { SubmissionLink } from './submission.entity';

/** An application as a phone sends it, its texts of the right form and not yet looked at. */
export interface LinkApplication {
  readonly name: string;
  readonly communityId: string;
  readonly serviceKind: ServiceKind;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly track: string;
  readonly requestedSum: string;
  readonly summary: string;
  /** Chosen by the page, so that a repeated request applies once. */
  readonly key: string;
}

/** Why an application is not taken. */
export type ApplicationRefusal = 'callClosed' | 'looksKnown' | 'applicationIncomplete';

const TEXTS = [
  'name',
  'communityId',
  'contactName',
  'contactPhone',
  'track',
  'requestedSum',
  'summary',
  'key',
] as const;

const LONGEST_TEXT = 2_000;
const LONGEST_KEY = 200;

/** Reads what a phone sent; undefined when a part is missing or of another form. */
export function readApplication(body: Readonly<Record<string, unknown>>): LinkApplication | undefined {
  const texts = TEXTS.map((name) => body[name]);
  const isWhole = texts.every(
    (text) =>
      typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_TEXT && isStorableText(text),
  );
  const kind = SERVICE_KINDS.find((each) => each === body['serviceKind']);
  if (
    !isWhole ||
    String(body['key']).length > LONGEST_KEY ||
    !kind ||
    !/^\d{1,9}(\.\d{1,2})?$/.test(String(body['requestedSum']))
  )
    return undefined;
  return { ...(body as unknown as LinkApplication), serviceKind: kind };
}

/** What the page of a call offers to choose from. */
export async function readCall(context: RequestContext, link: SubmissionLink): Promise<object | null> {
  const call = await findCall(context, link);
  if (!call) return null;
  const rules = await readRules(context.reads, call);
  const { tracks } = rules;
  return {
    title: call.title,
    opensOn: call.opensOn,
    closesOn: call.closesOn,
    isOpen: isOpen(context, call),
    tracks: tracks.map(({ code, name }) => ({ code, name })),
    papers: papersToPrepare(rules).map((paper) => said(context, INCUBATION_DOCUMENT_LABELS[paper])),
    serviceKinds: SERVICE_KINDS.map((code) => ({ code, name: said(context, SERVICE_KIND_LABELS[code]) })),
    communities: (await communitiesOf(context, link)).map(({ id, name, subdistrictName }) => ({
      id,
      name: `${subdistrictName} ${name}`,
    })),
  };
}

/** Papers of the group that the acceptance will ask for in some track, so that nobody learns of them afterwards. */
function papersToPrepare(rules: ProgrammeRules): readonly IncubationDocument[] {
  const asked = new Set(
    rules.tracks.flatMap((track) => documentsOfAction(rules, track, 'acceptApplication')),
  );
  return PAPERS_OF_GROUP.filter((paper) => asked.has(paper));
}

/**
 * Records the group and its application, submits it, and answers the path of a link of its own, by which what is missing
 * is brought. The application is then among the to-do items of whoever manages cases. All of it comes in, or nothing.
 */
export async function applyByLink(
  context: RequestContext,
  link: SubmissionLink,
  application: LinkApplication,
): Promise<Result<string, ApplicationRefusal>> {
  const call = await findCall(context, link);
  if (!call || !isOpen(context, call)) return refused('callClosed');
  const { tracks } = await readRules(context.reads, call);
  const community = (await communitiesOf(context, link)).find(({ id }) => id === application.communityId);
  await context.reads.close();
  if (!community || !tracks.some(({ code }) => code === application.track))
    return refused('applicationIncomplete');
  try {
    const path = await context.transaction((tx) =>
      record(tx, { ...context, transaction: (work) => work(tx) }, { link, call, application }),
    );
    return accepted(path);
  } catch (error) {
    if (error instanceof NotTaken) return refused(error.refusal);
    throw error;
  }
}

/** Thrown to undo what was recorded before the refusal. */
class NotTaken extends Error {
  constructor(readonly refusal: ApplicationRefusal) {
    super(refusal);
  }
}

interface Applying {
  readonly link: SubmissionLink;
  readonly call: IncubationCall;
  readonly application: LinkApplication;
}

/** `context` is one whose commands work in the transaction. */
async function record(tx: Transaction, context: RequestContext, applying: Applying): Promise<string> {
  const { link, application } = applying;
  const answer = await runOnce(
    tx,
    { operation: 'applyByLink', key: application.key, body: application },
    async (): Promise<Result<{ id: string }, never>> =>
      accepted({ id: await recordApplication(context, applying) }),
  );
  // The first request came in, its answer got lost, and the form was changed before it was sent again.
  if (!answer.ok) throw new NotTaken('looksKnown');
  const row = await tx
    .repository(IncubationCase)
    .findOne({ districtId: link.districtId, id: answer.value.id });
  if (!row) throw new Error('The application just recorded is not there');
  return openFor(tx, context, { link, row });
}

/** Records the group and its case and submits it; answers the id of the case. */
async function recordApplication(context: RequestContext, { call, application }: Applying): Promise<string> {
  const { id: organisationId } = await recordGroup(context, application);
  const created = await createIncubationCase(context, {
    organisationId,
    callId: toGlobalId('IncubationCall', call.districtId, call.id),
    track: application.track,
    requestedSum: application.requestedSum,
    summary: application.summary,
    idempotencyKey: application.key,
  });
  if (!(created instanceof IncubationCaseChanged)) throw new NotTaken('applicationIncomplete');
  const { row } = created.case;
  const submitted = await advanceIncubationStage(context, {
    caseId: toGlobalId(INCUBATION_CASE, row.districtId, row.id),
    expectedVersion: row.version,
    action: 'submit',
  });
  if (!(submitted instanceof IncubationCaseChanged)) throw new NotTaken('applicationIncomplete');
  return row.id;
}

/**
 * A group of the same name in the same community is sent to the staff. That somebody is the contact of another group is
 * told to nobody who only has a link: whether it is the same group, staff see among the likely duplicates.
 */
async function recordGroup(
  context: RequestContext,
  application: LinkApplication,
): Promise<{ readonly id: string }> {
  const input = {
    name: application.name,
    divisionId: toGlobalId('Division', null, application.communityId),
    serviceKind: application.serviceKind,
    registrationStatus: 'unregistered' as const,
    contact: { name: application.contactName, phone: application.contactPhone },
    idempotencyKey: application.key,
  };
  const nameKey = organisationNameKey(application.name);
  let answer = await createOrganisation(context, input);
  if (answer instanceof OrganisationLooksKnown) {
    const { candidates } = answer;
    const isNamesake = candidates.some(
      ({ row }) => row.nameKey === nameKey && row.divisionId === application.communityId,
    );
    if (isNamesake) throw new NotTaken('looksKnown');
    answer = await createOrganisation(context, { ...input, despiteLikeness: true });
  }
  if (!(answer instanceof OrganisationCreated)) throw new NotTaken('applicationIncomplete');
  return answer.organisation;
}

/** Opens a link for the case; a request that is repeated because its answer got lost is answered a new one. */
async function openFor(
  tx: Transaction,
  context: RequestContext,
  { link, row }: { readonly link: SubmissionLink; readonly row: IncubationCase },
): Promise<string> {
  const { districtId, organisationId, divisionId, id: caseId } = row;
  const token = makeLinkToken(districtId);
  await insertLink(tx, context, {
    opened: { subject: 'incubationCase', districtId, divisionId, organisationId, caseId, callId: null },
    tokenHash: token.tokenHash,
    days: SUBMISSION_RULES.longestDays,
    issuedBy: `link:${link.id}`,
  });
  return `/join/${token.whole}`;
}

async function findCall(context: RequestContext, link: SubmissionLink): Promise<IncubationCall | undefined> {
  if (link.callId === null) return undefined;
  return context.reads.repository(IncubationCall).findOne({ districtId: link.districtId, id: link.callId });
}

function isOpen(context: RequestContext, { opensOn, closesOn }: IncubationCall): boolean {
  const today = dateInShanghai(context.clock.now().getTime());
  return opensOn <= today && today <= closesOn;
}

/** Communities of the link's district as they are today; ids are internal, the page gives them back as they are. */
async function communitiesOf({ reads }: RequestContext, { districtId }: SubmissionLink) {
  const communities = await listCommunities(reads, { districtId, divisionIds: null });
  const current = await findCurrentDivisions(
    reads,
    communities.map(({ id }) => id),
  );
  return communities.filter(({ id }) => current.has(id));
}
