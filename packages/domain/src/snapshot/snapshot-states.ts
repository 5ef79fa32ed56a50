import type { Permission } from '../access';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/** State of a snapshot of figures (数据快照). @source domain.md 5.1 rule 12 and section 7 */
export const SNAPSHOT_STATES = ['draft', 'reviewed', 'approved', 'locked', 'published', 'withdrawn'] as const;

/** See {@link SNAPSHOT_STATES}. @source domain.md section 7 */
export type SnapshotState = (typeof SNAPSHOT_STATES)[number];

/** What can be done with a snapshot. @source domain.md section 7 */
export const SNAPSHOT_ACTIONS = [
  'reviewSnapshot',
  'approveSnapshot',
  'lockSnapshot',
  'publishSnapshot',
  'withdrawSnapshot',
] as const;

/** See {@link SNAPSHOT_ACTIONS}. @source domain.md section 7 */
export type SnapshotAction = (typeof SNAPSHOT_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source decision record 0179 */
export interface SnapshotActionFacts {
  /** Whether every place on the level below has reviewed its own part. */
  readonly lowerReviewed?: boolean;
  /** Whether whoever acts is not whoever took the figures. */
  readonly otherPerson?: boolean;
  /** Whether somebody else than whoever took the figures has looked at them, see {@link hasSnapshotReviewer}. */
  readonly otherReviewer?: boolean;
  /** Whether no other snapshot of the same period stands. */
  readonly onlyOne?: boolean;
  readonly reason?: string;
}

/** Returned when an action does not fit a snapshot. @source decision record 0179 */
export type SnapshotRefusal =
  | {
      readonly code: 'snapshotActionNotAllowed';
      readonly snapshotState: SnapshotState;
      readonly snapshotAction: SnapshotAction;
      readonly allowedSnapshotActions: readonly SnapshotAction[];
    }
  | {
      readonly code: 'snapshotFactMissing';
      readonly snapshotAction: SnapshotAction;
      readonly snapshotFact: keyof SnapshotActionFacts;
    };

/**
 * From where to where each action leads. The figures never change: whoever finds one wrong has the snapshot withdrawn,
 * with a reason, and takes another.
 * @source domain.md 5.1 rule 12; decision record 0179
 */
export const SNAPSHOT_TRANSITIONS: Transitions<SnapshotState, SnapshotAction, keyof SnapshotActionFacts> = {
  reviewSnapshot: { from: ['draft'], to: 'reviewed', needs: ['lowerReviewed', 'otherReviewer'] },
  approveSnapshot: { from: ['reviewed'], to: 'approved', needs: ['otherPerson', 'onlyOne'] },
  lockSnapshot: { from: ['approved'], to: 'locked', needs: [] },
  publishSnapshot: { from: ['locked'], to: 'published', needs: ['otherPerson'] },
  withdrawSnapshot: {
    from: ['draft', 'reviewed', 'approved', 'locked', 'published'],
    to: 'withdrawn',
    needs: ['reason'],
  },
};

/** Who may take each action. @source decision record 0179 */
export const SNAPSHOT_PERMISSIONS: Readonly<Record<SnapshotAction, Permission>> = {
  reviewSnapshot: 'snapshot.take',
  approveSnapshot: 'snapshot.approve',
  lockSnapshot: 'snapshot.take',
  publishSnapshot: 'snapshot.approve',
  withdrawSnapshot: 'snapshot.approve',
};

/** What may be done in a state, in the order of the table. @source decision record 0179 */
export function availableSnapshotActions(state: SnapshotState): readonly SnapshotAction[] {
  return actionsFrom(SNAPSHOT_TRANSITIONS, state);
}

/** Whether a snapshot of its period stands, so that no other may. @source decision record 0179 */
export function snapshotStands(state: SnapshotState): boolean {
  return state === 'approved' || state === 'locked' || state === 'published';
}

/** The state after an action. @source decision record 0179 */
export function advanceSnapshot(
  state: SnapshotState,
  action: SnapshotAction,
  facts: SnapshotActionFacts,
): Result<SnapshotState, SnapshotRefusal> {
  const refusal = transitionRefusal(SNAPSHOT_TRANSITIONS, { state, action, facts });
  if (refusal?.kind === 'notAllowed') {
    return refused({
      code: 'snapshotActionNotAllowed',
      snapshotState: state,
      snapshotAction: action,
      allowedSnapshotActions: refusal.allowed,
    });
  }
  if (refusal)
    return refused({ code: 'snapshotFactMissing', snapshotAction: action, snapshotFact: refusal.fact });
  return accepted(SNAPSHOT_TRANSITIONS[action].to);
}

/**
 * Whether a snapshot is looked at by somebody else than whoever took it: the places below review their parts, never by
 * that person; where there are none, the review itself is by another.
 * @source decision record 0179
 */
export function hasSnapshotReviewer({
  partCount,
  otherPerson,
}: {
  readonly partCount: number;
  readonly otherPerson: boolean;
}): boolean {
  return partCount > 0 || otherPerson;
}

/** Why a place may not review its own part now; undefined when it may. @source decision record 0179 */
export function snapshotPartRefusal(
  state: SnapshotState,
  { otherPerson }: { readonly otherPerson: boolean },
): SnapshotRefusal | undefined {
  if (state !== 'draft')
    return {
      code: 'snapshotActionNotAllowed',
      snapshotState: state,
      snapshotAction: 'reviewSnapshot',
      allowedSnapshotActions: availableSnapshotActions(state),
    };
  return otherPerson
    ? undefined
    : { code: 'snapshotFactMissing', snapshotAction: 'reviewSnapshot', snapshotFact: 'otherPerson' };
}
