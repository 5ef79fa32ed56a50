import type { Actor, SubmissionLinkStanding } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { systemActor } from '../../platform/database';
import { addressBucket } from '../../platform/http/client-address';
import { claimAttempt, hashToken, type ThrottleRule } from '../identity';
import { standingOf } from './link-standing';
import { openLinkToken } from './link-token';
import { SubmissionLink } from './submission.entity';

/** How many wrong links one address may try: a whole neighbourhood may sit behind one. */
const WRONG_LINKS: ThrottleRule = { failures: 30, windowMinutes: 15, lockMinutes: 15 };
/** How many files one link takes in an hour. */
const FILES: ThrottleRule = { failures: 60, windowMinutes: 60, lockMinutes: 60 };

/** Answer of {@link findOpenLink}: unknown tokens and foreign ones read alike. */
export type FoundLink =
  | { readonly kind: 'open'; readonly link: SubmissionLink; readonly context: RequestContext }
  | { readonly kind: 'closed'; readonly standing: Exclude<SubmissionLinkStanding, 'open'> }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'locked'; readonly lockedUntil: Date };

/** Finds the link of a token, and the name in which its bearer acts: the system, within this one district. */
export async function findOpenLink(context: RequestContext, token: string): Promise<FoundLink> {
  const opened = openLinkToken(token);
  const found = opened && (await read(context, opened));
  if (!found) return countWrongLink(context);
  const { link, standing } = found;
  if (standing !== 'open') return { kind: 'closed', standing };
  return { kind: 'open', link, context: context.as(bearerOf(link)) };
}

/** Whether a link may bring one more file in this hour. */
export async function mayBringFile(context: RequestContext, link: SubmissionLink): Promise<boolean> {
  const bucket = `submissions:${link.districtId}.${link.id}`;
  const attempt = await context.transaction((tx) =>
    claimAttempt(tx, { bucket, rule: FILES, now: context.clock.now() }),
  );
  return attempt.allowed;
}

/** How many applications one link takes in an hour, and one address: a hall may sit behind one. */
const APPLICATIONS: ThrottleRule = { failures: 60, windowMinutes: 60, lockMinutes: 60 };
const APPLICATIONS_OF_ADDRESS: ThrottleRule = { failures: 10, windowMinutes: 60, lockMinutes: 60 };

/** Whether a link takes one more application from this address. */
export async function mayApply(context: RequestContext, link: SubmissionLink): Promise<boolean> {
  const now = context.clock.now();
  const address = `applications:${hashToken(addressBucket(context.clientAddress))}`;
  const ofLink = `applications:${link.districtId}.${link.id}`;
  return context.transaction(async (tx) => {
    const one = await claimAttempt(tx, { bucket: address, rule: APPLICATIONS_OF_ADDRESS, now });
    if (!one.allowed) return false;
    return (await claimAttempt(tx, { bucket: ofLink, rule: APPLICATIONS, now })).allowed;
  });
}

async function read(
  context: RequestContext,
  { districtId, tokenHash }: { readonly districtId: string; readonly tokenHash: string },
): Promise<{ readonly link: SubmissionLink; readonly standing: SubmissionLinkStanding } | undefined> {
  const inDistrict = context.as(systemActor(districtId));
  try {
    const link = await inDistrict.reads.repository(SubmissionLink).findOne({ districtId, tokenHash });
    return link && { link, standing: await standingOf(inDistrict.reads, link, context.clock) };
  } finally {
    await inDistrict.reads.close();
  }
}

async function countWrongLink(context: RequestContext): Promise<FoundLink> {
  const bucket = `links:${hashToken(addressBucket(context.clientAddress))}`;
  const attempt = await context.transaction((tx) =>
    claimAttempt(tx, { bucket, rule: WRONG_LINKS, now: context.clock.now() }),
  );
  return attempt.allowed ? { kind: 'unknown' } : { kind: 'locked', lockedUntil: attempt.lockedUntil };
}

/** What is done by a link is recorded under its name, so that nobody takes it for the act of staff. */
function bearerOf({ districtId, id }: SubmissionLink): Actor {
  return { ...systemActor(districtId), id: `link:${id}` };
}
