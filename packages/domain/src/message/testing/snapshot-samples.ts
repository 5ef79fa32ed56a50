import type { SnapshotRefusal } from '../../snapshot';

/** One refusal of each code of snapshots. */
export const SNAPSHOT_SAMPLES: {
  readonly [Code in SnapshotRefusal['code']]: Extract<SnapshotRefusal, { readonly code: Code }>;
} = {
  snapshotActionNotAllowed: {
    code: 'snapshotActionNotAllowed',
    snapshotState: 'draft',
    snapshotAction: 'lockSnapshot',
    allowedSnapshotActions: ['reviewSnapshot', 'withdrawSnapshot'],
  },
  snapshotFactMissing: {
    code: 'snapshotFactMissing',
    snapshotAction: 'approveSnapshot',
    snapshotFact: 'otherPerson',
  },
};
