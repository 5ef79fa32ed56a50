import { DEFAULT_ROLES, type Permission, PERMISSIONS } from '@weizhi/domain';

/** What a key may be allowed: the permissions of the role for clients. */
export const API_SCOPES: readonly Permission[] = DEFAULT_ROLES.apiClient.permissions;

export function scopeWord(scope: string): string {
  return Object.hasOwn(PERMISSIONS, scope) ? PERMISSIONS[scope as Permission].zh : scope;
}

export type ApiKeyState = 'active' | 'expired' | 'revoked';

export const API_KEY_STATE_WORDS: Readonly<
  Record<ApiKeyState, { readonly word: string; readonly colour: string }>
> = {
  active: { word: '有效', colour: 'success' },
  expired: { word: '已过期', colour: 'warning' },
  revoked: { word: '已吊销', colour: 'default' },
};

export function apiKeyState(
  key: { readonly expiresAt?: string | null; readonly revokedAt?: string | null },
  now: Date,
): ApiKeyState {
  if (key.revokedAt) return 'revoked';
  return key.expiresAt && new Date(key.expiresAt) <= now ? 'expired' : 'active';
}
