import fc from 'fast-check';
import { areaText, OWNERS_DECISION_THRESHOLDS, parseArea, rollOfUnits } from '.';

describe('the roll of owners', () => {
  it('counts an owner of several units once and the developer once', () => {
    const roll = rollOfUnits([
      { owner: 'a', area: 895_000n },
      { owner: 'b', area: 1_200_000n },
      { owner: 'a', area: 5_000n },
      { owner: null, area: 700_000n },
      { owner: null, area: 800_000n },
    ]);
    expect(roll.map(({ owner, weight, units }) => [owner, weight.heads, weight.area, units.length])).toEqual([
      ['a', 1n, 900_000n, 2],
      ['b', 1n, 1_200_000n, 1],
      [null, 1n, 1_500_000n, 2],
    ]);
  });

  it('keeps every square centimetre', () => {
    const unit = fc.record({
      owner: fc.option(fc.constantFrom('a', 'b', 'c')),
      area: fc.bigInt({ min: 1n, max: 10_000_000n }),
    });
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const area = rollOfUnits(units).reduce((sum, { weight }) => sum + weight.area, 0n);
        expect(area).toBe(units.reduce((sum, each) => sum + each.area, 0n));
      }),
    );
  });
});

describe('an area', () => {
  it.each([
    ['89.5', 895_000n, '89.50'],
    ['89.5㎡', 895_000n, '89.50'],
    ['120', 1_200_000n, '120.00'],
    ['0.0001', 1n, '0.0001'],
    ['75.1250', 751_250n, '75.125'],
    ['75.12345', 'areaTooFine', ''],
    ['0', 'areaNotPositive', ''],
    ['-3', 'areaUnreadable', ''],
    ['约90', 'areaUnreadable', ''],
  ])('%s is %s square centimetres', (text, area, shown) => {
    const parsed = parseArea(text);
    expect(parsed.ok ? parsed.value : parsed.refusal.code).toBe(area);
    if (parsed.ok) expect(areaText(parsed.value)).toBe(shown);
  });

  it('is shown as it can be read again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_999_999_999n }), (area) => {
        expect(parseArea(areaText(area))).toEqual({ ok: true, value: area });
      }),
    );
  });
});

it('demands three quarters for items 6 to 8 of the law and for no other', () => {
  expect(Object.values(OWNERS_DECISION_THRESHOLDS)).toEqual([
    'ordinary',
    'ordinary',
    'ordinary',
    'ordinary',
    'ordinary',
    'special',
    'special',
    'special',
    'ordinary',
  ]);
});
