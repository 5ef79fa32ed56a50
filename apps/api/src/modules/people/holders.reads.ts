import type { PostKind } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { PostBody } from './person.entity';

/** Somebody who holds a post on a day. */
export interface PostHolder {
  readonly postId: string;
  readonly personId: string;
  readonly bodyId: string | null;
  readonly postKind: PostKind;
  readonly heldFrom: string;
  readonly heldTo: string | null;
  /** Whether the person is staff of some residents' committee of the district on that day. */
  readonly isCommitteeStaff: boolean;
}

/** Which posts are asked for: those of some bodies of one kind in a district, on a day. */
export interface HoldersRequest {
  readonly districtId: string;
  readonly bodyKind: PostBody;
  readonly bodyIds: readonly string[];
  readonly day: string;
}

const HOLDERS = `
  select h.id as "postId", h.person_id as "personId", h.body_id as "bodyId", h.post_kind as "postKind",
         h.held_from::text as "heldFrom", h.held_to::text as "heldTo",
         exists (select 1 from post_holding staff
                  where staff.district_id = h.district_id and staff.person_id = h.person_id
                    and staff.body_kind = 'residentsCommittee' and staff.withdrawn_at is null
                    and staff.held_from <= $4::date and (staff.held_to is null or staff.held_to > $4::date)) as "isCommitteeStaff"
    from post_holding h
   where h.district_id = $1::bigint and h.body_kind = $2 and h.body_id = any($3::uuid[]) and h.withdrawn_at is null
     and h.held_from <= $4::date and (h.held_to is null or h.held_to > $4::date)
   order by h.held_from, h.id`;

/**
 * Who holds which post on a day, and whether they are committee staff on that day. The bodies must have been read
 * within the actor's scope; nothing of the persons themselves is told.
 */
export function listHoldersOn(reads: Reads, request: HoldersRequest): Promise<PostHolder[]> {
  const { districtId, bodyKind, bodyIds, day } = request;
  return reads.sql<PostHolder>(HOLDERS, [districtId, bodyKind, [...bodyIds], day]);
}
