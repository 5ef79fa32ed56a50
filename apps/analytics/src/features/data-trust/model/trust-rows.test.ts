import { ledgerSentence, placeRows, shareWords } from './trust-rows';

const month = (over: object) => ({
  ...{ month: '2026-10', hasRecords: true, reported: 3, expected: 4, late: 0, lateDays: null, corrected: 0 },
  ...over,
});

it('says how much is there with its counts, and nothing of nothing', () => {
  expect(shareWords(3, 4)).toMatch(/^75(\.0)?%（3 \/ 4）$/u);
  expect(shareWords(0, 0)).toBe('—');
});

it('tells of a ledger its months, its communities and what came after the close', () => {
  expect(
    ledgerSentence({ months: [month({ late: 2, corrected: 1 }), month({ hasRecords: false, reported: 0 })] }),
  ).toMatch(/^2 个月中 1 个月有记录，社区填报率 37\.5%（3 \/ 8），结账后补记 2 项，结账后更正 1 次。$/u);
  expect(
    ledgerSentence({ months: [month({ reported: null, expected: null, late: null, corrected: null })] }),
  ).toBe('1 个月中 1 个月有记录。');
});

it('puts the least complete places first', () => {
  const place = (id: string, reported: number) => ({
    ...{ ledger: 'MATTER' as const, reported, expected: 12, emptyMonths: [], division: { id, name: id } },
  });
  expect(placeRows([place('a', 12), place('b', 3), place('c', 6)] as never).map(({ id }) => id)).toEqual([
    'b',
    'c',
    'a',
  ]);
});
