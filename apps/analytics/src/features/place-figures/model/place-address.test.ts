import { placeLink, readPlaceAddress, writePlaceAddress } from './place-address';

const FULL = {
  period: { kind: 'month', year: 2018, month: 9 },
  base: 'yearOnYear',
  level: 'subdistrict',
  indicator: 'matterCount',
} as const;

it('reads back what it wrote', () => expect(readPlaceAddress(writePlaceAddress(FULL))).toEqual(FULL));

it('keeps an untouched page on a bare address', () => {
  expect(placeLink('a/b', readPlaceAddress(new URLSearchParams()))).toBe('/places/a%2Fb');
});

it('carries period, comparison and indicator to the next place', () => {
  expect(placeLink('x', FULL)).toBe(
    '/places/x?period=2018-09&base=yearOnYear&level=subdistrict&indicator=matterCount',
  );
});

it('ignores what it does not know', () => {
  expect(readPlaceAddress(new URLSearchParams('period=never&level=moon&base=x'))).toMatchObject({
    period: undefined,
    level: 'community',
    base: 'periodOnPeriod',
  });
});
