import { isRunning, progressPercent, undoOffer } from './batch-steps';

const NOW = new Date('2026-03-01T12:00:00Z');
const committed = { state: 'COMMITTED', undoableUntil: '2026-03-02T00:00:00Z', undoBlockedBy: [] } as const;

it('offers to undo within the time, while nothing depends on it', () => {
  expect(undoOffer(committed, NOW)).toEqual({ offered: true, until: committed.undoableUntil });
});

it.each([
  [{ state: 'UNDONE' as const }, 'notImported'],
  [{ undoableUntil: null }, 'notImported'],
  [{ undoableUntil: '2026-03-01T12:00:00Z' }, 'tooLate'],
  [{ undoBlockedBy: ['3 条事项已被引用'] }, 'inUse'],
])('does not offer it with %j', (over, because) => {
  expect(undoOffer({ ...committed, ...over }, NOW)).toEqual({ offered: false, because });
});

it('gives progress in whole per cent, and none without a total', () => {
  expect(progressPercent({ done: 0, total: 0 })).toBe(0);
  expect(progressPercent({ done: 6951, total: 6952 })).toBe(99);
  expect(progressPercent({ done: 6952, total: 6952 })).toBe(100);
});

it('asks again only while the server is at work', () => {
  expect([
    isRunning('MAPPED'),
    isRunning('CHECKING'),
    isRunning('COMMITTING'),
    isRunning('CHECKED'),
    isRunning('COMMITTED'),
  ]).toEqual([false, true, true, false, false]);
});
