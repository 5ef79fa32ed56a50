import type { ImportBatchState, ImportRowOutcome } from '@weizhi/graphql-client/documents';

export type BatchStep = 'map' | 'check' | 'decide' | 'result';

/** Which part of the way a batch is on. */
export const STEP_OF: Readonly<Record<ImportBatchState, BatchStep>> = {
  UPLOADED: 'map',
  MAPPED: 'map',
  CHECKING: 'check',
  CHECKED: 'decide',
  COMMITTING: 'decide',
  COMMITTED: 'result',
  CANCELLED: 'result',
  FAILED: 'result',
  UNDONE: 'result',
};

export const STATE_WORDS: Readonly<
  Record<ImportBatchState, { readonly word: string; readonly colour: string }>
> = {
  UPLOADED: { word: '待对应列', colour: 'processing' },
  MAPPED: { word: '待试运行', colour: 'processing' },
  CHECKING: { word: '试运行中', colour: 'processing' },
  CHECKED: { word: '待确认导入', colour: 'warning' },
  COMMITTING: { word: '导入中', colour: 'processing' },
  COMMITTED: { word: '已导入', colour: 'success' },
  CANCELLED: { word: '已取消', colour: 'default' },
  FAILED: { word: '未成功', colour: 'error' },
  UNDONE: { word: '已撤销', colour: 'default' },
};

export const OUTCOME_WORDS: Readonly<Record<ImportRowOutcome, string>> = {
  OK: '可导入',
  WARNING: '可导入，有提醒',
  REJECTED: '有错误',
  DUPLICATE: '已存在',
  IMPORTED: '已导入',
  WITHDRAWN: '已撤回',
  SKIPPED: '不是记录（合计、重复表头等）',
};

/** Whether the server is at work on a batch, so that it is worth asking again. */
export function isRunning(state: ImportBatchState): boolean {
  return state === 'CHECKING' || state === 'COMMITTING';
}

/** Progress in per cent, whole; none while the total is not known. */
export function progressPercent({ done, total }: { readonly done: number; readonly total: number }): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}

export interface UndoFacts {
  readonly state: ImportBatchState;
  readonly undoableUntil?: string | null;
  readonly undoBlockedBy: readonly string[];
}

export type UndoOffer =
  | { readonly offered: true; readonly until: string }
  | { readonly offered: false; readonly because: 'notImported' | 'tooLate' | 'inUse' };

/** Whether a batch can still be taken back at an instant. The server decides; this only spares a refused click. */
export function undoOffer({ state, undoableUntil, undoBlockedBy }: UndoFacts, now: Date): UndoOffer {
  if (state === 'UNDONE' || !undoableUntil) return { offered: false, because: 'notImported' };
  if (new Date(undoableUntil) <= now) return { offered: false, because: 'tooLate' };
  if (undoBlockedBy.length > 0) return { offered: false, because: 'inUse' };
  return { offered: true, until: undoableUntil };
}
