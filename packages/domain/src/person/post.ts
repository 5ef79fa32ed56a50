import type { IsoDate } from '../calendar';

/** Posts (职务) that a person can hold in an organisation or a residents' committee. @source requirements.md W22, O5, O7; domain.md 8 */
export const POST_KINDS = [
  'legalRepresentative',
  'chair',
  'councilMember',
  'supervisor',
  'financeOfficer',
  'secretary',
  'coreMember',
  'member',
  'committeeMember',
  'communityWorker',
] as const;

/** See {@link POST_KINDS}. @source requirements.md W22 */
export type PostKind = (typeof POST_KINDS)[number];

/** A post with its span of days; `to` is the first day after it, null while it lasts. @source requirements.md W22 */
export interface PostSpan {
  readonly kind: PostKind;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Whether a post is held on a day. @source requirements.md W22 */
export function isHeldOn({ from, to }: Pick<PostSpan, 'from' | 'to'>, day: IsoDate): boolean {
  return from <= day && (to === null || day < to);
}

const COMMITTEE_POSTS: ReadonlySet<PostKind> = new Set(['committeeMember', 'communityWorker']);

/**
 * Whether somebody is staff of a residents' committee (居委会工作人员) on a day: elected member or employed
 * community worker.
 * @source requirements.md W22, M21, M27
 */
export function isCommitteeStaffOn(posts: readonly PostSpan[], day: IsoDate): boolean {
  return posts.some((post) => COMMITTEE_POSTS.has(post.kind) && isHeldOn(post, day));
}
