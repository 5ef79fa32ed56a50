export {
  advanceSnapshot,
  availableSnapshotActions,
  SNAPSHOT_ACTIONS,
  SNAPSHOT_PERMISSIONS,
  SNAPSHOT_STATES,
  SNAPSHOT_TRANSITIONS,
  type SnapshotAction,
  type SnapshotActionFacts,
  type SnapshotRefusal,
  type SnapshotState,
  snapshotStands,
} from './snapshot-states';
