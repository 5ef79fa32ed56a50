/** All rows or none (全部通过才导入), or the good ones (仅导入正确行). */
export type ImportMode = 'allOrNothing' | 'goodRowsOnly';

export const BATCH_STATES = [
  'uploaded',
  'mapped',
  'checking',
  'checked',
  'committing',
  'committed',
  'cancelled',
  'failed',
  'undone',
] as const;

/** How far an import has come. */
export type BatchState = (typeof BATCH_STATES)[number];

export type BatchCommand = 'map' | 'check' | 'commit' | 'cancel' | 'undo';

/** In which states a command is possible; a batch that failed before anything was written may be tried again. */
const PERMITTED: Readonly<Record<BatchCommand, readonly BatchState[]>> = {
  map: ['uploaded', 'mapped', 'checked', 'failed'],
  check: ['mapped', 'checked', 'failed'],
  commit: ['checked'],
  cancel: ['uploaded', 'mapped', 'checking', 'checked', 'committing', 'failed'],
  undo: ['committed', 'cancelled'],
};

export function permits(state: BatchState, command: BatchCommand): boolean {
  return PERMITTED[command].includes(state);
}

/** How long an import may be undone. */
export const UNDO_HOURS = 24;

export function undoableUntil(committedAt: Date): Date {
  return new Date(committedAt.getTime() + UNDO_HOURS * 3_600_000);
}
