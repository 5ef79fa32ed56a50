import { viewSentence } from './view-words';

it('says page, place, period, comparison and filters in words', () => {
  const address = '/places/Division.12/workload?period=2026-Q3&base=periodOnPeriod&indicator=formCount';
  expect(viewSentence(address, '崇川区')).toBe('居委会负担 · 崇川区 · 2026年第三季度 · 环比 · 1 项筛选');
  expect(viewSentence('/places/Division.12', '崇川区')).toBe('事项 · 崇川区');
});
