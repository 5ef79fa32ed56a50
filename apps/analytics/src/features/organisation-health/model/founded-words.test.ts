import { type FoundedRow, foundedCells, foundedSentence } from './founded-words';

const row = (over: object): FoundedRow =>
  ({
    ...{ year: '2024', status: 'OK', value: '0.7500', numerator: '9', denominator: '12' },
    coverage: { observed: 12, expected: 12, of: 'organisations' },
    ...over,
  }) as FoundedRow;

it('says in so many of so many what became of the organisations of a year', () => {
  expect(foundedSentence(row({}))).toBe('2024年成立、已满一年的12家组织中，9家仍在活动（75.0%）。');
});

it('says of how many nothing is known', () => {
  const coverage = { observed: 12, expected: 14, of: 'organisations' };
  expect(foundedSentence(row({ coverage }))).toBe(
    '2024年成立、已满一年的14家组织中，有记录可查的12家里9家仍在活动（75.0%）；另有2家从未有活动记录，不作判断。',
  );
  const unknown = { status: 'NOT_RATED', value: null, numerator: null, denominator: null };
  expect(
    foundedSentence(row({ ...unknown, coverage: { observed: 0, expected: 3, of: 'organisations' } })),
  ).toBe('2024年成立、已满一年的3家组织都没有活动记录，不作判断。');
});

it('has the same numbers in its row', () => {
  expect(foundedCells(row({})).slice(0, 4)).toEqual(['2024', 12, 12, 9]);
});
