import { CONFIRMATION_RULES, isConfirmationDue } from './confirmation';

const NOW = Date.UTC(2026, 10, 28, 2, 0, 0);
const MINUTE = 60_000;

it.each([
  ['just now', 0, false],
  ['at the last moment', CONFIRMATION_RULES.minutesConfirmed * MINUTE, false],
  ['a moment too long ago', CONFIRMATION_RULES.minutesConfirmed * MINUTE + 1, true],
  ['in a moment to come', -1, true],
])('asks whoever confirmed %s again or not', (_when, passed, expected) => {
  expect(isConfirmationDue(NOW - passed, NOW)).toBe(expected);
});

it('keeps to the minutes that a district sets', () => {
  expect(isConfirmationDue(NOW - 3 * MINUTE, NOW, { ...CONFIRMATION_RULES, minutesConfirmed: 2 })).toBe(true);
});
