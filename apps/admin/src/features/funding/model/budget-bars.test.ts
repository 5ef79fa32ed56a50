import { leftOf, spentBar } from './budget-bars';

it.each([
  ['40000.00', '0.00', 0, false],
  ['40000.00', '35999.99', 89, false],
  ['40000.00', '36000.00', 90, true],
  ['0.00', '0.00', 0, false],
  ['0.03', '0.03', 100, true],
])('of %s with %s spent is at %i per cent', (current, spent, percent, isNearEnd) => {
  expect(spentBar({ current, spent })).toEqual({ percent, isNearEnd });
});

it('leaves exactly what is left', () => {
  expect(leftOf('100.10', '99.99')).toBe('0.11');
  expect(leftOf('10.00', '10.05')).toBe('-0.05');
  expect(leftOf('5', '0.5')).toBe('4.50');
});
