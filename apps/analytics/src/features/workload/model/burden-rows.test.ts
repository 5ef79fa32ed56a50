import { ADMINISTRATIVE_SOURCES } from '@weizhi/domain';
import { basisWords, taskBounds } from './burden-rows';

const hours = (code: string, observed: number, expected: number) => ({
  ...({ status: 'OK', value: '1', member: { code } } as const),
  coverage: { observed, expected },
});

describe('on what hours rest', () => {
  it('is told for the sources of departments alone', () => {
    const own = [hours('assigned', 30, 100), hours('ledger', 20, 100), hours('selfGovernance', 500, 500)];
    expect(basisWords(own, ADMINISTRATIVE_SOURCES)).toContain('25.0%');
    expect(basisWords([], ADMINISTRATIVE_SOURCES)).toBeNull();
  });
});

describe('what chance leaves open of hours', () => {
  it('is that of the number of tasks', () => {
    // Exact 95 % limits of a Poisson count of 10 are 4.80 and 18.39; Byar's come within a hundredth part.
    const bounds = taskBounds({ value: '0.5', n: 10 });
    expect(bounds?.low).toBeCloseTo(0.24, 2);
    expect(bounds?.high).toBeCloseTo(0.92, 2);
    expect(taskBounds({ value: null, n: 3 })).toBeNull();
    expect(taskBounds({ value: '0', n: 0 })).toBeNull();
  });
});
