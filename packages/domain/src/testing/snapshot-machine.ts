import {
  advanceSnapshot,
  SNAPSHOT_STATES,
  SNAPSHOT_TRANSITIONS,
  type SnapshotActionFacts,
} from '../snapshot';
import { arrowsOf, type Machine, NONE, without } from './machine';

const STATED: Required<SnapshotActionFacts> = {
  lowerReviewed: true,
  otherPerson: true,
  otherReviewer: true,
  onlyOne: true,
  reason: '漏计一个街道',
};

/** Snapshots of figures, as a machine. */
export const snapshot: Machine = {
  table: 'SNAPSHOT_TRANSITIONS',
  states: SNAPSHOT_STATES,
  start: 'draft',
  arrows: arrowsOf(SNAPSHOT_TRANSITIONS),
  codes: { notAllowed: 'snapshotActionNotAllowed', notStated: 'snapshotFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceSnapshot(state as never, action as never, without(STATED, left)),
};
