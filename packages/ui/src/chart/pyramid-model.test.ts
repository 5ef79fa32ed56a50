import { type PyramidCohort, type PyramidRow, pyramidScale, pyramidSentence } from './pyramid-model';

const SIDES = { left: '男', right: '女' };

const cohort = (share: number | null, populationShare: number): PyramidCohort => ({
  status: share === null ? 'SUPPRESSED' : 'OK',
  share,
  populationShare,
});

const ROWS: readonly PyramidRow[] = [
  { key: 'old', name: '60—69岁', left: cohort(0.3, 0.1), right: cohort(0.4, 0.11) },
  { key: 'young', name: '18—35岁', left: cohort(null, 0.2), right: cohort(0.05, 0.21) },
];

it('says who takes part beyond and below their part of the population, and what is hidden', () => {
  const sentence = pyramidSentence(ROWS, SIDES);
  expect(sentence).toContain('60—69岁女在参与者中的占比高出人口占比29.0个百分点');
  expect(sentence).toContain('18—35岁女低16.0个百分点');
  expect(sentence).toContain('1个人群人数过少');
});

it('tells nothing where all is hidden, and no difference where there is none', () => {
  const hidden = { key: 'a', name: 'a', left: cohort(null, 0.2), right: cohort(null, 0.2) };
  expect(pyramidSentence([hidden], SIDES)).toContain('人数都过少');
  const even = { key: 'a', name: 'a', left: cohort(0.2, 0.2), right: cohort(0.21, 0.2) };
  expect(pyramidSentence([even], SIDES)).toContain('相差不到2个百分点');
});

it('is drawn to the largest share of all', () => {
  expect(pyramidScale(ROWS)).toBe(0.4);
  expect(pyramidScale([])).toBe(0);
});
