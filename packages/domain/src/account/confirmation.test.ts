import { CONFIRMATION_RULES, isConfirmed } from './confirmation';

const NOW = Date.UTC(2026, 10, 28, 2, 0, 0);
const MINUTE = 60_000;

it.each([
  ['just now', 0, true],
  ['at the last moment', CONFIRMATION_RULES.minutesConfirmed * MINUTE, true],
  ['a moment too long ago', CONFIRMATION_RULES.minutesConfirmed * MINUTE + 1, false],
  ['in a moment to come', -1, false],
])('takes somebody who confirmed %s as it should', (_when, passed, expected) => {
  expect(isConfirmed(NOW - passed, NOW)).toBe(expected);
});

it('keeps to the minutes that a district sets', () => {
  expect(isConfirmed(NOW - 3 * MINUTE, NOW, { ...CONFIRMATION_RULES, minutesConfirmed: 2 })).toBe(false);
});
