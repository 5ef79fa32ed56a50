import { API_SCOPES, apiKeyState, scopeWord } from './api-scopes';

const NOW = new Date('2026-03-01T00:00:00Z');

it.each([
  [{}, 'active'],
  [{ expiresAt: '2026-03-01T00:00:00Z' }, 'expired'],
  [{ expiresAt: '2026-03-02T00:00:00Z' }, 'active'],
  [{ expiresAt: '2026-02-01T00:00:00Z', revokedAt: '2026-01-01T00:00:00Z' }, 'revoked'],
])('reads %j as %s', (key, state) => expect(apiKeyState(key, NOW)).toBe(state));

it('has a word for every scope and passes an unknown one through', () => {
  expect(API_SCOPES.every((scope) => scopeWord(scope) !== scope)).toBe(true);
  expect(scopeWord('later.scope')).toBe('later.scope');
});
