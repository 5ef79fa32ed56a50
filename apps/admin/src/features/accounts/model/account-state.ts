import type { AccountRowFragment } from '@weizhi/graphql-client/documents';

export type AccountState = 'active' | 'disabled' | 'locked' | 'neverSignedIn' | 'invited';

export const ACCOUNT_STATE_WORDS: Readonly<
  Record<AccountState, { readonly word: string; readonly colour: string }>
> = {
  active: { word: '正常', colour: 'success' },
  disabled: { word: '已停用', colour: 'default' },
  locked: { word: '暂时锁定', colour: 'warning' },
  neverSignedIn: { word: '未登录过', colour: 'processing' },
  invited: { word: '待设置密码', colour: 'processing' },
};

/** What an account is in at an instant: stopping it outweighs a lock, a lock outweighs the rest. */
export function accountState(
  account: Pick<AccountRowFragment, 'disabled' | 'lockedUntil' | 'lastSignedInAt' | 'hasPassword'>,
  now: Date,
): AccountState {
  if (account.disabled) return 'disabled';
  if (account.lockedUntil && new Date(account.lockedUntil) > now) return 'locked';
  if (!account.hasPassword) return 'invited';
  return account.lastSignedInAt ? 'active' : 'neverSignedIn';
}
