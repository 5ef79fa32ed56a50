import { eventDetail, eventLabel } from './event-words';

it.each([
  ['terminate', 'lostContact', '失联'],
  ['decideObjection', 'upheld', '异议成立'],
  ['withdrawPaper', 'charterDraft', '章程草案'],
  ['extend', '6', '6个月'],
  ['recordVisit', '2', '第2次'],
  ['openNotice', '2026-03-09', '公示至2026年3月9日'],
  ['filePaper', '2026 年章程', '2026 年章程'],
] as const)('says of %s with %s that it was about %s', (action, detail, words) => {
  expect(eventDetail(action, detail).zh).toBe(words);
});

it('tells a seat from the sheet that was entered for it', () => {
  expect(eventLabel('assignAssessor')).not.toEqual(eventLabel('recordPaperScores'));
  expect(eventLabel('graduate').zh).toBe('准予出壳');
});
