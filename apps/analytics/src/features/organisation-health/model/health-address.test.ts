import { parsePeriod } from '@weizhi/domain';
import { healthLink, readHealthAddress, writeHealthAddress } from './health-address';

it.each(['', 'organisation=Organisation.1.x', 'period=2026-Q3', 'base=periodOnPeriod&period=2025'])(
  'reads what it has written: %s',
  (text) => {
    const address = readHealthAddress(new URLSearchParams(text));
    expect(readHealthAddress(writeHealthAddress(address))).toEqual(address);
  },
);

it('takes a broken period for none, and leads to other places with what was chosen', () => {
  expect(readHealthAddress(new URLSearchParams('period=2026-13'))).toEqual({
    period: undefined,
    base: 'yearOnYear',
    organisation: undefined,
  });
  const period = parsePeriod('2026-09');
  expect(
    healthLink('Division.7', {
      period: period.ok ? period.value : undefined,
      base: 'yearOnYear',
      organisation: 'o',
    }),
  ).toBe('/places/Division.7/organisations?period=2026-09');
});
