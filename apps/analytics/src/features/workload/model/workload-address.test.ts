import { readWorkloadAddress, workloadLink, writeWorkloadAddress } from './workload-address';

it('is read as it was written', () => {
  const search = 'period=2026-Q3&base=periodOnPeriod&indicator=plaqueCount';
  expect(writeWorkloadAddress(readWorkloadAddress(new URLSearchParams(search))).toString()).toBe(search);
});

it('of another place keeps the view, and what nobody can read means the usual', () => {
  const address = readWorkloadAddress(new URLSearchParams('period=soon&base=never'));
  expect(address).toEqual({ period: undefined, base: 'yearOnYear', indicator: undefined });
  expect(workloadLink('Division.1', { ...address, indicator: 'plaqueCount' })).toBe(
    '/places/Division.1/workload?indicator=plaqueCount',
  );
});
