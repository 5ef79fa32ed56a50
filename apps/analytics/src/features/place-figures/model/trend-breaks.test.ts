import { trendBreaks } from './trend-breaks';

const month = (number: number, rows: number) => ({ month: `2018-${String(number).padStart(2, '0')}`, rows });

it('breaks the line where the ledger swells, and not at a gap', () => {
  const months = [
    month(2, 100),
    month(3, 110),
    month(4, 0),
    month(5, 90),
    month(8, 105),
    month(9, 2600),
    month(10, 2900),
  ];
  expect([...trendBreaks(months).keys()]).toEqual(['2018-09']);
});

it('leaves an even ledger whole', () =>
  expect(trendBreaks([month(1, 10), month(2, 12), month(3, 9)]).size).toBe(0));

it('has nothing to break without rows', () => expect(trendBreaks([]).size).toBe(0));
