import { comparedSentence } from './standard-time-table';

const ROW = {
  ...{ source: 'LEDGER', tasks: 188, standardMinutes: 150, standardShare: '0.5690', sampledShare: '0.1770' },
  ...{ low: '0.1740', high: '0.1800', finding: 'DIFFERS', suggestedMinutes: 45 },
};

it('says which standard times the sample does not bear out, and to what they would change', () => {
  expect(
    comparedSentence([ROW, { ...ROW, source: 'AD_HOC', finding: 'AGREES', suggestedMinutes: null }]),
  ).toBe('1 类来源的标准工时超出抽样区间，建议：台账报表 150 → 45 分钟。');
  expect(comparedSentence([{ ...ROW, finding: 'TOO_FEW_TASKS', suggestedMinutes: null }])).toBe(
    '没有需要建议调整的标准工时。',
  );
});
