import type { SnapshotAction, SnapshotState } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { SnapshotEventKind } from './snapshot.entity';

export const SnapshotStateEnum = domainEnum<SnapshotState>({
  name: 'SnapshotState',
  description: 'State of a snapshot of figures (数据快照).',
  values: {
    draft: 'Taken; the places below review their parts (草稿).',
    reviewed: 'Reviewed (已审核).',
    approved: 'Approved by somebody else than whoever took it (已批准).',
    locked: 'Locked (已锁定).',
    published: 'Published: third parties read it too (已发布).',
    withdrawn: 'Withdrawn, with a reason; it still answers as it did (已撤回).',
  },
});

const ACTIONS: Readonly<Record<SnapshotAction, string>> = {
  reviewSnapshot:
    'Review it, once every place on the level below has reviewed its part; without such places, never by whoever took it.',
  approveSnapshot: 'Approve it; never by whoever took it.',
  lockSnapshot: 'Lock it.',
  publishSnapshot: 'Publish it; never by whoever took it.',
  withdrawSnapshot: 'Withdraw it; needs `reason`.',
};

export const SnapshotActionEnum = domainEnum<SnapshotAction>({
  name: 'SnapshotAction',
  description: 'What can be done with a snapshot.',
  values: ACTIONS,
});

export const SnapshotEventKindEnum = domainEnum<SnapshotEventKind>({
  name: 'SnapshotEventKind',
  description: 'What an event in the life of a snapshot is.',
  values: {
    ...ACTIONS,
    taken: 'It was taken (取数).',
    partReviewed: 'A place reviewed its own part (核对).',
  },
});
