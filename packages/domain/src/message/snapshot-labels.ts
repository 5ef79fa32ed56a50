import type { SnapshotAction, SnapshotActionFacts, SnapshotState } from '../snapshot';
import type { Labels } from './labels';

/** Labels of states of a snapshot. @source domain.md section 7 */
export const SNAPSHOT_STATE_LABELS: Labels<SnapshotState> = {
  draft: { zh: '草稿', en: 'Draft' },
  reviewed: { zh: '已审核', en: 'Reviewed' },
  approved: { zh: '已批准', en: 'Approved' },
  locked: { zh: '已锁定', en: 'Locked' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what can be done with a snapshot. @source domain.md section 7 */
export const SNAPSHOT_ACTION_LABELS: Labels<SnapshotAction> = {
  reviewSnapshot: { zh: '审核通过', en: 'Review' },
  approveSnapshot: { zh: '批准', en: 'Approve' },
  lockSnapshot: { zh: '锁定', en: 'Lock' },
  publishSnapshot: { zh: '发布', en: 'Publish' },
  withdrawSnapshot: { zh: '撤回', en: 'Withdraw' },
};

/** Labels of what must be stated. @source decision record 0179 */
export const SNAPSHOT_FACT_LABELS: Labels<keyof SnapshotActionFacts> = {
  lowerReviewed: { zh: '各街道都已核对本级数据', en: 'every subdistrict to have reviewed its own part' },
  otherPerson: { zh: '由取数人以外的人办理', en: 'somebody else than whoever took the figures' },
  otherReviewer: {
    zh: '没有下级核对的快照，由取数人以外的人审核',
    en: 'somebody else than whoever took the figures, where no place below reviews its part',
  },
  onlyOne: {
    zh: '同一统计期没有另一份有效快照（先撤回那一份）',
    en: 'no other snapshot of the same period to stand',
  },
  reason: { zh: '理由', en: 'a reason' },
};
