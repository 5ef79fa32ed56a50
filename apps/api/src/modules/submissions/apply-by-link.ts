import {
  accepted,
  dateInShanghai,
  refused,
  type Result,
  SERVICE_KIND_LABELS,
  SERVICE_KINDS,
  type ServiceKind,
  SUBMISSION_RULES,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { listCommunities } from '../divisions';
import {
  advanceIncubationStage,
  createIncubationCase,
  INCUBATION_CASE,
  IncubationCall,
  IncubationCaseChanged,
  readRules,
} from '../incubation';
import { createOrganisation, OrganisationCreated, OrganisationLooksKnown } from '../organisations';
import { said } from './link-refusals';
import { makeLinkToken } from './link-token';
import { SubmissionLink } from './submission.entity';

const DAY_MS = 86_400_000;

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

/** Reads what a phone sent; undefined when a part is missing or of another form. */
export function readApplication(body: Readonly<Record<string, unknown>>): LinkApplication | undefined {
  const texts = TEXTS.map((name) => body[name]);
  const isWhole = texts.every(
    (text) => typeof text === 'string' && text.trim() !== '' && text.length <= 2_000,
  );
  const kind = SERVICE_KINDS.find((each) => each === body['serviceKind']);
  if (!isWhole || !kind || !/^\d{1,9}(\.\d{1,2})?$/.test(String(body['requestedSum']))) return undefined;
  return { ...(body as unknown as LinkApplication), serviceKind: kind };
}

/** What the page of a call offers to choose from. */
export async function readCall(context: RequestContext, link: SubmissionLink): Promise<object | null> {
  const call = await findCall(context, link);
  if (!call) return null;
  const { tracks } = await readRules(context.reads, call);
  return {
    title: call.title,
    opensOn: call.opensOn,
    closesOn: call.closesOn,
    isOpen: isOpen(context, call),
    tracks: tracks.map(({ code, name }) => ({ code, name })),
    serviceKinds: SERVICE_KINDS.map((code) => ({ code, name: said(context, SERVICE_KIND_LABELS[code]) })),
    communities: (await communitiesOf(context, link)).map(({ id, name, subdistrictName }) => ({
      id,
      name: `${subdistrictName} ${name}`,
    })),
  };
}

/**
 * Records the group and its application, submits it, and answers the path of a link of its own, by which what is missing
 * is brought. The application is then among the to-do items of whoever manages cases.
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
  const organisation = await createOrganisation(context, {
    name: application.name,
    divisionId: toGlobalId('Division', null, community.id),
    serviceKind: application.serviceKind,
    registrationStatus: 'unregistered',
    contact: { name: application.contactName, phone: application.contactPhone },
    idempotencyKey: application.key.slice(0, 200),
  });
  if (organisation instanceof OrganisationLooksKnown) return refused('looksKnown');
  if (!(organisation instanceof OrganisationCreated)) return refused('applicationIncomplete');
  const created = await createIncubationCase(context, {
    organisationId: organisation.organisation.id,
    callId: toGlobalId('IncubationCall', call.districtId, call.id),
    track: application.track,
    requestedSum: application.requestedSum,
    summary: application.summary,
    idempotencyKey: application.key.slice(0, 200),
  });
  if (!(created instanceof IncubationCaseChanged)) return refused('applicationIncomplete');
  return accepted(await openFor(context, link, created));
}

/** Submits the application, unless an earlier request has done so, and opens a link for it. */
async function openFor(
  context: RequestContext,
  link: SubmissionLink,
  { case: application }: IncubationCaseChanged,
): Promise<string> {
  const { row } = application;
  const caseId = toGlobalId(INCUBATION_CASE, row.districtId, row.id);
  if (row.stage === 'draft')
    await advanceIncubationStage(context, { caseId, expectedVersion: row.version, action: 'submit' });
  const token = makeLinkToken(row.districtId);
  const now = context.clock.now();
  await context.transaction((tx) =>
    tx.repository(SubmissionLink).insert({
      districtId: row.districtId,
      tokenHash: token.tokenHash,
      subject: 'incubationCase',
      organisationId: row.organisationId,
      caseId: row.id,
      divisionId: row.divisionId,
      expiresAt: new Date(now.getTime() + SUBMISSION_RULES.longestDays * DAY_MS),
      issuedBy: `link:${link.id}`,
      createdAt: now,
    }),
  );
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

/** Communities of the link's district that have a committee; ids are internal, the page gives them back as they are. */
function communitiesOf(context: RequestContext, { districtId }: SubmissionLink) {
  return listCommunities(context.reads, {
    districtId,
    batchId: '00000000-0000-0000-0000-000000000000',
    divisionIds: null,
    now: context.clock.now(),
  });
}
