import { radarSentence } from './radar-chart';

const spoke = (name: string, value: number | null) => ({ key: name, name, value });

it('names the best and the worst, and what is not known', () => {
  expect(radarSentence([spoke('治理', 80), spoke('财务', 40), spoke('满意度', null)])).toBe(
    '得分最高的是治理（80 分），最低的是财务（40 分）。满意度无数据，不计入，也不按 0 分。',
  );
});

it('does not rank equals, and says when nothing is known', () => {
  expect(radarSentence([spoke('治理', 50), spoke('财务', 50)])).toBe('已知的2个维度均为50 分。');
  expect(radarSentence([spoke('治理', null)])).toBe('各维度均无数据。');
});
