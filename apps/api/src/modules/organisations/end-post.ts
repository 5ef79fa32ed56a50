import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { PostHolding, toPost } from '../people';
import { findLiveOrganisation } from './find-organisation';
import { ORGANISATION } from './organisation.type';
import type { EndPostInput } from './post.inputs';
import { PostEnded } from './post-results';
import { dayOf, recordEvent } from './record-event';
import { refreshElementScores } from './refresh-element-scores';

/** Ends a post on a day; that it was held stays on record. */
export function endPost(context: RequestContext, input: EndPostInput): Promise<object> {
  return context.transaction((tx) => end(tx, context, input));
}

async function end(tx: Transaction, context: RequestContext, input: EndPostInput): Promise<object> {
  const post = await tx.repository(PostHolding).findOne({ ...districtRowKey('PostHolding', input.postId) });
  if (post?.bodyKind !== 'organisation' || post.bodyId === null) return new NotFound({ subject: 'postId' });
  const { districtId, id, bodyId } = post;
  const organisation = await findLiveOrganisation(
    tx,
    toGlobalId(ORGANISATION, districtId, bodyId),
    'person.manage',
  );
  if (!organisation) return new NotFound({ subject: 'postId' });
  if (input.heldTo <= post.heldFrom)
    return new InvalidInput({ fieldErrors: [fieldError('heldTo', 'DATE_ORDER')] });
  const outcome = await tx
    .repository(PostHolding)
    .updateVersioned({ districtId, id }, input.expectedVersion, { heldTo: input.heldTo });
  if (outcome !== 'updated') return staleVersion(tx, PostHolding, { districtId, id });
  const day = dayOf(context.clock.now());
  await refreshElementScores(tx, { districtId, organisationIds: [bodyId], day });
  await recordEvent(tx, context, {
    organisation,
    kind: 'postEnded',
    occurredOn: input.heldTo,
    toCode: post.postKind,
  });
  const row = await tx.repository(PostHolding).findOne({ districtId, id });
  return Object.assign(new PostEnded(), { post: toPost(row ?? post) });
}
