import type { AccountRowFragment } from '@weizhi/graphql-client/documents';

export type AccountState = 'active' | 'disabled' | 'locked' | 'neverSignedIn';

export const ACCOUNT_STATE_WORDS: Readonly<
  Record<AccountState, { readonly word: string; readonly colour: string }>
> = {
  active: { word: '正常', colour: 'success' },
  disabled: { word: '已停用', colour: 'default' },
  locked: { word: '暂时锁定', colour: 'warning' },
  neverSignedIn: { word: '未登录过', colour: 'processing' },
};

/** What an account is in at an instant: stopping it outweighs a lock, a lock outweighs the rest. */
export function accountState(
  account: Pick<AccountRowFragment, 'disabled' | 'lockedUntil' | 'lastSignedInAt'>,
  now: Date,
): AccountState {
  if (account.disabled) return 'disabled';
  if (account.lockedUntil && new Date(account.lockedUntil) > now) return 'locked';
  return account.lastSignedInAt ? 'active' : 'neverSignedIn';
}
