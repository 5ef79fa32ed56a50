import { accountState } from './account-state';

const NOW = new Date('2026-03-01T00:00:00Z');
const account = (over: object) => ({
  disabled: false,
  lockedUntil: null,
  lastSignedInAt: '2026-02-01T00:00:00Z',
  hasPassword: true,
  ...over,
});

it.each([
  [{}, 'active'],
  [{ lastSignedInAt: null }, 'neverSignedIn'],
  [{ lastSignedInAt: null, hasPassword: false }, 'invited'],
  [{ lockedUntil: '2026-03-01T00:10:00Z' }, 'locked'],
  [{ lockedUntil: '2026-02-28T00:00:00Z' }, 'active'],
  [{ disabled: true, lockedUntil: '2026-03-01T00:10:00Z' }, 'disabled'],
])('reads %j as %s', (over, state) => expect(accountState(account(over), NOW)).toBe(state));
