import type { SnapshotRefusal } from '../snapshot';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of snapshots. @source decision record 0014 */
export const SNAPSHOT_REFUSAL_TEXTS: RefusalTexts<SnapshotRefusal> = {
  snapshotActionNotAllowed: {
    problem: {
      zh: '该快照目前「{snapshotState}」，不能「{snapshotAction}」。',
      en: 'The snapshot is “{snapshotState}”; “{snapshotAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedSnapshotActions}。', en: 'Possible now: {allowedSnapshotActions}.' },
  },
  snapshotFactMissing: {
    problem: {
      zh: '「{snapshotAction}」的前提不具备：{snapshotFact}。',
      en: '“{snapshotAction}” needs {snapshotFact}.',
    },
    fix: { zh: '具备后再办理。', en: 'See to it and try again.' },
  },
};
