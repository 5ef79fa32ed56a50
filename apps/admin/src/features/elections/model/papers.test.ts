import { papersOf } from './papers';

it('reads papers of each method, one in a line', () => {
  const approval = { method: 'APPROVAL', candidates: [1, 2, 3] } as const;
  expect(papersOf('1，3\n\n0\n废', approval)).toEqual({
    papers: [
      { answers: [{ question: '1', options: ['1', '3'] }] },
      { answers: [{ question: '1', options: [] }] },
      { answers: [{ question: '1', spoilt: true }] },
    ],
  });
  expect(papersOf('1 乙', approval)).toEqual({ unreadable: '1 乙' });
  expect(papersOf('1:2 3：1', { ...approval, method: 'CUMULATIVE' })).toEqual({
    papers: [
      {
        answers: [
          {
            question: '1',
            points: [
              { option: '1', points: 2 },
              { option: '3', points: 1 },
            ],
          },
        ],
      },
    ],
  });
  const proposal = { method: 'PROPOSAL', candidates: [1, 2] } as const;
  expect(papersOf('1+', proposal)).toEqual({
    papers: [
      {
        answers: [
          { question: '1', stance: 'FOR' },
          { question: '2', stance: 'ABSTAIN' },
        ],
      },
    ],
  });
  expect(papersOf('1*', proposal)).toEqual({ unreadable: '1*' });
});
