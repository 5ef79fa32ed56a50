import { advanceSnapshot, hasSnapshotReviewer, snapshotPartRefusal } from './snapshot-states';

it('is reviewed by others than whoever took it: by the places below, or without any by who reviews it', () => {
  expect(hasSnapshotReviewer({ partCount: 0, otherPerson: false })).toBe(false);
  expect(hasSnapshotReviewer({ partCount: 0, otherPerson: true })).toBe(true);
  expect(hasSnapshotReviewer({ partCount: 3, otherPerson: false })).toBe(true);
});

it('has each part reviewed while it is a draft, and never by whoever took it', () => {
  expect(snapshotPartRefusal('draft', { otherPerson: true })).toBeUndefined();
  expect(snapshotPartRefusal('draft', { otherPerson: false })).toMatchObject({ snapshotFact: 'otherPerson' });
  expect(snapshotPartRefusal('reviewed', { otherPerson: true })).toMatchObject({
    code: 'snapshotActionNotAllowed',
    allowedSnapshotActions: ['approveSnapshot', 'withdrawSnapshot'],
  });
});

it.each(['approveSnapshot', 'publishSnapshot'] as const)('%s is never by whoever took it', (action) => {
  const state = action === 'approveSnapshot' ? 'reviewed' : 'locked';
  expect(advanceSnapshot(state, action, { onlyOne: true, otherPerson: false })).toMatchObject({
    refusal: { snapshotFact: 'otherPerson' },
  });
});
