import { parsePeriod } from '@weizhi/domain';
import { placePagePath, readPeriodAddress, writePeriodAddress } from './period-address';

const quarter = (() => {
  const read = parsePeriod('2026-Q3');
  if (!read.ok) throw new Error('2026-Q3');
  return read.value;
})();

it.each(['yearOnYear', 'periodOnPeriod'] as const)(
  'reads what it wrote, and leaves out what is usual: %s',
  (usual) => {
    for (const base of ['yearOnYear', 'periodOnPeriod'] as const) {
      const written = writePeriodAddress({ period: quarter, base }, usual);
      expect(readPeriodAddress(written, usual)).toEqual({ period: quarter, base });
      expect(written.has('base')).toBe(base !== usual);
    }
  },
);

it('takes what it cannot read for the usual', () => {
  expect(readPeriodAddress(new URLSearchParams('period=nonsense&base=never'))).toEqual({
    period: undefined,
    base: 'yearOnYear',
  });
});

it('names the pages of a place', () => {
  expect(placePagePath('Division.1', '')).toBe('/places/Division.1');
  expect(placePagePath('a/b', 'networks', new URLSearchParams({ period: '2026' }))).toBe(
    '/places/a%2Fb/networks?period=2026',
  );
});
