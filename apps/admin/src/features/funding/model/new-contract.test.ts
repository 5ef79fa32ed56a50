import { hasMidterm, type NewContract, toContractInput } from './new-contract';

const values: NewContract = {
  number: 'CC-1',
  title: '助餐',
  kind: 'GOVERNMENT_PURCHASE',
  source: 'GOVERNMENT_PURCHASE',
  theme: 'ELDERLY',
  purchaser: '街道办事处',
  supplierId: 'o',
  amount: '100000',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  midtermOn: '2026-06-30',
  plan: 'fiveThreeTwo',
};

it('plans a milestone for each instalment of the chosen plan', () => {
  expect(toContractInput(values, 'k').plan).toEqual({
    milestones: [
      { kind: 'SIGNING', dueOn: '2026-01-01' },
      { kind: 'MIDTERM', dueOn: '2026-06-30' },
      { kind: 'FINAL', dueOn: '2026-12-31' },
    ],
    instalments: [
      { share: 5000, milestone: 1 },
      { share: 3000, milestone: 2 },
      { share: 2000, milestone: 3 },
    ],
  });
  expect(toContractInput(values, 'k')).not.toHaveProperty('midtermOn');
});

it('asks for the midterm only where there is one', () => {
  expect([hasMidterm('fiveThreeTwo'), hasMidterm('twoHalves'), hasMidterm(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
