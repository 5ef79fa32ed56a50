import { type IsoDate, isoDate, type SnapshotState } from '@weizhi/domain';

/** A snapshot of the district's figures with how far it was brought. */
export interface SnapshotPlan {
  readonly period: string;
  readonly takenOn: IsoDate;
  readonly until: Exclude<SnapshotState, 'withdrawn'>;
}

/** Snapshots of the year before, of past quarters and of the month before, in the order in which they were taken. */
export function planSnapshots(): readonly SnapshotPlan[] {
  return [
    { period: '2025', takenOn: isoDate('2026-01-12'), until: 'published' },
    { period: '2026-Q2', takenOn: isoDate('2026-07-08'), until: 'published' },
    { period: '2026-Q3', takenOn: isoDate('2026-10-12'), until: 'locked' },
    { period: '2026-10', takenOn: isoDate('2026-11-06'), until: 'reviewed' },
  ];
}
