import fc from 'fast-check';
import {
  activityMinutes,
  type ActivityStanding,
  checkActivityPlan,
  checkAttendance,
  checkAttendanceCode,
  checkSignUp,
  codeExpiry,
} from './attendance';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 1);
const standing: ActivityStanding = {
  ...{ startsAt: START, endsAt: START + 2 * HOUR, capacity: 3, state: 'open', signedUp: 0, attended: 0 },
};
const now = START + HOUR;
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }): string | null =>
  answer.ok ? null : (answer.refusal?.code ?? '');

it.each([
  [0, 'activityTimesUnfit'],
  [-1, 'activityTimesUnfit'],
  [1, null],
  [24, null],
  [25, 'activityTimesUnfit'],
])('an activity of %d hours: %s', (hours, code) => {
  expect(codeOf(checkActivityPlan({ ...standing, endsAt: START + hours * HOUR }))).toBe(code);
});

it.each([
  [{}, {}, null],
  [{ state: 'draft' }, {}, 'signUpClosed'],
  [{ state: 'held' }, {}, 'signUpClosed'],
  [{}, { now: START + 2 * HOUR }, 'signUpClosed'],
  [{}, { isSignedUp: true }, 'signedUpAlready'],
  [{ signedUp: 3 }, {}, 'activityFull'],
  [{ signedUp: 3, capacity: null }, {}, null],
] as const)('sign-up %j %j: %s', (over, stated, code) => {
  expect(codeOf(checkSignUp({ ...standing, ...over }, { now, isSignedUp: false, ...stated }))).toBe(code);
});

it.each([
  [{}, {}, null],
  [{ state: 'held' }, {}, null],
  [{ state: 'closed' }, {}, 'attendanceNotOpen'],
  [{ state: 'cancelled' }, {}, 'attendanceNotOpen'],
  [{}, { now: START - 3 * HOUR }, 'attendanceNotOpen'],
  [{}, { hasAttended: true }, 'attendedAlready'],
  [{ attended: 3 }, {}, 'attendanceAboveCapacity'],
  [{ attended: 300, capacity: null }, {}, null],
  [{}, { minutes: 121 }, 'attendanceAboveLength'],
] as const)('attendance %j %j: %s', (over, stated, code) => {
  const said = { now, minutes: 120, hasAttended: false, ...stated };
  expect(codeOf(checkAttendance({ ...standing, ...over }, said))).toBe(code);
});

it.each([
  [null, 'attendanceCodeUnknown'],
  [{ usedAt: null, expiresAt: now }, null],
  [{ usedAt: null, expiresAt: now - 1 }, 'attendanceCodeExpired'],
  [{ usedAt: START, expiresAt: now }, 'attendanceCodeUsed'],
])('a code %j: %s', (known, code) => {
  expect(codeOf(checkAttendanceCode(known, now))).toBe(code);
});

it('takes a code until two hours after the end', () => {
  expect(codeExpiry(standing) - standing.endsAt).toBe(2 * HOUR);
});

it('never lets more attend than there is room, nor longer than it lasts', () => {
  fc.assert(
    fc.property(fc.nat(10), fc.nat(10), fc.nat(300), (capacity, attended, minutes) => {
      const answer = checkAttendance(
        { ...standing, capacity, attended },
        { now, minutes, hasAttended: false },
      );
      expect(answer.ok).toBe(attended < capacity && minutes <= activityMinutes(standing));
    }),
  );
});
